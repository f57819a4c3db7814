"""Globs of names and paths, as policies and finops.yml have them (docs/policy.md, Globs).

`*` is any text and `?` one character; brackets are themselves, and case does not matter. In paths
and names of projects `*` and `?` stop at a `/`, and `**` is any number of folders.
"""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatchcase
from typing import TypeAlias

Globs: TypeAlias = tuple[str, ...]


def is_like(text: str, globs: Globs) -> bool:
    """Whether one of the globs matches the text."""
    return any(fnmatchcase(text.lower(), plain(glob)) for glob in globs)


def is_one(text: str | None, globs: Globs) -> bool:
    """As `is_like`; what is not there is like nothing, not even like `*`."""
    return text is not None and is_like(text, globs)


def plain(glob: str) -> str:
    return glob.lower().replace("[", "[[]")


def is_below(path: str, globs: Globs) -> bool:
    """Whether one of the globs matches the path, folder by folder."""
    folders = path.strip("/").split("/")
    return any(steps(folders, glob.removeprefix("./").strip("/").split("/")) for glob in globs)


def steps(folders: Sequence[str], globs: Sequence[str]) -> bool:
    """Folder by folder; the last `**` that was met takes one more where it does not go on."""
    at = glob = 0
    again: tuple[int, int] | None = None
    while at < len(folders):
        if glob < len(globs) and globs[glob] == "**":
            again, glob = (at, glob), glob + 1
        elif glob < len(globs) and is_like(folders[at], (globs[glob],)):
            at, glob = at + 1, glob + 1
        elif again is not None:
            again = again[0] + 1, again[1]
            at, glob = again[0], again[1] + 1
        else:
            return False
    return all(one == "**" for one in globs[glob:])
