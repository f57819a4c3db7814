"""A private, bounded copy of some files of a tree, for programs that read files by themselves.

It is put together in memory, from a working tree or a revision alike, and stands on disk only while
it is needed. It has plain files only: a link's content stands where the link was, and what leaves
the repository is not in it.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from ...errors import FinopsError, LimitExceeded
from ...trees import Tree, join

MOST_FILES = 10_000  # of one export
MOST_BYTES = 128 * 1024 * 1024  # of one export
DEEPEST = 30  # folders below the one that is copied


class Export:
    """Files by their path in the copy. `origins` tells where in the repository each is from."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.files: dict[str, bytes] = {}
        self.origins: dict[str, str] = {}
        self.size = 0

    def put(self, path: str, content: bytes, origin: str | None = None) -> None:
        """A file of our own, or one in place of the repository's. Raises LimitExceeded."""
        plain = join(".", path)
        self.size += len(content) - len(self.files.get(plain, b""))
        self.files[plain] = content
        if origin is not None:
            self.origins[plain] = origin
        if self.size > MOST_BYTES or len(self.files) > MOST_FILES:
            raise LimitExceeded(
                f"{origin or plain}: more than {MOST_FILES:,} files or {MOST_BYTES:,} bytes with it"
            )

    def file(self, path: str, to: str) -> None:
        """One file of the tree. Raises BadInput, OutsideRoot and LimitExceeded."""
        self.put(to, self.tree.read(path), path)

    def folder(self, path: str, to: str) -> list[str]:
        """A folder with all below it that is not hidden. What cannot be read is not copied, and
        named. Raises LimitExceeded."""
        unread: list[str] = []
        waiting = [(path, to, 0)]
        while waiting:
            source, target, depth = waiting.pop()
            for entry in self.tree.names(source):
                below = join(source, entry.name), join(target, entry.name)
                if entry.is_folder and entry.name[0] != "." and depth < DEEPEST:
                    waiting.append((*below, depth + 1))
                elif entry.is_file:
                    unread.extend(self._tried(*below))
                elif not entry.is_folder:
                    unread.append(below[0])
        return unread

    def _tried(self, path: str, to: str) -> list[str]:
        try:
            content = self.tree.read(path)
        except FinopsError:
            return [path]
        self.put(to, content, path)
        return []

    def digest(self) -> bytes:
        """Equal for equal files at equal paths."""
        found = hashlib.sha256()
        for path, content in sorted(self.files.items()):
            name = path.encode("utf-8", "surrogateescape")
            found.update(b"%d %d " % (len(name), len(content)) + name + content)
        return found.digest()

    def write(self, folder: Path) -> None:
        """Puts the copy on disk, in an empty folder of ours."""
        made: set[Path] = set()
        for path, content in self.files.items():
            target = folder.joinpath(*path.split("/"))
            if target.parent not in made:
                target.parent.mkdir(parents=True, exist_ok=True)
                made.add(target.parent)
            target.write_bytes(content)
