"""Which instance of the base is which of the head, and rows cut to some of their instances."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from .model import Amount, LineItem, Move, ProjectCost, ResourceCost
from .records import replace

ZEROTH = re.compile(r"\[0\]$")
KEYS = re.compile(r'\[(?:"(?:[^"\\]|\\.)*+"|[^\[\]"]*+)\]')


class Side(NamedTuple):
    """One instance, or one row whose instances are not listed, with the row it is part of."""

    address: str
    cost: ResourceCost


def sides(cost: ProjectCost | None) -> dict[str, Side]:
    """Every instance by its address."""
    found: dict[str, Side] = {}
    for row in cost.resources if cost else ():
        for address in row.resource.instances or (row.resource.address,):
            found[address] = Side(address, row)
    return found


def paired(
    before: Mapping[str, Side], after: Mapping[str, Side], moves: Sequence[Move]
) -> Iterator[tuple[Side | None, Side | None]]:
    """Base and head of each instance."""
    left, free = dict(before), dict(after)
    targets = {address: moved_to(address, moves) for address in before} if moves else {}
    for address, side in before.items():
        if not moves and address in free and free[address].cost is side.cost:
            yield left.pop(address), free.pop(address)
            continue
        gone_to = targets.get(address, address)
        candidates = (gone_to, *by_count(gone_to))
        target = next((one for one in candidates if one in free), None)
        if target is not None and free[target].cost.resource.type == side.cost.resource.type:
            yield side, free.pop(target)
            del left[address]
    for base, head in alike(left.values(), free.values()):
        del left[base.address], free[head.address]
        yield base, head
    yield from ((side, None) for side in left.values())
    yield from ((None, side) for side in free.values())


def moved_to(address: str, moves: Sequence[Move]) -> str:
    """Where the head's `moved` blocks say that an address has gone, one after the other; none of
    them moves it twice."""
    seen = {address}
    waiting = [move for move in moves if move.kind == "moved"]
    while move := next((one for one in waiting if applies(one, address)), None):
        waiting.remove(move)
        there = (move.target or "") + address[len(move.source or "") :]
        if there not in seen:
            seen.add(there)
            address = there
    return address


def applies(move: Move, address: str) -> bool:
    """Whether a move is one of an address: of what it names, or what is in it. Where it leads to
    one instance, as from `a` to `a[0]`, it is not one of instances that have keys."""
    source, target = move.source, move.target
    if not source or not target:
        return False
    inside = f"{source}." if target.endswith("]") else (f"{source}.", f"{source}[")
    return address == source or address.startswith(inside)


def stays(bases: Sequence[Side], heads: Sequence[Side], moves: Sequence[Move]) -> bool:
    """Whether a row that one side lacks is there before and after: `import` brings in what exists
    already, and `removed` without destruction forgets what goes on existing."""
    if bool(bases) == bool(heads):
        return False
    kept = [m.source for m in moves if m.kind == "removed" and not m.destroys]
    known = kept if bases else [m.target for m in moves if m.kind == "import"]
    return all(
        any(
            name and (one.address == name or one.address.startswith((f"{name}.", f"{name}[")))
            for name in known
        )
        for one in (*bases, *heads)
    )


def by_count(address: str) -> tuple[str, ...]:
    """Terraform itself moves `a` to `a[0]` and back where `count` comes or goes."""
    return (ZEROTH.sub("", address),) if address.endswith("[0]") else (f"{address}[0]",)


def alike(left: Iterable[Side], free: Iterable[Side]) -> Iterator[tuple[Side, Side]]:
    """What went and what came with the same content, where there are as many of each: a rename
    that nobody marked."""
    gone, come = by_content(left), by_content(free)
    for content, bases in gone.items():
        heads = come.get(content, [])
        if len(bases) == len(heads):
            yield from zip(bases, heads, strict=True)


def by_content(some: Iterable[Side]) -> dict[tuple[object, ...], list[Side]]:
    found: dict[tuple[object, ...], list[Side]] = defaultdict(list)
    for side in sorted(some):
        it, lines = side.cost.resource, side.cost.lines
        if any(line.price for line in lines) and not any(line.fault for line in lines):
            number = len(it.instances) or 1
            content = tuple(plainly(line, number)[1:] for line in lines)
            found[(it.type, len(it.instances) > 1 or it.count, content)].append(side)
    return found


def portion(some: Sequence[Side]) -> ResourceCost | None:
    """A row, cut down to some of its instances."""
    if not some:
        return None
    cost, it = some[0].cost, some[0].cost.resource
    whole = len(it.instances)
    if len(some) == whole or not whole:
        return cost
    addresses = tuple(side.address for side in some)
    own = replace(it, address=addresses[0], count=len(some), instances=addresses)

    def share(amount: Amount) -> Amount:
        return Amount(*(end * len(some) / whole for end in amount.ends))  # a third of three is one

    return replace(
        cost,
        resource=own,
        lines=tuple(scaled(line, share) for line in cost.lines),
        monthly=share(cost.monthly),
        usage=share(cost.usage),
        once=share(cost.once),
        allocated=share(cost.allocated) if cost.allocated else cost.allocated,
    )


def scaled(line: LineItem, share: Callable[[Amount], Amount]) -> LineItem:
    quantity = share(line.quantity) if line.quantity else None
    return line._replace(quantity=quantity, cost=share(line.cost) if line.cost else None)


def plainly(line: LineItem, number: int) -> tuple[object, ...]:
    """A line without its cost, which tiers may share out anew: where, what, how much of one."""
    quantity = tuple(end / number for end in line.quantity.ends) if line.quantity else None
    row = (line.price.row, line.price.source.region, line.price.tiers) if line.price else line.note
    path = tuple(KEYS.sub("", name) for name in line.path)
    return path, line.label, line.detail, quantity, line.unit, row, line.fault
