"""What Terraform itself makes of expressions: `terraform console`, many of them per process.

`evaluate` is skipped with a reason where terraform is not installed.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pytest

BATCH = 250  # expressions of one process
LINE = 60_000  # characters that the console takes in one line
TIMEOUT = 120  # seconds

TERRAFORM = shutil.which("terraform")

_ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not name.startswith("TF_")},
    "CHECKPOINT_DISABLE": "1",
    "TF_CLI_CONFIG_FILE": os.devnull,
    "TF_IN_AUTOMATION": "1",
    "NO_COLOR": "1",
}


class Result(NamedTuple):
    """Whether Terraform accepts the expression and, if so, its jsonencode()."""

    ok: bool
    text: str = ""

    @property
    def value(self) -> Any:
        return json.loads(self.text, parse_float=Decimal)


REFUSED = Result(False)


def evaluate(expressions: Sequence[str], files: Path | None = None) -> list[Result]:
    """One result for each expression; they see the files of a directory as their module's."""
    if TERRAFORM is None:
        pytest.skip("terraform is not installed")
    with tempfile.TemporaryDirectory() as folder:
        if files is not None:
            shutil.copytree(files, folder, dirs_exist_ok=True)
        console = _Console(Path(folder))
        results: list[Result] = []
        for batch in _batches(expressions):
            results += console.evaluate(batch)
        return results


def _batches(expressions: Sequence[str]) -> list[list[str]]:
    batches: list[list[str]] = [[]]
    length = 0
    for expression in expressions:
        length += len(expression) + 40
        if len(batches[-1]) == BATCH or length > LINE:
            batches.append([])
            length = len(expression) + 40
        batches[-1].append(expression)
    return batches


class _Console:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def evaluate(self, expressions: list[str]) -> list[Result]:
        """All in one process; where one of them keeps the line from being read, in halves."""
        if not expressions:
            return []
        items = ",".join(f"try({{v=jsonencode({each})}},{{e=1}})" for each in expressions)
        printed = self._print(f"base64encode(jsonencode([{items}]))")
        if printed is not None:
            found = json.loads(base64.b64decode(json.loads(printed)))
            return [Result(True, item["v"]) if "v" in item else REFUSED for item in found]
        if len(expressions) == 1:
            return [REFUSED]
        half = len(expressions) // 2
        return self.evaluate(expressions[:half]) + self.evaluate(expressions[half:])

    def _print(self, line: str) -> str | None:
        assert TERRAFORM is not None
        done = subprocess.run(
            [TERRAFORM, "console"],
            cwd=self.folder,
            input=line + "\n",
            capture_output=True,
            text=True,
            env=_ENVIRONMENT,
            timeout=TIMEOUT,
            check=False,
        )
        return done.stdout if done.stdout.startswith('"') else None
