"""What happens to an update may not happen to the prices: kills, other updates, full disks."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path

import pytest
import updating
from loopback import Server
from vendors import list_path

from finops_shiftleft.model import Query
from finops_shiftleft.prices.folders import updated_file
from finops_shiftleft.prices.layers import Updated, current
from finops_shiftleft.prices.snapshot import Snapshot
from finops_shiftleft.prices.update import verified

ELB = list_path("AWSELB", "us-east-1", "csv")
HOUR = Query(
    "aws", "AWSELB", "Load Balancer-Application", "Hrs", "us-east-1", "on_demand",
    {"usagetype": "LoadBalancerUsage"},
)  # fmt: skip
KILLS = 10
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="needs limits of a process")


@contextmanager
def child(server: Server, cache: Path, rounds: int, *limit: str) -> Iterator[subprocess.Popen[str]]:
    """An update in its own process, which has started when the block does."""
    command = [sys.executable, updating.__file__, server.url, str(cache), str(rounds), *limit]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        try:
            yield process
        finally:
            process.kill()


def rates(book: Snapshot) -> list[Decimal]:
    return [tier.rate for tier in book.price(HOUR).tiers]


def complete(cache: Path) -> None:
    """Every list that is in its place has all of its rows."""
    for (vendor, service), (region,) in updating.WANTED.items():
        path = updated_file(cache, vendor, service, region)
        if path.exists():
            assert verified(path) == updating.LISTS[service], path


def test_killed_at_any_moment_the_prices_are_of_before_or_after(
    server: Server, tmp_path: Path
) -> None:
    chance = random.Random(4)
    listed = [Decimal("0.0225")]
    with child(server, tmp_path, 1) as process:
        assert process.wait(60) == 0
    for kill in range(KILLS):
        new = Decimal(kill + 1)
        server.change(ELB, f'"Hrs","{listed[-1]:.10f}","USD","Load Balancer-Application"',
                      f'"Hrs","{new:.10f}","USD","Load Balancer-Application"')  # fmt: skip
        listed.append(new)
        with child(server, tmp_path, 1_000) as process:
            time.sleep(chance.uniform(0, 0.15))
            process.kill()
        complete(tmp_path)
        (rate,) = rates(Updated(tmp_path))
        assert rate in listed
    assert rate > 1  # some of them were killed after they had written


def test_two_updates_at_once_leave_whole_lists(server: Server, tmp_path: Path) -> None:
    with child(server, tmp_path, 6) as one, child(server, tmp_path, 6) as other:
        while one.poll() is None or other.poll() is None:
            complete(tmp_path)
            assert rates(Updated(tmp_path)) == [Decimal("0.0225")]
        assert (one.returncode, other.returncode) == (0, 0)
    complete(tmp_path)
    assert not [path for path in tmp_path.rglob("*") if path.name.endswith((".new", ".rows"))]


@POSIX
@pytest.mark.parametrize("before", [False, True], ids=["no update before", "an update before"])
def test_a_full_disk_is_said_and_the_prices_from_before_are_used(
    server: Server, tmp_path: Path, before: bool
) -> None:
    """The operating system refuses to let any file grow beyond 600 bytes."""
    if before:
        with child(server, tmp_path, 1) as process:
            assert process.wait(60) == 0
    server.change(ELB, "0.0225000000", "9")
    with child(server, tmp_path, 1, "600") as process:
        _, said = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "cannot be written: File too large" in said
    assert "The prices that were there before are still used." in said
    complete(tmp_path)
    book = current({"FINOPS_SHIFTLEFT_CACHE": str(tmp_path)})
    listed = [Decimal("0.0225")] if before else rates(Snapshot())
    assert rates(book) == listed


def test_what_a_killed_update_left_behind_is_removed_a_day_later(
    server: Server, tmp_path: Path
) -> None:
    import os

    fresh, old = tmp_path / "partial" / "1-a", tmp_path / "partial" / "2-b"
    for folder in (fresh, old):
        folder.mkdir(parents=True)
        (folder / "0.rows").write_text("unfinished")
    lists = updated_file(tmp_path, "aws", "AWSELB", "us-east-1").parent
    lists.mkdir(parents=True)
    unfinished = lists / ".us-east-1.tsv.gz.1-a.new"
    unfinished.write_text("unfinished")
    yesterday = time.time() - 25 * 3600
    for path in (old, unfinished):
        os.utime(path, (yesterday, yesterday))
    with child(server, tmp_path, 1) as process:
        assert process.wait(60) == 0
    assert fresh.exists()
    assert not old.exists()
    assert not unfinished.exists()
