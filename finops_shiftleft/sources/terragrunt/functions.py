"""What Terragrunt has on top of Terraform's functions. Nothing is run, no cloud is asked.

https://terragrunt.gruntwork.io/docs/reference/hcl/functions/
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from ...model import Unknown, Value
from ...trees import join, parent
from ..terraform import functions as terraform
from ..terraform.expressions import Expression
from ..terraform.files import Files, absolute
from ..terraform.scalars import Failure, first_unknown
from ..terraform.scope import Frame
from .merging import deeply

if TYPE_CHECKING:
    from .files import ConfigFile

DEFAULT_FILE = "terragrunt.hcl"
MAX_FOLDERS = 100  # that find_in_parent_folders() goes up

# Of the caller's environment only these are read: anything else may be a secret, and what a
# report shows is public. NAMED may name more, with spaces or commas between.
OPEN = ("TF_VAR_", "TG_", "TERRAGRUNT_")
REGIONS = frozenset(
    {"AWS_REGION", "AWS_DEFAULT_REGION", "GOOGLE_REGION", "CLOUDSDK_COMPUTE_REGION"}
)
NAMED = "FINOPS_TERRAGRUNT_ENV"

WITH_VARS = ["apply", "console", "destroy", "import", "plan", "push", "refresh"]
WITH_INPUT = ["apply", "import", "init", "plan", "refresh"]
WITH_LOCKING = ["apply", "destroy", "import", "plan", "refresh", "taint", "untaint"]
WITH_PARALLELISM = ["apply", "plan", "destroy"]


class Known(NamedTuple):
    """A function and how many arguments it takes; -1 for any number."""

    body: Callable[..., Value]
    least: int
    most: int


def call(file: ConfigFile, name: str, arguments: list[Value], files: Files) -> Value:
    """What a function gives in a file. Raises Failure."""
    plain = name.removeprefix("core::")
    if plain in UNKNOWABLE:
        return Unknown(f"{name}() {UNKNOWABLE[plain]}")
    known = _KNOWN.get(plain)
    if known is None:
        return terraform.call(name, arguments, files)
    if len(arguments) < known.least or -1 < known.most < len(arguments):
        raise Failure(f"{name}() takes {known.least} to {known.most} arguments")
    if plain not in ANY_VALUE:
        if (cause := first_unknown(arguments)) is not None:
            return Unknown(f"{name}() of an unknown value", because=cause)
        for argument in arguments:
            if not isinstance(argument, str):
                raise Failure(f"{name}() takes texts")
    return known.body(file, *arguments)


ASK_AWS = "is known to AWS alone"
UNKNOWABLE: Mapping[str, str] = {
    "run_cmd": "is a program of the repository, which is not run",
    "sops_decrypt_file": "needs a key",
    "get_platform": "depends on the machine that Terragrunt runs on",
    "get_working_dir": "depends on the machine that Terragrunt runs on",
    "constraint_check": "depends on the versions that are installed",
    "mark_glob_as_read": "gives paths of the machine that Terragrunt runs on",
    **{
        f"get_aws_{name}": ASK_AWS
        for name in (
            "account_id",
            "account_alias",
            "caller_identity_arn",
            "caller_identity_user_id",
        )
    },
}
ANY_VALUE = frozenset({"read_terragrunt_config", "deep_merge"})

# ----------------------------------------------------------------------------------------- paths


def find_in_parent_folders(file: ConfigFile, name: str = "", *fallback: str) -> Value:
    folder = file.folder
    tree = file.reading.tree
    for _ in range(MAX_FOLDERS):
        if folder == ".":
            break
        folder = parent(folder)
        path = file.place(name or DEFAULT_FILE, folder)
        if path is not None and (tree.is_file(path) or tree.is_folder(path)):
            return absolute(path)
    if fallback:
        return fallback[0]
    raise Failure(f"no folder above {file.folder} has {name or DEFAULT_FILE}")


def path_relative_to_include(file: ConfigFile, name: str | None = None) -> str:
    chosen = file.selected(name)
    return posixpath.relpath(file.folder, chosen.own) if chosen else "."


def path_relative_from_include(file: ConfigFile, name: str | None = None) -> str:
    chosen = file.selected(name)
    return posixpath.relpath(chosen.own, file.folder) if chosen else "."


def get_parent_terragrunt_dir(file: ConfigFile, name: str | None = None) -> str:
    chosen = file.selected(name)
    return absolute(chosen.own if chosen else file.folder)


def get_terragrunt_dir(file: ConfigFile) -> str:
    return absolute(file.folder)


def get_original_terragrunt_dir(file: ConfigFile) -> str:
    return absolute(file.original)


def get_path_from_repo_root(file: ConfigFile) -> str:
    return file.reading.folder


def get_path_to_repo_root(file: ConfigFile) -> str:
    return posixpath.relpath(".", file.reading.folder)


# --------------------------------------------------------------------------------- what is outside


def get_env(file: ConfigFile, name: str, *default: str) -> Value:
    environment = file.reading.inputs.environment
    named = environment.get(NAMED, "").replace(",", " ").split()
    if name in REGIONS or name.startswith(OPEN) or name in named:
        if name in environment:
            return environment[name]
        why = f"the environment variable {name} is not set"
    else:
        why = f"the environment variable {name} is not read; {NAMED} may name it"
    return default[0] if default else Unknown(why)


def read_tfvars_file(file: ConfigFile, path: str) -> Value:
    place = file.place(path)
    if place is None or not file.reading.tree.is_file(place):
        raise Failure(f"{path} is not in the repository")
    parsed = file.reading.parsed(place)
    frame = Frame(file, {})
    values = {
        name: Expression(attribute.value, parsed.file, frozenset()).evaluate(frame)
        for name, attribute in parsed.body.attributes.items()
    }
    return terraform.call("jsonencode", [values], Files(file.reading.tree, ".", file))


def read_terragrunt_config(file: ConfigFile, path: Value, *fallback: Value) -> Value:
    if isinstance(path, Unknown):
        return Unknown("read_terragrunt_config() of an unknown path", because=path)
    if not isinstance(path, str):
        raise Failure("read_terragrunt_config() takes a path")
    reading = file.reading
    place = file.place(path)
    if place is not None and reading.tree.is_folder(place):
        place = join(place, DEFAULT_FILE)
    if place is None or not reading.tree.is_file(place):
        if fallback:
            return fallback[0]
        raise Failure(f"{path} is not in the repository")
    return reading.exposed(place, file.original)


def deep_merge(file: ConfigFile, *values: Value) -> Value:
    merged: Value = {}
    for value in values:
        if isinstance(value, Unknown):
            return Unknown("deep_merge() of an unknown value", because=value)
        if not isinstance(value, dict):
            raise Failure("deep_merge() takes maps")
        merged = deeply(merged, value)
    return merged


def _text(value: str) -> Known:
    return Known(lambda file: value, 0, 0)


def _list(values: list[str]) -> Known:
    return Known(lambda file: list(values), 0, 0)


_KNOWN: Mapping[str, Known] = {
    "find_in_parent_folders": Known(find_in_parent_folders, 0, 2),
    "path_relative_to_include": Known(path_relative_to_include, 0, 1),
    "path_relative_from_include": Known(path_relative_from_include, 0, 1),
    "get_parent_terragrunt_dir": Known(get_parent_terragrunt_dir, 0, 1),
    "get_terragrunt_dir": Known(get_terragrunt_dir, 0, 0),
    "get_original_terragrunt_dir": Known(get_original_terragrunt_dir, 0, 0),
    "get_repo_root": _text(absolute(".")),
    "get_path_from_repo_root": Known(get_path_from_repo_root, 0, 0),
    "get_path_to_repo_root": Known(get_path_to_repo_root, 0, 0),
    "get_env": Known(get_env, 1, 2),
    "get_terraform_command": _text("plan"),
    "get_terraform_cli_args": _list(["plan"]),
    "get_terragrunt_source_cli_flag": _text(""),
    "get_default_retryable_errors": _list([]),
    "get_terraform_commands_that_need_vars": _list(WITH_VARS),
    "get_terraform_commands_that_need_input": _list(WITH_INPUT),
    "get_terraform_commands_that_need_locking": _list(WITH_LOCKING),
    "get_terraform_commands_that_need_parallelism": _list(WITH_PARALLELISM),
    "mark_as_read": Known(lambda file, path: path, 1, 1),
    "read_tfvars_file": Known(read_tfvars_file, 1, 1),
    "read_terragrunt_config": Known(read_terragrunt_config, 1, 2),
    "deep_merge": Known(deep_merge, 0, -1),
}
NAMES = frozenset(_KNOWN) | frozenset(UNKNOWABLE)
