"""Nodes in words: how many run, what the pods on them ask for, and what nobody does."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..model import Amount, Diff, Estimate, LineItem, NodePool, ResourceCost
from ..totals import is_assumption, is_share
from .money import Money
from .numbers import quantity

BRACKETS = "in brackets: shares of nodes that are billed elsewhere, which are not in the total"


def only_shares(cost: ResourceCost) -> bool:
    """Whether all that is known of a resource's cost is its share of nodes."""
    paid = (line for line in cost.lines if line.cost is not None and not is_beside(line))
    return cost.allocated is not None and not any(paid)


def is_beside(line: LineItem) -> bool:
    """Whether a line is on no bill, or on another."""
    return is_share(line) or is_assumption(line)


def pools(estimate: Estimate) -> Iterator[tuple[NodePool, str]]:
    """Each pool with what it is: `prod/general: 3 x m5.xlarge`."""
    for one in estimate.nodes:
        yield one, f"{one.cluster}/{one.name}: {many(one.nodes)} x {one.instance_type}"


def node_notes(diff: Diff, money: Money, quote: Callable[[str], str]) -> Iterator[str]:
    """What a change does to shares of nodes, and to how many of them run. `quote` makes names of
    the user's fit to stand in the text."""
    if diff.allocated:
        yield f"Nodes asked for by pods: {money.change(diff.allocated)} a month; {BRACKETS}"
    before = {(one.cluster, one.name): one.nodes for one in diff.base.nodes}
    for one, said in pools(diff.head):
        old = before.get((one.cluster, one.name))
        if old is not None and old != one.nodes:
            yield f"Nodes: {quote(said)}, {many(old)} before"


def many(nodes: Amount) -> str:
    ends = dict.fromkeys(map(quantity, sorted(nodes.ends)))
    found = list(ends)
    return found[0] if len(found) == 1 else f"{found[0]} to {found[-1]}"
