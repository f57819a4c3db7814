"""Estimate x Estimate -> Diff. Pure: it reads no file and asks no price.

Resources are paired instance by instance: by the `moved` blocks of the head, by Terraform's own
rule for `count`, by address, and last by equal content where that leaves no choice. What moved
costs nothing. What has no price on one side is said, and is no saving.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from .location import Location
from .model import (
    NOTHING,
    Action,
    Amount,
    Configuration,
    Diff,
    Estimate,
    LineItem,
    Move,
    ProjectCost,
    ProjectDelta,
    Reason,
    ResourceCost,
    ResourceDelta,
    SharedTier,
    Unknown,
    Value,
    total,
)
from .pairing import KEYS, Side, paired, plainly, portion, sides, stays
from .records import replace
from .sensitive import MASK, masked
from .totals import is_share

MOST_REASONS = 12  # of one resource
DEEPEST = 16  # levels of a value that is told
MADE_UP = ("placement.", "cluster.")  # worked out; said where nothing written differs


def compare(base: Estimate, head: Estimate, renamed: Mapping[str, str] | None = None) -> Diff:
    """What lies between two estimates. Projects are matched by kind, path and environment;
    `renamed` maps paths of the base to those of the head, as git tells renames."""
    befores = {key_of(one.configuration, renamed or {}): one for one in base.projects}
    afters = {key_of(one.configuration, {}): one for one in head.projects}
    pairs = [(befores.get(key), afters.get(key)) for key in dict.fromkeys([*afters, *befores])]
    return Diff(base, head, tuple(project(before, after) for before, after in pairs))


def key_of(found: Configuration, renamed: Mapping[str, str]) -> tuple[str, str, str | None]:
    return found.kind, renamed.get(found.path, found.path), found.environment


def project(base: ProjectCost | None, head: ProjectCost | None) -> ProjectDelta:
    """The change of one project; one of the sides may not be there."""
    shown = head or base
    assert shown is not None
    moves = head.configuration.moves if head else ()
    before, after = sides(base), sides(head)
    deltas = list(resources(before, after, moves))
    shared = tuple(shared_tiers(deltas))
    settled = tuple(
        replace(one, delta=NOTHING) if one.action in (Action.UNCHANGED, Action.MOVED) else one
        for one in deltas
    )
    found = shown.configuration
    return ProjectDelta(
        found.name, found.path, action_of(base, head, settled), base, head, settled, shared
    )


def action_of(
    base: ProjectCost | None, head: ProjectCost | None, deltas: Sequence[ResourceDelta]
) -> str:
    if base is None or head is None:
        return Action.ADDED if base is None else Action.REMOVED
    same = all(one.action in (Action.UNCHANGED, Action.MOVED) for one in deltas)
    return Action.UNCHANGED if same else Action.CHANGED


def resources(
    before: Mapping[str, Side], after: Mapping[str, Side], moves: Sequence[Move]
) -> Iterator[ResourceDelta]:
    """The deltas, instances of one row that fare alike together."""
    pairs = list(paired(before, after, moves))
    together: dict[tuple[int, int, bool], list[tuple[Side | None, Side | None]]] = defaultdict(list)
    for base, head in pairs:
        if base and head and base.cost is head.cost and base.address == head.address:
            together[id(base.cost), id(head.cost), False].append((base, head))
            continue
        moved = base is not None and head is not None and base.address != head.address
        moved = moved or stays([base] if base else [], [head] if head else [], moves)
        key = (id(base.cost) if base else 0, id(head.cost) if head else 0, moved)
        together[key].append((base, head))
    here = {side.address: side.cost for side in after.values()}
    there = {side.address: side.cost for side in before.values()}
    for (one, other, moved), some in together.items():
        cost = some[0][0].cost if some[0][0] and one == other and not moved else None
        if cost and len(some) == (len(cost.resource.instances) or 1):
            yield ResourceDelta(Action.UNCHANGED, cost, cost, NOTHING)
            continue
        bases = [base for base, _ in some if base]
        heads = [head for _, head in some if head]
        delta = delta_of(portion(bases), portion(heads), there, here)
        yield replace(delta, action=Action.MOVED) if stays(bases, heads, moves) else delta


# --------------------------------------------------------------------------------------- comparing


def delta_of(
    base: ResourceCost | None,
    head: ResourceCost | None,
    there: Mapping[str, ResourceCost],
    here: Mapping[str, ResourceCost],
) -> ResourceDelta:
    """The change of one row, whose instances are the same on both sides or on one only."""
    if base is head and base is not None:
        return ResourceDelta(Action.UNCHANGED, base, base, NOTHING)
    if base is None or head is None:
        only = head or base
        assert only is not None
        action = Action.ADDED if base is None else Action.REMOVED
        amount = (head.monthly if head else NOTHING) - (base.monthly if base else NOTHING)
        return ResourceDelta(action, base, head, amount, gap=gap_of(only))
    numbers = [len(one.resource.instances) or 1 for one in (base, head)]
    befores, afters = (
        [plainly(line, number) for line in one.lines]
        for one, number in zip((base, head), numbers, strict=True)
    )
    if befores == afters and base.status == head.status and same_count(base, head):
        moved = base.resource.address != head.resource.address
        action = Action.MOVED if moved else Action.UNCHANGED
        return ResourceDelta(action, base, head, head.monthly - base.monthly)
    amount, prices, gap = line_by_line(base, head)
    reasons = tuple(why(base, head, there, here))[:MOST_REASONS]
    return ResourceDelta(Action.CHANGED, base, head, amount, reasons, gap, prices)


def same_count(base: ResourceCost, head: ResourceCost) -> bool:
    """Rows whose instances are listed are paired one by one; of others the number counts."""
    one, other = base.resource, head.resource
    if one.instances or other.instances:
        return True
    unknown = isinstance(one.count, Unknown) and isinstance(other.count, Unknown)
    return unknown or one.count == other.count


def gap_of(cost: ResourceCost) -> str | None:
    """What is not known of a row."""
    return next((line.note for line in cost.lines if line.fault and line.basis != "usage"), None)


def line_by_line(base: ResourceCost, head: ResourceCost) -> tuple[Amount, Amount, str | None]:
    """The delta, the vendors' part of it, and what is missing. A line without a cost on one side
    takes the other side's out of the delta: it is neither a saving nor an increase."""
    befores, afters = keyed(base.lines), keyed(head.lines)
    amount, prices = NOTHING, NOTHING
    gap: str | None = None
    for key in dict.fromkeys([*befores, *afters]):
        before, after = befores.get(key), afters.get(key)
        missing = next((one for one in (before, after) if one and one.fault), None)
        missing = missing or veiled(key[0], after is None, head.lines)
        missing = missing or veiled(key[0], before is None, base.lines)
        if missing is not None:
            gap = gap or missing.note
            continue
        if any(one is not None and (one.once or is_share(one)) for one in (before, after)):
            continue
        amount = amount + (cost_of(after) - cost_of(before))
        prices = prices + vendors_part(before, after)
    return amount, prices, gap


