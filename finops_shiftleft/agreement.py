"""Whether what is read of the code is what a plan of it says. Pure: it reads and prices nothing.

Both sides are estimates of the same thing: the plan is what Terraform made of the code with its
providers, the code is what we made of it without them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from .diff import delta_of, differing
from .model import NOTHING, Amount, Estimate, LineItem, Reason, ResourceCost, Value, total
from .pairing import Side, portion, sides
from .sensitive import MASK

BOTH, PLAN_ONLY, CODE_ONLY = "differs", "plan only", "code only"
MOST_EFFECTS = 100  # mismatches whose attributes are priced one by one
UNKNOWN = "unknown: "  # how diff.settled begins what is unknown
INDEX = re.compile(r"\[\d++\]$")
EMPTY: tuple[Value, ...] = (None, "", [], {}, False)


class Mismatch(NamedTuple):
    """Instances of one row on which the two sides do not agree.

    `delta` is what the code costs more than the plan, `reasons` have the plan's value as `base`.
    Where the cost is the same, `delta` is nothing and only the attributes differ. `gap` says what
    is not known of a side.
    """

    how: str
    addresses: tuple[str, ...]
    plan: ResourceCost | None
    code: ResourceCost | None
    delta: Amount
    reasons: tuple[Reason, ...] = ()
    gap: str | None = None
    costs: bool = False  # whether the cost differs too
    effects: Mapping[str, Amount] = {}  # of an attribute alone: what the code costs more by it

    @property
    def shown(self) -> ResourceCost:
        found = self.code or self.plan
        assert found is not None
        return found


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far the sides agree. Addresses count instances; of those, `costing` are the ones with a
    line on the bill of either side, and `same_cost` those of which every line is the same."""

    plan: Estimate
    code: Estimate
    addresses: int
    same: int
    costing: int
    same_cost: int
    mismatches: tuple[Mismatch, ...]

    @property
    def delta(self) -> Amount:
        """What the code costs more than the plan, of what is known on both sides."""
        return total(one.delta for one in self.mismatches)


def agreement(plan: Estimate, code: Estimate) -> Agreement:
    """Holds the code against the plan, instance by instance, by their addresses."""
    befores, afters = everywhere(plan), everywhere(code)
    every = list(dict.fromkeys([*befores, *afters]))
    groups: dict[tuple[int, int], list[str]] = defaultdict(list)
    for address in every:
        pair = befores.get(address), afters.get(address)
        before, after = (id(one.cost) if one else 0 for one in pair)
        groups[before, after].append(address)
    there, here = ({a: s.cost for a, s in some.items()} for some in (befores, afters))
    found = [held(some, befores, afters, there, here) for some in groups.values()]
    wrong = [one for one in found if one is not None]
    costing = sum(bool(costs(befores.get(a)) or costs(afters.get(a))) for a in every)
    differ = sum(
        len(one.addresses)
        for one in wrong
        if one.costs and any(side and side.lines for side in (one.plan, one.code))
    )
    same = len(every) - sum(len(one.addresses) for one in wrong if one.costs or one.how != BOTH)
    wrong.sort(key=lambda one: (-max(map(abs, one.delta.ends)), one.how, one.addresses))
    return Agreement(plan, code, len(every), same, costing, costing - differ, tuple(wrong))


Effect = Callable[[ResourceCost, ResourceCost, str], Amount | None]


def with_effects(done: Agreement, effect: Effect) -> Agreement:
    """With what each attribute alone does to the cost. One that one side does not say and that
    does nothing is no difference: the provider has a default for it."""
    few = (one._replace(**worked_out(one, effect)) for one in done.mismatches[:MOST_EFFECTS])
    return replace(done, mismatches=(*few, *done.mismatches[MOST_EFFECTS:]))


def worked_out(one: Mismatch, effect: Effect) -> dict[str, Any]:
    if one.plan is None or one.code is None or not one.costs:
        return {}
    names = dict.fromkeys(top(reason.attribute) for reason in one.reasons)
    found = {name: effect(one.plan, one.code, name) for name in names}
    effects = {name: amount for name, amount in found.items() if amount is not None}
    reasons = (
        reason
        for reason in one.reasons
        if effects.get(top(reason.attribute), True) or not same_quietly(reason)
    )
    return {"reasons": tuple(reasons), "effects": effects}


