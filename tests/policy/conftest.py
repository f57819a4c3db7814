"""Scenarios: Terraform text and a policy, read, priced and judged as the command does it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from itertools import count
from pathlib import Path
from textwrap import dedent

import pytest

from finops_shiftleft.config.policy import Policy, read_policy
from finops_shiftleft.diff import compare
from finops_shiftleft.model import Estimate, PolicyResult, Verdict
from finops_shiftleft.pipeline import Request, run
from finops_shiftleft.policy.judge import judge_diff, judge_estimate

TODAY = date(2026, 11, 20)
PROVIDER = 'provider "aws" { region = "us-east-1" }\n'
Code = str | Mapping[str, str]


def policy(text: str) -> Policy:
    return read_policy("finops-policy.yml", dedent(text).encode())


class Repository:
    """Judges what a repository would cost; each call is a fresh one."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.number = folder, count()

    def estimate(self, code: Code, policy: Policy | None = None) -> Estimate:
        """Files by path; text alone is main.tf."""
        root = self.folder / str(next(self.number))
        (root / ".git").mkdir(parents=True)
        for name, text in ({"main.tf": code} if isinstance(code, str) else code).items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(PROVIDER + dedent(text) if name.endswith(".tf") else text, "utf-8")
        return run(Request((str(root),), TODAY, {}, (), {}, policy=policy))

    def judge(self, code: Code, text: str) -> Verdict:
        known = policy(text)
        return judge_estimate(known, self.estimate(code, known))

    def change(self, before: Code, after: Code, text: str) -> Verdict:
        known = policy(text)
        base, head = (self.estimate(code, known) for code in (before, after))
        return judge_diff(known, compare(base, head), "1f0c")

    def monthly(self, code: Code) -> Decimal:
        return self.estimate(code).monthly.expected


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


@pytest.fixture
def said() -> Callable[[Verdict], list[str]]:
    """The results as `level rule address: message`."""

    def line(one: PolicyResult) -> str:
        level = f"waived by {one.waived_by}" if one.waived_by else one.level
        about = f"{one.rule} {one.address}" if one.address else one.rule
        return f"{level} {about}: {one.message}"

    return lambda verdict: [line(one) for one in verdict.results]
