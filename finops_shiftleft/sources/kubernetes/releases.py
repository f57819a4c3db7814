"""Terraform's helm_release: charts of the same repository, rendered with what the block says.

https://registry.terraform.io/providers/hashicorp/helm/latest/docs/resources/release
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from ...documents import read_yaml
from ...errors import BadInput, OutsideRoot
from ...model import Configuration, Diagnostic, Resource, Severity, Unknown, Value
from ...trees import Tree, join
from ..projects import Project
from ..terraform.definitions import Definition
from .survey import CHART

if TYPE_CHECKING:
    from .read import Kubernetes

TYPE = "helm_release"
# A path as it is written, below the module or the root, which are the same for most.
PATH = re.compile(r'"(?:\$\{path\.(?:module|root|cwd)\}/)?+([A-Za-z0-9_./-]++)"')
MOST_NAMED = 100  # characters of a chart or a repository in a message


def with_releases(found: Configuration, kubernetes: Kubernetes) -> Configuration:
    """A Terraform project with the objects of the charts that it installs."""
    resources, notes = list(found.resources), list(found.diagnostics)
    for one in found.resources:
        if one.type == TYPE:
            project = release(one, found, kubernetes.tree, notes)
            if project is not None:
                inner = kubernetes.read(project)
                resources += [replace(each, count=one.count) for each in inner.resources]
                notes += inner.diagnostics
    return replace(found, resources=tuple(resources), diagnostics=tuple(notes))


def release(
    one: Resource, found: Configuration, tree: Tree, notes: list[Diagnostic]
) -> Project | None:
    """The chart of a block as a project; None, with a note, where it is not in the repository."""
    chart, repository = one.values.get("chart"), one.values.get("repository")
    folder = folder_of(chart, found.path, tree) if repository is None else None
    if folder is None:
        notes.append(elsewhere(one, chart, repository))
        return None
    given: dict[str, Value] = {
        "release": text(one.values.get("name")) or "",
        "namespace": text(one.values.get("namespace")) or "default",
        "values": tuple(values(one, notes)),
        "sets": tuple(sets(one, notes)),
    }
    return Project(found.name, folder, one.address, (), "helm", given)


def installed_by(module: Definition, tree: Tree) -> Iterator[str]:
    """The folders of charts that a module installs, as far as its text tells: they are applied
    with it, and not a second time by themselves."""
    for (kind, _), block in module.resources.items():
        expression = block.expression("chart") if kind == TYPE else None
        if expression is not None:
            found = PATH.match(block.file.text, expression.node.at)
            folder = folder_of(found[1], module.path, tree) if found else None
            if folder is not None:
                yield folder


def folder_of(chart: Value, root: str, tree: Tree) -> str | None:
    """A chart's folder: helm looks from where Terraform runs."""
    if not isinstance(chart, str):
        return None
    try:
        folder = join(root, chart)
        return folder if tree.is_file(join(folder, CHART)) else None
    except OutsideRoot:
        return None


def values(one: Resource, notes: list[Diagnostic]) -> Iterator[Mapping[str, Value]]:
    """The YAML texts of `values`, the weakest first."""
    said = one.values.get("values")
    for item in said if isinstance(said, list) else [said]:
        if isinstance(item, str):
            try:
                value = read_yaml(f"{one.address}.values", item.encode()).value
            except BadInput as error:
                notes.append(note(one, f"values are no YAML: {error.message}"))
                continue
            if isinstance(value, Mapping):
                yield value
        elif isinstance(item, Unknown):
            notes.append(note(one, f"values are unknown because {item}: the chart's own count"))


def sets(one: Resource, notes: list[Diagnostic]) -> Iterator[tuple[str, str, bool]]:
    """Each `set`: name, value, and whether it is a text."""
    said = one.values.get("set")
    for item in said if isinstance(said, list) else ():
        name, value = (item.get(key) for key in ("name", "value"))
        if isinstance(name, str) and isinstance(value, str | int | bool):
            plain = str(value).lower() if isinstance(value, bool) else str(value)
            yield name, plain, item.get("type") == "string"
        elif isinstance(value, Unknown):
            notes.append(note(one, f"{text(name)} is unknown because {value}"))


def elsewhere(one: Resource, chart: Value, repository: Value) -> Diagnostic:
    name = text(chart) or "that is not known"
    source = f" of {text(repository) or 'a repository that is not known'}" if repository else ""
    return note(one, f"the chart {name}{source} is not in this repository: its pods are not priced")


def note(one: Resource, message: str) -> Diagnostic:
    said = f"{one.address}: {message}"
    return Diagnostic(Severity.WARNING, "chart-elsewhere", said, one.location, one.address)


def text(value: Value) -> str | None:
    return value[:MOST_NAMED] if isinstance(value, str) else None
