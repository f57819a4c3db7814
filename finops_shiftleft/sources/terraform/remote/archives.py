"""What is in an archive that a stranger has packed. Nothing of it is ever unpacked onto a disk.

Its members come one by one and end as contents of a package, so a link can lead nowhere; a member
with a path outside of the archive, or that is no file, folder or link, makes us refuse all of it.
"""

from __future__ import annotations

import hashlib
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, cast

from ....errors import BadInput, LimitExceeded
from ....trees import LINK, MAX_FILE
from .packages import FILE, Content

MAX_PACKED = 64 * 1024 * 1024  # bytes that are downloaded
MAX_UNPACKED = 128 * 1024 * 1024  # bytes of all members together, with their headers
MAX_RATIO = 200  # unpacked bytes for each packed one
ALWAYS = 1024 * 1024  # unpacked bytes that no ratio forbids
MAX_MEMBERS = 50_000  # of one archive
MAX_DIRECTORY = 8 * 1024 * 1024  # bytes of a zip file's table of contents
MAX_PATH = 1_024  # characters
MAX_LINK = 4_096  # bytes of where a link leads to
PIECE = 64 * 1024  # bytes that are unpacked at once

END_OF_ZIP, ZIP64 = b"PK\x05\x06", b"PK\x06\x07"
END_SIZE, MAX_COMMENT = 22, 65_535  # bytes


class Meter:
    """How many bytes may still be unpacked. Raises LimitExceeded when they are too many."""

    def __init__(self, packed: int) -> None:
        self.left = min(MAX_UNPACKED, max(ALWAYS, packed * MAX_RATIO))

    def count(self, size: int) -> None:
        self.left -= size
        if self.left < 0:
            raise LimitExceeded(
                f"an archive holds more than {MAX_UNPACKED:,} bytes, or than {MAX_RATIO} times "
                "what was downloaded"
            )


class Metered:
    """A file of unpacked bytes, as far as tarfile needs one, that never gives many at once."""

    def __init__(self, file: IO[bytes], meter: Meter) -> None:
        self.file, self.meter = file, meter

    def read(self, size: int) -> bytes:
        piece = self.file.read(min(size, PIECE))
        self.meter.count(len(piece))
        return piece


def contents(path: Path, kind: str) -> Iterator[Content]:
    """The members of an archive. Raises BadInput for one that is broken or hostile, and
    LimitExceeded."""
    from lzma import LZMAError

    broken = (tarfile.TarError, zipfile.BadZipFile, zlib.error, LZMAError, EOFError, OSError)
    odd = (ValueError, KeyError, IndexError, OverflowError, RuntimeError, NotImplementedError)
    members = in_zip(path) if kind == "zip" else in_tar(path, kind)
    try:
        for count, member in enumerate(members):
            if count >= MAX_MEMBERS:
                raise LimitExceeded(f"an archive has more than {MAX_MEMBERS:,} members")
            if member is not None:
                yield member
    except (*broken, *odd) as cause:
        raise BadInput(f"the {kind} archive cannot be read: {cause}") from None


# ---------------------------------------------------------------------------------------- tar


def unpacked(path: Path, kind: str) -> IO[bytes]:
    """The bytes of a tar file, without its compression."""
    if kind == "tar.gz":
        import gzip

        return cast(IO[bytes], gzip.open(path))
    if kind == "tar.bz2":
        import bz2

        return cast(IO[bytes], bz2.open(path))
    if kind == "tar.xz":
        import lzma

        return cast(IO[bytes], lzma.open(path))
    return path.open("rb")


def in_tar(path: Path, kind: str) -> Iterator[Content | None]:
    with unpacked(path, kind) as file:
        metered = cast(IO[bytes], Metered(file, Meter(path.stat().st_size)))
        with tarfile.open(fileobj=metered, mode="r|", errorlevel=1) as archive:
            for member in archive:
                yield of_tar(archive, member)


def of_tar(archive: tarfile.TarFile, member: tarfile.TarInfo) -> Content | None:
    name = checked(member.name)
    if member.isdir() or name is None:
        return None
    if member.issym():
        return Content(name, LINK, member.linkname.encode("utf-8", "surrogateescape")[:MAX_LINK])
    if not member.isreg():
        raise BadInput(f"the archive holds {name[:60]!r}, which is no file, folder or link")
    if member.size > MAX_FILE:
        return None
    file = archive.extractfile(member)
    assert file is not None
    return Content(name, FILE, file.read())


# ---------------------------------------------------------------------------------------- zip


def in_zip(path: Path) -> Iterator[Content | None]:
    small(path)
    with zipfile.ZipFile(path) as archive:
        meter = Meter(path.stat().st_size)
        for member in archive.infolist():
            yield of_zip(archive, member, meter)


def small(path: Path) -> None:
    """Raises LimitExceeded where a table of contents is too large to be looked at."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - END_SIZE - MAX_COMMENT - len(ZIP64) - 16))
        tail = file.read()
    at = len(tail) - END_SIZE
    if not (tail[at : at + 4] == END_OF_ZIP and tail.endswith(b"\0\0")):
        at = tail.rfind(END_OF_ZIP)
    directory = int.from_bytes(tail[at + 12 : at + 16], "little")
    if at >= 0 and (directory > MAX_DIRECTORY or tail[max(0, at - 20) : at].startswith(ZIP64)):
        raise LimitExceeded(
            f"a zip file's table of contents is larger than {MAX_DIRECTORY:,} bytes"
        )


def of_zip(archive: zipfile.ZipFile, member: zipfile.ZipInfo, meter: Meter) -> Content | None:
    name, mode = checked(member.filename), member.external_attr >> 16
    if member.is_dir() or name is None:
        return None
    kind = stat.S_IFMT(mode)
    if kind not in (0, stat.S_IFREG, stat.S_IFLNK):
        raise BadInput(f"the archive holds {name[:60]!r}, which is no file, folder or link")
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise BadInput(f"{name[:60]!r} is packed in a way that is not read")
    if member.file_size > MAX_FILE:
        return None
    with archive.open(member) as file:
        data = file.read(MAX_FILE + 1)
    meter.count(len(data))
    if kind == stat.S_IFLNK:
        return Content(name, LINK, data[:MAX_LINK])
    return Content(name, FILE, data) if len(data) <= MAX_FILE else None


# ---------------------------------------------------------------------------------------- names


def checked(name: str) -> str | None:
    """A member's path, None for the root itself. Raises BadInput for one that leads outside."""
    parts = [part for part in name.split("/") if part not in ("", ".")]
    odd = name.startswith("/") or ".." in parts or "\\" in name or "\0" in name
    if odd or len(name) > MAX_PATH or (parts and parts[0].endswith(":")):
        raise BadInput(f"the archive holds {name[:60]!r}, which is no path inside of it")
    return "/".join(parts) or None


# ------------------------------------------------------------------------------------- checksums

LENGTHS = {32: "md5", 40: "sha1", 64: "sha256", 128: "sha512"}  # hexadecimal digits


def verify(path: Path, checksum: str) -> None:
    """Compares a file with what its address says of it, `sha256:hex` or the digits alone. Raises
    BadInput."""
    if not checksum:
        return
    kind, _, wanted = checksum.rpartition(":")
    kind = kind or LENGTHS.get(len(wanted), "")
    if kind not in LENGTHS.values():
        raise BadInput(f"a checksum of the kind {kind[:20]!r} is not compared")
    with path.open("rb") as file:
        found = hashlib.file_digest(file, kind).hexdigest()
    if found != wanted.lower():
        raise BadInput(f"the archive's {kind} is {found}, and not {wanted[:130]}")
