"""The cache: shared, whole or not at all, and never littered."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from forge import MODULE, Forge, zipped
from hypothesis import given
from hypothesis import strategies as st
from loopback import Answer, Asked

from finops_shiftleft.errors import FinopsError
from finops_shiftleft.sources.terraform.remote import cache as caching
from finops_shiftleft.sources.terraform.remote.cache import Store
from finops_shiftleft.sources.terraform.remote.packages import Content, Damaged, Package, write

FINDER = """
import os, sys
from pathlib import Path
from finops_shiftleft.sources.terraform.remote.resolver import Options, Remote
cache, host, source = sys.argv[1:]
remote = Remote(Options(Path(cache), dict(os.environ), trusted={host}))
print(remote.find(source, None).tree.read("main.tf").decode(), end="")
"""


def finder(forge: Forge, cache: Path, source: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", FINDER, str(cache), forge.host, source]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def left(cache: Path) -> list[str]:
    """What is unfinished."""
    folders = (cache / "modules" / name for name in ("partial", "locks"))
    return [path.name for folder in folders if folder.is_dir() for path in folder.iterdir()]


def test_processes_that_race_fetch_once(forge: Forge, cache: Path) -> None:
    forge.commit("net", {"main.tf": MODULE}, "v1")
    source = forge.source("net", f"?ref={forge.git('net', 'rev-parse', 'HEAD')}")
    racers = [finder(forge, cache, source) for _ in range(4)]
    for racer in racers:
        out, err = racer.communicate(timeout=60)
        assert (out, err) == (MODULE, "")
    assert len([path for path in forge.paths() if path.endswith("/info/refs")]) == 1
    assert left(cache) == []


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_what_a_killed_process_left_is_gone_after_the_next(
    how: signal.Signals, forge: Forge, cache: Path
) -> None:
    asked, go = threading.Event(), threading.Event()

    def slow(_: Asked) -> Answer:
        asked.set()
        go.wait(20)
        return Answer(zipped({"main.tf": MODULE}), "octet-stream")

    forge.answers["/net.zip"] = slow
    victim = finder(forge, cache, f"{forge.url}/net.zip")
    assert asked.wait(20)
    assert left(cache)
    victim.send_signal(how)
    victim.communicate(timeout=20)
    assert victim.returncode != 0
    if how == signal.SIGINT:
        assert left(cache) == []
    go.set()
    out, err = finder(forge, cache, f"{forge.url}/net.zip").communicate(timeout=60)
    assert (out, err) == (MODULE, "")
    assert left(cache) == []


def test_what_another_process_works_on_is_left_alone(forge: Forge, cache: Path) -> None:
    store = Store(cache)
    with store.workplace() as place:
        (place / "half").write_text("done")
        Store(cache).sweep()
        assert (place / "half").read_text() == "done"
    assert left(cache) == []


@pytest.mark.parametrize("damage", ["cut", "changed index", "changed content", "empty"])
def test_a_damaged_package_is_noticed(damage: str, forge: Forge, cache: Path) -> None:
    forge.commit("net", {"main.tf": MODULE}, "v1")
    source = forge.source("net", "?ref=v1")
    forge.remote(cache).find(source, None)
    (package,) = (cache / "modules" / "packages").iterdir()
    data = package.read_bytes()
    package.write_bytes(
        {
            "cut": data[:-1],
            "changed index": data.replace(b'"main.tf"', b'"mine.tf"'),
            "changed content": data.replace(b"small", b"large"),
            "empty": b"",
        }[damage]
    )
    if damage == "changed content":
        with pytest.raises(Damaged, match="is damaged"):
            forge.remote(cache, offline=True).find(source, None).tree.read("main.tf")
    with pytest.raises(FinopsError, match="not in the cache"):
        forge.remote(cache, offline=True).find(source, None)
    assert forge.remote(cache).find(source, None).tree.read("main.tf") == MODULE.encode()
    assert package.read_bytes() == data


@pytest.mark.parametrize("text", ["", "{", "[]", '{"question": 1}', "null", "[" * 50_000])
def test_a_damaged_answer_is_as_none(text: str, forge: Forge, cache: Path) -> None:
    forge.commit("net", {"main.tf": MODULE}, "v1")
    forge.remote(cache).find(forge.source("net"), None)
    for path in (cache / "modules" / "answers").iterdir():
        path.write_text(text)
    assert forge.remote(cache).find(forge.source("net"), None).tree.is_file("main.tf")


def test_a_cache_that_cannot_be_written_to_is_read(forge: Forge, cache: Path) -> None:
    forge.commit("net", {"main.tf": MODULE}, "v1")
    forge.commit("new", {"main.tf": MODULE}, "v1")
    forge.remote(cache).find(forge.source("net", "?ref=v1"), None)
    partial = cache / "modules" / "partial"
    partial.rmdir()
    partial.write_text("in the way")  # a root user may write anywhere else
    remote = forge.remote(cache)
    forge.asked.clear()
    assert remote.find(forge.source("net", "?ref=v1"), None).tree.is_file("main.tf")
    assert forge.asked == []
    assert remote.find(forge.source("new", "?ref=v1"), None).tree.is_file("main.tf")
    assert remote.spare is not None
    spare = Path(remote.spare.name)
    assert spare.is_dir()
    remote.close()
    assert not spare.exists()


def test_no_folder_for_a_cache_at_all(forge: Forge) -> None:
    forge.commit("net", {"main.tf": MODULE})
    remote = forge.remote(Path(os.devnull) / "none")
    assert remote.find(forge.source("net"), None).tree.is_file("main.tf")
    remote.close()


def test_a_package_that_nobody_needs_is_removed(forge: Forge, cache: Path) -> None:
    for name in ("old", "used"):
        forge.commit(name, {"main.tf": f"# {name}\n"}, "v1")
        forge.remote(cache).find(forge.source(name, "?ref=v1"), None)
    packages = list((cache / "modules" / "packages").iterdir())
    for path in packages:
        os.utime(path, (1e9, 1e9))
    forge.remote(cache).find(forge.source("used", "?ref=v1"), None)  # is needed again
    forge.commit("new", {"main.tf": MODULE})
    forge.remote(cache).find(forge.source("new"), None)
    kept = [Package(path).read("main.tf") for path in packages if path.exists()]
    assert kept == [b"# used\n"]


def test_waiting_for_another_process_has_an_end(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(caching, "PATIENCE", 0.2)
    start = time.monotonic()
    with (
        Store(cache).locked("a"),
        pytest.raises(FinopsError, match="another process"),
        Store(cache).locked("a"),
    ):
        pass
    assert time.monotonic() - start < 5


PATHS = st.lists(st.sampled_from("abc"), min_size=1, max_size=3).map("/".join)


@given(st.dictionaries(PATHS, st.binary(max_size=50)))
def test_a_package_holds_what_was_put_in(tmp_path_factory, files: dict[str, bytes]) -> None:
    path = tmp_path_factory.mktemp("package") / "one"
    with path.open("wb") as file:
        write(file, {"url": "x"}, [Content(name, "100644", data) for name, data in files.items()])
    package = Package(path)
    assert {name: package.read(name) for name in package.items} == files
    assert package.origin == {"url": "x"}
