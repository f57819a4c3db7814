"""Plans and states on the command line, as Terraform writes them."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from finops_shiftleft.cli import main
from finops_shiftleft.errors import OK, WRONG

AWS = "registry.terraform.io/hashicorp/aws"
IN_VIRGINIA = {
    "provider_config": {"aws": {"expressions": {"region": {"constant_value": "us-east-1"}}}},
    "root_module": {},
}


def instance(size: str, name: str = "web", **more: Any) -> dict[str, Any]:
    return {
        "address": f"aws_instance.{name}",
        "mode": "managed",
        "type": "aws_instance",
        "name": name,
        "provider_name": AWS,
        "values": {"instance_type": size},
        **more,
    }


def plan(after: list[dict[str, Any]], before: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    prior = {"values": {"root_module": {"resources": before}}} if before else {}
    return {
        "format_version": "1.2",
        "planned_values": {"root_module": {"resources": after}},
        "resource_changes": [],
        "prior_state": prior,
        "configuration": IN_VIRGINIA,
    }


def stored(size: str) -> dict[str, Any]:
    attributes = {"instance_type": size, "availability_zone": "us-east-1b"}
    found = {
        "mode": "managed",
        "type": "aws_instance",
        "name": "web",
        "provider": f'provider["{AWS}"]',
    }
    return {"version": 4, "resources": [{**found, "instances": [{"attributes": attributes}]}]}


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.chdir(tmp_path)

    def writer(name: str, content: Any) -> str:
        text = content if isinstance(content, str) else json.dumps(content)
        (tmp_path / name).write_text(text)
        return name

    return writer


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert main([*arguments, "--format", "json"]) == OK
    return json.loads(capsys.readouterr().out)


def monthly(report: Any) -> dict[str, str]:
    return {
        one["address"]: one["monthly"] for each in report["projects"] for one in each["resources"]
    }


def failed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(list(arguments)) == WRONG
    return capsys.readouterr().err


def test_a_plan_is_estimated_as_what_is_there_after_it(
    write: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    name = write("plan.json", plan([instance("m5.large")], [instance("m5.xlarge")]))
    found = told(capsys, "estimate", name)
    (project,) = found["projects"]
    assert (project["kind"], project["path"]) == ("plan", "plan.json")
    assert list(monthly(found)) == ["aws_instance.web"]
    assert project["resources"][0]["attributes"]["instance_type"]["value"] == "m5.large"


@pytest.mark.parametrize("shown", [True, False], ids=["shown", "stored"])
def test_a_state_is_estimated(shown: bool, write: Any, capsys: pytest.CaptureFixture[str]) -> None:
    values = {"instance_type": "m5.large", "availability_zone": "us-east-1b"}
    resources = [instance("", values=values)]
    other = {"format_version": "1.0", "values": {"root_module": {"resources": resources}}}
    name = write("terraform.tfstate", other if shown else stored("m5.large"))
    code = told(capsys, "estimate", write("plan.json", plan([instance("m5.large")])))
    assert monthly(told(capsys, "estimate", name)) == monthly(code)


def test_references_of_a_state_are_ids_and_are_followed(
    write: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    task = "arn:aws:ecs:us-east-1:123456789012:task-definition/web:7"
    service = {"name": "web", "launch_type": "FARGATE", "desired_count": 2, "task_definition": task}
    definition = {"arn": task, "family": "web", "cpu": "256", "memory": "512"}
    template = {"id": "lt-1", "instance_type": "m5.large", "arn": task}
    group = {
        "desired_capacity": 2,
        "min_size": 2,
        "max_size": 2,
        "launch_template": [{"id": "lt-1"}],
    }
    objects = {
        "aws_ecs_service": service,
        "aws_ecs_task_definition": definition,
        "aws_launch_template": template,
        "aws_autoscaling_group": group,
    }
    state = {
        "version": 4,
        "resources": [
            {
                "mode": "managed",
                "type": kind,
                "name": "a",
                "provider": f'provider["{AWS}"]',
                "instances": [{"attributes": values}],
            }
            for kind, values in objects.items()
        ],
    }
    found = told(capsys, "estimate", write("terraform.tfstate", state))
    status = {one["type"]: one["status"] for one in found["projects"][0]["resources"]}
    assert status["aws_ecs_service"] == status["aws_autoscaling_group"] == "priced"
    assert all(float(monthly(found)[f"{kind}.a"]) > 0 for kind in list(objects)[::3])


def test_one_plan_tells_both_sides(write: Any, capsys: pytest.CaptureFixture[str]) -> None:
    name = write("plan.json", plan([instance("m5.xlarge")], [instance("m5.large")]))
    found = told(capsys, "diff", name)
    ((change,),) = (each["resources"] for each in found["projects"])
    assert change["action"] == "changed"
    assert [(one["attribute"], one["base"], one["head"]) for one in change["reasons"]] == [
        ("instance_type", "m5.large", "m5.xlarge")
    ]
    # an m5.xlarge costs twice as much as an m5.large, by the list
    paid = (change[side]["lines"][0]["monthly"] for side in ("base", "head"))
    before, after = map(float, paid)
    assert after == pytest.approx(2 * before)


def test_two_files_are_two_sides_whatever_they_are(
    write: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    small = write("small.json", plan([instance("m5.large")]))
    large = write("large.json", plan([instance("m5.xlarge")]))
    state = write("terraform.tfstate", stored("m5.large"))
    assert main(["estimate", small, "--format", "json", "--out", "report.json"]) == OK
    deltas = {
        old: told(capsys, "diff", old, large)["delta"]["monthly"]
        for old in (small, state, "report.json")
    }
    assert len(set(deltas.values())) == 1
    assert float(deltas[small]) > 0
    assert float(told(capsys, "diff", small, "report.json")["delta"]["monthly"]) == 0


def test_a_plan_is_priced_in_the_currency_of_the_report(
    write: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    name = write("plan.json", plan([instance("m5.large")]))
    assert (
        main(["estimate", name, "--currency", "EUR", "--format", "json", "--out", "r.json"]) == OK
    )
    found = told(capsys, "diff", "r.json", name)
    assert (found["currency"], float(found["delta"]["monthly"])) == ("EUR", 0)


def test_a_state_has_no_other_side(write: Any, capsys: pytest.CaptureFixture[str]) -> None:
    said = failed(capsys, "diff", write("terraform.tfstate", stored("m5.large")))
    assert "terraform.tfstate is a state: it has one side" in said


def test_a_report_of_several_projects_is_not_one_plan(
    write: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    one, two = (write(name, plan([instance("m5.large")])) for name in ("a.json", "b.json"))
    assert main(["estimate", one, two, "--format", "json", "--out", "r.json"]) == OK
    assert "r.json has 2 projects" in failed(capsys, "diff", "r.json", one)


def test_sensitive_values_are_priced_and_not_printed(
    write: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    marks = {"instance_type": True, "tags": {"secret": True}}
    tags = {"secret": "hush-hush", "team": "web"}
    hidden = instance(
        "m5.large", sensitive_values=marks, values={"instance_type": "m5.large", "tags": tags}
    )
    other = instance("m5.xlarge", sensitive_values=marks)
    plain = told(capsys, "estimate", write("plain.json", plan([instance("m5.large")])))
    name = write("plan.json", plan([hidden], [other]))
    found = told(capsys, "estimate", name)
    assert monthly(found) == monthly(plain)
    (row,) = found["projects"][0]["resources"]
    assert row["attributes"]["instance_type"]["value"] == "(sensitive)"
    assert row["tags"] == {"secret": None, "team": "web"}
    assert row["lines"][0]["detail"] == "Linux, (sensitive), Shared"
    change = told(capsys, "diff", name)["projects"][0]["resources"][0]
    assert [(one["base"], one["head"]) for one in change["reasons"]] == [("(sensitive)",) * 2]
    for command in (["estimate"], ["diff"], ["explain", "aws_instance.web"]):
        assert main([*command, name]) == OK
        said = capsys.readouterr().out
        assert "hush-hush" not in said
        written = [line for line in said.splitlines() if "price row" not in line]
        assert "m5." not in "\n".join(written)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("resource {}", "is a file"),
        ("{}", "neither a plan nor a state"),
        ('{"serial": 1, "encrypted_data": "aGFsbG8="}', "some.json is encrypted"),
        ('{"format_version": "9.0", "planned_values": {}}', 'format_version "9.0" of this plan'),
        ('{"version": 3, "modules": []}', "version 3 of a stored state is not known"),
        ('{"schema": "finops-shiftleft/diff/1"}', "is a report"),
        (
            '[command]/usr/bin/terraform show\n{"format_version": "1.0", "planned_values": {}}',
            "terraform_wrapper",
        ),
    ],
)
def test_files_that_are_something_else(
    content: str, says: str, write: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    assert says in failed(capsys, "estimate", write("some.json", content))


def test_a_policy_at_the_repositorys_root_judges_a_plan_too(
    write: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    write(
        "finops-policy.yml",
        "version: 1\nrules:\n  - {id: small, deny: {type: aws_instance, where: {instance_type: m5.*}}}\n",
    )
    (tmp_path / "out").mkdir()
    name = write("out/plan.json", plan([instance("m5.large")]))
    assert main(["estimate", name]) == 1
    assert "small" in capsys.readouterr().out
    assert main(["diff", name]) == OK  # there is no base yet that the policy could be taken from
    assert "finops-policy.yml does not judge files" in capsys.readouterr().err
    assert main(["diff", name, "--policy", "finops-policy.yml"]) == 1


def test_a_change_of_the_policy_does_not_loosen_it_for_the_plan(
    write: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def git(*arguments: str) -> None:
        who = ["-c", "user.name=a", "-c", "user.email=a@b.c"]
        subprocess.run(["git", *who, *arguments], cwd=tmp_path, check=True, capture_output=True)

    deny = "version: 1\nrules:\n  - {id: small, deny: {type: aws_instance, where: {instance_type: %s}}}\n"
    git("init", "-q", "-b", "main")
    write("finops-policy.yml", deny % "m5.*")
    git("add", ".")
    git("commit", "-q", "-m", "base")
    git("checkout", "-q", "-b", "change")
    write("finops-policy.yml", deny % "none.*")
    git("commit", "-q", "-a", "-m", "loosened")
    name = write("plan.json", plan([instance("m5.large")]))
    assert main(["diff", name, "--base", "main"]) == 1
    assert "small" in capsys.readouterr().out
    assert main(["diff", name]) == 1  # main is where a change goes if nobody says another
    capsys.readouterr()
    assert main(["diff", name, "--base", "nowhere"]) == WRONG
    assert main(["diff", name, "--policy", "none"]) == OK
