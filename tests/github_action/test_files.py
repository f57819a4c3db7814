"""action.yml, the workflows, the recipes and their pages say what the program does."""

from __future__ import annotations

import ast
import re
import shlex
import tomllib
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
import yaml

from finops_shiftleft import __version__
from finops_shiftleft.cli import parser
from finops_shiftleft.cli.init import HOOK, WORKFLOW
from finops_shiftleft.forges import azure_repos, bitbucket, github, gitlab
from finops_shiftleft.git import secret
from github_action.config import CHOICES, Config
from github_action.main import NEEDED

ROOT = Path(__file__).parents[2]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
RECIPES = sorted((ROOT / "examples" / "ci").iterdir())
PAGES = {
    name: (ROOT / "docs" / f"{name}.md").read_text("utf-8")
    for name in ("github-action", "ci", "pre-commit")
}
STEP = ACTION["runs"]["steps"][0]


def test_the_inputs_are_the_fields_of_the_configuration() -> None:
    names = {one.name.replace("_", "-"): one.default for one in fields(Config)}
    assert list(ACTION["inputs"]) == list(names)
    given = {name: one["default"] for name, one in ACTION["inputs"].items()}
    assert given == names | {"token": "${{ github.token }}"}


def test_every_input_goes_through_the_environment_and_none_through_the_shell() -> None:
    assert STEP["env"] == {
        f"FINOPS_{name.replace('-', '_').upper()}": f"${{{{ inputs.{name} }}}}"
        for name in ACTION["inputs"]
    }
    assert not [step for step in ACTION["runs"]["steps"] if "${{" in step.get("run", "")]
    assert "python3 -I -X utf8" in STEP["run"]


def test_the_choices_are_told() -> None:
    for name, choices in CHOICES.items():
        for choice in choices:
            assert choice in ACTION["inputs"][name]["description"]


def test_the_token_does_not_show_in_the_configuration() -> None:
    assert "ghs_x" not in repr(Config(token="ghs_x"))


def test_foreign_actions_are_pinned() -> None:
    used = [step["uses"] for step in ACTION["runs"]["steps"] if "uses" in step]
    assert used
    assert all(re.fullmatch("[a-z/-]+@[0-9a-f]{40}", one) for one in used)


def test_what_it_installs_is_what_the_package_needs_held_by_hash() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = {f"{name}>={'.'.join(map(str, version))}" for name, version in NEEDED.items()}
    assert wanted == set(project["dependencies"])
    text = (ROOT / "github_action" / "requirements.txt").read_text("utf-8")
    entries = re.split(r"\n(?=[a-z])", text.replace("\\\n", " "))[1:]
    assert {one.partition("==")[0] for one in entries} >= set(NEEDED)
    assert all("==" in one and "--hash=sha256:" in one for one in entries)


def test_an_old_python_can_read_that_it_is_too_old() -> None:
    code = (ROOT / "github_action" / "main.py").read_text("utf-8")
    assert ast.parse(code, feature_version=(3, 7)).body


def test_every_input_and_output_has_its_line_in_the_page() -> None:
    for name in (*ACTION["inputs"], *ACTION["outputs"]):
        assert f"| `{name}` |" in PAGES["github-action"]


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda one: one.stem)
def test_a_recipe_is_yaml_and_its_commands_exist(recipe: Path) -> None:
    text = recipe.read_text("utf-8")
    assert yaml.safe_load(text)
    assert recipe.name in PAGES["ci"] + PAGES["github-action"]
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    found = re.findall(r"(?<![\w/@-])finops-shiftleft (?=[a-z])([^|;\n]*)", "\n".join(lines))
    assert found or "uses: finops-shiftleft" in text
    for command in found:
        words = shlex.split(re.sub(r"\$\{[^}]*\}", "", command))
        assert parser(words).parse_args(words).run
    versions = re.findall(r"finops-shiftleft(?:==|@v)([0-9.]+)", text)
    assert set(versions) <= {__version__}


def test_the_recipes_hand_over_the_verdict_after_the_comment() -> None:
    for name in ("gitlab.yml", "bitbucket-pipelines.yml", "azure-pipelines.yml"):
        text = (ROOT / "examples" / "ci" / name).read_text("utf-8")
        assert (
            text.index("|| verdict=$?")
            < text.index(" comment ")
            < text.index('exit "${verdict:-0}"')
        )


def test_the_first_workflow_is_the_one_that_init_writes() -> None:
    text = (ROOT / "examples" / "ci" / "github.yml").read_text("utf-8")
    assert text.partition("name: Cost")[2] == WORKFLOW.partition("name: Cost")[2]


def test_the_second_workflow_never_checks_out() -> None:
    told = yaml.safe_load((ROOT / "examples" / "ci" / "github-forks.yml").read_text("utf-8"))
    (job,) = told["jobs"].values()
    assert [step.get("with") for step in job["steps"]] == [{"mode": "post"}]
    assert told["permissions"] == {}
    assert told[True]["workflow_run"]["workflows"] == ["Cost"]


def test_the_self_test_has_no_rights_and_waits_for_the_failure() -> None:
    told = yaml.safe_load((ROOT / ".github" / "workflows" / "selftest.yml").read_text("utf-8"))
    assert told["permissions"] == {}
    steps = told["jobs"]["action"]["steps"]
    inputs = {name for step in steps if step.get("uses") == "./" for name in step["with"]}
    assert inputs <= set(ACTION["inputs"])
    assert {step["id"] for step in steps if step.get("continue-on-error")} == {"dear", "nothing"}


def test_the_hook_is_what_the_page_and_init_name() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    words = shlex.split(hook["entry"])
    assert words[0] == "finops-shiftleft"
    assert parser(words[1:]).parse_args(words[1:]).run
    assert f"id: {hook['id']}" in HOOK
    assert f"id: {hook['id']}" in PAGES["pre-commit"]
    matched = re.compile(hook["files"])
    assert all(map(matched.search, ("a/main.tf", "x.tofu.json", "prod.tfvars", "values.yml")))
    assert not any(map(matched.search, ("main.tf.bak", "notes.md", "a.tfx")))


def test_every_variable_of_a_token_is_kept_from_git() -> None:
    for forge in (github, gitlab, bitbucket, azure_repos):
        for name in forge.VARIABLES:
            assert secret(name)
            assert name in PAGES["ci"] + PAGES["github-action"]
