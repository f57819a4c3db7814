"""Read-only views of files. Nothing outside a view's root is ever opened.

Paths are relative to the root, with `/`; "." is the root itself. A path may contain `..` and may
pass through symbolic links as long as it ends inside of the root.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, Protocol

from .errors import BadInput, LimitExceeded, OutsideRoot

MAX_FILE = 16 * 1024 * 1024  # bytes
MAX_ENTRIES = 100_000  # of one folder
MOST_LINKS = 20  # symbolic links on one path
LINK, MODULE = "120000", "160000"  # modes, as git writes them


class Entry(NamedTuple):
    """What stands in a folder. Neither a file nor a folder: a broken link, a pipe, a device; and a
    link to a folder that holds it, or that a link has led to: so every walk has an end."""

    name: str
    is_folder: bool
    is_file: bool


class Tree(Protocol):
    """A view of files: a working directory, a revision, an index.

    Every method raises OutsideRoot for a path that leaves the root.
    """

    def read(self, path: str, /) -> bytes:
        """A file's content. Raises BadInput where it is missing or no regular file, and
        LimitExceeded above MAX_FILE."""

    def names(self, folder: str, /) -> list[Entry]:
        """What stands in a folder, by name; nothing where it does not exist."""

    def is_file(self, path: str, /) -> bool: ...

    def is_folder(self, path: str, /) -> bool: ...


def join(folder: str, path: str) -> str:
    """A path as seen from a folder, without `.` and `..`. Raises OutsideRoot above the root."""
    if path.startswith("/") or "\0" in path:
        raise OutsideRoot(f"{path!r} leaves the repository", "Use a path inside of it.")
    parts: list[str] = []
    for part in f"{folder}/{path}".split("/"):
        if part in ("", "."):
            continue
        if part != "..":
            parts.append(part)
        elif parts:
            parts.pop()
        else:
            raise OutsideRoot(f"{path!r} leaves the repository", "Use a path inside of it.")
    return "/".join(parts) or "."


def parent(path: str) -> str:
    """The folder that a path lies in; the root's is the root."""
    return path.rpartition("/")[0] or "."


def lies(root: Path, name: str) -> str | None:
    """Where a path that the caller names lies in a repository; None outside of it. A link that
    stands in the repository lies there, wherever it leads."""
    path, real = Path(os.path.abspath(name)), os.path.realpath(root)  # noqa: PTH100
    for folder in reversed(path.parents):
        if os.path.realpath(folder) == real:
            return path.relative_to(folder).as_posix()
    behind = Path(os.path.realpath(path))
    return behind.relative_to(real).as_posix() if behind.is_relative_to(real) else None


def named_by_caller(name: str, most: int = MAX_FILE) -> bytes:
    """A file that the caller names, which may lie anywhere, and may be a pipe. What stands in a
    repository does not lead out of it: there somebody else writes the links. Raises OSError,
    OutsideRoot and LimitExceeded."""
    path = Path(os.path.abspath(name))  # noqa: PTH100 (links stay links)
    root = next((one for one in path.parents if (one / ".git").exists()), None)
    if root and not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root)):
        raise OutsideRoot(f"{name!r} leaves the repository", "Name the file that it leads to.")
    with path.open("rb") as file:
        content = file.read(most + 1)
    if len(content) > most:
        raise LimitExceeded(f"{name} is larger than {most:,} bytes")
    return content


