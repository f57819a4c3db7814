"""finops.yml has the last word: which folders are projects, and what is said about each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from ..config.globs import is_below
from ..config.settings import ProjectEntry
from ..errors import OutsideRoot
from ..model import Value
from ..trees import Tree, join
from .projects import Found, LeftOut, Project

SAID = ("usage", "account", "region", "workspace", "vars", "env")  # that a project is `given`
WILD = ("*", "?")

Find = Callable[[str], Found]


def overridden(found: Found, entries: Sequence[ProjectEntry], tree: Tree, find: Find) -> Found:
    """The projects with what finops.yml says of them. `find` looks into one more folder, which
    an entry names and nobody has looked into: an example, a module."""
    if not entries:
        return found
    every = [*found.projects, *further(found, entries, tree, find)]
    kept: list[Project] = []
    left_out = [one for one in found.left_out if not any(names(e, one.path) for e in entries)]
    for path, projects in by_path(every).items():
        said = [entry for entry in entries if names(entry, path)]
        if any(entry.exclude for entry in said):
            left_out.append(LeftOut(path, "finops.yml"))
            continue
        kept += settled(projects, said)
    return Found(tuple(kept), tuple(sorted(left_out)))


def by_path(projects: Iterable[Project]) -> dict[str, list[Project]]:
    found: dict[str, list[Project]] = {}
    for one in projects:
        found.setdefault(one.path, []).append(one)
    return found


def names(entry: ProjectEntry, path: str) -> bool:
    return is_below(path, (entry.path,))


def further(
    found: Found, entries: Sequence[ProjectEntry], tree: Tree, find: Find
) -> Iterable[Project]:
    """The projects of folders that an entry names and that were not found by themselves."""
    known = {one.path for one in found.projects}
    wanted = [one.path for one in found.left_out]
    for entry in entries:
        if not any(sign in entry.path for sign in WILD):
            try:
                wanted.append(join(".", entry.path))
            except OutsideRoot:
                continue
    for path in dict.fromkeys(wanted):
        said = [entry for entry in entries if names(entry, path)]
        if path in known or not said or any(entry.exclude for entry in said):
            continue
        if tree.is_folder(path):
            yield from (one for one in find(path).projects if one.path == path)


def settled(projects: Sequence[Project], said: Sequence[ProjectEntry]) -> list[Project]:
    """The projects of one folder: those that entries describe, else those that were found."""
    own = [entry for entry in said if entry.own]
    shared = [entry for entry in said if not entry.own]
    if not own:
        return [one._replace(given={**one.given, **given(shared)}) for one in projects]
    kind = projects[0].kind
    others = [one for one in projects if one.kind != kind]
    ours = [described(projects[0], entry, [*shared, entry], len(own) > 1) for entry in own]
    return [*ours, *settled(others, shared)]


def described(
    like: Project, entry: ProjectEntry, said: Sequence[ProjectEntry], several: bool
) -> Project:
    """The project of an entry, read as what stands in its folder is read."""
    environment = entry.environment or entry.workspace or (entry.name if several else None)
    folder = like.path
    plain = f"{folder}/{environment}" if environment and folder != "." else environment or folder
    files = tuple(join(folder, file) for file in entry.var_files)
    more = {**like.given, **given(said)}
    return Project(entry.name or plain, folder, environment, files, like.kind, more)


def given(said: Iterable[ProjectEntry]) -> Mapping[str, Value]:
    """What entries say; later ones win."""
    return {name: value for one in said for name in SAID if (value := getattr(one, name))}


def unmatched(entries: Sequence[ProjectEntry], found: Found) -> list[ProjectEntry]:
    """Entries that no folder is like."""
    paths = {one.path for one in found.projects} | {one.path for one in found.left_out}
    return [entry for entry in entries if not any(names(entry, path) for path in paths)]
