"""What the README shows is what the program prints."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from finops_shiftleft.cli import COMMANDS, main
from finops_shiftleft.config.usage import read_usage

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def test_the_first_screen_is_true(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    assert main(["estimate", "examples/web-shop"]) == 0
    printed = capsys.readouterr().out.splitlines()
    shown = README.partition("$ make example")[2].partition("```")[0].splitlines()[1:]
    at = 0
    for line in shown:
        if line.strip() != "...":
            assert line in printed[at:], line
            at = printed.index(line, at) + 1
    assert at > 10


def test_every_command_is_named() -> None:
    for command in COMMANDS:
        assert f"finops-shiftleft {command}" in README


def test_the_usage_file_it_shows_can_be_read() -> None:
    text = README.partition("```yaml\n")[2].partition("```")[0]
    assert read_usage("README.md", text.encode()).of("aws_nat_gateway.a", "aws_nat_gateway")


def test_links_lead_somewhere() -> None:
    for link in re.findall(r"\]\((?!http)([^)#]+)", README):
        assert (ROOT / link).exists(), link
