"""Looks ahead for the modules that projects call, so that they are fetched side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeAlias

from ...errors import FinopsError
from ...trees import join
from .calls import installed, is_local
from .definitions import Code
from .library import Library

MAX_FOLDERS = 20_000  # that are looked into

Wanted: TypeAlias = "tuple[str, str | None]"


class Place(NamedTuple):
    """A folder of a library, and by which calls (`a.b`) of which root module one comes there."""

    library: Library
    folder: str
    root: str
    calls: tuple[str, ...] = ()


def fetch(library: Library, roots: Iterable[str]) -> None:
    """Fetches what root modules call and what that calls in turn: all of one depth side by side.
    Whatever cannot be had is told when it is asked for."""
    modules = library.modules
    if modules is None:
        return
    seen: set[tuple[int, str]] = set()
    asked: dict[Wanted, Place] = {}
    level = [Place(library, root, root) for root in roots]
    while level and len(seen) < MAX_FOLDERS:
        wanted = {one: place for one, place in called(level, seen) if one not in asked}
        asked.update(wanted)
        for source, version in wanted:
            modules.begin(source, version)
        level = list(arrived(library, wanted))


def called(level: list[Place], seen: set[tuple[int, str]]) -> Iterator[tuple[Wanted, Place]]:
    """The modules that are called from folders, and from the local modules that those call, each
    with where its own files would stand; without those that `terraform init` has brought."""
    waiting = list(level)
    while waiting and len(seen) < MAX_FOLDERS:
        place = waiting.pop()
        library, folder, _, calls = place
        if (id(library), folder) in seen:
            continue
        seen.add((id(library), folder))
        for name, code in library.module(folder).calls.items():
            source, there = code.text("source") or "", place._replace(calls=(*calls, name))
            if is_local(source):
                waiting.extend(below(there, source))
            elif source and is_literal(code, "version"):
                version = code.text("version")
                if not is_there(there, source, version):
                    yield (source, version), there


def is_literal(code: Code, argument: str) -> bool:
    """Whether an argument needs no evaluation, or is left out."""
    return argument not in code or code.text(argument) is not None


def below(place: Place, source: str) -> Iterator[Place]:
    try:
        yield place._replace(folder=join(place.folder, source))
    except FinopsError:
        return


def is_there(place: Place, source: str, version: str | None) -> bool:
    """Whether `terraform init` has brought what a call asks for."""
    library, _, root, calls = place
    call = ".".join(calls)
    recorded = None if library.name else installed(library, root).get(call)
    try:
        if recorded and recorded.fits(source, version):
            return library.tree.is_folder(join(root, recorded.folder))
        return library.brought(root, call, source, version) is not None
    except FinopsError:
        return False


def arrived(library: Library, wanted: Mapping[Wanted, Place]) -> Iterator[Place]:
    for (source, version), place in wanted.items():
        try:
            found = library.package(source, version)
        except FinopsError:
            continue
        if found:
            yield place._replace(library=found.library, folder=found.folder)
