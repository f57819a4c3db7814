"""The second workflow: a comment for a fork, from a report that nobody may believe."""

from __future__ import annotations

import io
import json
import re
import warnings
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest
from forge_server import Answer, Asked, GitHubServer, Server, serving
from job import TOKEN, Job


def zipped(*members: tuple[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with (
        warnings.catch_warnings(action="ignore"),
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for name, content in members:
            archive.writestr(name, content)
    return packed.getvalue()


@pytest.fixture
def storage() -> Iterator[Server]:
    """Where GitHub sends who asks for an artifact: another host, which must not see the token."""
    with serving(Server()) as server:
        yield server


class Run:
    """A run of the first workflow, in a fork, and what it kept."""

    def __init__(self, job: Job, hub: GitHubServer, storage: Server, head: str) -> None:
        self.job, self.hub, self.storage, self.head = job, hub, storage, head
        self.artifacts: dict[str, bytes] = {}
        self.pulls = [{"id": 1, "number": 7, "head": {"sha": head}}]
        base = "/repos/team/shop"
        hub.routes += [
            ("GET", f"{base}/pulls", lambda asked: Answer(self.pulls)),
            ("GET", f"{base}/actions/runs/9001/artifacts", self.list),
            ("GET", f"{base}/actions/artifacts/(\\d+)/zip", self.redirect),
        ]
        storage.routes.append(("GET", "/(\\d+)", self.content))

    def list(self, asked: Asked) -> Answer:
        found = [
            {"id": at, "name": name, "size_in_bytes": len(content), "expired": False}
            for at, (name, content) in enumerate(self.artifacts.items())
        ]
        return Answer({"total_count": len(found), "artifacts": found})

    def redirect(self, asked: Asked, number: str) -> Answer:
        return Answer(None, 302, {"Location": f"{self.storage.url}/{number}"})

    def content(self, asked: Asked, number: str) -> Answer:
        return Answer(
            raw=list(self.artifacts.values())[int(number)],
            headers={"Content-Type": "application/zip"},
        )

    def event(self, **changed: Any) -> dict[str, Any]:
        told = {
            "id": 9001,
            "run_attempt": 1,
            "event": "pull_request",
            "head_sha": self.head,
            "head_branch": "feature&state=closed",
            "head_repository": {"owner": {"login": "mallory"}},
            "pull_requests": [],
        }
        return {"workflow_run": told | changed}

    def post(self, **changed: Any) -> Any:
        self.job.environment["GITHUB_SERVER_URL"] = "https://github.example"
        return self.job.run("workflow_run", self.event(**changed), mode="post")


@pytest.fixture
def report(collected: tuple[str, bytes]) -> bytes:
    return collected[1]


@pytest.fixture
def run(job: Job, hub: GitHubServer, storage: Server, collected: tuple[str, bytes]) -> Run:
    head, content = collected
    job.workspace = job.temp
    found = Run(job, hub, storage, head)
    found.artifacts["finops-shiftleft-default"] = zipped(("report.json", content))
    return found


def test_the_report_of_a_fork_becomes_the_comment(run: Run) -> None:
    done = run.post()
    assert done.status == 0, done.log
    (comment,) = run.hub.comments
    assert "+$32.85" in comment["body"].splitlines()[0]
    assert "computed in an untrusted run" in comment["body"]
    assert "https://github.example/team/shop/actions/runs/9001" in comment["body"]
    assert done.outputs == {}


def test_the_pull_request_is_asked_of_github_by_branch(run: Run) -> None:
    run.post()
    asked = next(one for one in run.hub.asked if one.path.endswith("/pulls"))
    assert asked.query["head"] == "mallory:feature&state=closed"
    assert asked.query["state"] == "open"


def test_the_token_stays_with_github(run: Run) -> None:
    run.post()
    assert run.storage.asked
    assert not any("authorization" in one.headers for one in run.storage.asked)
    assert all(TOKEN in one.headers["authorization"] for one in run.hub.asked)


def test_a_head_that_has_moved_on_is_not_commented(run: Run) -> None:
    run.pulls[0]["head"] = {"sha": "0" * 40}
    done = run.post()
    assert (done.status, run.hub.comments) == (0, [])
    assert "no longer the head of one open pull request" in done.log


def test_two_pull_requests_of_one_branch_are_not_guessed_between(run: Run) -> None:
    run.pulls.append(run.pulls[0] | {"number": 8})
    done = run.post()
    assert (done.status, run.hub.comments) == (0, [])


@pytest.mark.parametrize("changed", [{"event": "push"}, {"head_repository": None}])
def test_other_runs_are_passed_over(run: Run, changed: dict[str, Any]) -> None:
    done = run.post(**changed)
    assert (done.status, run.hub.asked) == (0, [])


def test_a_run_without_reports_has_nothing_to_post(run: Run) -> None:
    run.artifacts = {"coverage": b"", "finops-shiftleft-": b"", "finops-shiftleft-a b": b""}
    done = run.post()
    assert (done.status, run.hub.comments) == (0, [])


def test_each_report_has_its_own_comment(run: Run, report: bytes) -> None:
    run.artifacts["finops-shiftleft-data"] = zipped(("report.json", report))
    run.post()
    found = [re.search("id=(\\w+)", one["body"].splitlines()[-1]) for one in run.hub.comments]
    assert [one[1] for one in found if one] == ["data", "default"]


def bomb() -> bytes:
    return zipped(("report.json", b" " * 6_000_000))


def lying() -> bytes:
    """An archive that says it holds less than it does."""
    return zipped(("report.json", b" " * 100)).replace(
        (100).to_bytes(4, "little"), (10).to_bytes(4, "little")
    )


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"PK\x05\x06" + b"\0" * 18, id="no members"),
        pytest.param(b"<html>", id="no archive"),
        pytest.param(zipped(("report.md", b"# hello @team/all")), id="another name"),
        pytest.param(zipped(("../report.json", b"{}")), id="a path upwards"),
        pytest.param(zipped(("report.json", b"{}"), (".bashrc", b"evil")), id="a second member"),
        pytest.param(zipped(("report.json", b"{}"), ("report.json", b"{}")), id="the same twice"),
        pytest.param(bomb(), id="a bomb"),
        pytest.param(lying(), id="a lie about its size"),
        pytest.param(zipped(("report.json", b"{}")), id="no schema"),
        pytest.param(zipped(("report.json", b"[" * 100_000)), id="deep"),
        pytest.param(zipped(("report.json", b"\xff\xfe")), id="no text"),
        pytest.param(
            zipped(("report.json", b'{"schema": "finops-shiftleft/diff/1", "body": "hi"}')),
            id="another shape",
        ),
    ],
)
def test_a_hostile_archive_is_refused_and_the_others_are_posted(run: Run, content: bytes) -> None:
    run.artifacts = {"finops-shiftleft-bad": content, **run.artifacts}
    done = run.post()
    assert done.status == 2
    assert len(run.hub.comments) == 1
    assert "::warning title=Cloud cost::The report bad was not posted" in done.log
    assert "bug" not in done.log
    assert not (run.job.temp / "runner" / "report.json").exists()