def veiled(path: tuple[str, ...], gone: bool, lines: Sequence[LineItem]) -> LineItem | None:
    """Of a line that is gone: the note that says that not even the lines there are known."""
    if not gone:
        return None
    notes = (line for line in lines if line.fault and not line.label)
    return next((line for line in notes if path[: len(line.path)] == line.path), None)


def keyed(lines: Iterable[LineItem]) -> dict[tuple[tuple[str, ...], str, int], LineItem]:
    """Lines by where and what they are, repeated ones counted."""
    found: dict[tuple[tuple[str, ...], str, int], LineItem] = {}
    for line in lines:
        path = tuple(KEYS.sub("", name) for name in line.path)
        number = 0
        while (path, line.label, number) in found:
            number += 1
        found[path, line.label, number] = line
    return found


def cost_of(line: LineItem | None) -> Amount:
    return line.cost if line is not None and line.cost is not None else NOTHING


def vendors_part(before: LineItem | None, after: LineItem | None) -> Amount:
    """What the base's quantity costs more at the head's price of the same row."""
    if before is None or after is None or before.price is None or after.price is None:
        return NOTHING
    old, new = before.price, after.price
    if old.row != new.row or old.source.region != new.source.region or old.tiers == new.tiers:
        return NOTHING
    quantity = before.quantity or NOTHING
    return Amount(*(new.of(end) - old.of(end) for end in quantity.ends))