class WorkingTree:
    """The files below a directory, as they are on disk. Of one no more than `most` bytes, else
    MAX_FILE, are read."""

    def __init__(self, root: Path, most: int | None = None) -> None:
        self.root, self._most = root, most
        self._real = os.path.realpath(root)
        self._inside = self._real.rstrip(os.sep) + os.sep
        self._names: dict[str, list[Entry]] = {}  # several readers look into each folder
        self._reals = {".": self._real}  # of the folders that were listed

    def _on_disk(self, path: str) -> str:
        plain = join(".", path)
        if plain in self._reals:
            return self._reals[plain]
        above, _, name = plain.rpartition("/")
        real = self._reals.get(above or ".")
        if real is None:
            real = os.path.realpath(Path(self._real, *plain.split("/")))
        else:
            real = f"{real.rstrip(os.sep)}{os.sep}{name}"
            real = os.path.realpath(real) if os.path.islink(real) else real  # noqa: PTH114
        if real != self._real and not real.startswith(self._inside):
            raise OutsideRoot(f"{path!r} leaves the repository", "Use a path inside of it.")
        return real

    def read(self, path: str, /) -> bytes:
        real, most = self._on_disk(path), self._most or MAX_FILE
        try:
            found = os.stat(real)  # noqa: PTH116 (a device must not be opened to find out)
            if not stat.S_ISREG(found.st_mode):
                raise BadInput(f"{path} is not a regular file")
            if found.st_size > most:
                raise LimitExceeded(f"{path} is larger than {most:,} bytes")
            with Path(real).open("rb") as file:
                content = file.read(most + 1)
        except OSError as error:
            raise BadInput(f"{path} cannot be read: {error.strerror or error}") from None
        if len(content) > most:
            raise LimitExceeded(f"{path} is larger than {most:,} bytes")
        return content

    def names(self, folder: str, /) -> list[Entry]:
        if folder not in self._names:
            self._names[folder] = self._listed(folder)
        return self._names[folder]

    def _listed(self, folder: str) -> list[Entry]:
        found: list[Entry] = []
        plain, real = join(".", folder), self._on_disk(folder)
        try:
            with os.scandir(real) as entries:
                for entry in entries:
                    if len(found) == MAX_ENTRIES:
                        raise LimitExceeded(f"{folder} has more than {MAX_ENTRIES:,} entries")
                    found.append(self._entry(entry, plain, real))
        except OSError:
            return []
        self._reals[plain] = real
        return sorted(found)

    def _entry(self, entry: os.DirEntry[str], folder: str, real: str) -> Entry:
        try:
            if not entry.is_symlink():
                return Entry(entry.name, entry.is_dir(), entry.is_file())
            goal = os.path.realpath(entry.path)
            if goal != self._real and not goal.startswith(self._inside):
                return Entry(entry.name, False, False)
            linked = Path(real) != Path(self._real, folder)
            ends = linked or Path(real).is_relative_to(goal)
            return Entry(entry.name, entry.is_dir() and not ends, entry.is_file())
        except OSError:
            return Entry(entry.name, False, False)

    def is_file(self, path: str, /) -> bool:
        return os.path.isfile(self._on_disk(path))  # noqa: PTH113

    def is_folder(self, path: str, /) -> bool:
        return os.path.isdir(self._on_disk(path))  # noqa: PTH112


class Item(NamedTuple):
    """What a listing holds at a path: mode and object id."""

    mode: str
    object: str


class Listing:
    """A Tree of objects that are listed by path. Links are followed inside of it and never on
    disk. What a path holds is the subclass's to say."""

    def __init__(self, items: Mapping[str, Item]) -> None:
        self.items = items
        self.folders: dict[str, dict[str, Item | None]] = {".": {}}
        self._goals = {".": "."}  # of the folders that were listed, behind all links
        for path, item in self.items.items():
            self.enter(path, item)

    def content(self, item: Item) -> bytes:
        raise NotImplementedError

    def enter(self, path: str, item: Item | None) -> None:
        """Notes a path in its folder, and the folder in its own."""
        known = False
        while not known and path != ".":
            folder, _, name = path.rpartition("/")
            folder = folder or "."
            known = folder in self.folders
            self.folders.setdefault(folder, {})[name] = item
            path, item = folder, None

    def resolve(self, path: str) -> str:
        """The path behind all links. Raises OutsideRoot where one leaves the tree."""
        plain = join(".", path)
        above, _, name = plain.rpartition("/")
        known = self._goals.get(above or ".")
        if known is not None:
            here = name if known == "." else f"{known}/{name}"
            item = self.items.get(here)
            if item is None or item.mode != LINK:
                return here
        done, waiting, links = ".", [p for p in plain.split("/") if p != "."], 0
        while waiting:
            name = waiting.pop(0)
            here = join(done, name)
            item = self.items.get(here)
            if item is None or item.mode != LINK:
                done = here
                continue
            links += 1
            if links > MOST_LINKS:
                raise OutsideRoot(f"{path!r} leads through more than {MOST_LINKS} links")
            goal = self.content(item).decode("utf-8", "surrogateescape")
            waiting = join(done, goal).split("/") + waiting
            done, waiting = ".", [part for part in waiting if part != "."]
        return done

    def item(self, path: str) -> Item | None:
        """What is at a path, behind all links."""
        return self.items.get(self.resolve(path))

    def names(self, folder: str, /) -> list[Entry]:
        base, goal = join(".", folder), self.resolve(folder)
        known = self.folders.get(goal, {})
        self._goals[base] = goal
        return sorted(self.entry(join(base, name), name, item) for name, item in known.items())

    def entry(self, path: str, name: str, item: Item | None) -> Entry:
        if item is None or item.mode == MODULE:
            return Entry(name, True, False)
        if item.mode != LINK:
            return Entry(name, False, True)
        try:
            goal = self.resolve(path)
        except (OutsideRoot, BadInput):
            return Entry(name, False, False)
        above = parent(path)
        here = self.resolve(above)
        ends = here != above or goal == "." or f"{here}/".startswith(f"{goal}/")
        return Entry(name, goal in self.folders and not ends, goal in self.items)

    def is_file(self, path: str, /) -> bool:
        item = self.item(path)
        return item is not None and item.mode not in (LINK, MODULE)

    def is_folder(self, path: str, /) -> bool:
        return self.resolve(path) in self.folders
