"""A tree that remembers small files: a chart is looked at when it is found, when it is rendered,
and for every chart that depends on it."""

from __future__ import annotations

from ...trees import Entry, Tree

LARGEST = 256 * 1024  # bytes of a file that is kept
MOST_KEPT = 128 * 1024 * 1024  # bytes of all of them


class Remembered:
    """Another tree, as it was when it was first looked at."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.files: dict[str, bytes] = {}
        self.left = MOST_KEPT

    def read(self, path: str, /) -> bytes:
        if path in self.files:
            return self.files[path]
        content = self.tree.read(path)
        if len(content) <= min(LARGEST, self.left):
            self.files[path] = content
            self.left -= len(content)
        return content

    def names(self, folder: str, /) -> list[Entry]:
        return self.tree.names(folder)

    def is_file(self, path: str, /) -> bool:
        return path in self.files or self.tree.is_file(path)

    def is_folder(self, path: str, /) -> bool:
        return self.tree.is_folder(path)
