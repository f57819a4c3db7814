"""Modules and units that are not in the repository."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from finops_shiftleft.errors import Unreachable
from finops_shiftleft.sources.projects import Project
from finops_shiftleft.sources.terraform.evaluate import Inputs, Library
from finops_shiftleft.sources.terraform.packages import Found
from finops_shiftleft.sources.terragrunt.ahead import fetch_modules
from finops_shiftleft.sources.terragrunt.projects import find_projects
from finops_shiftleft.sources.terragrunt.read import read_terragrunt
from finops_shiftleft.trees import WorkingTree


class Shelf:
    """Modules that lie in folders, by the address that finds them."""

    def __init__(self, packages: dict[tuple[str, str | None], tuple[Path, str]]) -> None:
        self.packages = packages
        self.begun: list[tuple[str, str | None]] = []

    def find(self, source: str, version: str | None, /) -> Found:
        if (source, version) not in self.packages:
            raise Unreachable(f"{source} {version} is not on the shelf", "Put it there.")
        root, folder = self.packages[source, version]
        return Found(WorkingTree(root), folder, f"shelf/{root.name}", str(root), "from the shelf")

    def begin(self, source: str, version: str | None, /) -> None:
        self.begun.append((source, version))

    def brought(self, root: str, call: str, source: str, version: str | None, /) -> Found | None:
        return None


def write(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    return root


THING = {
    "modules/thing/main.tf": 'variable "size" {}\nmodule "deep" { source = "../deep" }\n'
    'resource "aws_thing" "a" {\n  size = var.size\n}\n',
    "modules/deep/main.tf": 'resource "aws_thing" "b" {\n  size = file("${path.module}/x")\n}\n',
    "modules/deep/x": "deep",
}


def read(root: Path, shelf: Shelf, path: str, given: dict[str, Any] | None = None) -> Any:
    tree = WorkingTree(root)
    library = Library(tree, None, shelf)
    project = Project(path, path, kind="terragrunt", given=given or {})
    return read_terragrunt(tree, project, Inputs(), lambda _: frozenset({"size"}), library)


@pytest.mark.parametrize(
    ("source", "address"),
    [
        ("git::https://git.example/a.git//modules/thing?ref=v1", None),
        ("tfr:///acme/thing/aws//modules/thing?version=1.2.3", "acme/thing/aws//modules/thing"),
        ("tfr://r.example/acme/thing/aws?version=1.2.3", "r.example/acme/thing/aws"),
    ],
)
def test_a_module_that_can_be_had_is_read_with_the_units_inputs_and_files(
    tmp_path: Path, source: str, address: str | None
) -> None:
    package = write(tmp_path / "package", THING)
    unit = f"""
terraform {{
  source = "{source}"
}}
generate "provider" {{
  path     = "provider.tf"
  contents = "provider \\"aws\\" {{ region = \\"eu-west-1\\" }}"
}}
inputs = {{ size = "given" }}
"""
    root = write(tmp_path / "live", {"app/terragrunt.hcl": unit, "app/more.auto.tfvars": ""})
    key = (address, "1.2.3") if address else (source, None)
    found = read(root, Shelf({key: (package, "modules/thing")}), "app")
    sizes = {each.address: (each.values.get("size"), each.region) for each in found.resources}
    assert sizes == {
        "aws_thing.a": ("given", "eu-west-1"),
        "module.deep.aws_thing.b": ("deep", "eu-west-1"),
    }
    assert {each.location.file for each in found.resources} == {
        "shelf/package//modules/thing/main.tf",
        "shelf/package//modules/deep/main.tf",
    }
    assert [(each.code, each.message) for each in found.diagnostics] == [
        ("module-version", "from the shelf")
    ]


def test_why_a_module_cannot_be_had_is_said(tmp_path: Path) -> None:
    unit = 'terraform {\n  source = "git::https://git.example/a.git"\n}\n'
    root = write(tmp_path, {"app/terragrunt.hcl": unit})
    found = read(root, Shelf({}), "app")
    assert [each.code for each in found.diagnostics] == ["module-not-available"]
    assert "is not on the shelf" in found.diagnostics[0].message
    assert found.diagnostics[0].advice == "Put it there."


def test_a_stack_takes_its_units_from_a_catalog_elsewhere(tmp_path: Path) -> None:
    unit = 'terraform {\n  source = "${values.modules}//modules/thing"\n}\n'
    unit += "inputs = { size = values.size }\n"
    catalog = write(tmp_path / "catalog", {"units/thing/terragrunt.hcl": unit})
    package = write(tmp_path / "package", THING)
    root = write(
        tmp_path / "live",
        {
            "shop/terragrunt.stack.hcl": """
unit "thing" {
  source = "github.com/acme/catalog//units/thing"
  path   = "thing"
  values = {
    modules = "github.com/acme/modules"
    size    = "valued"
  }
}
"""
        },
    )
    shelf = Shelf(
        {
            ("github.com/acme/catalog//units/thing", None): (catalog, "units/thing"),
            ("github.com/acme/modules//modules/thing", None): (package, "modules/thing"),
        }
    )
    tree = WorkingTree(root)
    (project,) = find_projects(tree, ".", Library(tree, None, shelf)).projects
    assert project.name == "shop/thing"
    found = read(root, shelf, project.path, dict(project.given))
    assert {each.address: each.values.get("size") for each in found.resources} == {
        "aws_thing.a": "valued",
        "module.deep.aws_thing.b": "deep",
    }


def test_modules_are_fetched_side_by_side_and_once(tmp_path: Path) -> None:
    def unit(source: str) -> str:
        return f'terraform {{\n  source = "{source}"\n}}\n'

    package = write(
        tmp_path / "package",
        {"a/main.tf": 'module "deep" {\n  source  = "acme/deep/aws"\n  version = "2.0.0"\n}\n'},
    )
    root = write(
        tmp_path / "live",
        {
            "one/terragrunt.hcl": unit("git::https://git.example/a.git//a"),
            "two/terragrunt.hcl": unit("git::https://git.example/a.git//a"),
            "three/terragrunt.hcl": unit("tfr:///acme/none/aws?version=1.0.0"),
            "four/terragrunt.hcl": unit("../modules/own"),
            "modules/own/main.tf": 'module "shared" {\n  source = "acme/shared/aws"\n}\n',
        },
    )
    shelf = Shelf({("git::https://git.example/a.git//a", None): (package, "a")})
    tree = WorkingTree(root)
    library = Library(tree, None, shelf)
    fetch_modules(find_projects(tree, ".", library).projects, library)
    assert sorted(shelf.begun, key=str) == [
        ("acme/deep/aws", "2.0.0"),
        ("acme/none/aws", "1.0.0"),
        ("acme/shared/aws", None),
        ("git::https://git.example/a.git//a", None),
    ]
