"""Archives of strangers: what is in them, and what they try."""

from __future__ import annotations

import io
import os
import stat
import struct
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from forge import MODULE, Forge, tarred, zipped
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from loopback import Answer

from finops_shiftleft.errors import BadInput, FinopsError, LimitExceeded
from finops_shiftleft.sources.terraform.remote import archives, packages
from finops_shiftleft.sources.terraform.remote.archives import contents
from finops_shiftleft.sources.terraform.remote.packages import Content, Package


def read(path: Path, data: bytes, kind: str) -> dict[str, Content]:
    (path / "archive").write_bytes(data)
    return {each.path: each for each in contents(path / "archive", kind)}


def tar(*members: tuple[str, bytes, str]) -> bytes:
    """A tar file of members by name, type and target or content."""
    into = io.BytesIO()
    with tarfile.open(fileobj=into, mode="w") as archive:
        for name, kind, text in members:
            member = tarfile.TarInfo(name)
            member.type = kind
            if kind == tarfile.REGTYPE:
                member.size = len(text)
                archive.addfile(member, io.BytesIO(text.encode()))
            else:
                member.linkname = text
                archive.addfile(member)
    return into.getvalue()


def zip_of(name: str, data: bytes = b"", mode: int = stat.S_IFREG | 0o644) -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        info = zipfile.ZipInfo(name)
        info.external_attr = mode << 16
        info.compress_type = zipfile.ZIP_DEFLATED
        archive.writestr(info, data)
    return into.getvalue()


FILES = {"main.tf": MODULE, "a/b.tf": "# b\n", "ä.tf": "# ä\n"}


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("zip", zipped(FILES)),
        ("tar", tarred(FILES, "")),
        ("tar.gz", tarred(FILES)),
        ("tar.bz2", tarred(FILES, "bz2")),
        ("tar.xz", tarred(FILES, "xz")),
    ],
)
def test_the_files_of_an_archive(kind: str, data: bytes, tmp_path: Path) -> None:
    found = read(tmp_path, data, kind)
    assert {name: each.data.decode() for name, each in found.items()} == FILES


@pytest.mark.parametrize(
    "name", ["../out.tf", "a/../../out.tf", "/etc/passwd", "a\\..\\out.tf", "C:/x.tf", "a" * 2_000]
)
def test_a_path_that_leads_outside_makes_us_refuse_all(name: str, tmp_path: Path) -> None:
    for kind, data in (("zip", zip_of(name)), ("tar", tar((name, tarfile.REGTYPE, "x")))):
        with pytest.raises(BadInput, match="no path inside of it"):
            read(tmp_path, data, kind)
    assert [path.name for path in tmp_path.rglob("*")] == ["archive"]


