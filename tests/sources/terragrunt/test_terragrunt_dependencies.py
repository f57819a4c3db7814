"""What units read of each other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from finops_shiftleft.model import Unknown

APP = """
    terraform {
      source = "../../modules/thing"
    }
    dependency "network" {
      config_path = "../network"
      %s
    }
    inputs = {
      size = %s
    }
    """
NETWORK = {
    "live/network/terragrunt.hcl": """
        terraform {
          source = "../../modules/network"
        }
        inputs = { zones = 3 }
        """,
    "modules/network/main.tf": """
        variable "zones" {}
        resource "aws_subnet" "a" {
          count = var.zones
        }
        output "zones" { value = var.zones }
        output "subnets" { value = aws_subnet.a[*].id }
        output "first" { value = aws_subnet.a[0] }
        output "vpc" { value = random_id.vpc.hex }
        resource "random_id" "vpc" {}
        """,
}
MOCKS = 'mock_outputs = { zones = 9, vpc = "mocked", only = "here" }'
FOR_VALIDATE = f'{MOCKS}\n      mock_outputs_allowed_terraform_commands = ["validate"]'


def app(mocks: str, size: str) -> str:
    return APP % (mocks, size)


@pytest.mark.parametrize("mocks", ["", MOCKS])
def test_outputs_are_what_the_code_of_the_other_unit_tells(
    live: Callable[..., Any], mocks: str
) -> None:
    outputs = "dependency.network.outputs"
    unit = live(app(mocks, f"{outputs}.zones * 100 + length({outputs}.subnets)"), NETWORK)
    assert unit.value() == "303"


@pytest.mark.parametrize(
    ("mocks", "output", "value"),
    [
        (MOCKS, "vpc", "mocked"),
        (MOCKS, "only", "here"),
        (FOR_VALIDATE, "vpc", None),
        ("", "vpc", None),
        (f"{MOCKS}\n      skip_outputs = true", "zones", "9"),
        (f"{MOCKS}\n      enabled = false", "zones", "9"),
    ],
)
def test_what_the_code_does_not_tell_is_mocked_where_a_plan_may_do_so(
    live: Callable[..., Any], mocks: str, output: str, value: object
) -> None:
    found = live(app(mocks, f"dependency.network.outputs.{output}"), NETWORK).value()
    if value is None:
        assert isinstance(found, Unknown)
        assert "random_id.vpc.hex is known after apply" in str(found)
    else:
        assert found == value


def test_a_unit_that_is_not_there_is_mocked_or_unknown(live: Callable[..., Any]) -> None:
    code = app(MOCKS, "dependency.network.outputs.vpc")
    assert live(code).value() == "mocked"
    unknown = live(app("", "dependency.network.outputs.vpc")).value()
    assert "the outputs of live/network are not in the code" in str(unknown)


def test_a_resource_of_another_unit_is_none_of_this_one(live: Callable[..., Any]) -> None:
    own = """
        variable "size" {}
        resource "aws_subnet" "a" {}
        resource "aws_thing" "a" {
          size = var.size
        }
        """
    code = app("", "dependency.network.outputs.first.id")
    unit = live(code, {**NETWORK, "modules/thing/main.tf": own})
    assert isinstance(unit.value(), Unknown)
    assert unit.value().target is None
    assert unit.resources["aws_thing.a"].values.target(("size",)) is None


def test_dependencies_of_an_included_file_are_the_units_own_and_are_merged(
    live: Callable[..., Any],
) -> None:
    unit = live(
        """
        include "common" {
          path           = "../common.hcl"
          merge_strategy = "deep"
        }
        dependency "network" {
          config_path  = "../nowhere"
          mock_outputs = { list = ["own"], map = { b = "own" } }
        }
        terraform {
          source = "../../modules/thing"
        }
        inputs = {
          size = jsonencode(dependency.network.outputs)
        }
        """,
        {
            "live/common.hcl": """
                dependency "network" {
                  config_path  = "../network"
                  mock_outputs = { list = ["common"], map = { a = "common", b = "common" } }
                }
                """
        },
    )
    assert unit.value() == '{"list":["common","own"],"map":{"a":"common","b":"own"}}'


def test_units_that_need_each_other_are_told_so_and_the_rest_is_read(
    live: Callable[..., Any],
) -> None:
    unit = live(
        app("", "dependency.network.outputs.zones"),
        {
            **NETWORK,
            "modules/thing/out.tf": 'output "size" { value = var.size }\n',
            "live/network/terragrunt.hcl": """
                terraform {
                  source = "../../modules/network"
                }
                dependency "app" {
                  config_path = "../app"
                }
                inputs = {
                  zones = dependency.app.outputs.size
                }
                """,
        },
    )
    assert isinstance(unit.value(), Unknown)
    assert "->" in str(unit.value())


def test_a_source_that_needs_the_units_own_output_is_no_endless_work(
    live: Callable[..., Any],
) -> None:
    unit = live(
        """
        dependency "me" {
          config_path = "../app"
        }
        terraform {
          source = dependency.me.outputs.source
        }
        """
    )
    assert "module-not-available" in unit.codes
    assert "needs its own outputs" in unit.told


def test_a_long_chain_of_units_is_followed(live: Callable[..., Any]) -> None:
    link = {
        f"live/u{number}/terragrunt.hcl": f"""
            terraform {{
              source = "../../modules/link"
            }}
            dependency "next" {{
              config_path = "../u{number + 1}"
            }}
            inputs = {{ size = dependency.next.outputs.size }}
            """
        for number in range(60)
    }
    link["live/u60/terragrunt.hcl"] = """
        terraform {
          source = "../../modules/link"
        }
        inputs = { size = "far" }
        """
    link["modules/link/main.tf"] = """
        variable "size" {}
        output "size" { value = var.size }
        """
    code = app("", "dependency.network.outputs.size").replace("../network", "../u0")
    assert live(code, link).value() == "far"
