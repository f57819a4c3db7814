"""Repositories of Terragrunt in a mapping of paths to texts, read."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from finops_shiftleft.model import Configuration, Resource
from finops_shiftleft.sources.projects import Project
from finops_shiftleft.sources.terraform.evaluate import Inputs
from finops_shiftleft.sources.terragrunt.projects import find_projects
from finops_shiftleft.sources.terragrunt.read import read_terragrunt
from finops_shiftleft.trees import WorkingTree

READS = frozenset({"size", "tags"})

MODULE = """
    variable "size" {}
    resource "aws_thing" "a" {
      size = var.size
    }
    """


class Unit:
    """What a unit describes."""

    def __init__(self, configuration: Configuration) -> None:
        self.configuration = configuration
        self.codes = [each.code for each in configuration.diagnostics]
        self.told = "\n".join(map(str, configuration.diagnostics))

    @property
    def resources(self) -> dict[str, Resource]:
        return {resource.address: resource for resource in self.configuration.resources}

    def value(self, name: str = "size", address: str = "aws_thing.a") -> Any:
        return self.resources[address].values.get(name)


class Repository:
    def __init__(self, root: Path, files: Mapping[str, str]) -> None:
        for name, text in files.items():
            file = root / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(textwrap.dedent(text))
        self.root, self.tree = root, WorkingTree(root)
        self.found = find_projects(self.tree, ".")

    @property
    def names(self) -> list[str]:
        return [project.name for project in self.found.projects]

    def unit(self, path: str, given: Mapping[str, Any] | None = None, **inputs: Any) -> Unit:
        """The unit of a folder; of a name, where it is one that was found."""
        known = {project.name: project for project in self.found.projects}
        project = known.get(path) or Project(path, path, kind="terragrunt")
        project = project._replace(given={**project.given, **(given or {})})
        return Unit(read_terragrunt(self.tree, project, Inputs(**inputs), lambda _: READS))


@pytest.fixture
def repository(tmp_path: Path) -> Callable[[Mapping[str, str]], Repository]:
    def make(files: Mapping[str, str]) -> Repository:
        return Repository(tmp_path, files)

    return make


@pytest.fixture
def live(repository: Callable[[Mapping[str, str]], Repository]) -> Callable[..., Unit]:
    """The unit live/app of a repository with the module modules/thing and further files."""

    def read(unit: str, files: Mapping[str, str] | None = None, **inputs: Any) -> Unit:
        code = {"modules/thing/main.tf": MODULE, "live/app/terragrunt.hcl": unit}
        return repository({**code, **(files or {})}).unit("live/app", **inputs)

    return read
