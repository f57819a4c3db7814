"""finops-shiftleft comment, against a GitHub on the loopback interface."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from forge_server import Answer, GitHubServer, serving

from finops_shiftleft.cli import main

TOKEN = "ghs_secret"
PROVIDER = 'provider "aws" { region = "us-east-1" }\n'
GATEWAY = 'resource "aws_nat_gateway" "{}" {{}}\n'
VARIABLES = ("GITHUB_REF", "GITHUB_REPOSITORY", "GITHUB_RUN_ID", "GITHUB_SHA")
Run = Callable[..., tuple[int, str, str]]
Report = Callable[..., str]


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[GitHubServer]:
    with serving(GitHubServer()) as server:
        assert isinstance(server, GitHubServer)
        for name in VARIABLES:
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("GITHUB_TOKEN", TOKEN)
        monkeypatch.setenv("GITHUB_API_URL", server.url)
        monkeypatch.setenv("GITHUB_GRAPHQL_URL", f"{server.url}/graphql")
        yield server


@pytest.fixture
def run(hub: GitHubServer, capsys: pytest.CaptureFixture[str]) -> Run:
    """`comment github` on pull request 12 of team/shop, unless told otherwise."""

    def of(*arguments: str, place: bool = True) -> tuple[int, str, str]:
        where = ("--repo", "team/shop", "--pull-request", "12") if place else ()
        code = main(["comment", "github", *where, *arguments])
        said = capsys.readouterr()
        assert TOKEN not in said.out + said.err
        return code, said.out, said.err

    return of


@pytest.fixture
def report(tmp_path: Path) -> Report:
    """The file of an estimate of some gateways, or of the diff between two such estimates."""

    def estimate(names: str) -> str:
        folder = tmp_path / f"of-{names}"
        folder.mkdir()
        (folder / "main.tf").write_text(PROVIDER + "".join(map(GATEWAY.format, names)), "utf-8")
        out = str(tmp_path / f"{names}.json")
        assert main(["estimate", str(folder), "--format", "json", "--out", out, "-q"]) == 0
        return out

    def of(*sides: str) -> str:
        files = [estimate(names) for names in sides]
        if len(files) == 1:
            return files[0]
        for name in files:  # both of the same project
            told = json.loads(Path(name).read_text("utf-8"))
            told["projects"][0] |= {"path": ".", "name": "shop"}
            Path(name).write_text(json.dumps(told), "utf-8")
        out = str(tmp_path / "diff.json")
        assert main(["diff", *files, "--format", "json", "--out", out, "-q"]) == 0
        return out

    return of


def test_a_diff_is_posted_and_then_kept_up_to_date(
    run: Run, report: Report, hub: GitHubServer
) -> None:
    file = report("a", "ab")
    code, out, err = run("--report", file)
    assert (code, out) == (0, "")
    assert err == "team/shop #12, comment default: created\n"
    assert "+$32.85 a month" in hub.comments[0]["body"].splitlines()[0]
    assert run("--report", file)[2] == "team/shop #12, comment default: unchanged\n"
    assert len(hub.comments) == 1


def test_a_diff_that_changes_nothing_is_not_posted(
    run: Run, report: Report, hub: GitHubServer
) -> None:
    file = report("a")
    same = str(Path(file).with_name("same.json"))
    assert main(["diff", file, file, "--format", "json", "--out", same, "-q"]) == 0
    assert run("--report", same)[2].endswith("nothing to say\n")
    assert hub.comments == []


def test_an_estimate_is_always_posted(run: Run, report: Report, hub: GitHubServer) -> None:
    assert run("--report", report("a"))[0] == 0
    assert "$32.85" in hub.comments[0]["body"].splitlines()[0]


def test_a_verdict_does_not_change_the_exit_code(
    run: Run, report: Report, hub: GitHubServer
) -> None:
    file = report("a", "ab")
    told = json.loads(Path(file).read_text("utf-8"))
    told["policy"]["verdict"] = "fail"
    Path(file).write_text(json.dumps(told), "utf-8")
    assert run("--report", file)[0] == 0
    assert "policy failed" in hub.comments[0]["body"].splitlines()[0]


def test_a_dry_run_prints_and_writes_nothing(run: Run, report: Report, hub: GitHubServer) -> None:
    code, out, err = run("--report", report("a", "ab"), "--dry-run")
    assert (code, hub.writes()) == (0, [])
    assert "+$32.85 a month" in out
    assert "would be created" in err


def test_a_project_that_is_gone_says_so_where_it_had_a_comment(
    run: Run, report: Report, hub: GitHubServer
) -> None:
    assert run("--gone", "--id", "shop")[2].endswith("nothing to say\n")
    run("--report", report("a", "ab"), "--id", "shop")
    run("--report", report("cd"), "--id", "data")
    assert run("--gone", "--id", "shop")[2].endswith("updated\n")
    shop, data = (one["body"] for one in hub.comments)
    assert "no longer estimated here" in shop.splitlines()[0]
    assert "`shop`" in shop
    assert "$65.70" in data
    assert run("--gone", "--id", "shop")[2].endswith("unchanged\n")


def test_a_pipeline_says_which_pull_request_it_is(
    run: Run, report: Report, hub: GitHubServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_REPOSITORY", "team/shop")
    monkeypatch.setenv("GITHUB_REF", "refs/pull/12/merge")
    monkeypatch.setenv("GITHUB_RUN_ID", "77")
    monkeypatch.setenv("GITHUB_SHA", "ab" * 20)
    monkeypatch.setenv("GITHUB_SERVER_URL", "https://github.example")
    assert run("--report", report("a", "ab"), place=False)[0] == 0
    assert hub.asked[0].path == "/repos/team/shop/issues/12/comments"
    body = hub.comments[0]["body"]
    assert "https://github.example/team/shop/actions/runs/77" in body
    assert f"https://github.example/team/shop/blob/{'ab' * 20}/" in body
    assert "run=77.1" in body


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--report", "nowhere.json"), "nowhere.json cannot be read"),
        (("--report", __file__), "is not JSON"),
        (("--gone", "--id", "a -->"), "--id"),
        (("--gone", "--repo", "shop"), "write it as OWNER/NAME"),
        (("--gone", "--pull-request", "12; rm -rf"), "is no number"),
        (("--gone", "--pull-request", "0"), "is no number"),
        ((), "one of the arguments --report --gone is required"),
    ],
)
def test_wrong_arguments_are_said(run: Run, arguments: tuple[str, ...], said: str) -> None:
    code, _, err = run(*arguments)
    assert code == 2
    assert said in err


def test_outside_of_a_pipeline_the_pull_request_must_be_named(run: Run) -> None:
    code, _, err = run("--gone", place=False)
    assert code == 2
    assert "--repo is missing" in err


def test_a_missing_permission_is_exit_2_with_advice(
    run: Run, report: Report, hub: GitHubServer
) -> None:
    hub.faults["POST"] = [Answer({"message": "Resource not accessible by integration"}, 403)]
    code, _, err = run("--report", report("a"))
    assert code == 2
    assert "pull-requests: write" in err


def test_without_a_token_its_variable_is_named(
    run: Run, report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GITHUB_TOKEN")
    code, _, err = run("--report", report("a"))
    assert code == 2
    assert "set GITHUB_TOKEN" in err
