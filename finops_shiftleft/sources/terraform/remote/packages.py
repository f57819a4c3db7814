"""A module's package as one file of the cache: contents, their index, and what vouches for both.

    contents, one behind the other | index, as JSON | its SHA-256 | its length | MAGIC

The index holds the SHA-256 of each content, which is compared when it is read. So a file that was
cut off or changed is noticed, and only what somebody reads is looked at.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, NamedTuple

from ....errors import BadInput, LimitExceeded
from ....trees import LINK, Item, Listing

FILE = "100644"
MAGIC = b"finops-package-1"
HASH, LENGTH = 32, 8  # bytes
TAIL = HASH + LENGTH + len(MAGIC)
MAX_FILES = 50_000  # of one package
MAX_BYTES = 256 * 1024 * 1024  # of all contents together
MAX_INDEX = 32 * 1024 * 1024  # bytes


class Content(NamedTuple):
    """A file or a link of a package; a link's data is where it leads to."""

    path: str
    mode: str
    data: bytes


class Damaged(BadInput):
    """A package of the cache that is not what was kept."""


def write(file: IO[bytes], origin: Mapping[str, str], contents: Iterable[Content]) -> None:
    """Writes a package. `origin` says where it came from. Raises LimitExceeded."""
    files: dict[str, tuple[str, str]] = {}
    places: dict[str, tuple[int, int]] = {}
    end = 0
    for path, mode, data in contents:
        digest = hashlib.sha256(data).hexdigest()
        files[path] = mode, digest
        if len(files) > MAX_FILES:
            raise LimitExceeded(f"a module's package has more than {MAX_FILES:,} files")
        if digest in places:
            continue
        places[digest] = end, len(data)
        end += file.write(data)
        if end > MAX_BYTES:
            raise LimitExceeded(f"a module's package is larger than {MAX_BYTES:,} bytes")
    said = {"origin": dict(origin), "files": files, "places": places}
    index = json.dumps(said, separators=(",", ":")).encode()
    file.write(index + hashlib.sha256(index).digest() + len(index).to_bytes(LENGTH, "big") + MAGIC)


class Package(Listing):
    """A package as a Tree; links are followed inside of it."""

    def __init__(self, path: Path) -> None:
        """Raises Damaged, and OSError where the file cannot be opened."""
        self.path = path
        with path.open("rb") as file:
            index = index_of(file)
        try:
            said = json.loads(index)
            self.origin: Mapping[str, str] = said["origin"]
            self.places: Mapping[str, tuple[int, int]] = said["places"]
            items = {name: Item(*entry) for name, entry in said["files"].items()}
        except (ValueError, LookupError, TypeError, AttributeError):
            raise damaged(path) from None
        super().__init__(items)

    def content(self, item: Item) -> bytes:
        start, size = self.places[item.object]
        try:
            with self.path.open("rb") as file:
                file.seek(start)
                data = file.read(size)
        except OSError as cause:
            raise BadInput(f"{self.path} cannot be read: {cause.strerror}") from None
        if hashlib.sha256(data).hexdigest() != item.object:
            with suppress(OSError):
                self.path.unlink()
            raise damaged(self.path)
        return data

    def read(self, path: str, /) -> bytes:
        item = self.item(path)
        if item is None or item.mode == LINK:
            raise BadInput(f"{path} cannot be read: it is not in the module's package")
        return self.content(item)


def index_of(file: IO[bytes]) -> bytes:
    """The index of a package. Raises Damaged."""
    end = file.seek(0, 2) - TAIL
    file.seek(max(0, end))
    tail = file.read()
    size = int.from_bytes(tail[HASH : HASH + LENGTH], "big")
    if end < 0 or not tail.endswith(MAGIC) or size > min(end, MAX_INDEX):
        raise damaged(Path(file.name))
    file.seek(end - size)
    index = file.read(size)
    if hashlib.sha256(index).digest() != tail[:HASH]:
        raise damaged(Path(file.name))
    return index


def damaged(path: Path) -> Damaged:
    return Damaged(
        f"the package {path.name} in the cache is damaged",
        advice="It is fetched anew by the next estimate.",
    )
