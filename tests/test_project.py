"""The project holds its own rules: style, types, layers, and a start that loads little."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *command], cwd=ROOT, capture_output=True, text=True, encoding="utf-8"
    )


@pytest.mark.parametrize(
    "command",
    [
        ("-m", "ruff", "check", "."),
        ("-m", "ruff", "format", "--check", "."),
        ("-m", "mypy"),
        ("-c", "from importlinter.cli import lint_imports_command as main; main()"),
    ],
    ids=["lint", "format", "types", "layers"],
)
def test_the_rules_hold(command: tuple[str, ...]) -> None:
    done = run(*command)
    assert done.returncode == 0, done.stdout + done.stderr


def loaded_by(code: str) -> set[str]:
    done = run("-c", f"{code}\nimport sys; print(*sys.modules)")
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_the_command_line_starts_light() -> None:
    loaded = loaded_by("import finops_shiftleft.cli")
    heavy = {"httpx", "jsonschema", "yaml", "finops_shiftleft.catalog"}
    assert not heavy & loaded


def loaded_by_command(*arguments: str) -> set[str]:
    """What a command has loaded when it is done."""
    return loaded_by(
        "import sys; from finops_shiftleft.cli import main\n"
        "sys.stdout = open(__import__('os').devnull, 'w')\n"
        f"assert main({list(arguments)!r}) == 0\n"
        "sys.stdout = sys.__stdout__"
    )


def test_the_version_needs_no_command() -> None:
    loaded = loaded_by_command("--version")
    assert not {name for name in loaded if name.startswith("finops_shiftleft.cli.")}
    assert not {"pathlib", "datetime", "difflib", "dataclasses"} & loaded


def test_a_command_that_is_named_late_is_told_what_is_wrong() -> None:
    done = run("-m", "finops_shiftleft", "--unknown", "estimate", ".")
    assert (done.returncode, "unrecognized arguments: --unknown" in done.stderr) == (2, True)


def test_an_estimate_without_usage_file_needs_no_library() -> None:
    loaded = loaded_by_command("estimate", "examples/web-shop", "--usage", "none")
    assert not {"httpx", "jsonschema", "yaml"} & loaded


def test_an_estimate_of_terraform_loads_nothing_that_it_does_not_need(tmp_path: Path) -> None:
    code = 'provider "aws" {\n  region = "us-east-1"\n}\nresource "aws_instance" "a" {\n'
    (tmp_path / "main.tf").write_text(code + '  instance_type = "t3.micro"\n}\n')
    loaded = loaded_by_command("estimate", str(tmp_path))
    ours = {name.removeprefix("finops_shiftleft.") for name in loaded}
    unneeded = {"config.kubernetes", "documents", "git", "http", "diff", "change", "gates"}
    unneeded |= {"sources.terraform.plan_files", "sources.terraform.binary_plan"}
    unneeded |= {"sources.terraform.json_syntax", "sources.terraform.mantissa"}
    assert not unneeded & ours
    elsewhere = ("sources.kubernetes", "sources.terragrunt", "policy", "placement.p", "forges")
    assert not {name for name in ours if name.startswith(elsewhere)}
    assert "sources.terraform.parser" in ours
    slow = {"dataclasses", "inspect", "hashlib", "subprocess", "tempfile", "logging", "difflib"}
    assert not {"httpx", "jsonschema", "yaml", *slow} & loaded


def test_the_pages_of_the_workflows_are_pinned() -> None:
    lines = [
        line.strip()
        for file in (ROOT / ".github" / "workflows").glob("*.yml")
        for line in file.read_text("utf-8").splitlines()
        if "uses:" in line and "uses: ./" not in line
    ]
    assert lines
    loose = [line for line in lines if len(line.partition("@")[2].split()[0]) != 40]
    assert not loose
