"""The Action on a pull request, started as the runner starts it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from forge_server import Answer, GitHubServer
from job import GATEWAY, POLICY, PRICED, TOKEN, Job, Origin, git, pull_request

Merged = tuple[str, str, str]
RISE = "+$32.85"


@pytest.mark.parametrize("depth", [1, 2, 0])
def test_a_pull_request_is_compared_with_what_it_is_merged_into(
    job: Job, hub: GitHubServer, dearer: Merged, depth: int
) -> None:
    base, head, merge = dearer
    job.checkout(merge, depth)
    done = job.run("pull_request", pull_request(base, head))
    assert done.status == 0, done.log
    assert done.outputs["delta"] == "32.85"
    assert done.outputs["monthly"] == "98.55"
    assert done.outputs["verdict"] == "none"
    assert done.outputs["artifact"] == ""
    assert RISE in done.summary.splitlines()[0]
    (comment,) = hub.comments
    assert RISE in comment["body"].splitlines()[0]
    assert f"id=default head={head[:7]} run=9001.1" in comment["body"].splitlines()[-1]
    assert "aws_nat_gateway.b" in comment["body"]
    assert "aws_nat_gateway.c" not in comment["body"]


def test_the_report_is_a_file_that_the_schema_describes(job: Job, dearer: Merged) -> None:
    base, head, merge = dearer
    job.checkout(merge, 2)
    done = job.run("pull_request", pull_request(base, head), id="shop")
    report = json.loads(Path(done.outputs["report"]).read_text("utf-8"))
    assert report["schema"] == "finops-shiftleft/diff/1"
    assert (report["base"]["revision"], report["head"]["revision"]) == (base, head)
    assert Path(done.outputs["report"]).name == "report.json"


def test_a_second_push_updates_the_comment(job: Job, hub: GitHubServer, dearer: Merged) -> None:
    base, head, merge = dearer
    job.checkout(merge, 2)
    job.run("pull_request", pull_request(base, head))
    job.environment["GITHUB_RUN_ID"] = "9002"
    (job.workspace / "more.tf").unlink()
    done = job.run("pull_request", pull_request(base, head))
    assert done.status == 0, done.log
    (comment,) = hub.comments
    assert "no change" in comment["body"].splitlines()[0]


def test_a_pull_request_that_costs_nothing_is_not_commented(
    job: Job, hub: GitHubServer, origin: Origin
) -> None:
    origin.branch("feature")
    origin.commit({"README.md": "words"})
    base, head, merge = origin.merged("feature")
    job.checkout(merge, 1)
    done = job.run("pull_request", pull_request(base, head))
    assert (done.status, done.outputs["delta"], hub.comments) == (0, "0.00", [])
    assert "no change" in done.summary


def test_a_change_above_its_budget_fails_with_a_comment_and_an_annotation(
    job: Job, hub: GitHubServer, origin: Origin
) -> None:
    origin.commit({"finops-policy.yml": POLICY.format(limit=20)})
    origin.branch("feature")
    origin.commit({"more.tf": GATEWAY, "finops-policy.yml": POLICY.format(limit=9999)})
    base, head, merge = origin.merged("feature")
    job.checkout(merge, 1)
    done = job.run("pull_request", pull_request(base, head))
    assert (done.status, done.outputs["verdict"]) == (1, "fail"), done.log
    assert "policy failed" in hub.comments[0]["body"].splitlines()[0]
    assert "::error " in done.log


def test_a_change_within_its_budget_passes(job: Job, origin: Origin) -> None:
    origin.commit({"finops-policy.yml": POLICY.format(limit=50)})
    origin.branch("feature")
    origin.commit({"more.tf": GATEWAY})
    base, head, merge = origin.merged("feature")
    job.checkout(merge, 2)
    done = job.run("pull_request", pull_request(base, head))
    assert (done.status, done.outputs["verdict"]) == (0, "pass"), done.log


def test_a_read_only_token_falls_back_to_summary_and_artifact(
    job: Job, hub: GitHubServer, dearer: Merged
) -> None:
    base, head, merge = dearer
    job.checkout(merge, 1)
    hub.faults["POST"] = [Answer({"message": "Resource not accessible by integration"}, 403)]
    done = job.run("pull_request", pull_request(base, head))
    assert (done.status, hub.comments) == (0, [])
    assert done.outputs["artifact"] == "finops-shiftleft-default"
    assert RISE in done.summary
    assert "::notice title=Cloud cost::The token of this run may not write comments" in done.log


def test_a_comment_that_fails_does_not_change_the_verdict(
    job: Job, hub: GitHubServer, dearer: Merged
) -> None:
    base, head, merge = dearer
    job.checkout(merge, 2)
    hub.faults["GET"] = [Answer({"message": "no"}, 400)]
    done = job.run("pull_request", pull_request(base, head))
    assert done.status == 0
    assert "::warning title=Cloud cost::The comment could not be written" in done.log


def test_collect_only_keeps_the_report(job: Job, hub: GitHubServer, dearer: Merged) -> None:
    base, head, merge = dearer
    job.checkout(merge, 1)
    done = job.run("pull_request", pull_request(base, head), mode="collect", id="shop")
    assert (done.status, hub.asked) == (0, [])
    assert done.outputs["artifact"] == "finops-shiftleft-shop"


def test_comment_none_writes_nothing(job: Job, hub: GitHubServer, dearer: Merged) -> None:
    base, head, merge = dearer
    job.checkout(merge, 1)
    done = job.run("pull_request", pull_request(base, head), comment="none")
    assert (done.status, hub.asked, done.outputs["artifact"]) == (0, [], "")


def test_comment_new_folds_the_earlier_one(job: Job, hub: GitHubServer, dearer: Merged) -> None:
    base, head, merge = dearer
    job.checkout(merge, 2)
    job.run("pull_request", pull_request(base, head), comment="new")
    another = GATEWAY.replace('"b"', '"d"')
    (job.workspace / "more.tf").write_text(f"{GATEWAY}\n{another}", "utf-8")
    job.environment["GITHUB_RUN_ID"] = "9002"
    job.run("pull_request", pull_request(base, head), comment="new")
    assert len(hub.comments) == 2
    assert hub.minimized == [hub.comments[0]["node_id"]]


def test_the_head_itself_checked_out_is_compared_where_it_parts(job: Job, dearer: Merged) -> None:
    """Not with main as it is now, which would take back the gateway of someone else."""
    base, head, _ = dearer
    job.checkout(head, 1)
    done = job.run("pull_request", pull_request(base, head))
    assert (done.status, done.outputs["delta"]) == (0, "32.85"), done.log


def test_a_project_in_a_folder_whose_name_begins_with_a_dash(job: Job, origin: Origin) -> None:
    origin.branch("feature")
    origin.commit({"-my project/main.tf": PRICED.format(more=GATEWAY)})
    base, head, merge = origin.merged("feature")
    job.checkout(merge, 1, folder="a work tree")
    done = job.run("pull_request", pull_request(base, head), path="-my project")
    assert (done.status, done.outputs["delta"]) == (0, "65.70"), done.log


def test_a_project_that_is_deleted_is_a_saving(job: Job, origin: Origin) -> None:
    origin.commit({"old/main.tf": PRICED.format(more=GATEWAY)})
    origin.branch("feature")
    origin.commit({"old/main.tf": None})
    base, head, merge = origin.merged("feature")
    job.checkout(merge, 1)
    done = job.run("pull_request", pull_request(base, head), path="old")
    assert (done.status, done.outputs["delta"]) == (0, "-65.70"), done.log


def test_a_project_that_came_and_went_says_so_in_its_comment(
    job: Job, hub: GitHubServer, origin: Origin
) -> None:
    origin.branch("feature")
    origin.commit({"new/main.tf": PRICED.format(more="")})
    job.checkout(origin.merged("feature")[2], 2, folder="first")
    first = pull_request(*origin.merged("feature")[:2])
    job.run("pull_request", first, path="new")
    git(origin.folder, "checkout", "-q", "feature")
    origin.commit({"new/main.tf": None, "new/notes.md": "nothing yet"})
    base, head, merge = origin.merged("feature")
    job.checkout(merge, 2, folder="second")
    job.environment["GITHUB_RUN_ID"] = "9002"
    done = job.run("pull_request", pull_request(base, head), path="new")
    assert done.status == 0, done.log
    (comment,) = hub.comments
    assert "no longer estimated here" in comment["body"].splitlines()[0]


def test_a_folder_without_code_is_an_error_and_not_a_pass(job: Job, origin: Origin) -> None:
    origin.branch("feature")
    origin.commit({"docs/a.md": "words"})
    base, head, merge = origin.merged("feature")
    job.checkout(merge, 2)
    done = job.run("pull_request", pull_request(base, head), path="docs")
    assert done.status == 2
    assert "::error title=Cloud cost::nothing to estimate" in done.log


def test_a_checkout_of_another_owner_is_read_all_the_same(
    job: Job, dearer: Merged, monkeypatch: pytest.MonkeyPatch
) -> None:
    base, head, merge = dearer
    job.checkout(merge, 2)
    job.environment["GIT_TEST_ASSUME_DIFFERENT_OWNER"] = "1"
    done = job.run("pull_request", pull_request(base, head))
    assert (done.status, done.outputs["delta"]) == (0, "32.85"), done.log


def test_programs_of_the_pull_request_are_not_run(job: Job, origin: Origin) -> None:
    """Modules that Python would import from the working directory, and git's own hooks."""
    evil = "import pathlib; pathlib.Path(__file__).with_name('ran').write_text('')"
    names = ("yaml", "httpx", "json", "finops_shiftleft/__init__", "github_action/start")
    origin.branch("feature")
    origin.commit({"more.tf": GATEWAY, **{f"{name}.py": evil for name in names}})
    base, head, merge = origin.merged("feature")
    job.checkout(merge, 1)
    hook = job.workspace / ".git" / "hooks" / "reference-transaction"
    hook.write_text("#!/bin/sh\ntouch ran\n", "utf-8")
    hook.chmod(0o755)
    done = job.run("pull_request", pull_request(base, head))
    assert (done.status, done.outputs["delta"]) == (0, "32.85"), done.log
    assert list(job.workspace.rglob("ran")) == []


