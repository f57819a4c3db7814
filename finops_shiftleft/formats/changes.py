"""What of a diff is worth showing: sorted by what it costs, unknowns apart, the rest counted."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..location import Location
from ..model import (
    Action,
    Amount,
    Diff,
    LineItem,
    Price,
    ProjectDelta,
    ResourceCost,
    ResourceDelta,
    Status,
    Value,
    total,
)
from ..records import record
from .json import plainly
from .money import Money
from .nodes import is_beside, only_shares
from .numbers import counted, quantity, rate

NO_PRICE = (Status.UNPRICED, Status.UNSUPPORTED)
STILL = (Action.UNCHANGED, Action.MOVED)
HERE_TO_STAY = 3  # lines that say what a new resource pays for
WORDS = {"pass": "✅ policy passed", "warn": "⚠️ policy warns", "fail": "❌ policy failed"}


class Change(NamedTuple):
    """A resource that changed. `missing` says what of its cost is not known."""

    project: ProjectDelta
    delta: ResourceDelta
    missing: str | None = None

    @property
    def rank(self) -> tuple[object, ...]:
        """The largest first: what the change may come to at any end."""
        amount, shared = self.delta.delta, self.delta.allocated
        return (
            -max(map(abs, amount.ends)),
            -abs(amount.expected),
            -abs(shared.expected),
            self.address,
        )

    @property
    def address(self) -> str:
        return self.delta.shown.resource.address

    @property
    def lack(self) -> str:
        """What to call it that something is missing: no price, or a value that nobody knows."""
        sides = (self.delta.base, self.delta.head)
        return "not priced" if any(one and one.status in NO_PRICE for one in sides) else "unknown"

    @property
    def title(self) -> str:
        """The address, both where it changed, and how many there are."""
        base, head = self.delta.base, self.delta.head
        it = self.delta.shown.resource
        times = f" (x{len(it.instances)})" if len(it.instances) > 1 else ""
        if base and head and base.resource.address != it.address:
            return f"{base.resource.address} → {it.address}{times}"
        return f"{it.address}{times}"


@record
class Changes:
    """The changed resources of a diff: `paid` moved the money, of `missing` not all is known,
    `waiting` is paid by usage that nobody has said, `free` costs nothing. `standing` did not change
    and has no price."""

    paid: tuple[Change, ...]
    missing: tuple[Change, ...]
    waiting: tuple[Change, ...]
    free: tuple[Change, ...]
    moved: tuple[Change, ...]
    standing: tuple[Change, ...]
    shared: Amount

    @property
    def shown(self) -> tuple[Change, ...]:
        """What belongs into a table, the largest first."""
        return tuple(sorted((*self.paid, *self.waiting), key=lambda one: one.rank))

    @property
    def quiet(self) -> bool:
        """Whether nothing changed that costs something, as far as anybody knows."""
        return not (self.paid or self.missing or self.waiting or self.shared)


def changes(diff: Diff) -> Changes:
    """All changes of a diff, each list with the largest first."""
    lists = (name for name in Changes.__match_args__ if name != "shared")
    found: dict[str, list[Change]] = {name: [] for name in lists}
    for project in diff.projects:
        for delta in project.resources:
            change = Change(project, delta, missing(delta))
            name = kind(change)
            if name:
                found[name].append(change)
    shared = total(one.delta for project in diff.projects for one in project.shared_tiers)
    ranked = {n: tuple(sorted(some, key=lambda one: one.rank)) for n, some in found.items()}
    return Changes(shared=shared, **ranked)


def kind(change: Change) -> str | None:
    """The list that a change belongs into; None for what stayed as it was and has a price."""
    delta = change.delta
    if delta.action in STILL:
        if delta.action == Action.MOVED:
            return "moved"
        return "standing" if change.missing else None
    if change.missing:
        return "missing"
    if delta.delta or delta.allocated:
        return "paid"
    waits = any(waiting(cost) for cost in (delta.base, delta.head) if cost)
    return "waiting" if waits else "free"


def missing(delta: ResourceDelta) -> str | None:
    """What is not known of a resource's cost, on either side."""
    if delta.gap:
        return delta.gap
    return next(filter(None, (lack_of(one) for one in (delta.head, delta.base) if one)), None)


def lack_of(cost: ResourceCost) -> str | None:
    """Why a resource, or a part of it, has no price; None where all of it has."""
    if cost.status in NO_PRICE:
        return cost.reason or cost.status
    return next((line.note or line.label for line in cost.lines if is_fault(line)), None)


def is_fault(line: LineItem) -> bool:
    """Whether a line is missing on the bill, other than by a usage that nobody has said."""
    return line.fault and line.basis != "usage"


def waiting(cost: ResourceCost) -> bool:
    """Whether some of it is paid by a usage that nobody has said."""
    return any(line.quantity is None and not line.fault for line in cost.lines)


