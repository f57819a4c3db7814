"""Which directories of a repository are projects."""

from __future__ import annotations

from pathlib import Path

import pytest

from finops_shiftleft.errors import OutsideRoot
from finops_shiftleft.sources.code import Code
from finops_shiftleft.sources.projects import Found, LeftOut, Project, find_projects
from finops_shiftleft.trees import WorkingTree

RESOURCE = 'resource "aws_eip" "a" {}\n'
PROVIDER = 'provider "aws" { region = "eu-west-1" }\n'


def found(root: Path, files: dict[str, str], path: str = ".") -> Found:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    return find_projects(WorkingTree(root), path)


def names(result: Found) -> list[str]:
    return [project.name for project in result.projects]


def test_a_directory_that_nothing_calls_is_a_root_and_what_it_calls_is_not(tmp_path: Path) -> None:
    result = found(
        tmp_path,
        {
            "live/main.tf": 'module "web" { source = "../modules/web" }\n',
            "modules/web/main.tf": 'module "disk" { source = "./disk" }\n',
            "modules/web/disk/main.tf": RESOURCE,
            "docs/readme.md": "nothing",
        },
    )
    assert result == Found((Project("live", "live"),))


def test_a_module_whose_source_is_made_of_variables_is_no_root(tmp_path: Path) -> None:
    files = {
        "live/main.tf": """
            variable "kind" { default = "web" }
            locals {
              base = "../modules"
            }
            module "web" { source = "${local.base}/${var.kind}" }
            module "other" { source = "${local.base}/${var.unknown}" }
            """,
        "modules/web/main.tf": RESOURCE,
        "modules/other/main.tf": RESOURCE,
    }
    assert names(found(tmp_path, files)) == ["live", "modules/other"]


def test_a_module_with_a_provider_of_its_own_is_not_counted_twice(tmp_path: Path) -> None:
    files = {
        "main.tf": 'module "web" { source = "./modules/web" }\n',
        "modules/web/main.tf": RESOURCE,
        "modules/web/provider.tf": PROVIDER,
    }
    assert names(found(tmp_path, files)) == ["."]


@pytest.mark.parametrize(
    "extra",
    [
        {"modules/web/backend.tf": 'terraform {\n  backend "s3" {}\n}\n'},
        {"modules/web/backend.tf": 'terraform {\n  cloud {\n    organization = "o"\n  }\n}\n'},
        {"modules/web/terraform.tfvars": "a = 1\n"},
    ],
)
def test_what_is_set_up_to_be_applied_is_a_root_though_called(
    tmp_path: Path, extra: dict[str, str]
) -> None:
    files = {
        "main.tf": 'module "web" { source = "./modules/web" }\n',
        "modules/web/main.tf": RESOURCE,
    }
    assert names(found(tmp_path, {**files, **extra})) == [".", "modules/web"]


def test_a_provider_without_configuration_makes_no_root(tmp_path: Path) -> None:
    files = {
        "main.tf": 'module "web" { source = "./web" }\n',
        "web/main.tf": 'provider "aws" {}\n' + RESOURCE,
    }
    assert names(found(tmp_path, files)) == ["."]


def test_each_var_file_is_an_environment(tmp_path: Path) -> None:
    result = found(
        tmp_path,
        {
            "infra/main.tf": RESOURCE,
            "infra/terraform.tfvars": "a = 1\n",
            "infra/network.auto.tfvars": "a = 1\n",
            "infra/prod.tfvars": "a = 1\n",
            "infra/prod.example.tfvars": "a = 1\n",
            "infra/env/dev.tfvars": "a = 1\n",
            "infra/environments/stage/terraform.tfvars": "a = 1\n",
            "infra/vars/common.tfvars": "a = 1\n",
        },
    )
    common = "infra/vars/common.tfvars"
    assert result.projects == (
        Project("infra/dev", "infra", "dev", (common, "infra/env/dev.tfvars")),
        Project("infra/prod", "infra", "prod", (common, "infra/prod.tfvars")),
        Project(
            "infra/stage", "infra", "stage", (common, "infra/environments/stage/terraform.tfvars")
        ),
    )


