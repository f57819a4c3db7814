"""What each event compares."""

from __future__ import annotations

from typing import Any

import pytest
from forge_server import GitHubServer
from job import GATEWAY, ZEROS, Job, Origin, git

REPOSITORY = {"default_branch": "main", "full_name": "team/shop"}
Merged = tuple[str, str, str]


def test_a_push_is_compared_with_what_the_branch_was(
    job: Job, hub: GitHubServer, origin: Origin
) -> None:
    before = git(origin.folder, "rev-parse", "main")
    after = origin.commit({"more.tf": GATEWAY})
    job.checkout(after, 1)
    done = job.run("push", {"before": before, "after": after, "ref": "refs/heads/main"})
    assert (done.status, done.outputs["delta"], hub.asked) == (0, "32.85", []), done.log
    assert "before the push" in done.summary


@pytest.mark.parametrize("depth", [1, 0])
def test_a_new_branch_is_compared_with_where_it_left_the_default_branch(
    job: Job, origin: Origin, depth: int
) -> None:
    origin.branch("feature")
    after = origin.commit({"more.tf": GATEWAY})
    git(origin.folder, "checkout", "-q", "main")
    origin.commit({"other.tf": GATEWAY})
    job.checkout(after, depth)
    event = {"before": ZEROS, "after": after, "ref": "refs/heads/feature", "repository": REPOSITORY}
    done = job.run("push", event)
    assert (done.status, done.outputs["delta"]) == (0, "32.85"), done.log


def test_the_first_push_of_the_default_branch_is_estimated(job: Job, origin: Origin) -> None:
    head = git(origin.folder, "rev-parse", "main")
    job.checkout(head, 1)
    event = {"before": ZEROS, "ref": "refs/heads/main", "repository": REPOSITORY}
    done = job.run("push", event)
    assert (done.status, done.outputs["monthly"], done.outputs["delta"]) == (0, "32.85", "")


@pytest.mark.parametrize("depth", [1, 2])
def test_a_merge_group_is_compared_with_its_base(
    job: Job, hub: GitHubServer, origin: Origin, dearer: Merged, depth: int
) -> None:
    base, _, merge = dearer
    job.checkout(merge, depth)
    done = job.run("merge_group", {"merge_group": {"base_sha": base, "head_sha": merge}})
    assert (done.status, done.outputs["delta"], hub.asked) == (0, "32.85", []), done.log


def test_a_dispatch_is_an_estimate_or_compared_with_the_base_it_names(
    job: Job, origin: Origin
) -> None:
    before = git(origin.folder, "rev-parse", "main")
    after = origin.commit({"more.tf": GATEWAY})
    job.checkout(after, 1)
    done = job.run("workflow_dispatch", {"inputs": {}})
    assert (done.status, done.outputs["monthly"], done.outputs["delta"]) == (0, "65.70", "")
    done = job.run("workflow_dispatch", {"inputs": {}}, base=before)
    assert (done.status, done.outputs["delta"]) == (0, "32.85"), done.log


@pytest.mark.parametrize(
    ("name", "event", "said"),
    [
        ("pull_request_target", {}, "secrets"),
        ("workflow_run", {}, "mode: post"),
        ("pull_request", {}, "says nothing of its pull request"),
        (
            "pull_request",
            {"pull_request": {"number": 1, "head": {"sha": "--upload-pack=x"}}},
            "no commit",
        ),
        ("push", {"before": "HEAD~1"}, "no commit"),
        (
            "push",
            {"before": ZEROS, "ref": "x", "repository": {"default_branch": "--upload-pack=x"}},
            "default one",
        ),
        ("push", {"before": "ab" * 20}, "cannot be fetched"),
        ("merge_group", {"merge_group": []}, "says nothing of its merge group"),
    ],
)
def test_what_cannot_be_compared_is_said(
    job: Job, origin: Origin, name: str, event: dict[str, Any], said: str
) -> None:
    job.checkout(git(origin.folder, "rev-parse", "main"), 1)
    done = job.run(name, event)
    assert done.status == 2
    assert said in done.log
    assert "::error title=Cloud cost::" in done.log


@pytest.mark.parametrize(
    ("inputs", "said"),
    [
        ({"mode": "publish"}, "mode: publish is none of estimate, collect, post"),
        ({"comment": "always"}, "comment: always is none of update, new, none"),
        ({"id": "a -->"}, "id: up to 64"),
        ({"path": "no\nwhere"}, "is no folder"),
        ({"usage": "nowhere.yml"}, "nowhere.yml"),
        ({"policy": "nowhere.yml"}, "nowhere.yml"),
    ],
)
def test_a_wrong_input_is_named(
    job: Job, origin: Origin, inputs: dict[str, str], said: str
) -> None:
    before = git(origin.folder, "rev-parse", "main")
    job.checkout(origin.commit({"more.tf": GATEWAY}), 2)
    done = job.run("push", {"before": before}, **inputs)
    assert done.status == 2
    assert said in done.log


def test_an_event_that_is_no_json_is_said(job: Job, origin: Origin) -> None:
    job.checkout(git(origin.folder, "rev-parse", "main"), 1)
    job.environment["GITHUB_EVENT_PATH"] = str(job.workspace / "main.tf")
    done = job.run("push", {})
    assert done.status == 2
    assert "the event of this run cannot be read" in done.log


def test_variables_and_region_reach_the_estimate(job: Job, origin: Origin) -> None:
    code = 'variable "n" {}\nresource "aws_nat_gateway" "a" { count = var.n }'
    head = origin.commit({"main.tf": code, "vars/a b.txt": "n = 2"})
    job.checkout(head, 1)
    done = job.run("schedule", {}, region="eu-west-1", var_file="vars/a b.txt\n")
    assert done.status == 0, done.log
    assert done.outputs["monthly"] == "70.08"


def test_the_workflow_may_name_a_currency_and_forbid_to_fetch_modules(
    job: Job, origin: Origin
) -> None:
    code = (
        'provider "aws" { region = "eu-west-1" }\nresource "aws_nat_gateway" "a" {}\n'
        'module "vpc" {\n  source = "terraform-aws-modules/vpc/aws"\n  version = "5.8.1"\n}\n'
    )
    job.checkout(origin.commit({"main.tf": code}), 1)
    done = job.run("schedule", {}, currency="EUR", offline="true")
    assert done.status == 0, done.log
    assert "Not read, and so not in the totals: 1 module." in done.summary
    assert 0 < float(done.outputs["monthly"]) != 35.04
    wrong = job.run("schedule", {}, currency="euro")
    assert (wrong.status, "euro is no code like EUR" in wrong.log) == (2, True)
