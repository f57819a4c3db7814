"""`terraform { extra_arguments }`: var files and variables that a plan is given.

https://terragrunt.gruntwork.io/docs/reference/hcl/blocks/#terraform
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from ...trees import Tree
from ..terraform.variables import Inputs
from .config import Config, Written
from .dependencies import PLAN
from .generated import target

VAR_FILE, VAR = "-var-file", "-var"


def with_arguments(config: Config, inputs: Inputs, tree: Tree, folder: str) -> Inputs:
    """The inputs with what the configuration adds to the command line. The caller's own come
    later, and win."""
    variables: dict[str, str] = {}
    environment: dict[str, str] = {}
    for written in extra_arguments(config):
        for name, value in options(texts(written, "arguments")):
            if name == VAR and "=" in value:
                variable, _, text = value.partition("=")
                variables[variable.strip()] = text
        more = written.value("env_vars")
        if isinstance(more, dict):
            environment |= {name: text for name, text in more.items() if isinstance(text, str)}
    given: tuple[str | Path, ...] = tuple(var_files(config, tree, folder))
    return replace(
        inputs,
        variables={**variables, **inputs.variables},
        var_files=(*given, *inputs.var_files),
        environment={**inputs.environment, **environment},
    )


def var_files(config: Config, tree: Tree, folder: str) -> list[str]:
    """The var files that a plan is given, in order; of one that is named again the last counts."""
    files: list[str] = []
    for written in extra_arguments(config):
        named = [file for name, file in options(texts(written, "arguments")) if name == VAR_FILE]
        files.extend(found(written, named, tree, folder, required=True))
        required = texts(written, "required_var_files")
        files.extend(found(written, required, tree, folder, required=True))
        optional = texts(written, "optional_var_files")
        files.extend(found(written, optional, tree, folder, required=False))
    return list(dict.fromkeys(reversed(files)))[::-1]


def extra_arguments(config: Config) -> Iterator[Written]:
    """The blocks that hold for a plan; of several of one name, the uppermost file's."""
    seen: set[str] = set()
    for terraform in config.blocks("terraform"):
        for code in terraform.code.blocks.get("extra_arguments", ()):
            name = code.labels[0] if code.labels else ""
            written = Written(code, terraform.file)
            if name not in seen and PLAN.intersection(texts(written, "commands")):
                yield written
            seen.add(name)


def texts(written: Written, name: str) -> list[str]:
    value = written.value(name)
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []


def options(arguments: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Options with their values: -var a=b, or -var=a=b."""
    waiting = ""
    for argument in arguments:
        plain = argument.removeprefix("-") if argument.startswith("--") else argument
        name, equals, value = plain.partition("=")
        if waiting:
            yield waiting, argument
            waiting = ""
        elif name in (VAR, VAR_FILE):
            if equals:
                yield name, value.strip("'\"")
            else:
                waiting = name


def found(
    written: Written, paths: Iterable[str], tree: Tree, folder: str, required: bool
) -> Iterator[str]:
    """The var files that are there; a required one that is not is a warning."""
    for path in paths:
        place = target(path, folder)
        if place is not None and tree.is_file(place):
            yield place
        elif required:
            message = f"the var file {path} is not in the repository"
            written.file.complain(written.code, "required_var_files", "var-file", message)
