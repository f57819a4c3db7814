"""The cost of a change: both sides read, priced with the same prices, compared and judged."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from .change import Named, Pair, Sides, Touched, sides, touched
from .diff import compare
from .errors import NothingFound
from .estimate import Drawn
from .gates import Gate, Prices, policy_gate, settings_gate
from .model import Diagnostic, Diff, PolicyResult, Severity, Verdict
from .pipeline import Located, Request, costed, located
from .pricing import pricing
from .reading import caller_usage, described, modules_of
from .records import replace
from .sources.code import Code

if TYPE_CHECKING:
    from .config.policy import Policy
    from .sources.projects import Project

__all__ = ["Judged", "Named", "difference"]


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
        change = touched(
            there, folder, (before, after), modules_of(request, before, there.base.blobs.git)
        )
        if not change.pairs:
            raise NothingFound(f"nothing to estimate in {path}, before the change or after it")
        ruled = policy_of(there, policy)
        diff = compared(replace(request, policy=ruled.value), there, change)
        diff = replace(diff, diagnostics=(*ruled.notes, *notes, *diff.diagnostics))
        verdict = verdict_of(ruled, diff, there)
        there.complete()
        return Judged(diff, verdict)
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

    wanted = [*(pair for pair in change.pairs if pair.touched), *company(request, change)]
    heads, bases = (
        [one.head for one in wanted if one.head],
        [one.base for one in wanted if one.base],
    )
    after = described(change.head, heads, request, given)
    before = described(change.base, bases, request, given)  # is told what stayed the same
    base, head = (
        located(side, prices, request, code.settings.kubernetes, code.settings.regions)
        for side, code in ((before, change.base), (after, change.head))
    )
    drawn = Drawn()
    whole = len(wanted) == len(change.pairs)
    other, one = (costed(side, prices, request, drawn, whole) for side in (head, base))
    done = with_nodes(compare(one, other, change.renamed), base, head)
    return replace(
        done,
        base_revision=there.base_revision,
        head_revision=there.head_revision,
        diagnostics=(*gates.notes, *change.head.notes(), *done.diagnostics),
    )


def with_nodes(diff: Diff, base: Located, head: Located) -> Diff:
    """The diff with what the change of pods does to the number of nodes."""
    if base.placed is None and head.placed is None:
        return diff
    from .placement.marginal import marginal
    from .placement.placed import Placed
    from .placement.shares import with_marginal
    from .retention import with_kept_disks

    nothing = Placed(())
    found = marginal(base.placed or nothing, head.placed or nothing)
    notes = (Diagnostic(Severity.INFO, "nodes", note) for note in found.notes)
    done = with_kept_disks(with_marginal(diff, found.workloads))
    return replace(done, diagnostics=(*done.diagnostics, *notes))


def company(request: Request, change: Touched) -> list[Pair]:
    """The projects that did not change and that matter for those that did: a budget sums over
    them, they share an account, or the nodes of a cluster."""
    still = [pair for pair in change.pairs if not pair.touched]
    accounts = {account_of(pair) for pair in change.pairs if pair.touched} - {None}
    near = [pair for pair in still if account_of(pair) in accounts]
    near += [pair for pair in on_clusters(change) if pair not in near]
    return [*near, *(pair for pair in in_budgets(request, change) if pair not in near)]


def on_clusters(change: Touched) -> list[Pair]:
    """The projects that did not change and that nodes are shared with: those with pods and those
    with clusters, where the repository declares a cluster and one of them changed."""
    pods = [pair for pair in change.pairs if is_any(change, pair, Code.has_pods)]
    clusters = [pair for pair in change.pairs if is_any(change, pair, Code.has_cluster)]
    named = change.base.settings.kubernetes or change.head.settings.kubernetes
    crowd = [*pods, *(pair for pair in clusters if pair not in pods)]
    if not pods or not (named or clusters) or not any(pair.touched for pair in crowd):
        return []
    return [pair for pair in crowd if not pair.touched]


def is_any(change: Touched, pair: Pair, asks: Callable[[Code, Project], bool]) -> bool:
    sides = ((change.base, pair.base), (change.head, pair.head))
    return any(asks(code, project) for code, project in sides if project)


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
