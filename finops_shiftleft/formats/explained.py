"""One resource, every number of it: attribute, price row, arithmetic."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Amount, LineItem, Price, ResourceCost, Tier, Unknown
from ..sensitive import shown
from ..text import terminal
from .json import number_of, plainly
from .numbers import exact, money, plain

BOLD, PLAIN = "\x1b[1m", "\x1b[0m"


def explained(cost: ResourceCost, currency: str, colour: bool) -> str:
    """Every line of a resource with the row that prices it. Nothing is rounded but the total."""
    it = cost.resource
    head, end = (BOLD, PLAIN) if colour else ("", "")
    count = number_of(it)
    number = "unknown: " + str(it.count) if isinstance(it.count, Unknown) else str(count)
    lines = [
        f"{head}{terminal(it.address)}{end}  {it.location.file}:{it.location.line}",
        f"  {cost.status}{': ' + terminal(cost.reason) if cost.reason else ''}",
        f"  number of instances: {terminal(number)}",
        f"  region of the provider: {terminal(str(it.region))}",
        *attributes(cost),
    ]
    for line in cost.lines:
        lines += ["", *of_line(line)]
    lines += ["", f"  {head}{money(cost.monthly.expected)} {currency} a month{end}"]
    if cost.allocated is not None:
        shared = money(cost.allocated.expected)
        lines.append(f"  ({shared}) {currency} of nodes that are billed elsewhere")
    return "\n".join([*lines, ""])


def attributes(cost: ResourceCost) -> Iterator[str]:
    values = cost.resource.values
    place = getattr(values, "place", None)
    yield "  read from the code:"
    for name in sorted(cost.reads):
        value = shown(values, name)
        if value is None or value == []:
            continue
        where = place(name) if place else None
        said = f"unknown: {value}" if isinstance(value, Unknown) else repr(plainly(value))
        at = f"  {where.file}:{where.line}" if where else ""
        yield f"    {name} = {terminal(said)}{terminal(at)}"


def of_line(line: LineItem) -> Iterator[str]:
    title = " > ".join([*line.path, *([line.label] if line.label else [])])
    yield f"  {terminal(title)}{' (' + terminal(line.detail) + ')' if line.detail else ''}"
    if line.note:
        kind = "not priced" if line.fault else line.basis
        yield f"    {kind}: {terminal(line.note)}"
    if line.price:
        yield from of_price(line.price)
    if line.quantity and line.price:
        yield f"    {arithmetic(line.quantity, line.price, line.cost)}"
    elif line.quantity:
        cost = f" = ({ends(line.cost)})" if line.cost else ""
        yield f"    {ends(line.quantity)} {line.unit}{cost}"


def ends(amount: Amount) -> str:
    return " / ".join(dict.fromkeys(map(plain, amount.ends)))


def of_price(price: Price) -> Iterator[str]:
    at = price.source
    where = at.region or "no region"
    sku = f", SKU {at.sku}" if at.sku else ""
    yield f"    price row: {at.service}, {where}{sku}; {terminal(price.row)}"
    yield f"    {at.trust}, {terminal(at.origin)}, {at.as_of}"


def arithmetic(quantity: Amount, price: Price, cost: Amount | None) -> str:
    """730 Hrs x 0.096 USD = 70.08 USD; the tiers where there are several."""
    many = ends(quantity)
    total = "not applied" if cost is None else " / ".join(dict.fromkeys(map(exact, cost.ends)))
    if len(price.tiers) == 1:
        return f"{many} {price.unit} x {plain(price.tiers[0].rate)} = {total} {price.currency}"
    steps = ", ".join(map(step, price.tiers))
    return (
        f"{many} {price.unit} at {steps} {price.currency} = {total} {price.currency} "
        "(its share of all that the account uses of this row)"
    )


def step(tier: Tier) -> str:
    return f"{plain(tier.rate)} from {plain(tier.start)} on"
