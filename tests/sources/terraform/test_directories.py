"""Whole root modules, against `terraform plan`: which instances there are, and their `input`.

Each directory of directories/ uses nothing but terraform_data and local modules.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from oracle import TERRAFORM

from finops_shiftleft.model import Severity, Unknown, Value
from finops_shiftleft.sources.terraform.evaluate import Inputs, read_terraform
from finops_shiftleft.sources.terraform.types import first_unknown
from finops_shiftleft.trees import WorkingTree

DIRECTORIES = sorted((Path(__file__).parent / "directories").iterdir())
QUIET = {"CHECKPOINT_DISABLE": "1", "TF_CLI_CONFIG_FILE": os.devnull, "NO_COLOR": "1"}
ENVIRONMENT = {"TF_VAR_a": "environment", "TF_VAR_e": "environment", "TF_VAR_f": "environment"}
ARGUMENTS = {"variable_files": {"f": "argument"}}  # --var
LATER = "known after apply"

pytestmark = pytest.mark.skipif(TERRAFORM is None, reason="terraform is not installed")


def terraform(folder: Path, *arguments: str) -> str:
    environment = {**os.environ, **QUIET, **ENVIRONMENT}
    done = subprocess.run(
        [str(TERRAFORM), *arguments], cwd=folder, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def planned(folder: Path, variables: dict[str, str]) -> dict[str, Any]:
    """What Terraform says `input` of each instance is."""
    terraform(folder, "init", "-input=false", "-backend=false")
    given = [f"-var={name}={value}" for name, value in variables.items()]
    terraform(folder, "plan", "-input=false", "-refresh=false", "-out=plan.bin", *given)
    plan = json.loads(terraform(folder, "show", "-json", "plan.bin"), parse_float=Decimal)
    found: dict[str, Any] = {}
    waiting = [plan["planned_values"]["root_module"]]
    while waiting:
        module = waiting.pop()
        waiting += module.get("child_modules", [])
        for resource in module.get("resources", []):
            found[resource["address"]] = resource["values"].get("input", LATER)
    return found


def ours(folder: Path, variables: dict[str, str]) -> dict[str, Any]:
    configuration = read_terraform(
        WorkingTree(folder),
        ".",
        "case",
        Inputs(variables, environment=ENVIRONMENT),
        lambda _: frozenset({"input"}),
    )
    assert [each for each in configuration.diagnostics if each.severity == Severity.ERROR] == []
    found: dict[str, Any] = {}
    for resource in configuration.resources:
        for address in resource.instances or (resource.address,):
            found[address] = plain(resource.values.get("input"))
        assert resource.count == len(resource.instances or (resource.address,))
    return found


def plain(value: Value) -> Any:
    """As the plan shows it: what is known later is left out."""
    if isinstance(value, Unknown):
        return LATER
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items() if not first_unknown(item)}
    return [plain(item) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("directory", DIRECTORIES, ids=lambda path: path.name)
def test_a_directory_means_what_terraform_plans(directory: Path, tmp_path: Path) -> None:
    folder = tmp_path / "case"
    shutil.copytree(directory, folder)
    variables = ARGUMENTS.get(directory.name, {})
    assert ours(folder, variables) == planned(folder, variables)