# ---------------------------------------------------------------------------------- cells and words


def side_cell(cost: ResourceCost | None, money: Money) -> str:
    """What one side costs: `$32.85`, `$32.85 + ?`, `?`, `by usage`, and `–` where it is not."""
    if cost is None:
        return "–"
    if cost.allocated is not None and only_shares(cost):
        return f"({money.spread(cost.allocated)})"
    paid = (line for line in cost.lines if line.cost is not None and not is_beside(line))
    known = any(not line.once for line in paid)
    unknown = lack_of(cost) is not None
    amount = money.spread(cost.monthly)
    if unknown:
        return f"{amount} + ?" if known else "?"
    if not known and waiting(cost):
        return "by usage"
    return amount


def change_cell(change: Change, money: Money) -> str:
    delta = change.delta.delta
    if change.missing:
        return f"{money.change(delta)} + ?" if delta else "?"
    sides = (change.delta.base, change.delta.head)
    if not delta and change.delta.allocated:
        return f"({money.change(change.delta.allocated)})"
    if not delta and any(waiting(cost) for cost in sides if cost):
        return "by usage"
    return money.change(delta)


class Because(NamedTuple):
    """One thing that moved the money. `before` is None where there is nothing to compare with."""

    name: str
    before: str | None
    after: str
    location: Location | None


def because(change: Change) -> Iterator[Because]:
    """Attributes with both their values; of what came or went the lines that cost most."""
    delta = change.delta
    for reason in delta.reasons:
        yield Because(reason.attribute, said(reason.base), said(reason.head), reason.location)
    if not delta.reasons and delta.action not in STILL:
        yield from by_lines(delta.shown)


def by_lines(cost: ResourceCost) -> Iterator[Because]:
    paid = [line for line in cost.lines if line.cost is not None and line.quantity is not None]
    paid.sort(key=lambda line: -line.cost.high if line.cost else 0)
    waits = [line for line in cost.lines if line.quantity is None and not line.fault]
    for line in [*paid, *waits][:HERE_TO_STAY]:
        yield Because(titled(line), None, many(line), cost.resource.location)


def titled(line: LineItem) -> str:
    detail = f" ({line.detail})" if line.detail else ""
    return " > ".join([*line.path, *([line.label + detail] if line.label else [])])


def many(line: LineItem) -> str:
    if line.quantity is None:
        return f"by usage, {unit_price(line.price)} per {line.unit}" if line.price else "by usage"
    ends = dict.fromkeys(map(quantity, line.quantity.bounds))
    return f"{' to '.join(ends)} {line.unit}"


def unit_price(price: Price) -> str:
    """The first rate that is not zero; a plus where others follow."""
    rates = [tier.rate for tier in price.tiers]
    first = next(filter(None, rates), rates[0])
    return f"{rate(first)}{'+' if len(rates) > 1 else ''}"


def said(value: Value) -> str:
    """A value of an attribute as text."""
    if value is None:
        return "not set"
    if isinstance(value, Amount):
        return " to ".join(dict.fromkeys(map(quantity, value.bounds)))
    plainer = plainly(value)
    return plainer if isinstance(plainer, str) else json.dumps(plainer, ensure_ascii=False)


def summary(found: Changes, diff: Diff, verdict: str | None = None) -> str:
    """What the change comes to in one sentence of our own words, what matters most first:
    `+$112.40 a month ($1,204.10 → $1,316.50), ❌ policy failed, 2 not priced`."""
    money = Money.of(diff.head.currency)
    amount = diff.delta
    usage = f"{len(found.waiting):,} paid by usage" if found.waiting else ""
    open_ends = [text for text in (lacking(found.missing), usage) if text]
    if amount or found.shared or any(one.delta.delta for one in found.paid):
        said = f"{money.change(amount)} a month{totals(diff, money)}"
    else:
        said = "no known change" if open_ends else f"no change{standing_at(diff, money)}"
    if diff.allocated:
        open_ends.insert(0, f"{money.change(diff.allocated)} of nodes asked for by pods")
    asides = [
        counted(len(some), f"resource {word}", f"resources {word}")
        for some, word in ((found.moved, "moved"), (found.free, "changed at no cost"))
        if some and found.quiet
    ]
    return ", ".join([said, *([verdict] if verdict else []), *open_ends, *asides])


def lacking(some: Iterable[Change]) -> str:
    """`2 not priced, 1 unknown`."""
    lacks = Counter(one.lack for one in some if one.missing is not None)
    return ", ".join(f"{number:,} {lack}" for lack, number in sorted(lacks.items()))


def totals(diff: Diff, money: Money) -> str:
    return f" ({money.between(diff.base.monthly)} → {money.between(diff.head.monthly)})"


def standing_at(diff: Diff, money: Money) -> str:
    return f" ({money.between(diff.head.monthly)} a month)" if diff.head.projects else ""