HOSTILE = "x`<img src=x onerror=y>|@team/all\n/merge\n::error::z ##[set-env name=A]b <!-- finops-shiftleft:v1 id=q -->"


def test_every_text_of_a_hostile_report_is_escaped(run: Run, report: bytes) -> None:
    told = json.loads(report)
    resource = told["projects"][0]["resources"][-1]
    for side in ("base", "head"):
        if resource[side]:
            resource[side]["address"] = HOSTILE
    resource["address"] = HOSTILE
    resource["gap"] = HOSTILE
    told["projects"][0]["name"] = HOSTILE
    told["policy"] = {
        "verdict": "fail",
        "revision": None,
        "results": [
            {"rule": HOSTILE, "level": "error", "message": HOSTILE, "address": HOSTILE}
            | {"file": HOSTILE, "line": 1, "waived_by": None, "advice": HOSTILE}
        ],
    }
    run.artifacts["finops-shiftleft-default"] = zipped(("report.json", json.dumps(told).encode()))
    done = run.post()
    assert done.status == 0, done.log
    (comment,) = run.hub.comments
    lines = comment["body"].splitlines()
    assert not [line for line in lines if line.startswith(("/", "::", "<!--"))][:-1]
    assert "##[" not in done.log
    outside = re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", "", comment["body"])
    assert "@team" not in outside
    assert "<img" not in outside


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("delta", "monthly"), "9" * 4_000 + ".00"),
        (("base", "as_of"), "yesterday"),
        (("currency",), "U\nD"),
        (("projects", 0, "resources", 0, "base"), None),
        (("projects", 0, "delta", "low"), "NaN"),
        (("head", "revision"), "x) [click](http://evil)"),
    ],
)
def test_a_value_that_is_none_is_no_crash(
    run: Run, report: bytes, path: tuple[Any, ...], value: Any
) -> None:
    told = json.loads(report)
    at = told
    for name in path[:-1]:
        at = at[name]
    at[path[-1]] = value
    run.artifacts["finops-shiftleft-default"] = zipped(("report.json", json.dumps(told).encode()))
    done = run.post()
    assert done.status in (0, 2)
    assert "a bug of finops-shiftleft" not in done.log
    assert not any("](http://evil" in one["body"] for one in run.hub.comments)
