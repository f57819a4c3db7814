"""A tree with more in it: files that a program would write, and folders that it would copy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ...trees import Entry, Tree, join, parent


class Mount(NamedTuple):
    """A folder of a tree, as it is copied to another place."""

    tree: Tree
    folder: str


class Overlay:
    """A Tree on top of another. `files` are there by their paths. `mounts` are folders that have
    what another folder has, on top of what they have themselves; hidden entries, and Terragrunt's
    own work, are not copied."""

    def __init__(self, tree: Tree, files: Mapping[str, bytes], mounts: Mapping[str, Mount]) -> None:
        self.tree, self.files, self.mounts = tree, files, mounts

    def touches(self, path: str) -> bool:
        """Whether a file, or what stands in a folder, is not as it is below."""
        if path in self.files or any(folder in self.mounts for folder, _ in upwards(path)):
            return True
        return any(parent(file) == path for file in self.files)

    def read(self, path: str, /) -> bytes:
        plain = join(".", path)
        if plain in self.files:
            return self.files[plain]
        for tree, copied in self._copied(plain):
            if tree.is_file(copied):
                return tree.read(copied)
        return self.tree.read(path)

    def names(self, folder: str, /) -> list[Entry]:
        plain = join(".", folder)
        found = {entry.name: entry for entry in self.tree.names(folder)}
        for tree, copied in self._copied(plain):
            for entry in tree.names(copied):
                if not entry.name.startswith("."):
                    found[entry.name] = entry
        for name, is_file in self._made(plain):
            found[name] = Entry(name, not is_file, is_file)
        return sorted(found.values())

    def is_file(self, path: str, /) -> bool:
        plain = join(".", path)
        if plain in self.files or any(tree.is_file(at) for tree, at in self._copied(plain)):
            return True
        return self.tree.is_file(path)

    def is_folder(self, path: str, /) -> bool:
        plain = join(".", path)
        if any(self._made(plain)) or any(tree.is_folder(at) for tree, at in self._copied(plain)):
            return True
        return self.tree.is_folder(path)

    def _copied(self, path: str) -> Iterator[Mount]:
        """Where else a path's content may be, what is nearest first."""
        for folder, below in upwards(path):
            if folder not in self.mounts or any(part.startswith(".") for part in below.split("/")):
                continue
            tree, source = self.mounts[folder]
            if "/" in below and tree is self.tree and inside(source, folder) is not None:
                continue  # a copy of a folder into itself has no further copy in it
            yield Mount(tree, join(source, below))

    def _made(self, folder: str) -> Iterator[tuple[str, bool]]:
        """What stands in a folder only here: names, and whether they are files."""
        for path in (*self.files, *self.mounts):
            below = inside(folder, path)
            if below:
                name, _, more = below.partition("/")
                yield name, path in self.files and not more


class Watched:
    """A Tree that keeps the paths of the files that somebody asked for, whether or not they are
    there."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.asked: set[str] = set()

    def read(self, path: str, /) -> bytes:
        self.asked.add(join(".", path))
        return self.tree.read(path)

    def names(self, folder: str, /) -> list[Entry]:
        return self.tree.names(folder)

    def is_file(self, path: str, /) -> bool:
        self.asked.add(join(".", path))
        return self.tree.is_file(path)

    def is_folder(self, path: str, /) -> bool:
        return self.tree.is_folder(path)


def upwards(path: str) -> Iterator[tuple[str, str]]:
    """A path and every folder that it lies in, the nearest first, with the path as seen from it."""
    folder = path
    while folder != ".":
        yield folder, path[len(folder) + 1 :]
        folder = parent(folder)
    yield ".", "" if path == "." else path


def inside(folder: str, path: str) -> str | None:
    """A path as seen from a folder that it lies in; "" for the folder itself."""
    if folder == ".":
        return "" if path == "." else path
    if path == folder:
        return ""
    return path.removeprefix(f"{folder}/") if path.startswith(f"{folder}/") else None
