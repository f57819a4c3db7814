"""The command line as people use it: what it prints, where, and the exit code."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import jsonschema
import pytest
from pytest_snapshot.plugin import Snapshot

import finops_shiftleft
from finops_shiftleft.cli import main

ROOT = Path(__file__).parents[1]
RENDERED = pytest.mark.skipif(
    not (shutil.which("kustomize") or shutil.which("kubectl")),
    reason="neither kustomize nor kubectl is installed",
)
EXAMPLES = ["web-shop", "orders-api", "google-data", "azure-app", "three-clouds"]
EXAMPLES += [pytest.param("eks-shop", marks=RENDERED)]
SCHEMA = json.loads(
    (Path(finops_shiftleft.__file__).parent / "formats" / "estimate.schema.json").read_text("utf-8")
)
BASES = {"configured", "usage", "assumed", "range", "allocated"}
Run = Callable[..., tuple[int, str, str]]

BROKEN = """
provider "aws" { region = "us-east-1" }
resource "aws_nat_gateway" "fine" {}
resource "aws_instance" "broken" {
  instance_type = = "m5.large"
}
resource "aws_instance" "cycle" { instance_type = local.a }
locals {
  a = local.b
  b = local.a
}
resource "aws_instance" "strange" { instance_type = shout("m5.large") }
module "gone" { source = "./nowhere" }
resource "aws_flying_carpet" "new" {}
"""


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("TF_VAR_web", raising=False)

    def of(*arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        said = capsys.readouterr()
        return code, said.out, said.err

    return of


@pytest.fixture
def project(tmp_path: Path) -> Callable[[str], str]:
    def of(text: str) -> str:
        (tmp_path / "main.tf").write_text(text, "utf-8")
        return str(tmp_path)

    return of


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_prints_what_it_is_expected_to(
    example: str, run: Run, snapshot: Snapshot
) -> None:
    code, out, err = run("estimate", f"examples/{example}", "--as-of", "2026-11-20", "-q")
    assert (code, err) == (0, "")
    snapshot.snapshot_dir = ROOT / "tests" / "snapshots" / "examples"
    snapshot.assert_match(out, f"{example}.txt")


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_report_keeps_its_schema_and_adds_up(example: str, run: Run) -> None:
    code, out, _ = run("estimate", f"examples/{example}", "--format", "json")
    report = json.loads(out)
    jsonschema.validate(report, SCHEMA)
    rows = [row for project in report["projects"] for row in project["resources"]]
    for end in ("monthly", "low", "high", "usage"):
        assert Decimal(report["total"][end]) == sum(Decimal(row[end] or 0) for row in rows)
    for row in rows:
        lines = [line for line in row["lines"] if line["monthly"]]
        shares = [Decimal(line["monthly"]) for line in lines if line["basis"] == "allocated"]
        paid = [Decimal(line["monthly"]) for line in lines if line["basis"] != "allocated"]
        assert Decimal(row["monthly"] or 0) == sum(paid)
        assert Decimal(row.get("allocated", "0")) == sum(shares)
    assert report["coverage"]["resources"] == sum(row["count"] or 1 for row in rows)
    assert code == 0


def test_the_formats_are_those_that_there_are() -> None:
    from finops_shiftleft.cli import options
    from finops_shiftleft.formats import interface

    assert options.FORMATS == interface.FORMATS


def test_a_report_is_written_to_a_file(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "report.json"
    code, said, _ = run("estimate", "examples/web-shop", "--format", "json", "--out", str(out))
    assert (code, said) == (0, "")
    assert json.loads(out.read_text("utf-8"))["currency"] == "USD"


def test_a_mistake_costs_its_block_and_not_the_estimate(
    run: Run, project: Callable[[str], str]
) -> None:
    code, out, err = run("estimate", project(BROKEN), "--show", "all")
    assert code == 0
    assert "aws_nat_gateway.fine" in out
    assert "32.85" in out
    assert "main.tf:5:19: " in err
    assert "  instance_type = = " in err
    assert "local.a -> local.b -> local.a" in err
    assert "shout" in err
    assert "nowhere" in err
    assert "aws_flying_carpet.new" in out
    assert "unsupported" in out


def test_everything_that_was_read_is_accounted_for(run: Run, project: Callable[[str], str]) -> None:
    _, out, _ = run("estimate", project(BROKEN), "--format", "json", "-q")
    report = json.loads(out)
    status = {row["address"]: row["status"] for row in report["projects"][0]["resources"]}
    assert status["aws_nat_gateway.fine"] == "priced"
    assert status["aws_instance.cycle"] == "unpriced"
    assert status["aws_instance.strange"] == "unpriced"
    assert status["aws_flying_carpet.new"] == "unsupported"
    assert {one["code"] for one in report["diagnostics"]} >= {"syntax", "module-not-available"}


def test_what_cannot_be_priced_is_listed_alone(run: Run, project: Callable[[str], str]) -> None:
    _, out, _ = run("estimate", project(BROKEN), "--show", "unpriced", "-q")
    assert "aws_flying_carpet.new" in out
    assert "aws_nat_gateway.fine" not in out


def test_a_missing_price_is_no_amount_and_not_zero(
    run: Run, project: Callable[[str], str], tmp_path: Path
) -> None:
    lb = 'resource "aws_lb" "gone" {\n  load_balancer_type = var.kind\n}\nvariable "kind" {}\n'
    half = 'resource "aws_instance" "half" {\n  instance_type = var.kind\n}\n'
    where = project('provider "aws" { region = "us-east-1" }\n' + lb + half)
    saved = tmp_path / "report.json"
    run("estimate", where, "--format", "json", "--out", str(saved))
    report = json.loads(saved.read_text("utf-8"))
    jsonschema.validate(report, SCHEMA)
    gone, half_row = report["projects"][0]["resources"]
    assert (gone["status"], half_row["status"]) == ("unpriced", "unpriced")
    assert [gone[end] for end in ("monthly", "low", "high")] == [None, None, None]
    assert half_row["monthly"] == "0.80"  # its disk
    assert {line["basis"] for row in (gone, half_row) for line in row["lines"]} <= BASES
    assert run("diff", str(saved), str(saved))[0] == 0


@pytest.mark.parametrize("width", [60, 80, 100, 120])
def test_a_table_fits_the_terminal(width: int, run: Run) -> None:
    from datetime import UTC, date, datetime

    from finops_shiftleft.formats.interface import Options
    from finops_shiftleft.formats.table import render
    from finops_shiftleft.pipeline import Request
    from finops_shiftleft.pipeline import run as estimate

    done = estimate(Request((str(ROOT / "examples"),), date(2026, 11, 20), {}, (), {}))
    text = render(done, Options(datetime.now(UTC), width=width))
    assert max(map(len, text.splitlines())) <= width
    assert [line for line in text.splitlines() if line.startswith("Total")]


def test_showback_by_tag_type_and_region(run: Run) -> None:
    _, out, _ = run("estimate", "examples/web-shop", "--group-by", "tag:owner")
    assert "By tag:owner" in out
    assert "team-shop" in out
    _, out, _ = run("estimate", "examples/orders-api", "--group-by", "region")
    assert "eu-west-1" in out.partition("By region")[2]
    _, out, _ = run("estimate", "examples/orders-api", "--group-by", "tag:owner")
    assert "(untagged)" in out


def test_tiers_by_resource_cost_at_least_as_much(run: Run) -> None:
    def total(scope: str) -> Decimal:
        _, out, _ = run(
            "estimate", "examples/orders-api", "--format", "json", "--billing-scope", scope
        )
        return Decimal(json.loads(out)["total"]["monthly"])

    assert total("account") <= total("resource")


def test_variables_come_from_the_command_line(run: Run) -> None:
    _, out, _ = run(
        "estimate",
        "examples/orders-api",
        "--var",
        "cache_size=cache.t4g.micro",
        "--var",
        "audit=true",
    )
    assert "cache.t4g.micro" in out
    assert "It can be" in out  # the usage file still ranges
    assert "aws_kinesis_stream.audit[0]" in out


def test_a_region_is_taken_where_the_code_names_none(
    run: Run, project: Callable[[str], str]
) -> None:
    where = project('resource "aws_nat_gateway" "a" {}')
    _, out, _ = run("estimate", where)
    assert "not priced: region is unknown" in " ".join(out.split())
    _, out, _ = run("estimate", where, "--region", "eu-central-1")
    assert "Gateway" in out
    assert "not priced" not in out


def test_unused_usage_is_said_at_its_line(run: Run, tmp_path: Path) -> None:
    usage = tmp_path / "usage.yml"
    usage.write_text("resource_usage:\n  aws_sqs_queue.gone:\n    monthly_requests: 1\n")
    code, _, err = run("estimate", "examples/orders-api", "--usage", str(usage))
    assert code == 0
    assert "usage.yml:2:3: no resource has the address aws_sqs_queue.gone" in err


WRONG = {
    "no command": ([], "required"),
    "an unknown command": (["estimat"], "invalid choice"),
    "an unknown flag": (["estimate", "--frobnicate"], "unrecognized arguments"),
    "an unknown format": (["estimate", "--format", "pdf"], "invalid choice"),
    "a date that is none": (["estimate", "--as-of", "yesterday"], "no date like 2026-11-20"),
    "a variable without =": (["estimate", "examples/web-shop", "--var", "a"], "NAME=VALUE"),
    "a missing usage file": (["estimate", "examples/web-shop", "--usage", "gone.yml"], "gone.yml"),
    "a missing var file": (
        ["estimate", "examples/web-shop", "--var-file", "gone.tfvars"],
        "gone.tfvars",
    ),
    "a path that is not there": (["estimate", "nowhere"], "does not exist"),
    "nothing to estimate": (["estimate", "docs"], "looked for Terraform"),
    "a result onto a folder": (["estimate", "examples/web-shop", "--out", "docs"], "is a folder"),
    "a result into no folder": (["estimate", "examples/web-shop", "--out", "no/such"], "no folder"),
    "an unknown group": (["estimate", "examples/web-shop", "--group-by", "mood"], "tag:KEY"),
    "an unknown address": (
        ["explain", "aws_lb.fornt", "examples/web-shop"],
        "did you mean aws_lb.front?",
    ),
    "rendered manifests in a diff": (["diff", "--manifests", "-"], "diff OLD.json NEW.json"),
    "an unknown type": (["resources", "aws_zz*"], "no known type"),
}


@pytest.mark.parametrize("case", WRONG)
def test_wrong_arguments_say_what_was_wanted_and_exit_2(case: str, run: Run) -> None:
    arguments, said = WRONG[case]
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert said in err


def test_explain_shows_the_row_and_the_arithmetic(run: Run) -> None:
    code, out, _ = run("explain", "aws_lb.front", "examples/web-shop")
    assert code == 0
    assert "aws_lb.front  examples/web-shop/web.tf:1" in out
    assert "price row: AWSELB, us-east-1" in out
    assert "730 Hrs x 0.0225 = 16.425 USD" in out
    assert "load_balancer_type = 'application'  examples/web-shop/web.tf:3" in out


def test_resources_says_what_is_priced_free_and_neither(run: Run) -> None:
    code, out, _ = run("resources", "aws_ebs_volume", "aws_iam_role", "aws_nothing_known")
    assert code == 0
    assert "aws_ebs_volume: priced. EBS volumes" in out
    assert "aws_iam_role: free. " in out
    assert "aws_nothing_known: not supported" in out


def test_help_names_every_command_with_an_example(run: Run) -> None:
    code, out, _ = run("--help")
    assert code == 0
    for command in ("estimate", "explain", "resources", "policy", "prices"):
        assert command in out
        _, said, _ = run(command, "--help")
        assert f"finops-shiftleft {command}" in said
        assert "example" in said


def test_a_cause_is_told_once_with_all_its_places(run: Run, tmp_path: Path) -> None:
    missing = 'module "%s" { source = "./not/cloned" }\n'
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "main.tf").write_text("".join(missing % n for n in "wxyz"), "utf-8")
    (tmp_path / "a" / "more.tf").write_text('module "v" { source = "./elsewhere" }\n', "utf-8")
    code, _, err = run("estimate", str(tmp_path))
    assert code == 0
    assert err.count("./not/cloned has no Terraform files") == 1
    assert "the same at a/main.tf:2, a/main.tf:3, a/main.tf:4 and at 4 more\n" in err
    assert "./elsewhere has no Terraform files" in err


def test_a_reason_is_told_once_with_what_it_leaves_out(
    run: Run, project: Callable[[str], str]
) -> None:
    gateway, carpet = 'resource "aws_nat_gateway" "%s" {}\n', 'resource "aws_carpet" "a" {}\n'
    code, out, _ = run("estimate", project("".join(gateway % n for n in "abcde") + carpet))
    assert code == 0
    said = " ".join(out.partition("Left out of the total:")[2].split())
    assert said.startswith(
        "region is unknown because provider aws has no region: aws_nat_gateway.a, "
        "aws_nat_gateway.b, aws_nat_gateway.c and 2 more "
        "aws_carpet.a: aws_carpet has no page in the catalogue"
    )


def test_a_crash_report_says_where_and_not_what(capsys: pytest.CaptureFixture[str]) -> None:
    from finops_shiftleft.cli.crash import report

    try:
        {}["a secret of the user's"]
    except KeyError as error:
        report(error, ["estimate"])
    said = capsys.readouterr().err
    file = Path(said.partition("paste ")[2].partition(" into")[0])
    text = file.read_text("utf-8")
    file.unlink()
    assert "test_cli.py" in text
    assert "KeyError" in text
    assert "secret" not in text


def test_as_a_module_and_into_a_closed_pipe() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "finops_shiftleft", "--version"], capture_output=True, text=True
    )
    assert done.stdout == f"finops-shiftleft {finops_shiftleft.__version__}\n"


def test_escape_sequences_of_the_code_do_not_reach_the_terminal(
    run: Run, project: Callable[[str], str]
) -> None:
    where = project(
        'provider "aws" { region = "us-east-1" }\n'
        'resource "aws_nat_gateway" "a" {\n  for_each = toset(["x\\u001b[31mred\\u202e"])\n}\n'
        'resource "aws_instance" "b" { instance_type = "\\u001b]0;title\\u0007" }\n'
    )
    _, out, err = run("estimate", where)
    assert "\x1b" not in out + err
    assert "\u202e" not in out
    assert "\\u001b[31mred" in out