@pytest.mark.parametrize(
    "kind", [tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE]
)
def test_what_is_no_file_folder_or_link_makes_us_refuse_all(kind: bytes, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no file, folder or link"):
        read(tmp_path, tar(("a.tf", tarfile.REGTYPE, "x"), ("odd", kind, "a.tf")), "tar")


def test_a_device_in_a_zip_file(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no file, folder or link"):
        read(tmp_path, zip_of("odd", b"", stat.S_IFCHR), "zip")


def test_a_link_leads_to_files_of_the_package_only(tmp_path: Path) -> None:
    links = {"in.tf": "a.tf", "out.tf": "../../../etc/passwd", "abs.tf": "/etc/passwd"}
    data = tar(
        ("a.tf", tarfile.REGTYPE, "# a"),
        *((name, tarfile.SYMTYPE, goal) for name, goal in links.items()),
    )
    found = [*read(tmp_path, data, "tar").values()]
    found += read(tmp_path, zip_of("zip.tf", b"/etc/passwd", stat.S_IFLNK), "zip").values()
    with (tmp_path / "package").open("wb") as file:
        packages.write(file, {}, found)
    package = Package(tmp_path / "package")
    assert package.read("in.tf") == b"# a"
    for name in ("out.tf", "abs.tf", "zip.tf"):
        with pytest.raises(FinopsError, match="leaves"):
            package.read(name)


# ----------------------------------------------------------------------------------- too much


BOMB = "0" * (archives.ALWAYS * 4)


@pytest.mark.parametrize(
    ("kind", "pack"),
    [
        ("zip", lambda files: zipped(files)),
        ("tar.gz", lambda files: tarred(files)),
        ("tar.bz2", lambda files: tarred(files, "bz2")),
        ("tar.xz", lambda files: tarred(files, "xz")),
    ],
)
def test_an_archive_that_unpacks_to_far_more_than_itself(
    kind: str, pack: Callable[[dict[str, str]], bytes], tmp_path: Path
) -> None:
    with pytest.raises(LimitExceeded, match="200 times"):
        read(tmp_path, pack({f"{n}.tf": BOMB for n in range(4)}), kind)


def test_a_header_that_is_a_bomb(tmp_path: Path) -> None:
    """A name of many megabytes, which a reader would have to keep."""
    import gzip

    member = tarfile.TarInfo("a")
    member.type, member.size = tarfile.GNUTYPE_LONGNAME, 500 * 1024 * 1024
    data = gzip.compress(member.tobuf() + b"a" * (20 * 1024 * 1024))
    with pytest.raises(FinopsError):
        read(tmp_path, data, "tar.gz")


def test_more_members_than_any_module_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MAX_MEMBERS", 10)
    many = {f"{n}/a.tf": "" for n in range(11)}
    for kind, data in (("zip", zipped(many)), ("tar.gz", tarred(many))):
        with pytest.raises(LimitExceeded, match="more than 10 members"):
            read(tmp_path, data, kind)


@pytest.mark.parametrize("comment", [b"", b"a comment"])
def test_a_table_of_contents_that_is_too_large_is_not_read(comment: bytes, tmp_path: Path) -> None:
    data = bytearray(zipped(FILES))
    data[-2:] = struct.pack("<H", len(comment))
    data += comment
    end = data.rfind(b"PK\x05\x06")
    data[end + 12 : end + 16] = struct.pack("<I", archives.MAX_DIRECTORY + 1)
    with pytest.raises(LimitExceeded, match="table of contents"):
        read(tmp_path, bytes(data), "zip")


def test_a_zip_file_with_64_bit_numbers_is_not_read(tmp_path: Path) -> None:
    data = zipped(FILES)
    end = data.rfind(b"PK\x05\x06")
    locator = b"PK\x06\x07" + bytes(16)
    with pytest.raises(LimitExceeded, match="table of contents"):
        read(tmp_path, data[:end] + locator + data[end:], "zip")


def test_a_file_that_is_larger_than_any_we_read_is_left_out(tmp_path: Path) -> None:
    large = os.urandom(1024).hex() * 9_000
    for kind, data in (("zip", zipped({"l": large, **FILES})), ("tar", tarred({"l": large}, ""))):
        assert "l" not in read(tmp_path, data, kind)


# ------------------------------------------------------------------------------------- damage


@pytest.mark.parametrize("kind", ["zip", "tar", "tar.gz", "tar.bz2", "tar.xz"])
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_archive_is_refused_and_nothing_worse(
    kind: str, data: st.DataObject, tmp_path: Path
) -> None:
    packed = bytearray(zipped(FILES) if kind == "zip" else tarred(FILES, kind[4:]))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(packed) - 1))
        packed[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(packed)))
    try:
        found = read(tmp_path, bytes(packed[:cut] if cut % 3 == 0 else packed), kind)
    except FinopsError:
        return
    for name in found:
        assert ".." not in name.split("/")
        assert not name.startswith("/")


@pytest.mark.parametrize("kind", ["zip", "tar", "tar.gz", "tar.bz2", "tar.xz"])
def test_what_is_no_archive(kind: str, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="cannot be read"):
        read(tmp_path, b"<html>not found</html>", kind)


def test_an_encrypted_zip_file(tmp_path: Path) -> None:
    data = bytearray(zipped({"main.tf": MODULE}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(signature) + offset] |= 1
    with pytest.raises(BadInput, match="cannot be read"):
        read(tmp_path, bytes(data), "zip")


# ---------------------------------------------------------------------------------- downloads


@pytest.mark.parametrize("kind", ["md5", "sha1", "sha256", "sha512"])
def test_a_checksum_is_compared(kind: str, forge: Forge, cache: Path) -> None:
    import hashlib

    body = zipped(FILES)
    right = hashlib.new(kind, body).hexdigest()
    forge.answers["/net.zip"] = Answer(body, "octet-stream")
    for text in (f"{kind}:{right}", right):
        found = forge.remote(cache).find(f"{forge.url}/net.zip?checksum={text}", None)
        assert found.tree.is_file("main.tf")
    with pytest.raises(BadInput, match=f"the archive's {kind} is {right}"):
        forge.remote(cache).find(f"{forge.url}/net.zip?checksum={'0' * len(right)}", None)


def test_a_checksum_of_another_kind(forge: Forge, cache: Path) -> None:
    forge.answers["/net.zip"] = Answer(zipped(FILES), "octet-stream")
    with pytest.raises(BadInput, match="'file' is not compared"):
        forge.remote(cache).find(f"{forge.url}/net.zip?checksum=file:sums.txt", None)


def test_a_download_above_the_limit(
    forge: Forge, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archives, "MAX_PACKED", 100)
    forge.answers["/net.zip"] = Answer(zipped(FILES), "octet-stream")
    with pytest.raises(LimitExceeded, match="larger than 100 bytes"):
        forge.remote(cache).find(f"{forge.url}/net.zip", None)


def test_a_download_that_breaks_off(forge: Forge, cache: Path) -> None:
    forge.answers["/net.zip"] = Answer(zipped(FILES), "octet-stream", cut=100)
    with pytest.raises(FinopsError, match="broke off"):
        forge.remote(cache).find(f"{forge.url}/net.zip", None)
    assert list((cache / "modules" / "packages").glob("*")) == []
