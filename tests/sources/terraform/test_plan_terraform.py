"""Plans and states that the real terraform writes here: of terraform_data, which needs no provider.

The instances and values are those of the code; the two forms of a state say the same.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
from oracle import TERRAFORM

from finops_shiftleft.cli import main
from finops_shiftleft.errors import OK, WRONG
from finops_shiftleft.model import Configuration, Resource, Unknown
from finops_shiftleft.sources.terraform.plan_json import plan_variables, read_plan
from finops_shiftleft.sources.terraform.state_json import read_state

QUIET = {"CHECKPOINT_DISABLE": "1", "TF_CLI_CONFIG_FILE": os.devnull, "NO_COLOR": "1"}
CODE = """
variable "size" {}
variable "password" {
  default   = "hush-hush"
  sensitive = true
}
resource "terraform_data" "one" {
  count = 3
  input = { size = var.size, number = count.index == 2 ? 2 : 0 }
}
resource "terraform_data" "secret" { input = { size = 1, password = var.password } }
resource "terraform_data" "renamed" { input = "same" }
moved {
  from = terraform_data.named
  to   = terraform_data.renamed
}
module "inner" {
  source   = "./inner"
  for_each = toset(["a.b", "c"])
  what     = terraform_data.one[0].output
}
"""
BEFORE = CODE.replace('"renamed"', '"named"').partition("moved")[0]
INNER = """
variable "what" {}
resource "terraform_data" "later" { input = [var.what, "known"] }
"""

pytestmark = pytest.mark.skipif(TERRAFORM is None, reason="terraform is not installed")


def terraform(folder: Path, *arguments: str) -> bytes:
    done = subprocess.run(
        [str(TERRAFORM), *arguments], cwd=folder, env={**os.environ, **QUIET}, capture_output=True
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def reads(kind: str) -> frozenset[str]:
    return frozenset({"input"})


def instances(found: Configuration) -> dict[str, Resource]:
    return {address: one for one in found.resources for address in one.instances or (one.address,)}


def inputs(found: Configuration) -> dict[str, Any]:
    return {address: plainly(one.values.get("input")) for address, one in instances(found).items()}


def plainly(value: Any) -> Any:
    if hasattr(value, "items"):
        return {name: plainly(value.get(name)) for name in value}
    return [plainly(one) for one in value] if isinstance(value, list) else value


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that is applied once, and planned again after its code has changed."""
    folder = tmp_path_factory.mktemp("root")
    (folder / "inner").mkdir()
    (folder / "inner" / "main.tf").write_text(INNER)
    (folder / "main.tf").write_text(BEFORE)
    terraform(folder, "init", "-input=false")
    terraform(folder, "apply", "-input=false", "-auto-approve", "-var=size=small")
    (folder / "main.tf").write_text(CODE)
    terraform(folder, "init", "-input=false")
    terraform(folder, "plan", "-input=false", "-out=plan.bin", "-var=size=large")
    (folder / "plan.json").write_bytes(terraform(folder, "show", "-json", "plan.bin"))
    (folder / "state.json").write_bytes(terraform(folder, "show", "-json"))
    return folder


def test_what_is_there_after_it(planned: Path) -> None:
    found = read_plan("plan.json", (planned / "plan.json").read_bytes(), reads)
    read = inputs(found)
    assert {address: read[address] for address in read if "one" in address} == {
        "terraform_data.one[0]": {"number": 0, "size": "large"},
        "terraform_data.one[1]": {"number": 0, "size": "large"},
        "terraform_data.one[2]": {"number": 2, "size": "large"},
    }
    assert found.diagnostics == ()
    both = next(one for one in found.resources if one.address == "terraform_data.one[0]")
    assert both.count == 2


def test_a_value_that_is_known_later_has_its_resource(planned: Path) -> None:
    found = instances(read_plan("plan.json", (planned / "plan.json").read_bytes(), reads))
    values: Any = found['module.inner["a.b"].terraform_data.later'].values
    later, known = values.get("input")
    assert isinstance(later, Unknown)
    assert (later.target, known) == ("terraform_data.one[0]", "known")


def test_what_was_there_before_it_is_the_state(planned: Path) -> None:
    before = read_plan("plan.json", (planned / "plan.json").read_bytes(), reads, "prior")
    shown = read_state("state.json", (planned / "state.json").read_bytes(), reads)
    kept = read_state("terraform.tfstate", (planned / "terraform.tfstate").read_bytes(), reads)
    assert inputs(shown) == inputs(kept)
    assert inputs(shown)["terraform_data.one[2]"] == {"number": 2, "size": "small"}
    after_moves = {
        address.replace(".named", ".renamed"): value for address, value in inputs(shown).items()
    }
    assert inputs(before) == after_moves


def test_what_moved_has_moved(planned: Path) -> None:
    found = read_plan("plan.json", (planned / "plan.json").read_bytes(), reads)
    assert [(one.kind, one.source, one.target) for one in found.moves] == [
        ("moved", "terraform_data.named", "terraform_data.renamed")
    ]


@pytest.mark.parametrize("name", ["plan.json", "state.json", "terraform.tfstate"])
def test_what_is_sensitive_is_masked(planned: Path, name: str) -> None:
    reader: Any = read_plan if name == "plan.json" else read_state
    found = instances(reader(name, (planned / name).read_bytes(), reads))
    masked = {address for address, one in found.items() if getattr(one.values, "masked", ())}
    assert masked == {"terraform_data.secret"}


def test_the_variables_of_the_plan(planned: Path) -> None:
    assert plan_variables("plan.json", (planned / "plan.json").read_bytes()) == {
        "size": "large",
        "password": "hush-hush",
    }


def test_a_binary_plan_is_read_by_the_program_that_the_caller_names(
    planned: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = str(planned / "plan.bin")
    assert main(["estimate", name, "--terraform", str(TERRAFORM), "--show", "all"]) == OK
    said = capsys.readouterr().out
    assert "terraform_data.renamed" in said
    assert main(["diff", name, "--terraform", str(TERRAFORM)]) == OK
    assert "No change of cost" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("program", "says"),
    [
        ([], "terraform show -json"),
        (["--terraform", "no-such-program"], "no-such-program cannot be run"),
        (["--terraform", "false"], "false cannot read plan.bin"),
    ],
)
def test_a_binary_plan_that_nobody_reads(
    planned: Path, program: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["estimate", str(planned / "plan.bin"), *program]) == WRONG
    assert says in capsys.readouterr().err
