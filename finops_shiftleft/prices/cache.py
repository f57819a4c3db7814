"""What was fetched, on its way into the user's cache folder.

A file is there whole or not at all: it is written beside its place, and takes it at once.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from ..errors import BadPrices
from ..http import Client, Document
from .folders import LISTS, VARIABLE

ANSWERS, PARTIAL = "answers", "partial"
ABANDONED = 24 * 3600  # seconds after which what is unfinished is nobody's any more
ADVICE = (
    "The prices that were there before are still used.\n"
    f"Another folder can be named in {VARIABLE}, or by --to."
)


class NotWritten(BadPrices):
    """A folder or a disk that does not take what we write."""


def put(path: Path, parts: Iterable[bytes], check: Callable[[Path], object] | None = None) -> None:
    """Write a file in one step: readers see the one before or this one, whatever happens.

    `check` raises where what was written is not what it should be. Raises NotWritten.
    """
    new = path.with_name(f".{path.name}.{os.getpid()}-{secrets.token_hex(4)}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with new.open("wb") as file:
                for part in parts:
                    file.write(part)
                file.flush()
                os.fsync(file.fileno())
            if check:
                check(new)
            new.replace(path)
        finally:
            with suppress(OSError):
                new.unlink(missing_ok=True)
        settle(path.parent)
    except OSError as cause:
        raise not_written(path, cause) from cause


def settle(folder: Path) -> None:
    """Make sure that a new name survives a power cut, where the system can do that."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def not_written(path: Path, cause: OSError) -> NotWritten:
    return NotWritten(f"{path} cannot be written: {cause.strerror or cause}", ADVICE)


def workplace(folder: Path) -> Path:
    """A new folder for what is unfinished. Raises NotWritten."""
    place = folder / PARTIAL / f"{os.getpid()}-{secrets.token_hex(4)}"
    try:
        place.mkdir(parents=True)
    except OSError as cause:
        raise not_written(place, cause) from cause
    return place


def sweep(folder: Path) -> None:
    """Remove what updates left behind that were killed."""
    from shutil import rmtree

    old = time.time() - ABANDONED
    for path in [*folder.glob(f"{PARTIAL}/*"), *folder.glob(f"{LISTS}/*/*/.*.new")]:
        with suppress(OSError):
            if path.stat().st_mtime < old:
                rmtree(path) if path.is_dir() else path.unlink()


class Remembering:
    """A client that asks for a document it knows only whether it has changed.

    `received` is told how many bytes have come, and may raise to stop.
    """

    def __init__(self, client: Client, folder: Path, received: Callable[[int], None]) -> None:
        self.client, self.folder, self.received = client, folder / ANSWERS, received

    def document(self, url: str, media: frozenset[str], limit: int) -> Document:
        path = self.folder / hashlib.sha256(url.encode()).hexdigest()[:32]
        known = self.recall(path)
        found = self.client.document(url, media, limit, known)
        self.received(len(found.body) if found is not known else 0)
        if found is not known and (found.etag or found.modified):
            head = json.dumps([found.etag, found.modified]).encode()
            put(path, [head, b"\n", found.body])
        return found

    def recall(self, path: Path) -> Document | None:
        try:
            head, _, body = path.read_bytes().partition(b"\n")
            etag, modified = json.loads(head)
        except (OSError, ValueError):
            return None
        return Document(body, str(etag), str(modified))

    def stream(self, url: str, media: frozenset[str], limit: int) -> Iterator[bytes]:
        for chunk in self.client.stream(url, media, limit):
            self.received(len(chunk))
            yield chunk
