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


def test_an_estimate_without_usage_file_needs_no_library() -> None:
    code = (
        "import sys; from finops_shiftleft.cli import main\n"
        "sys.stdout = open(__import__('os').devnull, 'w')\n"
        "assert main(['estimate', 'examples/web-shop', '--usage', 'none']) == 0\n"
        "sys.stdout = sys.__stdout__"
    )
    assert not {"httpx", "jsonschema", "yaml"} & loaded_by(code)


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
