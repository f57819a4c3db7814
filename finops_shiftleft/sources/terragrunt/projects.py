"""Which folders are units of Terragrunt, and which folders are their modules.

A unit has a terragrunt.hcl and code: a source, or Terraform files beside it. What other units
include, and has nothing but settings, is none; neither is a template that waits for a stack's
values. `.terragrunt-cache` and `.terragrunt-stack` are Terragrunt's own work, and not looked into.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...trees import Tree, join, parent
from ..projects import LEFT_OUT, MAX_FOLDERS, LeftOut, Project
from ..terraform.definitions import walk
from ..terraform.library import Library
from ..terraform.nodes import Body, Traversal
from ..terraform.variables import Inputs
from .functions import DEFAULT_FILE
from .reading import VALUES_FILE
from .sources import local, texts
from .stacks import STACK_FILE, Stack, stack_of
from .units import Unit, Units

KIND = "terragrunt"
ENVIRONMENTS = frozenset({"test"})  # what Terragrunt's folders are called after, too


class Found(NamedTuple):
    """The units below a folder. `claimed` are the folders with the units' own files and their
    modules: they are applied with a unit's inputs, and are no roots of their own."""

    projects: tuple[Project, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    claimed: frozenset[str] = frozenset()


def find_projects(tree: Tree, folder: str, library: Library | None = None) -> Found:
    """The units at and below a folder, by path."""
    library = library or Library(tree)
    kept, left_out = _folders(tree, join(".", folder))
    units = Units(library, Inputs())
    every = [stack_of(library, Inputs(), each) for each in kept if _has(tree, each, STACK_FILE)]
    templates = {source for stack in every for source in stack.sources - {stack.folder}}
    stacks = [
        stack
        for stack in every
        if stack.folder not in templates
        and not _is_template(library, join(stack.folder, STACK_FILE))
    ]
    looked = [units.unit(each) for each in kept if _has(tree, each, DEFAULT_FILE)]
    included = {include.file.where for unit in looked for include in unit.config.file.includes}
    projects: list[Project] = []
    claimed: set[str] = set()
    for unit in looked:
        sources = set(_sources(unit, tree))
        claimed |= {unit.folder, *sources}
        if unit.folder in templates or not _is_unit(unit, library, included):
            continue
        why = "template" if _is_template(library, unit.config.file.where) else unit.config.idle
        if why:
            left_out.append(LeftOut(unit.folder, why))
        else:
            projects.append(Project(unit.folder, unit.folder, kind=KIND))
    for stack in stacks:
        projects.extend(_stack_projects(stack))
        claimed |= {source for unit in stack.units for source in _stack_sources(stack, unit)}
        claimed |= stack.sources
    known = {each.path: each for each in projects}  # of two that are made in one place, one
    ordered = tuple(known[path] for path in sorted(known))
    return Found(ordered, tuple(sorted(left_out)), frozenset(claimed))


def _folders(tree: Tree, start: str) -> tuple[list[str], list[LeftOut]]:
    """The folders with a configuration, and those of them that are no part of the product."""
    kept: list[str] = []
    left_out: list[LeftOut] = []
    waiting, seen = [(start, "")], 0
    while waiting and seen < MAX_FOLDERS:
        folder, reason = waiting.pop()
        seen += 1
        entries = tree.names(folder)
        if any(entry.name in (DEFAULT_FILE, STACK_FILE) for entry in entries if entry.is_file):
            if reason:
                left_out.append(LeftOut(folder, reason))
            else:
                kept.append(folder)
        for entry in entries:
            if entry.is_folder and not entry.name.startswith("."):
                name = entry.name.lower()
                below = reason or ("" if name in ENVIRONMENTS else LEFT_OUT.get(name, ""))
                waiting.append((join(folder, entry.name), below))
    return sorted(kept), left_out


def _has(tree: Tree, folder: str, name: str) -> bool:
    return tree.is_file(join(folder, name))


def _sources(unit: Unit, tree: Tree) -> Iterator[str]:
    """The folder of a unit's module, as far as the repository has it."""
    written = unit.config.source
    for text in texts(written) if written else ():
        place = local(text, tree, unit.folder)
        if place is not None:
            yield place


def _is_unit(unit: Unit, library: Library, included: set[str]) -> bool:
    if unit.config.source is not None:
        return True
    if not library.code_files(unit.folder):
        return False
    own = library.module(unit.folder)
    return bool(own.resources or own.calls) or unit.config.file.where not in included


def _is_template(library: Library, file: str) -> bool:
    """Whether a file reads values that nobody gives it here."""
    if _has(library.tree, parent(file), VALUES_FILE):
        return False
    return any(
        isinstance(node, Traversal) and node.names[0] == "values"
        for node in _nodes(library.file(file).body)
    )


def _nodes(body: Body) -> Iterator[object]:
    waiting = [body]
    while waiting:
        each = waiting.pop()
        for attribute in each.attributes.values():
            yield from walk(attribute.value)
        waiting.extend(block.body for block in each.blocks)


def _stack_projects(stack: Stack) -> Iterator[Project]:
    for unit in stack.units:
        name = unit.replace("/.terragrunt-stack", "").removeprefix(".terragrunt-stack/")
        yield Project(name, unit, kind=KIND, given={"stack": stack.folder})


def _stack_sources(stack: Stack, folder: str) -> Iterator[str]:
    if stack.has(folder):
        yield from _sources(stack.made.unit(folder), stack.made.library.tree)
