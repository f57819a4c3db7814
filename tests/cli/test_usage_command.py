"""A usage file to fill in, and what the entries of one match."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from finops_shiftleft.cli import main

PROVIDER = 'provider "aws" {\n  region = "us-east-1"\n}\n'
LAMBDA = 'resource "aws_lambda_function" "%s" {\n  function_name = "f"\n%s}\n'
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def of(*arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        said = capsys.readouterr()
        return code, said.out, said.err

    return of


def written(root: Path, files: dict[str, str]) -> str:
    (root / ".git").mkdir(exist_ok=True)  # the files of a project are found at its root
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return str(root)


def test_a_template_says_nothing_until_a_key_is_taken_out_of_its_comment(
    run: Run, tmp_path: Path
) -> None:
    names = 'resource "aws_iam_role" "r" {}\n' + LAMBDA % ("one", "")
    keyed = LAMBDA % ("each", '  for_each = toset(["#", ": \\"x\\u009b"])\n')
    many = LAMBDA % ("many", "  count = 3\n")
    here = written(tmp_path, {"main.tf": PROVIDER + names + keyed + many})
    file = tmp_path / "finops-usage.yml"
    code, _, _ = run("usage", "template", here, "--out", str(file))
    assert code == 0
    text = file.read_text("utf-8")
    assert "aws_iam_role" not in text
    assert text.count("# invocations each month") == 1  # once, with its type
    assert "  aws_lambda_function.many[*]:  # main.tf:" in text
    _, before, _ = run("estimate", here, "--usage", "none")
    _, after, said = run("estimate", here)
    assert after == before
    assert "no resource has the address" not in said
    head, tail = text.split("aws_lambda_function.one:", 1)
    filled = tail.replace("# monthly_requests: 0", "monthly_requests: 5000000", 1)
    file.write_text(f"{head}aws_lambda_function.one:{filled}", "utf-8")
    _, out, _ = run("estimate", here)
    assert " 1.00\n" in out  # 5 million at 0.20 a million


def test_a_file_that_is_there_is_not_written_over(run: Run, tmp_path: Path) -> None:
    here = written(tmp_path, {"main.tf": PROVIDER + LAMBDA % ("one", ""), "u.yml": "mine\n"})
    code, _, err = run("usage", "template", here, "--out", str(tmp_path / "u.yml"))
    assert (code, "is there already" in err) == (2, True)
    assert (tmp_path / "u.yml").read_text("utf-8") == "mine\n"


USAGE = """\
version: 0.1
resource_usage:
  aws_lambda_function.one:
    monthly_request: 5
    request_duration_ms: {low: 1, expected: 2, high: 3}
  aws_lambda_function.gone:
    monthly_requests: 1
  "aws_instance.*":
    hours: mon-fri 08-20
resource_type_default_usage:
  aws_sqs_queue:
    monthly_requests: 7
"""


def test_a_check_names_what_matches_nothing_and_what_nobody_reads(run: Run, tmp_path: Path) -> None:
    machine = 'resource "aws_instance" "m" {\n  instance_type = "m5.large"\n}\n'
    files = {"a/main.tf": PROVIDER + LAMBDA % ("one", ""), "b/main.tf": PROVIDER + machine}
    here = written(tmp_path, {**files, "finops-usage.yml": USAGE})
    code, out, _ = run("usage", "check", here)
    assert code == 0
    covers, _, complaints = out.partition("\n\n")
    assert "  aws_lambda_function.one (line 3): 1 resource\n" in covers
    assert "  aws_instance.* (line 8): 1 resource\n" in covers
    assert complaints.splitlines() == [
        "finops-usage.yml:4:5: aws_lambda_function: no price depends on monthly_request",
        "did you mean monthly_requests?",
        "finops-usage.yml:6:3: no resource has the address aws_lambda_function.gone",
        "finops-usage.yml:11:3: no resource is of the type aws_sqs_queue",
    ]


def test_a_check_stops_at_a_mistake_and_where_there_is_no_file(run: Run, tmp_path: Path) -> None:
    here = written(tmp_path, {"main.tf": PROVIDER + LAMBDA % ("one", "")})
    assert run("usage", "check", here)[0] == 2
    (tmp_path / "finops-usage.yml").write_text("resource_usage:\n  a.b: {x: 1}\n  a.b: {x: 2}\n")
    code, _, err = run("usage", "check", here)
    assert code == 2
    assert "finops-usage.yml:3:3: the key 'a.b' stands here a second time" in err


def test_an_entry_that_one_of_several_projects_has_is_about_something(
    run: Run, tmp_path: Path
) -> None:
    files = {f"{name}/main.tf": PROVIDER + LAMBDA % (name, "") for name in "abc"}
    usage = "resource_usage:\n  aws_lambda_function.a: {monthly_requests: 1}\n"
    files["finops-usage.yml"] = usage + "  aws_lambda_function.gone: {monthly_requests: 1}\n"
    files["b/finops-usage.yml"] = "resource_usage: {aws_lambda_function.b: {}}\n"
    _, _, err = run("estimate", written(tmp_path, files))
    assert err.count("no resource has the address") == 1
    assert "finops-usage.yml:3:3: no resource has the address aws_lambda_function.gone" in err
