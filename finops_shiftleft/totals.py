"""Lines to sums: a price row's tiers over all its lines, totals of resources, what is counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import ROUND_DOWN, Decimal, localcontext

from .model import (
    NOTHING,
    ZERO,
    Amount,
    Coverage,
    LineItem,
    Price,
    Resource,
    ResourceCost,
    Unknown,
    total,
)
from .records import replace

ALLOCATED = "allocated"  # the basis of a line that is the share of a node, billed elsewhere
ASSUMED = "assumed"
FINEST = Decimal("1e-12")  # what a share of a tiered cost is cut to; the last line takes the rest
DIGITS = 80  # that sums and shares keep: enough for nothing to be rounded


def with_tiers(costs: Sequence[ResourceCost]) -> list[ResourceCost]:
    """Every line with its cost: tiers are applied to the sum of all lines of a price row."""
    pools: dict[Price, list[tuple[int, int]]] = defaultdict(list)
    for row, cost in enumerate(costs):
        for column, line in enumerate(cost.lines):
            if line.cost is None and line.price is not None and line.quantity is not None:
                pools[line.price].append((row, column))
    done = list(costs)
    lines = {row: list(costs[row].lines) for places in pools.values() for row, _ in places}
    for price, places in pools.items():
        quantities = [lines[row][column].quantity or NOTHING for row, column in places]
        paid = shares(price, quantities)
        listed = shares(price.list_price(), quantities) if price.own else [None] * len(paid)
        for (row, column), mine, at_list in zip(places, paid, listed, strict=True):
            lines[row][column] = lines[row][column]._replace(cost=mine, listed=at_list)
    for row, items in lines.items():
        done[row] = summed(replace(done[row], lines=tuple(items)))
    return done


def shares(price: Price, quantities: Sequence[Amount]) -> list[Amount]:
    """What a price row's tiers make of a sum, shared out in proportion, each end by itself."""
    ends = [split(price, [q.ends[end] for q in quantities]) for end in range(3)]
    return [Amount(*three) for three in zip(*ends, strict=True)]


def split(price: Price, quantities: Sequence[Decimal]) -> list[Decimal]:
    whole = sum(quantities, ZERO)
    cost = price.of(whole)
    parts = [
        (cost * one / whole).quantize(FINEST, ROUND_DOWN) if whole else ZERO for one in quantities
    ]
    parts[-1] = cost - sum(parts[:-1], ZERO)
    return parts


def summed(cost: ResourceCost) -> ResourceCost:
    """A resource with its totals."""
    if not cost.lines:
        return cost
    known = [(line, line.cost) for line in cost.lines if line.cost is not None]
    paid = [(line, amount) for line, amount in known if not is_share(line)]
    shares = [amount for line, amount in known if is_share(line)]
    with localcontext(prec=DIGITS):
        return replace(
            cost,
            monthly=total(amount for line, amount in paid if not line.once),
            usage=total(amount for line, amount in paid if line.basis == "usage" and not line.once),
            once=total(amount for line, amount in paid if line.once),
            listed=total(line.listed or amount for line, amount in paid if not line.once),
            allocated=total(shares) if shares else None,
        )


def is_share(line: LineItem) -> bool:
    """Whether a line is the share of a node, which is on another bill."""
    return line.basis == ALLOCATED


def is_assumption(line: LineItem) -> bool:
    """Whether a line only says what others rest on."""
    return line.basis == ASSUMED and line.price is None and line.cost == NOTHING


def instances(resource: Resource) -> int:
    """How many a resource counts for: at the top of a range, and one where nobody knows."""
    count = resource.count
    if isinstance(count, Unknown):
        return 1
    return int(count.high) if isinstance(count, Amount) else count


def coverage(costs: Iterable[ResourceCost]) -> Coverage:
    tally: dict[str, int] = defaultdict(int)
    unknown = waiting = 0
    for cost in costs:
        tally[cost.status] += instances(cost.resource)
        for line in cost.lines:
            waits = line.basis == "usage"
            unknown += line.fault and line.quantity is None and not waits
            waiting += waits and line.quantity is None
    return Coverage(
        sum(tally.values()), **tally, unknown_lines=unknown, usage_lines_without_quantity=waiting
    )
