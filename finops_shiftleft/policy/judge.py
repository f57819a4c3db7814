"""The verdict: what the budgets and rules find, after the waivers were heard."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from ..config.policy import Policy
from ..model import Diff, Estimate, PolicyResult, Severity, Verdict
from .budgets import judge_budgets
from .rules import judge_rules
from .subjects import Judged, of_diff, of_estimate
from .waivers import hear

ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFO)


def judge_estimate(policy: Policy, estimate: Estimate, revision: str | None = None) -> Verdict:
    """Absolute budgets, rules and waivers, on the day of the estimate."""
    return judge(policy, of_estimate(estimate), estimate.as_of, revision)


def judge_diff(policy: Policy, diff: Diff, revision: str | None = None) -> Verdict:
    """The same, and what one change may add. `revision` is where the policy was read."""
    return judge(policy, of_diff(diff), diff.head.as_of, revision)


def judge(policy: Policy, judged: Judged, as_of: date, revision: str | None) -> Verdict:
    findings = [*judge_budgets(policy, judged), *judge_rules(policy, judged)]
    results = hear(policy.waivers, findings, as_of, complete=not judged.compared)
    return noted(Verdict("pass", revision), results)


def noted(verdict: Verdict, results: Iterable[PolicyResult]) -> Verdict:
    """A verdict with further results: fail with an error that is not waived, warn with a warning.
    What is open stands first, the worst of it before the rest."""
    found = sorted([*verdict.results, *results], key=rank)
    levels = {one.level for one in found if not one.waived_by}
    word = "warn" if Severity.WARNING in levels else "pass"
    return replace(verdict, word="fail" if Severity.ERROR in levels else word, results=tuple(found))


def rank(result: PolicyResult) -> tuple[bool, int]:
    return result.waived_by is not None, ORDER.index(result.level)
