"""Waivers: who answers, until when, and that none makes a verdict worse."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from finops_shiftleft.config.policy import read_policy
from finops_shiftleft.model import Estimate, PolicyResult, Severity, Verdict
from finops_shiftleft.policy.judge import judge_estimate, noted

Said = Callable[[Verdict], list[str]]
TODAY = date(2026, 11, 20)
CODE = {
    "shop/main.tf": 'resource "aws_nat_gateway" "a" {}\nresource "aws_eip" "b" {}\n',
    "legacy/db/main.tf": 'resource "aws_nat_gateway" "c" {}\n',
}
POLICY = """
budgets:
  - { name: all, monthly: 1 }
rules:
  - { id: tags, tags: [owner] }
waivers:
"""
WORDS = ("pass", "warn", "fail")


def waiver(rule: str = "tags", match: str = "", expires: date = TODAY) -> str:
    scope = f"match: {{ {match} }}, " if match else ""
    return f"  - {{ rule: {rule}, {scope}owner: team-data, expires: {expires}, reason: moving }}\n"


def heads(lines: list[str]) -> list[str]:
    return [line.split(":")[0] for line in lines]


def test_what_is_waived_is_marked_and_fails_nothing(repository: Any, said: Said) -> None:
    verdict = repository.judge(CODE, POLICY + waiver() + waiver("all"))
    assert verdict.word == "pass"
    assert {one.waived_by for one in verdict.results} == {"team-data"}
    assert verdict.results[0].advice == "waived until 2026-11-20: moving"


def test_a_waiver_covers_what_it_matches(repository: Any, said: Said) -> None:
    verdict = repository.judge(CODE, POLICY + waiver(match="path: legacy/**") + waiver("all"))
    assert verdict.word == "fail"
    assert heads(said(verdict)) == [
        "error tags aws_nat_gateway.a",
        "error tags aws_eip.b",
        "waived by team-data all",
        "waived by team-data tags aws_nat_gateway.c",
    ]


@pytest.mark.parametrize(
    ("matches", "waived"),
    [
        (["path: shop"], False),
        (["path: shop", "path: legacy/**"], True),
        (["type: aws_*"], True),
    ],
)
def test_a_budget_is_waived_by_waivers_of_everything_that_it_covers(
    matches: list[str], waived: bool, repository: Any
) -> None:
    text = POLICY + "".join(waiver("all", match) for match in matches)
    found = [one for one in repository.judge(CODE, text).results if one.rule == "all"]
    assert [one.waived_by for one in found if one.level == "error"] == (
        ["team-data"] if waived else [None]
    )


def test_it_ends_after_its_last_day(repository: Any, said: Said) -> None:
    yesterday = TODAY - timedelta(days=1)
    verdict = repository.judge(CODE, POLICY + waiver(expires=yesterday) + waiver("all"))
    assert verdict.word == "fail"
    late = [one for one in verdict.results if "expired" in one.message]
    assert [(one.level, one.rule, one.message) for one in late] == [
        ("warning", "tags", "the waiver of team-data expired on 2026-11-19 and is not applied")
    ]
    assert late[0].location is not None
    assert (late[0].location.file, late[0].location.line) == ("finops-policy.yml", 7)


def test_one_that_nobody_needs_is_told(repository: Any, said: Said) -> None:
    verdict = repository.judge(CODE, POLICY + waiver(match="path: nowhere"))
    assert "info tags: the waiver of team-data waives nothing here: it can be removed" in (
        said(verdict)
    )


def test_a_change_says_nothing_of_waivers_that_it_is_not_about(repository: Any, said: Said) -> None:
    text = POLICY + waiver(match="path: nowhere") + waiver("all")
    found = said(repository.change(CODE, CODE, text))
    assert not [line for line in found if "waive" in line]


def test_lost_code_is_not_waived_by_a_match(repository: Any) -> None:
    code = {"shop/main.tf": 'resource "aws_instance" "a" {\n  ami = = 1\n}\n'}
    text = "rules:\n  - { id: tags, max_unpriced: 0 }\nwaivers:\n"
    assert repository.judge(code, text + waiver(match="path: shop")).word == "fail"
    assert repository.judge(code, text + waiver()).word == "pass"


def test_notes_of_others_count_too() -> None:
    told = PolicyResult("policy", Severity.WARNING, "the base's file is broken")
    assert noted(Verdict("pass", "1f0c"), [told]) == Verdict("warn", "1f0c", (told,))
    denied = PolicyResult("r", Severity.ERROR, "no")
    assert noted(Verdict("fail", None, (denied,)), [told]).word == "fail"


# ------------------------------------------------------------------------------------------- laws


@pytest.fixture(scope="module")
def estimate(tmp_path_factory: pytest.TempPathFactory) -> Estimate:
    from finops_shiftleft.pipeline import Request, run

    root = tmp_path_factory.mktemp("laws")
    (root / ".git").mkdir()
    for name, text in CODE.items():
        (root / name).parent.mkdir(parents=True)
        (root / name).write_text('provider "aws" { region = "us-east-1" }\n' + text, "utf-8")
    return run(Request((str(root),), TODAY, {}, (), {}))


def word(estimate: Estimate, text: str) -> int:
    return WORDS.index(judge_estimate(read_policy("p.yml", text.encode()), estimate).word)


levels = st.sampled_from(["error", "warning", "info"])
scopes = st.sampled_from(["", "path: shop", "path: legacy/**", "type: aws_eip", "region: eu-*"])
waivers = st.builds(
    waiver,
    st.sampled_from(["tags", "all"]),
    scopes,
    st.integers(-2, 2).map(lambda days: TODAY + timedelta(days=days)),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(waivers, max_size=4), waivers, levels, st.integers(1, 200))
def test_a_waiver_never_makes_a_verdict_worse(
    estimate: Estimate, some: list[str], one: str, level: str, monthly: int
) -> None:
    text = POLICY.replace("monthly: 1", f"monthly: {monthly}, warn_at: 80%")
    text = text.replace("tags: [owner]", f"level: {level}, tags: [owner]") + "".join(some)
    assert word(estimate, text + one) <= word(estimate, text)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 200), st.integers(0, 200), st.integers(0, 120))
def test_raising_a_limit_never_makes_a_verdict_worse(
    estimate: Estimate, monthly: int, more: int, warn_at: int
) -> None:
    text = "budgets:\n  - {{ name: all, monthly: {}, warn_at: {} }}\n"
    before = word(estimate, text.format(monthly, warn_at))
    assert word(estimate, text.format(monthly + more, warn_at)) <= before
    assert word(estimate, text.format(monthly, warn_at + more)) <= before