def shared_tiers(deltas: Iterable[ResourceDelta]) -> Iterator[SharedTier]:
    """What tiers moved between rows that did not change themselves, by price row."""
    moved: dict[tuple[str, str], list[Amount]] = defaultdict(list)
    for one in deltas:
        if one.base and one.head and one.action in (Action.UNCHANGED, Action.MOVED):
            for before, after in zip(one.base.lines, one.head.lines, strict=True):
                change = cost_of(after) - cost_of(before)
                if change and after.price and not is_share(after):
                    moved[after.price.source.service, after.label].append(change)
    for (service, label), changes in moved.items():
        yield SharedTier(service, label, total(changes))


# ------------------------------------------------------------------------------------------ reasons


def why(
    base: ResourceCost,
    head: ResourceCost,
    there: Mapping[str, ResourceCost],
    here: Mapping[str, ResourceCost],
) -> Iterator[Reason]:
    """The attributes that differ: of the resource, and of those whose lines it carries. Where
    none does, the quantities: then the usage file has changed."""
    found = list(differing(base, head))
    if base.resource.region != head.resource.region:
        at = head.resource.location
        found.append(Reason("region", base.resource.region, head.resource.region, at))
    followed = {name for line in head.lines for name in line.path if name in here}
    for address in sorted(followed & there.keys()):
        for reason in differing(there[address], here[address]):
            found.append(reason._replace(attribute=f"{address}.{reason.attribute}"))
    if not same_count(base, head):
        old, new = (settled(one.resource.count) for one in (base, head))
        found.append(Reason("count", old, new, head.resource.location))
    written = [one for one in found if not one.attribute.startswith(MADE_UP)]
    yield from written or found or by_quantity(base, head)


def differing(base: ResourceCost, head: ResourceCost) -> Iterator[Reason]:
    """The attributes that pricing reads and that are not the same."""
    place = getattr(head.resource.values, "place", None)
    for name in sorted(base.reads | head.reads):
        old, new = (settled(one.resource.values.get(name)) for one in (base, head))
        at = (place(name) if place else None) or head.resource.location
        if not any(name in masked(one.resource.values) for one in (base, head)):
            for reason in leaves(name, old, new, at):
                inner = place(reason.attribute) if place and reason.attribute != name else None
                yield reason._replace(location=inner) if inner else reason
        elif old != new:
            yield Reason(name, old and MASK, new and MASK, at)


def leaves(name: str, old: Value, new: Value, at: Location) -> Iterator[Reason]:
    """The innermost values that differ; an index is left out where there is one item only."""
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        for key in dict.fromkeys([*old, *new]):
            yield from leaves(f"{name}.{key}", old.get(key), new.get(key), at)
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for index, (one, other) in enumerate(zip(old, new, strict=True)):
            inner = name if len(old) == 1 else f"{name}[{index}]"
            yield from leaves(inner, one, other, at)
    else:
        yield Reason(name, old, new, at)


def settled(value: Value, depth: int = 0) -> Value:
    """A value with its blocks as plain mappings; what is unknown as the text that says so."""
    if isinstance(value, Unknown):
        return f"unknown: {value.reason}"
    if depth > DEEPEST:
        return None
    if isinstance(value, Mapping):
        inner = {name: settled(value.get(name), depth + 1) for name in value}
        return {name: one for name, one in inner.items() if one is not None and one != []}
    if isinstance(value, list | tuple):
        return [settled(one, depth + 1) for one in value]
    return value


def by_quantity(base: ResourceCost, head: ResourceCost) -> Iterator[Reason]:
    befores, afters = keyed(base.lines), keyed(head.lines)
    for key, after in afters.items():
        before = befores.get(key)
        if before and before.quantity != after.quantity:
            old, new = (one.quantity.expected if one.quantity else None for one in (before, after))
            yield Reason(f"quantity of {after.label}", old, new, None)
