"""`finops-shiftleft prices update`: arguments, what it prints, exit codes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from loopback import Answer, Server
from vendors import KEY, list_path, region_index, region_index_path, sample

from finops_shiftleft.cli import main
from finops_shiftleft.prices.folders import updated_file

Command = Callable[..., tuple[int, str, str]]
ELB = list_path("AWSELB", "us-east-1", "csv")


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("FINOPS_SHIFTLEFT_CACHE", str(folder))
    monkeypatch.setenv("GOOGLE_API_KEY", KEY)
    return folder


@pytest.fixture
def endpoints(server: Server) -> list[str]:
    names = ("aws", "aws-spot", "azure", "google")
    return [word for name in names for word in ("--endpoint", f"{name}={server.url}")]


@pytest.fixture
def update(cache: Path, endpoints: list[str], capsys: pytest.CaptureFixture[str]) -> Command:
    def run(*arguments: str) -> tuple[int, str, str]:
        code = main(["prices", "update", *arguments, *endpoints])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def test_services_are_named_as_one_likes_and_printed_as_the_vendor_does(update: Command) -> None:
    assert update("--service", "awselb", "--region", "us-east-1") == (
        0, "aws AWSELB us-east-1: 12 rows\n", "",
    )  # fmt: skip


def test_each_service_is_wanted_in_each_region(update: Command) -> None:
    code, out, err = update(
        *("--service", "key vault", "awselb", "--region", "westeurope", "us-east-1")
    )
    assert (code, sorted(out.splitlines())) == (
        2,
        ["aws AWSELB us-east-1: 12 rows", "azure Key Vault westeurope: 14 rows"],
    )
    assert "aws AWSELB westeurope: AWS does not sell AWSELB there\nbut in us-east-1\n" in err
    assert "azure Key Vault us-east-1: the list of Key Vault has no price in us-east-1" in err


def test_what_was_fetched_is_shown_and_estimated_with(
    update: Command, server: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server.change(ELB, '"0.0225000000"', '"0.5"')
    assert update("--service", "AWSELB", "--region", "us-east-1")[0] == 0
    where = ["--where", "usagetype=LoadBalancerUsage", "family=Load Balancer-Network"]
    assert main(["prices", "show", "AWSELB", "--region", "us-east-1", *where]) == 0
    assert "0:0.5" in capsys.readouterr().out
    (tmp_path / "main.tf").write_text(
        'provider "aws" { region = "us-east-1" }\n'
        'resource "aws_lb" "web" { load_balancer_type = "network" }\n'
    )
    assert main(["estimate", str(tmp_path)]) == 0
    assert "365.00" in capsys.readouterr().out  # 730 hours


def test_what_was_fetched_has_its_place_in_the_status(
    update: Command, cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert update("--service", "Kubernetes Engine")[0] == 0
    today = datetime.now(UTC).date().isoformat()
    assert main(["prices", "status"]) == 0
    _, body = capsys.readouterr().out.split(f"Fetched since, in {cache / 'prices'}\n\n")
    assert body.splitlines()[1].split() == [
        *("google", "Kubernetes", "Engine", "2", "1", today, today)
    ]
    assert main(["prices", "status", "--provider", "aws"]) == 0
    assert "Fetched since" not in capsys.readouterr().out


def test_for_a_project_only_what_it_asks_for_is_fetched(
    update: Command, server: Server, tmp_path: Path
) -> None:
    (tmp_path / "main.tf").write_text(
        'provider "aws" { region = "eu-west-2" }\nresource "aws_sqs_queue" "q" {}\n'
    )
    assert update("--for", str(tmp_path)) == (0, "aws AWSQueueService eu-west-2: 3 rows\n", "")
    lists = [path for path in server.paths() if path.endswith(".csv")]
    assert lists == [list_path("AWSQueueService", "eu-west-2", "csv")]
    code, _, err = update("--for", str(tmp_path), "--provider", "azure")
    assert (code, "has a price that could be fetched" in err) == (2, True)


def test_a_folder_of_ones_own(update: Command, cache: Path, tmp_path: Path) -> None:
    to = tmp_path / "mine"
    assert update("--service", "AWSELB", "--region", "us-east-1", "--to", str(to))[0] == 0
    assert updated_file(to, "aws", "AWSELB", "us-east-1").is_file()
    assert not cache.exists()


def test_a_service_that_is_not_embedded_is_taken_as_written(update: Command) -> None:
    assert update("--service", "comprehend", "--region", "ap-south-1", "--provider", "aws")[1] == (
        "aws comprehend ap-south-1: 20 rows\n"
    )


def test_failures_are_listed_behind_what_was_done(update: Command, server: Server) -> None:
    server.answers[region_index_path("AmazonRDS")] = Answer(region_index("AmazonRDS", "us-east-1"))
    broken = sample("aws/AWSELB_us-east-1.csv").replace(b'"Unit"', b'"Einheit"')
    server.answers[list_path("AmazonRDS", "us-east-1", "csv")] = Answer(broken, "csv")
    code, out, err = update("--service", "AWSELB", "AmazonRDS", "--region", "us-east-1")
    assert (code, out) == (2, "aws AWSELB us-east-1: 12 rows\n")
    assert "1 of the lists were not updated; the prices from before are still used" in err
    assert (
        f"aws AmazonRDS us-east-1: {list_path('AmazonRDS', 'us-east-1', 'csv')} has no column"
        in err
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "say what to fetch\nby --for PATH, --service NAME or --all"),
        (["--provider", "ibm"], "'ibm' is none of aws, azure, google"),
        (["--service", "NoSuch"], "there is no service 'NoSuch'"),
        (["--service", "AWSELB", "--endpoint", "aws"], "--endpoint aws: write NAME=URL"),
        (["--service", "AWSELB", "--endpoint", "ibm=https://a"], "the names are aws, aws-spot, "),
        (["--service", "AWSELB", "--endpoint", "aws=file:///a"], "write NAME=URL"),
    ],
)
def test_wrong_arguments(update: Command, server: Server, arguments: list[str], said: str) -> None:
    code, out, err = update(*arguments)
    assert (code, out) == (2, "")
    assert said in err
    assert not server.asked


def test_google_without_a_key(
    update: Command, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GOOGLE_API_KEY")
    code, _, err = update("--service", "Kubernetes Engine")
    assert code == 2
    assert "put one into GOOGLE_API_KEY" in err
    assert not server.asked


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo terminal")
def test_a_terminal_shows_how_far_it_is_and_is_left_clean(
    server: Server, cache: Path, endpoints: list[str]
) -> None:
    import pty

    ours, theirs = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "finops_shiftleft", "prices", "update", "--service", "AWSELB",
         *endpoints],
        stdout=subprocess.PIPE, stderr=theirs, check=True,
        env={**os.environ, "TERM": "xterm"},
    )  # fmt: skip
    os.close(theirs)
    shown = os.read(ours, 100_000).decode()
    os.close(ours)
    assert done.stdout == b"aws AWSELB us-east-1: 12 rows\n"
    assert "0 lists, 0.0 MB" in shown
    assert shown.endswith("\r\x1b[K")
