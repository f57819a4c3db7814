"""`finops-shiftleft prices`, on the embedded lists."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

import pytest

from finops_shiftleft.cli import prices
from finops_shiftleft.errors import WrongArguments
from finops_shiftleft.prices.snapshot import Snapshot

Run = Callable[..., str]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def command(*words: str) -> str:
        parser = argparse.ArgumentParser()
        prices.add(parser.add_subparsers())
        arguments = parser.parse_args(["prices", *words])
        assert arguments.run(arguments) == 0
        return capsys.readouterr().out

    return command


def test_status_counts_what_is_embedded(run: Run) -> None:
    lines = [line.split() for line in run("status").splitlines()]
    assert lines[0][:3] == ["Prices", "of", f"{Snapshot().date},"]
    services = Snapshot().manifest["services"]
    counted = {line[0]: (line[1], line[2].replace(",", "")) for line in lines[3:]}
    assert counted == {
        vendor: (str(len(known)), str(sum(about["rows"] for about in known.values())))
        for vendor, known in services.items()
    }


def test_status_of_one_vendor_names_its_services(run: Run) -> None:
    named = run("status", "--provider", "google")
    assert "Compute Engine " in named
    assert "AmazonEC2" not in named


def test_show_prints_the_rows_that_were_asked_for(run: Run) -> None:
    where = ("--where", "instanceType=m5.large", "operatingSystem=linux", "tenancy=Shared")
    out = run("show", "amazonec2", "--region", "us-east-1", *where)
    rows = out.splitlines()[1:]
    assert rows
    assert all("instanceType=m5.large" in row and "operatingSystem=Linux" in row for row in rows)
    assert any(row.split()[:3] == ["Hrs", "0:0.096", "on_demand"] for row in rows)


def test_show_says_how_many_it_leaves_out(run: Run) -> None:
    out = run("show", "Storage", "--region", "eastus", "--limit", "2")
    head, first, second, more = out.splitlines()
    assert head.startswith("unit")
    assert first.split()[0] == second.split()[0] == "1"
    assert more.endswith("more: narrow them by --where, or raise --limit")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["show", "AmazonEC3", "--region", "us-east-1"],
         r"no service 'AmazonEC3'\nthere is: AmazonE"),
        (["show", "AmazonEC2", "--region", "us-east-11"], "no region of AmazonEC2 'us-east-11'\nthere is: us-east-1"),
        (["show", "AmazonEC2", "--region", "us-east-1", "--where", "m5"], "wants NAME=VALUE, not 'm5'"),
        (["show", "AmazonEC2", "--region", "eastus", "--provider", "azure"], "no service 'AmazonEC2'"),
        (["status", "--provider", "gogle"], "no provider 'gogle'\nthere is: google"),
    ],
)  # fmt: skip
def test_what_does_not_exist(run: Run, words: list[str], said: str) -> None:
    with pytest.raises(WrongArguments, match=said):
        run(*words)


def test_build_writes_the_lists(run: Run, canonical: Path, tmp_path: Path) -> None:
    out = run("build", str(canonical), "--to", str(tmp_path / "to"))
    assert "aws AmazonEC2: 11 rows added, 0 removed, 0 prices moved" in out
    assert Snapshot(tmp_path / "to").regions("aws", "AmazonEC2") == ["eu-west-1", "us-east-1"]
