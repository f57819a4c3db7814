"""The code as it is read, held against a plan of it."""

from __future__ import annotations

import json
import time
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from finops_shiftleft.cli import main
from finops_shiftleft.errors import OK, WRONG
from finops_shiftleft.sources.terraform.remote.cache import Store
from finops_shiftleft.sources.terraform.remote.packages import FILE, Content, write

SCHEMA = json.loads(files("finops_shiftleft.formats").joinpath("reconcile.schema.json").read_text())
AWS = "registry.terraform.io/hashicorp/aws"
PROVIDER = 'provider "aws" { region = "us-east-1" }\n'


def planned(address: str, **values: Any) -> dict[str, Any]:
    kind, name = address.partition("[")[0].split(".")
    return {
        "address": address,
        "mode": "managed",
        "type": kind,
        "name": name,
        "provider_name": AWS,
        "values": values,
    }


class Case:
    """A folder with code, and a plan beside it."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys

    def write(self, code: str, *resources: dict[str, Any], **more: Any) -> None:
        region = {"expressions": {"region": {"constant_value": "us-east-1"}}}
        document = {
            "format_version": "1.2",
            "planned_values": {"root_module": {"resources": list(resources)}},
            "configuration": {"provider_config": {"aws": region}, "root_module": {}},
            **more,
        }
        (self.folder / "main.tf").write_text(PROVIDER + code)
        (self.folder / "plan.json").write_text(json.dumps(document))

    def said(self, *arguments: str) -> str:
        plan, folder = str(self.folder / "plan.json"), str(self.folder)
        assert main(["diff", "--plan", plan, folder, *arguments]) == OK
        return self.capsys.readouterr().out

    def report(self, *arguments: str) -> Any:
        """The report, which keeps its published schema."""
        found = json.loads(self.said("--format", "json", *arguments))
        jsonschema.validate(found, SCHEMA)
        return found


@pytest.fixture
def case(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Case:
    return Case(tmp_path, capsys)


def test_the_same_on_both_sides(case: Case) -> None:
    case.write(
        'resource "aws_instance" "web" {\n count = 2\n instance_type = "m5.large"\n}\n'
        'resource "aws_vpc" "net" { cidr_block = "10.0.0.0/16" }',
        planned("aws_instance.web[0]", instance_type="m5.large", tenancy="default"),
        planned("aws_instance.web[1]", instance_type="m5.large", tenancy="default"),
        planned("aws_vpc.net", cidr_block="10.0.0.0/16"),
    )
    report = case.report()
    assert report["mismatches"] == []
    assert report["addresses"] == {"all": 3, "same": 3}
    assert report["bills"] == {"all": 2, "same": 2}  # a network is free
    assert report["plan"] == report["code"]
    assert case.said().startswith("3 of 3 addresses and 2 of 2 bills agree.")


def test_each_attribute_with_what_it_does_to_the_cost(case: Case) -> None:
    """A gp3 volume of 100 GB more, and 1,000 IOPS above those that are included."""
    case.write(
        'resource "aws_ebs_volume" "data" {\n availability_zone = "us-east-1a"\n'
        ' type = "gp3"\n size = 200\n iops = 4000\n encrypted = true\n}',
        planned("aws_ebs_volume.data", availability_zone="us-east-1a", type="gp3", size=100),
    )
    (one,) = case.report()["mismatches"]
    assert (one["how"], one["addresses"]) == ("differs", ["aws_ebs_volume.data"])
    found = {each["attribute"]: each for each in one["attributes"]}
    assert set(found) == {"iops", "size"}
    assert (found["size"]["plan"], found["size"]["code"]) == (100, 200)
    assert found["size"]["line"] == 5
    effects = {name: float(each["effect"]["monthly"]) for name, each in found.items()}
    assert effects == pytest.approx({"size": 100 * 0.08, "iops": 1000 * 0.005})
    assert float(one["delta"]["monthly"]) == pytest.approx(sum(effects.values()))
    table = case.said()
    assert "size: plan 100, code 200: +8.00  (main.tf:5)" in table


def test_what_is_on_one_side_only(case: Case) -> None:
    case.write(
        'resource "aws_instance" "web" { instance_type = "m5.large" }',
        planned("aws_instance.data", instance_type="m5.xlarge"),
    )
    report = case.report()
    ways = {one["addresses"][0]: one["how"] for one in report["mismatches"]}
    assert ways == {"aws_instance.web": "code only", "aws_instance.data": "plan only"}
    assert report["addresses"] == {"all": 2, "same": 0}
    table = case.said()
    assert "aws_instance.web is in the code only" in table
    assert "aws_instance.data is in the plan only" in table


def test_the_code_has_the_plans_variables(case: Case) -> None:
    case.write(
        'variable "sizes" {}\nvariable "n" { default = 1 }\n'
        'resource "aws_instance" "web" {\n count = var.n\n instance_type = var.sizes["web"]\n}',
        *(planned(f"aws_instance.web[{n}]", instance_type="m5.large") for n in range(3)),
        variables={"sizes": {"value": {"web": "m5.large"}}, "n": {"value": 3}},
    )
    assert case.report()["mismatches"] == []


def test_the_code_has_the_modules_that_it_calls_from_elsewhere(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FINOPS_SHIFTLEFT_CACHE", str(tmp_path / "cache"))
    store, now, name = Store(tmp_path / "cache"), time.time(), "registry.terraform.io/acme/web/aws"
    code = b'resource "aws_instance" "web" { instance_type = "m5.large" }'
    kept = [Content("main.tf", FILE, code)]
    store.fetched("acme", lambda _, file: write(file, {"module": name}, kept))
    store.remember(f"versions {name}", ["1.0.0"], now)
    store.remember(f"module {name} 1.0.0", {"package": "acme", "subdir": ""}, now)
    address = "module.shop.aws_instance.web"
    resource = {**planned("aws_instance.web", instance_type="m5.large"), "address": address}
    inner = {"address": "module.shop", "resources": [resource]}
    case.write(
        'module "shop" {\n source = "acme/web/aws"\n version = "1.0.0"\n}',
        planned_values={"root_module": {"child_modules": [inner]}},
    )
    assert case.report("--offline")["mismatches"] == []


def test_a_text_of_a_variable_is_no_template(case: Case) -> None:
    case.write(
        'variable "v" {}\nresource "aws_instance" "web" {\n'
        ' instance_type = var.v == "$${x}" ? "m5.large" : "m5.xlarge"\n}',
        planned("aws_instance.web", instance_type="m5.large"),
        variables={"v": {"value": "${x}"}},
    )
    assert case.report()["mismatches"] == []


def test_a_value_that_we_do_not_know_is_said(case: Case) -> None:
    case.write(
        'data "external" "size" { program = ["x"] }\n'
        'resource "aws_instance" "web" { instance_type = data.external.size.result.type }',
        planned("aws_instance.web", instance_type="m5.large"),
    )
    (one,) = case.report()["mismatches"]
    assert one["gap"]
    (attribute,) = one["attributes"]
    assert attribute["attribute"] == "instance_type"
    assert attribute["plan"] == "m5.large"
    assert attribute["code"].startswith("unknown: ")
    assert attribute["effect"] is None


def test_how_a_provider_spells_it_is_no_difference(case: Case) -> None:
    case.write(
        'resource "azurerm_public_ip" "a" {\n location = "East US"\n allocation_method = "Static"\n'
        ' sku = "Standard"\n zones = ["1", "2"]\n}',
        planned(
            "azurerm_public_ip.a",
            location="eastus",
            allocation_method="Static",
            sku="Standard",
            zones=["2", "1"],
        ),
    )
    assert case.report()["mismatches"] == []


def test_sensitive_values_are_not_printed(case: Case) -> None:
    hidden = planned("aws_instance.web", instance_type="m5.xlarge")
    case.write(
        'resource "aws_instance" "web" { instance_type = "m5.large" }',
        {**hidden, "sensitive_values": {"instance_type": True}},
    )
    (one,) = case.report()["mismatches"]
    (attribute,) = one["attributes"]
    assert (attribute["plan"], attribute["code"]) == ("(sensitive)", "(sensitive)")
    assert "m5." not in case.said()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--base", "main"], "takes one folder, and no revisions"),
        (["--format", "sarif"], "has the formats table and json"),
    ],
)
def test_arguments_that_do_not_fit(case: Case, arguments: list[str], says: str) -> None:
    case.write("")
    assert (
        main(["diff", "--plan", str(case.folder / "plan.json"), str(case.folder), *arguments])
        == WRONG
    )
    assert says in case.capsys.readouterr().err


def test_a_state_is_no_plan(case: Case) -> None:
    state = case.folder / "terraform.tfstate"
    state.write_text('{"version": 4, "resources": []}')
    assert main(["diff", "--plan", str(state), str(case.folder)]) == WRONG
    assert "is a state" in case.capsys.readouterr().err
