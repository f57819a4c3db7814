"""What was fetched, kept for the next run and for other processes.

    modules/packages/ID      packages, each written beside its place and put there at once
    modules/answers/ID.json  what registries and git servers said, and when
    modules/partial/         what is unfinished; each folder locked by the process that works in it
    modules/locks/           who fetches what just now

Whatever is left behind by a process that was killed is removed by the next one that fetches. A
cache that cannot be written to is read all the same.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

from ....errors import FinopsError, LimitExceeded
from .packages import Damaged, Package

UNUSED = 90 * 24 * 3600  # seconds after which nobody seems to need a package any more
PATIENCE = 300  # seconds that another process may take to fetch what we need too
TICK = 0.05  # seconds between two looks at a lock
MAX_ANSWER = 16 * 1024 * 1024  # bytes


class NotWritten(FinopsError):
    """A folder or a disk that does not take what we write."""


class Store:
    """The modules in a cache folder. Several processes and threads may use one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "modules"
        self.swept = False
        self.places: set[Path] = set()

    # ------------------------------------------------------------------------------- packages

    def package(self, identity: str) -> Package | None:
        """A kept package; None where there is none, or a damaged one."""
        path = self.folder / "packages" / identity
        try:
            found = Package(path)
        except (OSError, Damaged):
            return None
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > UNUSED / 10:
                os.utime(path)
        return found

    def fetched(self, identity: str, make: Callable[[Path, IO[bytes]], None]) -> Package:
        """The package, which `make` writes where it is not there; it is given a folder to work in.
        Raises NotWritten, LimitExceeded, and what `make` does."""
        with self.locked(identity):
            found = self.package(identity)
            if found is not None:
                return found
            with self.workplace() as place:
                new = place / "package"
                with writing(new) as file:
                    make(place, file)
                goal = self.folder / "packages" / identity
                put(new, goal)
                return Package(goal)

    # -------------------------------------------------------------------------------- answers

    def answer(self, question: str) -> tuple[Any, float] | None:
        """What was answered to a question, and when."""
        path = self.folder / "answers" / f"{digest(question)}.json"
        try:
            with path.open("rb") as file:
                said = json.loads(file.read(MAX_ANSWER))
            if said["question"] != question:
                return None
            return said["answer"], float(said["asked"])
        except (OSError, ValueError, LookupError, TypeError, RecursionError):
            return None

    def remember(self, question: str, answer: object, asked: float) -> None:
        """Keeps an answer where that can be done."""
        said = {"question": question, "answer": answer, "asked": asked}
        with suppress(NotWritten), self.workplace() as place:
            with writing(place / "answer") as file:
                file.write(json.dumps(said).encode())
            put(place / "answer", self.folder / "answers" / f"{digest(question)}.json")

    # ------------------------------------------------------------------------- one at a time

    @contextmanager
    def locked(self, identity: str) -> Iterator[None]:
        """Holds what is fetched against other processes and threads."""
        path = self.folder / "locks" / identity
        made(path.parent)
        end = time.monotonic() + PATIENCE
        while True:
            file = opened(path)
            if held(file) and same(file, path):
                break
            file.close()
            if time.monotonic() > end:
                raise LimitExceeded(f"another process fetches a module for over {PATIENCE} s")
            time.sleep(TICK)
        try:
            yield
        finally:
            with suppress(OSError):
                path.unlink()
            file.close()

    @contextmanager
    def workplace(self) -> Iterator[Path]:
        """A new folder for what is unfinished, gone at the end. Raises NotWritten."""
        partial = self.folder / "partial"
        made(partial)
        if not self.swept:
            self.swept = True
            self.sweep()
        while True:
            place = partial / f"{os.getpid()}-{os.urandom(4).hex()}"
            file = opened(partial / f"{place.name}.lock")
            if held(file) and same(file, Path(file.name)):
                break
            file.close()
        self.places.add(place)
        try:
            made(place)
            yield place
        finally:
            self.leave(place)
            file.close()

    def leave(self, place: Path) -> None:
        from shutil import rmtree

        rmtree(place, ignore_errors=True)
        with suppress(OSError):
            place.with_name(f"{place.name}.lock").unlink()
        self.places.discard(place)

    def close(self) -> None:
        """Leaves nothing unfinished behind."""
        for place in list(self.places):
            self.leave(place)

    def sweep(self) -> None:
        """Removes what killed processes left behind, and packages that nobody needs."""
        from shutil import rmtree

        for path in self.folder.glob("partial/*.lock"):
            with suppress(OSError), path.open("ab") as file:
                if held(file):
                    rmtree(path.with_suffix(""), ignore_errors=True)
                    path.unlink()
        old = time.time() - UNUSED
        for path in self.folder.glob("packages/*"):
            with suppress(OSError):
                if path.stat().st_mtime < old:
                    path.unlink()


def identity(parts: Mapping[str, str]) -> str:
    """The name of a package in the cache, by where it came from."""
    return digest(json.dumps(dict(parts), sort_keys=True))


def digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:40]


# ------------------------------------------------------------------------------- files and locks


def not_written(path: Path, cause: OSError) -> NotWritten:
    return NotWritten(
        f"{path} cannot be written: {cause.strerror or cause}",
        "Another folder can be named in FINOPS_SHIFTLEFT_CACHE.",
    )


def made(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        raise not_written(folder, cause) from None


def opened(path: Path) -> IO[bytes]:
    try:
        return path.open("ab")
    except OSError as cause:
        raise not_written(path, cause) from None


@contextmanager
def writing(path: Path) -> Iterator[IO[bytes]]:
    """A new file that is on the disk at the end. Raises NotWritten."""
    try:
        with path.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
    except OSError as cause:
        raise not_written(path, cause) from None


def put(new: Path, goal: Path) -> None:
    """A file takes its place at once."""
    made(goal.parent)
    try:
        new.replace(goal)
    except OSError as cause:
        raise not_written(goal, cause) from None


def held(file: IO[bytes]) -> bool:
    """Takes the lock on a file, unless somebody has it. Without such locks everybody gets it: then
    work may be done twice, and what is kept is whole all the same."""
    try:
        import fcntl
    except ImportError:
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def same(file: IO[bytes], path: Path) -> bool:
    """Whether the file that is held still stands at its path: its last holder removes it."""
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except OSError:
        return False