def test_the_token_is_nowhere_but_in_the_header(
    job: Job, hub: GitHubServer, dearer: Merged
) -> None:
    base, head, merge = dearer
    job.checkout(merge, 1)
    hub.faults["GET"] = [Answer({"message": f"no {TOKEN}"}, 400)]
    done = job.run("pull_request", pull_request(base, head))
    assert hub.asked[0].headers["authorization"] == f"Bearer {TOKEN}"
    left = [done.log, done.summary, *done.outputs.values()]
    left += [file.read_text("utf-8", "replace") for file in job.temp.rglob("*") if file.is_file()]
    assert not any(TOKEN in text for text in left)


HOSTILE = "x ##[set-env name=A]b $(touch ran) `touch ran` ::error::c @team/all"


def test_names_of_the_pull_request_are_data_everywhere(
    job: Job, hub: GitHubServer, origin: Origin
) -> None:
    origin.branch("feature")
    origin.commit(
        {
            f"{HOSTILE}/main.tf": PRICED.format(more=GATEWAY),
            "broken.tf": f'resource "aws_instance" "a" {{ instance_type = "{HOSTILE}" \n',
            "more.tf": f'resource "aws_db_instance" "x" {{ instance_class = "{HOSTILE}" }}',
        }
    )
    base, head, merge = origin.merged("feature")
    job.checkout(merge, 1)
    event = pull_request(base, head)
    event["pull_request"]["head"]["ref"] = "$(touch${IFS}ran)\n::error::d"
    done = job.run("pull_request", event)
    assert done.status == 0, done.log
    assert "##[" not in done.log
    commands = [line for line in done.log.splitlines() if line.lstrip().startswith("::")]
    assert all(line.startswith(("::notice ", "::warning ", "::error ")) for line in commands)
    assert not [
        line
        for line in done.log.splitlines()
        if "::error::c" in line and line.startswith("::error::")
    ]
    assert list(job.temp.rglob("ran")) == []
    assert set(done.outputs) == {"monthly", "delta", "verdict", "report", "artifact"}