def top(attribute: str) -> str:
    """The attribute of the resource that something stands in."""
    return attribute.partition(".")[0].partition("[")[0]


def everywhere(estimate: Estimate) -> dict[str, Side]:
    return {address: side for one in estimate.projects for address, side in sides(one).items()}


def costs(side: Side | None) -> bool:
    return side is not None and bool(side.cost.lines)


def held(
    addresses: list[str],
    befores: Mapping[str, Side],
    afters: Mapping[str, Side],
    there: Mapping[str, ResourceCost],
    here: Mapping[str, ResourceCost],
) -> Mismatch | None:
    """Instances that are one row on each side; None where they agree."""
    some = tuple(addresses)
    plan = portion([befores[one] for one in some if one in befores])
    code = portion([afters[one] for one in some if one in afters])
    if plan is None or code is None:
        change = delta_of(plan, code, there, here)
        how = CODE_ONLY if plan is None else PLAN_ONLY
        return Mismatch(how, some, plan, code, change.delta, (), change.gap, True)
    if same_lines(plan, code):
        reasons = tuple(one for one in settled_in(differing(plan, code)) if not same_quietly(one))
        return Mismatch(BOTH, some, plan, code, NOTHING, reasons) if reasons else None
    change = delta_of(plan, code, there, here)
    reasons = tuple(one for one in change.reasons if not same(one))
    return Mismatch(BOTH, some, plan, code, change.delta, reasons, change.gap, True)


def same_lines(plan: ResourceCost, code: ResourceCost) -> bool:
    """Whether the bills are the same, line by line. What neither side knows is the same too."""
    one, other = ([*billed(cost.lines, len(cost.resource.instances) or 1)] for cost in (plan, code))
    return one == other


def billed(lines: Iterable[LineItem], number: int) -> Iterator[tuple[object, ...]]:
    for line in lines:
        quantity = tuple(end / number for end in line.quantity.ends) if line.quantity else None
        if line.fault and line.price is None and quantity is None:
            yield line.label, "unknown"
            continue
        row = (line.price.row, line.price.source.region) if line.price else None
        yield line.label, quantity, line.unit, row, line.fault


def same(reason: Reason) -> bool:
    """Whether an attribute is the same as far as anybody can tell."""
    plan, code = reason.base, reason.head
    if is_unknown(plan) and is_unknown(code):
        return True
    if MASK in (plan, code):
        return False  # two masks are there because what is behind them is not the same
    return (plan in EMPTY and code in EMPTY) or bool(plain(plan) == plain(code))


def same_quietly(reason: Reason) -> bool:
    """As `same`, where the bills are the same: then what one side does not say or does not know
    tells nothing, and neither does the order of a list or how a provider spells a name."""
    plan, code = reason.base, reason.head
    if any(one in EMPTY or is_unknown(one) for one in (plan, code)):
        return True
    return same(reason) or bool(MASK not in (plan, code) and spelled(plan) == spelled(code))


def is_unknown(value: Value) -> bool:
    return isinstance(value, str) and value.startswith(UNKNOWN)


def plain(value: Value) -> Value:
    """20, 20.0, "20" and "020" are a size of twenty; "true" is true."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str | int | Decimal):
        try:
            return Decimal(value).normalize()
        except InvalidOperation:
            return str(value)
    return value


def spelled(value: Value) -> Value:
    """ "East US" is eastus; a provider keeps the members of a set in an order of its own."""
    if isinstance(value, list):
        return sorted(str(spelled(one)) for one in value)
    return value.replace(" ", "").lower() if isinstance(value, str) else plain(value)


def settled_in(reasons: Iterable[Reason]) -> Iterator[Reason]:
    """The reasons without those of lists that have the same members in another order."""
    lists: dict[str, list[Reason]] = defaultdict(list)
    for one in reasons:
        lists[INDEX.sub("", one.attribute)].append(one)
    for some in lists.values():
        plan, code = (spelled([getattr(one, side) for one in some]) for side in ("base", "head"))
        yield from some if plan != code else ()