@pytest.mark.parametrize("above", ["envs", "projects", "tfvars", "config"])
def test_environments_lie_in_folders_with_many_names(tmp_path: Path, above: str) -> None:
    files = {
        "infra/main.tf": RESOURCE,
        f"infra/{above}/leap.tfvars": "a = 1\n",
        f"infra/{above}/cluster.tfvars.template": "a = 1\n",
    }
    assert names(found(tmp_path, files)) == ["infra/leap"]


def test_a_file_with_the_settings_of_a_backend_is_no_var_file(tmp_path: Path) -> None:
    files = {
        "app/main.tf": 'variable "size" {}\n' + RESOURCE,
        "app/env/dev/backend.tfvars": 'key = "dev.tfstate"\n',
        "app/env/dev/terraform.tfvars": 'size = "small"\n',
        "app/prod.backend.tfvars": 'key = "prod.tfstate"\n',
        "other/main.tf": 'variable "size" {}\n' + RESOURCE,
        "other/backend.tfvars": 'size = "of the backend"\n',
    }
    assert found(tmp_path, files).projects == (
        Project("app/dev", "app", "dev", ("app/env/dev/terraform.tfvars",)),
        Project("other/backend", "other", "backend", ("other/backend.tfvars",)),
    )


WAITING = 'variable "vpc" {}\n' + RESOURCE


def test_a_module_that_nothing_calls_any_more_is_not_estimated(tmp_path: Path) -> None:
    files = {"live/main.tf": RESOURCE, "modules/web/main.tf": WAITING}
    result = found(tmp_path, files)
    assert result == Found(
        (Project("live", "live"),), (LeftOut("modules/web", "module that nothing here calls"),)
    )
    assert names(found(tmp_path, {}, "modules")) == ["modules/web"]
    assert names(found(tmp_path, {}, "modules/web")) == ["modules/web"]


@pytest.mark.parametrize(
    "extra",
    [
        {"modules/web/provider.tf": PROVIDER},
        {"modules/web/backend.tf": 'terraform {\n  backend "s3" {}\n}\n'},
        {"modules/web/prod.auto.tfvars": 'vpc = "a"\n'},
        {"modules/web/main.tf": RESOURCE},
    ],
)
def test_what_can_be_applied_in_a_folder_of_modules_is_a_root(
    tmp_path: Path, extra: dict[str, str]
) -> None:
    files = {"live/main.tf": RESOURCE, "modules/web/main.tf": WAITING}
    assert names(found(tmp_path, {**files, **extra})) == ["live", "modules/web"]


def test_a_repository_of_nothing_but_modules_is_estimated_module_by_module(tmp_path: Path) -> None:
    files = {"modules/web/main.tf": WAITING, "modules/disk/main.tf": WAITING}
    assert names(found(tmp_path, files)) == []
    assert names(Code(WorkingTree(tmp_path)).projects(".")) == ["modules/disk", "modules/web"]
    empty = {"main.tf": "terraform {}\n"}
    assert names(found(tmp_path, empty)) == ["."]
    assert names(Code(WorkingTree(tmp_path)).projects(".")) == [".", "modules/disk", "modules/web"]


def test_a_folder_of_environments_with_code_is_roots_of_its_own(tmp_path: Path) -> None:
    files = {
        "main.tf": RESOURCE,
        "environments/prod/main.tf": PROVIDER,
        "environments/prod/terraform.tfvars": "a = 1\n",
    }
    assert names(found(tmp_path, files)) == [".", "environments/prod"]


def test_examples_tests_and_vendored_code_are_left_out_unless_named(tmp_path: Path) -> None:
    files = {
        "main.tf": RESOURCE,
        "examples/shop/main.tf": PROVIDER,
        "tests/case/main.tf": RESOURCE,
        "vendor/x/main.tf": RESOURCE,
        ".terraform/modules/x/main.tf": RESOURCE,
        ".terragrunt-cache/x/main.tf": RESOURCE,
        "node_modules/left/pad.js": "",
    }
    result = found(tmp_path, files)
    assert names(result) == ["."]
    assert result.left_out == (
        LeftOut("examples/shop", "example"),
        LeftOut("tests/case", "test"),
        LeftOut("vendor/x", "vendored"),
    )
    assert names(found(tmp_path, {}, "examples")) == ["examples/shop"]
    assert names(found(tmp_path, {}, "tests/case")) == ["tests/case"]


def test_a_path_outside_of_the_repository_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OutsideRoot):
        found(tmp_path, {}, "../other")
