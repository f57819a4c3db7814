"""Looks ahead for the modules that projects call, so that they are fetched side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from ...errors import FinopsError
from ...trees import join
from .calls import installed, is_local
from .library import Library

MAX_FOLDERS = 20_000  # that are looked into

Wanted: TypeAlias = "tuple[str, str | None]"


class Place(NamedTuple):
    """A folder of a library, and whether `terraform init` has brought what is called from there."""

    library: Library
    folder: str
    brought: bool


def fetch(library: Library, roots: Iterable[str]) -> None:
    """Fetches what root modules call and what that calls in turn: all of one depth side by side.
    Whatever cannot be had is told when it is asked for."""
    modules = library.modules
    if modules is None:
        return
    seen: set[tuple[int, str]] = set()
    asked: set[Wanted] = set()
    level = [Place(library, root, bool(installed(library, root))) for root in roots]
    while level and len(seen) < MAX_FOLDERS:
        wanted = dict.fromkeys(one for one in called(level, seen) if one not in asked)
        asked.update(wanted)
        for source, version in wanted:
            modules.begin(source, version)
        level = list(arrived(library, wanted))


def called(level: list[Place], seen: set[tuple[int, str]]) -> Iterator[Wanted]:
    """The modules that are called from folders, and from the local modules that those call."""
    waiting = list(level)
    while waiting and len(seen) < MAX_FOLDERS:
        library, folder, brought = waiting.pop()
        if (id(library), folder) in seen:
            continue
        seen.add((id(library), folder))
        for code in library.module(folder).calls.values():
            source = code.text("source") or ""
            if is_local(source):
                waiting.extend(below(library, folder, source, brought))
            elif source and not brought:
                yield source, code.text("version")


def below(library: Library, folder: str, source: str, brought: bool) -> Iterator[Place]:
    try:
        yield Place(library, join(folder, source), brought)
    except FinopsError:
        return


def arrived(library: Library, wanted: Iterable[Wanted]) -> Iterator[Place]:
    for source, version in wanted:
        try:
            found = library.package(source, version)
        except FinopsError:
            continue
        if found:
            yield Place(found.library, found.folder, False)
