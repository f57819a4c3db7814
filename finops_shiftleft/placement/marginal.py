"""What a change of pods does to the number of nodes: nothing, or whole nodes.

Pools of a fixed size do not change with pods. Where pods are only added, a fresh packing may find
fewer nodes than before, by luck: nodes never go for that reason, and never more come than adding
the new pods to the nodes that are there takes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal, localcontext

from ..model import NOTHING, ZERO, Amount, LineItem
from ..totals import DIGITS
from .packing import bound, contains, grown, more
from .placed import Key, Marginal, Placed, PoolKey, PoolUse

HOLDERS = "what else runs there is not known: others' spare room may take it all"


def marginal(base: Placed, head: Placed) -> Marginal:
    """The nodes that come or go with a change, and what they cost a month. A pool's part goes to
    the workloads that pull the same way, in proportion to what their shares of nodes move."""
    pools: dict[PoolKey, Amount] = {}
    workloads: dict[Key, Amount] = {}
    unsure = False
    for name in {**base.pools, **head.pools}:
        before, after = base.pools.get(name), head.pools.get(name)
        either = after or before
        assert either is not None
        if not either.scales or either.node is None:
            continue
        step = moved(before, after)
        if step:
            pools[name] = step
            unsure |= not either.knows_others
            for key, part in parts(step, dict(moves(name, base, head))).items():
                workloads[key] = workloads.get(key, NOTHING) + part
    return Marginal(pools, workloads, (HOLDERS,) if unsure else ())


def moved(before: PoolUse | None, after: PoolUse | None) -> Amount:
    """What the nodes of one pool cost more than before. Where nobody says what else runs there, it
    may be nothing, or as much as if nothing else did."""
    either = after or before
    assert either is not None
    was, now = (needed(use, either.floor) for use in (before, after))
    price, old = cost_of(either), cost_of(before or either)
    if before and after and contains(after.packed, before.packed):
        taken = Decimal(grown(before.packed, after.packed, after.limit)) + after.part
        now = max(was, min(now, max(taken, either.floor)))
    step = cents(now * price - was * old)
    if either.knows_others or step <= 0:
        return Amount.exactly(step)
    added = Decimal(most_added(before, either)) * price
    return Amount(ZERO, step, max(step, cents(added)))


def needed(use: PoolUse | None, floor: Decimal) -> Decimal:
    """The nodes that pods take, with no change but theirs: those that are there anyway at least."""
    return max(floor, use.packed.nodes + use.part) if use else floor


def cost_of(use: PoolUse) -> Decimal:
    return use.node.expected if use.node else ZERO


def most_added(before: PoolUse | None, after: PoolUse) -> int:
    """The nodes that the new pods take if no other has room for one."""
    if before is None or not contains(after.packed, before.packed):
        return bound(after.packed.groups, after.packed.capacity)
    return bound(more(before.packed, after.packed), after.packed.capacity)


def moves(pool: PoolKey, base: Placed, head: Placed) -> Iterator[tuple[Key, Decimal]]:
    """How the shares of a pool's nodes moved, for each workload. A DaemonSet that only has more
    nodes to run on has not brought them."""
    before, after = base.pools.get(pool), head.pools.get(pool)
    idle: set[Key] = set()
    if before and after:
        idle = {key for key, _ in before.daemons.items() & after.daemons.items()}
    for key in {**base.allocated, **head.allocated}.keys() - idle:
        step = on(pool, head.allocated, key) - on(pool, base.allocated, key)
        if step:
            yield key, step


def on(pool: PoolKey, allocated: Mapping[Key, tuple[LineItem, ...]], key: Key) -> Decimal:
    lines = (one for one in allocated.get(key, ()) if one.path == (pool.pool,) and one.cost)
    return sum((one.cost.expected for one in lines if one.cost), ZERO)


def parts(step: Amount, steps: Mapping[Key, Decimal]) -> dict[Key, Amount]:
    """A step, shared among what went the same way; the last takes what rounding leaves."""
    up = step.expected > 0
    pulling = {key: abs(one) for key, one in sorted(steps.items(), key=str) if (one > 0) == up}
    whole = sum(pulling.values(), ZERO)
    if not whole:
        return {}
    found: dict[Key, Amount] = {}
    left = step
    with localcontext(prec=DIGITS):
        for key, one in pulling.items():
            part = Amount(*(cents(end * one / whole) for end in step.ends))
            found[key], left = part, left - part
        found[key] = found[key] + left
    return found


def cents(number: Decimal) -> Decimal:
    return number.quantize(Decimal("1e-6"))
