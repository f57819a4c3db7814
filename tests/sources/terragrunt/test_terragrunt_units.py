"""What a unit gives to its module."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from finops_shiftleft.model import Unknown

SOURCE = """
    terraform {
      source = "../../modules//thing"
    }
    """
ROOT = {
    "root.hcl": """
        locals {
          place = read_terragrunt_config(find_in_parent_folders("region.hcl"))
        }
        generate "provider" {
          path      = "provider.tf"
          if_exists = "overwrite_terragrunt"
          contents  = <<-EOF
            provider "aws" {
              region              = "${local.place.locals.region}"
              allowed_account_ids = ["${get_aws_account_id()}"]
              default_tags {
                tags = { unit = "${path_relative_to_include()}" }
              }
            }
          EOF
        }
        inputs = {
          size = "small"
        }
        """,
    "live/region.hcl": 'locals {\n  region = "eu-west-1"\n}\n',
}
INCLUDED = (
    """
    include "root" {
      path = find_in_parent_folders("root.hcl")
    }
    """
    + SOURCE
)


def test_the_inputs_become_the_variables_of_the_module(live: Callable[..., Any]) -> None:
    unit = live(SOURCE + 'inputs = {\n  size = "large"\n}\n')
    assert unit.value() == "large"
    assert unit.configuration.kind == "terragrunt"
    assert unit.configuration.path == "live/app"
    assert unit.configuration.diagnostics == ()


def test_what_a_root_generates_places_and_tags_the_resources(live: Callable[..., Any]) -> None:
    unit = live(INCLUDED, ROOT)
    thing = unit.resources["aws_thing.a"]
    assert thing.region == "eu-west-1"
    assert thing.tags == {"unit": "live/app"}
    assert unit.value() == "small"


def test_what_is_unknown_inside_of_a_generated_text_costs_no_more_than_itself(
    live: Callable[..., Any],
) -> None:
    unit = live(
        SOURCE
        + """
        generate "provider" {
          path     = "provider.tf"
          contents = <<EOF
        %{ if get_env("TG_WHERE", "here") == "here" }
        provider "aws" {
          region = "${run_cmd("region")}"
          default_tags {
            tags = { team = "a", secret = "x-${sops_decrypt_file("s")}", number = ${run_cmd("n")} }
          }
        }
        %{ endif }
        EOF
        }
        """
    )
    thing = unit.resources["aws_thing.a"]
    assert isinstance(thing.region, Unknown)
    assert "run_cmd() is a program of the repository, which is not run" in str(thing.region)
    assert thing.tags["team"] == "a"
    assert isinstance(thing.tags["secret"], Unknown)
    assert isinstance(thing.tags["number"], Unknown)
    assert "syntax" not in unit.codes


@pytest.mark.parametrize(
    ("strategy", "tags", "sizes"),
    [
        ("shallow", {"own": "1"}, "2"),
        ("deep", {"own": "1", "common": "0"}, "1-2"),
        ("no_merge", {"own": "1"}, "2"),
    ],
)
def test_includes_are_merged_as_they_say(
    live: Callable[..., Any], strategy: str, tags: dict[str, str], sizes: str
) -> None:
    unit = live(
        f"""
        include "root" {{
          path           = "../root.hcl"
          merge_strategy = "{strategy}"
          expose         = true
        }}
        terraform {{
          source = include.root.locals.source
        }}
        inputs = {{
          tags  = {{ own = "1" }}
          sizes = ["2"]
        }}
        """,
        {
            "live/root.hcl": """
                locals {
                  source = "../../modules/thing"
                }
                inputs = {
                  tags  = { common = "0" }
                  sizes = ["1"]
                }
                """,
            "modules/thing/main.tf": """
                variable "tags" { type = map(string) }
                variable "sizes" { type = list(string) }
                resource "aws_thing" "a" {
                  size = join("-", var.sizes)
                  tags = var.tags
                }
                """,
        },
    )
    assert unit.value("tags") == tags
    assert unit.value() == sizes


def test_of_several_includes_the_last_is_nearest_to_the_unit(live: Callable[..., Any]) -> None:
    unit = live(
        """
        include "first" {
          path = "../first.hcl"
        }
        include "last" {
          path = "../last.hcl"
        }
        """,
        {
            "live/first.hcl": SOURCE + 'inputs = { size = "first" }\n',
            "live/last.hcl": 'inputs = { size = "last" }\n',
        },
    )
    assert unit.value() == "last"


def test_a_bare_include_is_known_without_a_name(live: Callable[..., Any]) -> None:
    unit = live(
        """
        include {
          path   = find_in_parent_folders()
          expose = true
        }
        inputs = {
          size = include.locals.size
        }
        """,
        {"terragrunt.hcl": SOURCE + 'locals {\n  size = "bare"\n}\n'},
    )
    assert unit.value() == "bare"


def test_functions_speak_of_the_folders_of_the_repository(live: Callable[..., Any]) -> None:
    unit = live(
        """
        include "root" {
          path = find_in_parent_folders("root.hcl")
        }
        terraform {
          source = "${get_repo_root()}//modules/thing"
        }
        locals {
          from_parent = read_terragrunt_config("../other/read.hcl").locals
          parts = [
            basename(get_terragrunt_dir()), path_relative_to_include(),
            path_relative_from_include(), basename(get_parent_terragrunt_dir()),
            get_path_from_repo_root(), get_path_to_repo_root(),
            local.from_parent.own, local.from_parent.original,
            find_in_parent_folders("nowhere.hcl", "fallback"),
            jsondecode(read_tfvars_file("my.tfvars")).answer,
            join(",", get_terraform_commands_that_need_parallelism()),
          ]
        }
        inputs = {
          size = join(" ", local.parts)
        }
        """,
        {
            "live/root.hcl": "",
            "live/app/my.tfvars": "answer = 42\n",
            "live/other/read.hcl": """
                locals {
                  own      = basename(get_terragrunt_dir())
                  original = basename(get_original_terragrunt_dir())
                }
                """,
        },
    )
    said = "app app .. live live/app ../.. other app fallback 42 apply,plan,destroy"
    assert unit.value() == said


def test_no_program_is_run_and_nothing_is_decrypted(
    live: Callable[..., Any], tmp_path: Path
) -> None:
    unit = live(
        SOURCE
        + """
        inputs = {
          size = run_cmd("touch", "was-run")
        }
        """
    )
    assert isinstance(unit.value(), Unknown)
    assert not list(tmp_path.rglob("was-run"))


def test_of_the_environment_only_what_is_no_secret_is_read(live: Callable[..., Any]) -> None:
    code = (
        SOURCE
        + """
        inputs = {
          size = join(" ", [
            get_env("TG_SIZE"), get_env("GITHUB_TOKEN", "none"), get_env("STAGE", "none")
          ])
        }
        """
    )
    environment = {"TG_SIZE": "big", "GITHUB_TOKEN": "s3cret", "STAGE": "prod"}
    assert live(code, environment=environment).value() == "big none none"
    named = {**environment, "FINOPS_TERRAGRUNT_ENV": "STAGE"}
    assert live(code, environment=named).value() == "big none prod"
    assert live(code, environment=environment, given={"env": {"STAGE": "test"}}).value() == (
        "big none test"
    )


def test_an_environment_variable_that_is_not_read_is_unknown(live: Callable[..., Any]) -> None:
    unit = live(SOURCE + 'inputs = { size = "x-${get_env("STAGE")}" }\n')
    assert "the environment variable STAGE is not read" in str(unit.value())


def test_a_source_that_depends_on_the_environment_is_the_one_in_the_repository(
    live: Callable[..., Any],
) -> None:
    unit = live(
        """
        terraform {
          source = "${get_env("CI") == "1" ? "git::https://a.example/b//c" : "../../modules//thing"}"
        }
        inputs = { size = "here" }
        """
    )
    assert unit.value() == "here"


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("tfr:///terraform-aws-modules/vpc/aws?version=3.5.0", "is not in the repository"),
        ("git::git@example.com:a/b.git//c?ref=v1", "is not in the repository"),
        ("../../../../etc", "is not in the repository"),
        ("/etc", "is not in the repository"),
        ('${get_env("X")}', "the source is unknown: the environment variable X is not read"),
    ],
)
def test_a_module_that_is_not_in_the_repository_is_said_so(
    live: Callable[..., Any], source: str, said: str
) -> None:
    unit = live(f'terraform {{\n  source = "{source}"\n}}\n')
    assert unit.codes == ["module-not-available"]
    assert said in unit.told
    assert unit.configuration.resources == ()


def test_another_revision_of_the_same_repository_is_read_as_it_stands(
    live: Callable[..., Any],
) -> None:
    unit = live(
        """
        terraform {
          source = "git::../..//modules/thing?ref=1f0c"
        }
        inputs = { size = "now" }
        """
    )
    assert unit.value() == "now"
    assert unit.codes == ["module-revision"]


TYPED = {
    "modules/thing/main.tf": """
        variable "plain" {}
        variable "list" {
          type    = list(number)
          default = []
        }
        variable "text" {
          type    = string
          default = "default"
        }
        resource "aws_thing" "a" {
          size = "${var.plain}|${jsonencode(var.list)}|${coalesce(var.text, "null")}"
        }
        """
}


@pytest.mark.parametrize(
    ("inputs", "size"),
    [
        ('plain = ["a"]\nlist = [1]\ntext = { a = 1 }', '["a"]|[1]|{"a":1}'),
        ('plain = true\nlist = "[1, 2]"\ntext = 3', "true|[1,2]|3"),
        ('plain = "p"\ntext = null', "p|[]|null"),
        ('plain = "p"\nundeclared = 1', "p|[]|default"),
    ],
)
def test_inputs_go_through_the_environment(
    live: Callable[..., Any], inputs: str, size: str
) -> None:
    unit = live(SOURCE + f"inputs = {{\n{inputs}\n}}\n", TYPED)
    assert unit.value() == size
    assert unit.codes == []


def test_the_environment_wins_over_inputs_files_over_it_and_the_caller_over_all(
    live: Callable[..., Any],
) -> None:
    code = (
        INCLUDED
        + """
        terraform {
          extra_arguments "sizes" {
            commands           = get_terraform_commands_that_need_vars()
            optional_var_files = ["${get_terragrunt_dir()}/size.tfvars", "missing.tfvars"]
          }
          extra_arguments "other" {
            commands  = ["destroy"]
            arguments = ["-var", "size=destroyed"]
          }
        }
        """
    )
    environment = {"TF_VAR_size": "environment"}
    assert live(code, ROOT).value() == "small"
    assert live(code, ROOT, environment=environment).value() == "environment"
    files = {**ROOT, "live/app/size.tfvars": 'size = "file"\nother = 1\n'}
    assert live(code, files, environment=environment).value() == "file"
    assert live(code, files, variables={"size": "caller"}).value() == "caller"


def test_a_required_var_file_that_is_missing_is_said_so(live: Callable[..., Any]) -> None:
    unit = live(
        """
        terraform {
          source = "../../modules/thing"
          extra_arguments "sizes" {
            commands           = ["plan"]
            arguments          = ["-lock=false", "-var", "size=argued"]
            required_var_files = ["nowhere.tfvars"]
          }
        }
        """
    )
    assert unit.codes == ["var-file"]
    assert unit.value() == "argued"


def test_a_unit_without_a_source_is_its_own_module(live: Callable[..., Any]) -> None:
    unit = live(
        'inputs = { size = "own" }\n',
        {
            "live/app/main.tf": 'variable "size" {}\n'
            'resource "aws_thing" "a" {\n  size = "${var.size}-${file("note")}"\n}\n',
            "live/app/note": "noted",
        },
    )
    assert unit.value() == "own-noted"


def test_files_beside_the_unit_are_copied_to_its_module(live: Callable[..., Any]) -> None:
    unit = live(
        SOURCE,
        {
            "live/app/terraform.tfvars": 'size = "beside"\n',
            "live/app/more.tf": 'resource "aws_thing" "b" {\n  size = file("deep/er.txt")\n}\n',
            "live/app/deep/er.txt": "deeper",
        },
    )
    assert unit.value() == "beside"
    assert unit.value("size", "aws_thing.b") == "deeper"


def test_unknown_parts_of_merged_inputs_cost_only_what_nobody_else_says(
    live: Callable[..., Any],
) -> None:
    unit = live(
        SOURCE
        + """
        inputs = merge(yamldecode(sops_decrypt_file("secrets.yaml")), { size = "known" })
        """,
        {
            "modules/thing/main.tf": """
                variable "size" {}
                variable "secret" {}
                variable "optional" { default = "default" }
                resource "aws_thing" "a" {
                  size = var.size
                  tags = { secret = var.secret, optional = var.optional }
                }
                """
        },
    )
    assert unit.value() == "known"
    assert "sops_decrypt_file() needs a key" in str(unit.value("tags")["secret"])
    assert unit.value("tags")["optional"] == "default"
    assert unit.codes == ["unknown-value"]


def test_features_have_their_defaults(live: Callable[..., Any]) -> None:
    unit = live(
        SOURCE
        + """
        feature "size" {
          default = "featured"
        }
        inputs = { size = feature.size.value }
        """
    )
    assert unit.value() == "featured"


def test_what_refers_to_itself_is_a_diagnostic_and_no_endless_work(
    live: Callable[..., Any],
) -> None:
    unit = live(
        SOURCE
        + """
        locals {
          a = read_terragrunt_config("terragrunt.hcl").locals.b
          b = local.a
        }
        inputs = { size = local.a }
        """
    )
    assert isinstance(unit.value(), Unknown)
    assert "cycle" in unit.codes
