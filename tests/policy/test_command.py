"""The policy on the command line: exit codes, the report, and `policy check`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from pytest_snapshot.plugin import Snapshot

import finops_shiftleft
from finops_shiftleft.cli import main

SNAPSHOTS = Path(__file__).parents[1] / "snapshots" / "policy"
REPORT = Path(finops_shiftleft.__file__).parent / "formats" / "estimate.schema.json"
Run = Callable[..., tuple[int, str, str]]
CODE = """
provider "aws" { region = "us-east-1" }
resource "aws_nat_gateway" "a" {}
resource "aws_instance" "gpu" {
  ami           = "ami-1"
  instance_type = "p3.2xlarge"
  tags          = { owner = "ml" }
}
"""
POLICY = """\
version: 1
budgets:
  - name: network
    match: { type: [aws_nat_gateway, aws_eip] }
    monthly: 100
    warn_at: 80%
  - name: everything
    monthly: 5000
    delta: { monthly: 500, percent: 10 }
  - name: europe
    match: { region: "eu-*" }
    monthly: 10
rules:
  - id: required-tags
    tags: [owner]
    level: warning
  - id: no-gpu
    deny: { type: aws_instance, where: { instance_type: ["p*", "g*"] }, unless: { path: "research/**" } }
  - id: buckets
    allow: { type: aws_s3_bucket, where: { force_destroy: false } }
  - id: coverage
    max_unpriced: 0
    max_unknown_share: 5%
waivers:
  - rule: required-tags
    match: { path: "legacy/**" }
    owner: team-data
    expires: 2027-01-31
  - rule: no-gpu
    owner: team-ml
    expires: 2026-01-31
    reason: training
"""


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a policy; the working directory is inside of it."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "infra").mkdir()
    (tmp_path / "infra" / "main.tf").write_text(CODE, "utf-8")
    (tmp_path / "finops-policy.yml").write_text(POLICY, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def of(*arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        said = capsys.readouterr()
        return code, said.out, said.err

    return of


def test_the_policy_at_the_root_judges_by_itself(shop: Path, run: Run) -> None:
    code, out, _ = run("estimate", "infra", "--as-of", "2026-11-20")
    assert code == 1
    verdict = out.partition("\nPolicy: ")[2].splitlines()
    assert verdict[0] == "fail, the policy says no"
    assert verdict[1].startswith("  error    no-gpu: aws_instance.gpu (infra/main.tf:6): ")
    assert max(map(len, out.splitlines())) <= 100


def test_nobody_is_judged_without_a_policy(shop: Path, run: Run) -> None:
    code, out, _ = run("estimate", "--policy", "none")
    assert (code, "Policy" in out) == (0, False)
    (shop / "finops-policy.yml").unlink()
    assert run("estimate")[0] == 0


def test_a_policy_is_named_wherever_it_lies(
    shop: Path, run: Run, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("elsewhere") / "rules.yml"
    other.write_text("budgets:\n  - { name: all, monthly: 100000 }\n", "utf-8")
    code, out, _ = run("estimate", "--policy", str(other))
    assert code == 0
    assert "Policy: pass, within the policy\n  and 1 note" in out


def test_a_mistake_stops_the_run_with_its_place(shop: Path, run: Run) -> None:
    (shop / "finops-policy.yml").write_text(POLICY.replace("warn_at", "warn_up"), "utf-8")
    for command in (("estimate",), ("policy", "check")):
        code, out, err = run(*command)
        assert (code, out) == (2, "")
        assert "finops-policy.yml:6:5: unknown key 'warn_up'" in err
        assert "    warn_up: 80%\n    ^" in err
        assert "did you mean 'warn_at'?" in err


def test_a_policy_that_is_not_there_is_a_mistake(shop: Path, run: Run) -> None:
    assert run("estimate", "--policy", "gone.yml")[0] == 2
    (shop / "finops-policy.yml").unlink()
    code, _, err = run("policy", "check")
    assert code == 2
    assert "there is no finops-policy.yml to check" in err


def test_two_repositories_have_no_policy_in_common(
    shop: Path, run: Run, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("other")
    (other / ".git").mkdir()
    (other / "main.tf").write_text(CODE, "utf-8")
    (other / "finops-policy.yml").write_text(POLICY, "utf-8")
    code, _, err = run("estimate", "infra", str(other))
    assert code == 2
    assert "more than one policy" in err


def test_the_report_has_every_result(shop: Path, run: Run) -> None:
    code, out, _ = run("estimate", "--format", "json", "--as-of", "2026-01-20")
    report = json.loads(out)
    jsonschema.validate(report, json.loads(REPORT.read_text("utf-8")))
    assert code == 0
    assert report["policy"]["verdict"] == "warn"
    waived = [one for one in report["policy"]["results"] if one["waived_by"]]
    assert waived == [
        {
            "rule": "no-gpu",
            "level": "error",
            "message": "instance_type 'p3.2xlarge' is denied",
            "address": "aws_instance.gpu",
            "file": "infra/main.tf",
            "line": 6,
            "waived_by": "team-ml",
            "advice": "waived until 2026-01-31: training",
        }
    ]


def test_the_report_has_the_attributes_that_rules_look_at(shop: Path, run: Run) -> None:
    code = CODE.replace("tags  ", "get_password_data = false\n  tags  ")
    (shop / "infra" / "main.tf").write_text(code, "utf-8")

    def attributes() -> dict[str, object]:
        report = json.loads(run("estimate", "--format", "json")[1])
        rows = report["projects"][0]["resources"]
        found: dict[str, object] = next(
            row["attributes"] for row in rows if row["type"] == "aws_instance"
        )
        return found

    assert "get_password_data" not in attributes()
    rule = POLICY.replace("instance_type: [", "get_password_data: [")
    (shop / "finops-policy.yml").write_text(rule, "utf-8")
    assert attributes()["get_password_data"] == {"value": False, "file": "infra/main.tf", "line": 7}


def test_check_explains_what_matches_what(shop: Path, run: Run, snapshot: Snapshot) -> None:
    code, out, err = run("policy", "check", "--as-of", "2026-11-20")
    assert (code, err) == (0, "")
    snapshot.snapshot_dir = SNAPSHOTS
    snapshot.assert_match(out, "check.txt")


def test_the_schema_is_printed(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("policy", "schema")
    assert code == 0
    assert json.loads(out)["title"] == "finops-policy.yml"
    assert run("policy", "schema", "--out", str(tmp_path / "schema.json"))[:2] == (0, "")
    assert (tmp_path / "schema.json").read_text("utf-8") == out
