"""The cost of a change: both sides read, priced with the same prices, compared and judged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from .change import Named, Pair, Sides, Touched, sides, touched
from .diff import compare
from .errors import NothingFound
from .estimate import NoUsage
from .gates import Gate, Prices, policy_gate, settings_gate
from .model import Configuration, Diff, PolicyResult, Severity, Verdict
from .pipeline import Request, priced
from .pricing import pricing
from .reading import caller_usage, project_usage, read

if TYPE_CHECKING:
    from .config.policy import Policy
    from .config.usage import Usage
    from .sources.code import Code
    from .sources.projects import Project

__all__ = ["Judged", "Named", "difference"]

Sought: TypeAlias = "list[tuple[Configuration, Usage | NoUsage]]"


class Judged(NamedTuple):
    """A change, and what the policy says of it."""

    diff: Diff
    verdict: Verdict


def difference(request: Request, named: Named, policy: str | None = None) -> Judged:
    """The cost of a change, judged by the base's policy (`policy` names another file, or `none`).
    Only projects whose input changed are evaluated, and those that one of their budgets covers
    too. Raises NothingFound where neither side has anything to estimate."""
    path = request.paths[0]
    there = sides(path, named, request.environment)
    try:
        folder = Path(path).resolve().relative_to(there.root.resolve()).as_posix()
        before, after, notes = settings_gate(there)
        change = touched(there, folder, (before, after))
        if not change.pairs:
            raise NothingFound(f"nothing to estimate in {path}, before the change or after it")
        ruled = policy_of(there, policy)
        diff = compared(replace(request, policy=ruled.value), there, change)
        diff = replace(diff, diagnostics=(*ruled.notes, *notes, *diff.diagnostics))
        return Judged(diff, verdict_of(ruled, diff, there))
    finally:
        there.close()


def policy_of(there: Sides, name: str | None) -> Gate[Policy]:
    from .reading import POLICY_FILE

    if name is None and not (there.base.is_file(POLICY_FILE) or there.head.is_file(POLICY_FILE)):
        return Gate(None, None)
    from .config.policy import read_policy

    return policy_gate(there, name, read_policy)


def verdict_of(ruled: Gate[Policy], diff: Diff, there: Sides) -> Verdict:
    """What the policy says; a warning at least where the change had to repair it."""
    if ruled.value is None:
        return Verdict()
    from .policy.judge import judge_diff, noted

    revision = there.base_revision if ruled.side is there.base else there.head_revision
    verdict = judge_diff(ruled.value, diff, revision)
    if not ruled.repaired:
        return verdict
    return noted(verdict, [PolicyResult("policy", Severity.WARNING, ruled.notes[0].message)])


def compared(request: Request, there: Sides, change: Touched) -> Diff:
    gates = Prices(there)
    currency = request.currency or change.head.settings.currency
    asked = request.environment, request.as_of, currency, request.prices
    prices, given = pricing(gates, *asked), caller_usage(request.usage)

    def sought(code: Code, projects: Iterable[Project | None]) -> Sought:
        there = [one for one in projects if one]
        code.begin(there)
        usages = [given or project_usage(code.tree, one) for one in there]
        return [(read(code, one, request), use) for one, use in zip(there, usages, strict=True)]

    wanted = [*(pair for pair in change.pairs if pair.touched), *company(request, change)]
    base = priced(sought(change.base, (pair.base for pair in wanted)), prices, request)
    head = priced(sought(change.head, (pair.head for pair in wanted)), prices, request)
    done = compare(base, head, change.renamed)
    return replace(
        done,
        base_revision=there.base_revision,
        head_revision=there.head_revision,
        diagnostics=(*gates.notes, *change.head.notes()),
    )


def company(request: Request, change: Touched) -> list[Pair]:
    """The projects that did not change and that matter for those that did: a budget sums over
    them, or they share an account."""
    still = [pair for pair in change.pairs if not pair.touched]
    accounts = {account_of(pair) for pair in change.pairs if pair.touched} - {None}
    near = [pair for pair in still if account_of(pair) in accounts]
    return [*near, *(pair for pair in in_budgets(request, change) if pair not in near)]


def account_of(pair: Pair) -> str | None:
    shown = pair.head or pair.base
    return shown.given.get("account") if shown else None


def in_budgets(request: Request, change: Touched) -> list[Pair]:
    """The projects that did not change and that a budget of a changed one sums over."""
    if request.policy is None:
        return []
    from .policy.budgets import companions
    from .policy.matching import Place

    def place(pair: Pair) -> Place:
        one = pair.head or pair.base
        assert one is not None
        return Place(one.name, one.path, one.environment)

    still = {place(pair): pair for pair in change.pairs if not pair.touched}
    moving = [place(pair) for pair in change.pairs if pair.touched]
    return [still[one] for one in companions(request.policy, moving, list(still))]
