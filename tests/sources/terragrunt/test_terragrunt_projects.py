"""Which folders are units, what stacks make, and what a unit's code lies in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from finops_shiftleft.model import Unknown
from finops_shiftleft.sources.projects import LeftOut
from finops_shiftleft.sources.terragrunt.folders import folders

UNIT = """
    include "root" {
      path = find_in_parent_folders("root.hcl")
    }
    terraform {
      source = "${get_repo_root()}/modules/thing"
    }
    """
THING = """
    variable "size" { default = "default" }
    module "inner" { source = "../inner" }
    resource "aws_thing" "a" {
      size = var.size
    }
    """
FILES = {
    "root.hcl": 'locals {\n  place = read_terragrunt_config(find_in_parent_folders("place.hcl"))\n}\n',
    "modules/thing/main.tf": THING,
    "modules/inner/main.tf": "",
    "live/place.hcl": 'locals {\n  region = "eu-west-1"\n}\n',
    "live/a/terragrunt.hcl": UNIT,
    "live/b/terragrunt.hcl": UNIT + 'dependency "a" {\n  config_path = "../a"\n}\n',
}


def test_units_are_projects_and_claim_their_modules(repository: Callable[..., Any]) -> None:
    found = repository(FILES).found
    assert [(each.name, each.path, each.kind) for each in found.projects] == [
        ("live/a", "live/a", "terragrunt"),
        ("live/b", "live/b", "terragrunt"),
    ]
    assert found.claimed == {"live/a", "live/b", "modules/thing"}


def test_what_others_include_and_what_terragrunt_made_are_no_units(
    repository: Callable[..., Any],
) -> None:
    here = repository(
        {
            **FILES,
            "terragrunt.hcl": 'inputs = { size = "x" }\n',
            "variables.tf": 'variable "size" {}\n',
            "live/c/terragrunt.hcl": "include {\n  path = find_in_parent_folders()\n}\n",
            "live/c/main.tf": 'resource "aws_thing" "a" {}\n',
            "live/a/.terragrunt-cache/x/y/terragrunt.hcl": UNIT,
            "examples/d/terragrunt.hcl": UNIT,
            "live/test/d/terragrunt.hcl": UNIT,
            "live/settings/terragrunt.hcl": "locals {}\n",
        }
    )
    assert here.names == ["live/a", "live/b", "live/c", "live/test/d"]
    assert "." in here.found.claimed  # variables beside a root file are no project of Terraform
    assert here.found.left_out == (LeftOut("examples/d", "example"),)


def test_units_that_are_not_applied_are_left_out_with_the_reason(
    repository: Callable[..., Any],
) -> None:
    excluded = 'exclude {\n  if      = true\n  actions = ["%s"]\n}\n'
    here = repository(
        {
            **FILES,
            "live/a/terragrunt.hcl": UNIT + "skip = true\n",
            "live/b/terragrunt.hcl": UNIT + excluded % "all",
            "live/c/terragrunt.hcl": UNIT + excluded % "destroy",
            "live/d/terragrunt.hcl": UNIT + "inputs = { size = values.size }\n",
        }
    )
    assert here.names == ["live/c"]
    assert [(each.path, each.reason) for each in here.found.left_out] == [
        ("live/a", "skip"),
        ("live/b", "exclude"),
        ("live/d", "template"),
    ]


def test_values_beside_a_unit_are_its_values(repository: Callable[..., Any]) -> None:
    unit = UNIT + "inputs = { size = values.size }\n"
    here = repository(
        {
            **FILES,
            "live/a/terragrunt.hcl": unit,
            "live/a/terragrunt.values.hcl": 'size = "beside"\n',
        }
    )
    assert here.unit("live/a").value() == "beside"


STACK = {
    **FILES,
    "live/shop/terragrunt.stack.hcl": """
        locals {
          size = "large"
        }
        unit "db" {
          source = "../../catalog/db"
          path   = "db"
          values = { size = local.size }
        }
        unit "app" {
          source = "${get_repo_root()}/catalog//app"
          path   = "services/app"
          values = { db = "../../db" }
        }
        unit "off" {
          source  = "../../catalog/db"
          path    = "off"
          enabled = false
        }
        stack "more" {
          source = "../../catalog/stacks/more"
          path   = "more"
          values = { size = "huge" }
        }
        """,
    "catalog/stacks/more/terragrunt.stack.hcl": """
        unit "db" {
          source = "../../db"
          path   = "db"
          values = { size = "${values.size}r" }
          no_dot_terragrunt_stack = true
        }
        """,
    "catalog/db/terragrunt.hcl": UNIT + "inputs = { size = values.size }\n",
    "catalog/app/terragrunt.hcl": UNIT
    + """
        dependency "db" {
          config_path = values.db
        }
        inputs = { size = "app of ${dependency.db.outputs.size}" }
        """,
    "modules/thing/out.tf": 'output "size" { value = var.size }\n',
}


def test_a_stack_is_the_units_that_it_makes(repository: Callable[..., Any]) -> None:
    here = repository(STACK)
    assert here.names == [
        "live/a",
        "live/b",
        "live/shop/db",
        "live/shop/more/db",
        "live/shop/services/app",
    ]
    assert here.found.left_out == ()
    assert here.unit("live/shop/db").value() == "large"
    assert here.unit("live/shop/services/app").value() == "app of large"
    assert here.unit("live/shop/more/db").value() == "huger"
    assert here.unit("live/shop/db").configuration.path == "live/shop/.terragrunt-stack/db"


def test_a_unit_of_a_stack_that_is_elsewhere_says_so(repository: Callable[..., Any]) -> None:
    here = repository(
        {
            "live/terragrunt.stack.hcl": """
                unit "db" {
                  source = "github.com/acme/catalog//units/db?ref=v1"
                  path   = "db"
                }
                unit "out" {
                  source = "../../.."
                  path   = "../../../etc"
                }
                """
        }
    )
    assert here.names == ["live/db"]
    unit = here.unit("live/db")
    assert unit.configuration.resources == ()
    assert "module-not-available" in unit.codes
    assert "'../../../etc' leaves the repository" in unit.told


def test_stacks_that_hold_themselves_have_an_end(repository: Callable[..., Any]) -> None:
    here = repository(
        {
            **FILES,
            "live/shop/terragrunt.stack.hcl": """
                unit "a" {
                  source = "${get_repo_root()}/live/a"
                  path   = "a"
                }
                stack "again" {
                  source = "${get_repo_root()}/live/shop"
                  path   = "again"
                }
                """,
        }
    )
    assert "live/shop/again/again/a" in here.names
    assert len(here.names) < 20
    assert "stacks are more than 8 deep" in here.unit("live/shop/a").told


def test_a_change_touches_a_unit_through_all_that_it_looks_at(
    repository: Callable[..., Any],
) -> None:
    here = repository(
        {
            **FILES,
            "live/b/terragrunt.hcl": UNIT.replace(
                "source =",
                """
                extra_arguments "size" {
                  commands           = ["plan"]
                  required_var_files = ["${get_repo_root()}/sizes.tfvars"]
                }
                source =""",
            )
            + 'dependency "a" {\n  config_path = "../a"\n}\n'
            + 'inputs = { note = file("../note.txt"), key = dependency.a.outputs.x }\n',
            "live/note.txt": "x",
            "sizes.tfvars": 'size = "x"\n',
        }
    )
    (a, b) = here.found.projects
    touching = folders(here.tree, b)
    assert {"live/b", "live/a", "root.hcl", "live/place.hcl", "live/note.txt"} <= touching
    assert {"modules/thing", "modules/inner", "sizes.tfvars"} <= touching
    assert "." not in touching
    assert "live/b" not in folders(here.tree, a)
    assert "live/shop" not in touching


def test_a_unit_of_a_stack_lies_in_its_template_too(repository: Callable[..., Any]) -> None:
    here = repository(STACK)
    app = next(each for each in here.found.projects if each.name == "live/shop/services/app")
    touching = folders(here.tree, app)
    assert {"live/shop", "catalog/app", "catalog/db", "modules/thing"} <= touching


def test_a_folder_that_is_asked_for_by_itself_is_found(repository: Callable[..., Any]) -> None:
    from finops_shiftleft.sources.terragrunt.projects import find_projects

    here = repository({**FILES, "live/b/terragrunt.hcl": UNIT})
    assert [each.path for each in find_projects(here.tree, "live/b").projects] == ["live/b"]


def test_one_broken_unit_costs_no_other(repository: Callable[..., Any]) -> None:
    here = repository({**FILES, "live/a/terragrunt.hcl": UNIT + "inputs = {\n  size = \n}\n"})
    assert here.names == ["live/a", "live/b"]
    assert "syntax" in here.unit("live/a").codes
    assert here.unit("live/b").value() == "default"
    assert not isinstance(here.unit("live/a").value(), Unknown)
