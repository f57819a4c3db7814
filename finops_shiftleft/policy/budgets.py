"""Budgets: what a scope may cost a month, and what one change may add to it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from ..config.policy import Budget, Policy
from ..formats.numbers import money, plain
from ..model import ZERO, Action, Amount, Severity
from .findings import Finding, note, some
from .matching import Place, covers, may_cover
from .subjects import Change, Judged, Subject

HUNDRED = Decimal(100)
ABOUT = (Action.ADDED, Action.REMOVED, Action.CHANGED)
Writes: TypeAlias = Callable[[Decimal], str]


@dataclass(frozen=True, slots=True)
class Spending:
    """What a budget's scope costs: `before` and `now`, and what the change adds to it. `parts` are
    its resources with what each adds, the largest first; `doubtful` may belong to it. `touched`
    where the change is about any of them."""

    before: Decimal
    now: Decimal
    parts: tuple[tuple[Subject, Decimal], ...]
    doubtful: tuple[Subject, ...]
    touched: bool

    @property
    def added(self) -> Decimal:
        return sum((amount for _, amount in self.parts), ZERO)


def judge_budgets(policy: Policy, judged: Judged) -> Iterator[Finding]:
    for budget in policy.budgets:
        if policy.currency != judged.currency:
            yield foreign(policy, budget, judged)
            continue
        spent = spending(budget, judged)
        if not spent.parts and not spent.doubtful and not judged.compared:
            yield note(budget.name, "it covers nothing of what was estimated", budget.location)
        elif spent.touched:
            yield from of_budget(budget, spent, policy.currency, judged.compared)


def foreign(policy: Policy, budget: Budget, judged: Judged) -> Finding:
    """Amounts of two currencies are not compared: there is no rate that everybody means."""
    return Finding(
        budget.name,
        Severity.ERROR,
        f"it is in {policy.currency} and the estimate in {judged.currency}: it cannot be judged",
        location=budget.location,
        advice=f"write the amounts in {judged.currency}",
        breach=False,
    )


def spending(budget: Budget, judged: Judged) -> Spending:
    before = now = ZERO
    parts: list[tuple[Subject, Decimal]] = []
    doubtful: list[Subject] = []
    touched = False
    for change in judged.changes:
        was, is_ = (
            covers(budget.scope, side) if side else False for side in (change.base, change.head)
        )
        shown = change.head or change.base
        if shown and None in (was, is_):
            doubtful.append(shown)
            touched = touched or change.action in ABOUT
        if not shown or not (was or is_):
            continue
        before += end(change.base, budget) if was else ZERO
        now += end(change.head, budget) if is_ else ZERO
        amount = added(change, budget, bool(was), bool(is_))
        parts.append((shown, amount))
        touched = touched or bool(amount) or change.action in ABOUT
    parts.sort(key=lambda part: -part[1])
    return Spending(before, now, tuple(parts), tuple(doubtful), touched)


def end(subject: Subject | None, budget: Budget) -> Decimal:
    return at_end(subject.cost.monthly, budget) if subject else ZERO


def at_end(amount: Amount, budget: Budget) -> Decimal:
    """The end of a range that the budget judges."""
    found: Decimal = getattr(amount, budget.judge)
    return found


def added(change: Change, budget: Budget, was: bool, is_: bool) -> Decimal:
    """What a resource adds to the scope; what has no price on one of the sides is no saving."""
    if was and is_:
        return at_end(change.delta, budget)
    if is_:
        return end(change.head, budget)
    return -end(change.base, budget) if change.head is None or change.head.complete else ZERO


# ------------------------------------------------------------------------------------ the verdicts


def of_budget(budget: Budget, spent: Spending, currency: str, compared: bool) -> Iterator[Finding]:
    """A finding for each of its limits."""
    if budget.monthly is not None:
        yield of_total(budget, budget.monthly, spent, currency, compared)
    if compared and budget.increase is not None:
        said = (
            f"{signed(spent.added)} of at most {signed(budget.increase)} {currency} by one change"
        )
        yield of_limit(budget, spent, said, spent.added, budget.increase, money)
    if compared and budget.percent is not None and spent.before > 0:
        share = spent.added / spent.before * HUNDRED
        said = f"{percent(share)} of at most {percent(budget.percent)} by one change"
        yield of_limit(budget, spent, said, share, budget.percent, percent)


def of_total(
    budget: Budget, limit: Decimal, spent: Spending, currency: str, compared: bool
) -> Finding:
    """The absolute limit. A change that does not add to what was over before only warns."""
    said = f"{money(spent.now)} of {money(limit)} {currency} a month"
    if spent.now > limit:
        over = f"{said}: over by {money(spent.now - limit)}"
        if compared and spent.before > limit and spent.added <= 0:
            over += ", as it was before this change, which does not add to it"
            return finding(budget, Severity.WARNING, over, spent)
        return finding(budget, Severity.ERROR, f"{over}; {largest(spent, compared)}", spent)
    warns = budget.warn_at is not None and spent.now * HUNDRED >= limit * budget.warn_at
    share = f" ({percent(spent.now / limit * HUNDRED)})" if limit else ""
    if warns and spent.now > 0:
        said = f"{said}{share}, and it warns from {percent(budget.warn_at or ZERO)} on"
        return finding(budget, Severity.WARNING, f"{said}; {largest(spent, compared)}", spent)
    return finding(budget, Severity.INFO, said + share, spent)


def of_limit(
    budget: Budget, spent: Spending, said: str, value: Decimal, limit: Decimal, write: Writes
) -> Finding:
    """What one change may add."""
    if value <= limit:
        return finding(budget, Severity.INFO, said, spent)
    over = f"{said}: over by {write(value - limit)}; {largest(spent, compared=True)}"
    return finding(budget, Severity.ERROR, over, spent)


def finding(budget: Budget, level: str, message: str, spent: Spending) -> Finding:
    breach = level != Severity.INFO
    causes = tuple(one for one, amount in spent.parts if amount > 0) if breach else ()
    subjects = causes or tuple(one for one, _ in spent.parts)
    advice = "make some of it smaller, or raise the budget in a change of its own"
    message += left_out(spent)
    return Finding(
        budget.name, level, message, subjects, advice=advice if breach else "", breach=breach
    )


def largest(spent: Spending, compared: bool) -> str:
    """What to look at first to get back under budget."""
    found = [
        f"{one.at} {signed(amount) if compared else money(amount)}"
        for one, amount in spent.parts
        if amount > 0
    ]
    if not found:
        return "nothing of it can be named"
    return f"the largest {'increases' if compared else 'parts'} are {some(found)}"


def left_out(spent: Spending) -> str:
    """What the amounts do not speak for."""
    missing = [one.address for one, _ in spent.parts if not one.complete]
    said = f". Not all of it has a price: {some(missing)}" if missing else ""
    if spent.doubtful:
        names = some([one.address for one in spent.doubtful])
        said += f". It cannot be told whether it covers {names}, not counted here"
    return said


# ------------------------------------------------------------------------------------- in numbers


def signed(number: Decimal) -> str:
    return f"+{money(number)}" if number > 0 else money(number)


def percent(number: Decimal) -> str:
    return f"{plain(round(number, 1))}%"


# ------------------------------------------------------------------------ what has to be evaluated


def companions(
    policy: Policy, changed: Collection[Place], unchanged: Collection[Place]
) -> list[Place]:
    """Of the projects that did not change, those that must be evaluated all the same: a budget
    with an absolute limit, or a percentage, that covers a changed project sums over them too."""
    sums = [
        budget.scope
        for budget in policy.budgets
        if (budget.monthly is not None or budget.percent is not None)
        and any(may_cover(budget.scope, place) for place in changed)
    ]
    return [place for place in unchanged if any(may_cover(scope, place) for scope in sums)]
