"""The report for a person at a terminal: what costs how much, then what the total leaves out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from textwrap import wrap
from typing import NamedTuple

from ..model import Estimate, LineItem, ProjectCost, ResourceCost, Status, total
from ..text import terminal
from ..totals import is_assumption, is_share
from .beside import not_read
from .groups import grouped
from .interface import Options
from .nodes import only_shares, pools
from .numbers import money, quantity, rate
from .verdicts import verdict_lines

NARROWEST, WIDEST = 60, 120
AMOUNT, PRICE, MANY = 13, 14, 22  # widths of the columns on the right
LONGEST_UNIT = 16  # characters of a vendor's unit
MOST_WAITING = 5  # usage lines without quantity that one resource shows
MOST_LEFT_OUT = 12  # reasons that the end of the report names
MOST_NAMED = 3  # resources of one reason
MARKS = {"derived": "d", "published": "p", "own": "o"}
EXPLAINED = {
    "d": "d  computed from other list prices",
    "p": "p  known from one published example",
    "o": "o  filled in by hand in prices.yml",
}
BOLD, FAINT, PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"


class Row(NamedTuple):
    """One line of the table: what it is, how much of it, at what price, what it comes to."""

    name: str
    many: str = ""
    price: str = ""
    amount: str = ""
    indent: int = 0
    style: str = ""


def render(estimate: Estimate, options: Options) -> str:
    """A table that fits `options.width`, at least 60 and at most 120 columns wide."""
    width = min(max(options.width, NARROWEST), WIDEST)
    rows = [
        row
        for project in estimate.projects
        for row in of_project(project, options, estimate.currency)
    ]
    rows += of_nodes(estimate)
    if options.group_by:
        rows += by_group(estimate, options.group_by)
    rows += of_total(estimate)
    lines = [line for row in rows for line in laid_out(row, width, options.colour)]
    lines += ["", *left_out(estimate, width, options)]
    lines += ["", *verdict_lines(options.verdict, width)]
    return "\n".join(lines).rstrip() + "\n"


def laid_out(row: Row, width: int, colour: bool) -> Iterator[str]:
    """A row as lines: the name wraps in its own column, the numbers stand on the first line."""
    narrow = width < 90
    cells = [f"{row.many:>{16 if narrow else MANY}}", f"{row.amount:>{AMOUNT}}"]
    if not narrow:
        cells.insert(1, f"{row.price:>{PRICE}}")
    numbers = " ".join(cells) if row.many or row.price or row.amount else ""
    room = width - len(numbers) - 1 if numbers else width
    free = room - row.indent
    fits = len(row.name) <= free
    names = [row.name] if fits else wrap(row.name, free, subsequent_indent="  ")
    style = row.style if colour else ""
    for index, name in enumerate(names):
        left = f"{' ' * row.indent}{name}"
        if index == 0 and numbers:
            left = f"{left:<{room}} {numbers}".rstrip()
        yield f"{style}{left}{PLAIN}" if style and left else left


def of_project(project: ProjectCost, options: Options, currency: str) -> Iterator[Row]:
    found = project.configuration
    where = "" if found.name == found.path else f"  ({found.path})"
    name, head = terminal(found.name + where), f"{currency} a month"
    yield Row(name, "quantity", "unit price", head, style=BOLD)
    for cost in sorted(project.resources, key=lambda one: -one.monthly.expected):
        if is_shown(cost, options.show):
            yield from of_resource(cost)
    yield Row("")


def is_shown(cost: ResourceCost, show: str) -> bool:
    if show == "unpriced":
        return cost.status in (Status.UNPRICED, Status.UNSUPPORTED)
    return show == "all" or bool(cost.lines)


def of_resource(cost: ResourceCost) -> Iterator[Row]:
    it = cost.resource
    count = len(it.instances) if it.instances else it.count
    times = f" (x{count})" if isinstance(count, int) and count > 1 else ""
    amount = money(cost.monthly.expected) if any(line.cost for line in cost.lines) else ""
    if cost.allocated is not None and only_shares(cost):
        amount = f"({money(cost.allocated.expected)})"
    yield Row(terminal(it.address) + times, amount=amount, indent=2, style=BOLD)
    if not cost.lines:
        yield Row(f"{cost.status}: {terminal(cost.reason or '')}", indent=4, style=FAINT)
    yield from of_lines(cost.lines)


def of_lines(lines: Iterable[LineItem]) -> Iterator[Row]:
    """The lines with amounts; then those that wait for usage; then what is not priced, lines of
    one cause together."""
    faults: dict[str, list[str]] = defaultdict(list)
    waiting = []
    for line in lines:
        if line.fault:
            faults[line.note or ""].append(titled(line))
        elif line.quantity is None and not is_share(line):
            waiting.append(line)
        else:
            yield of_line(line)
    for line in waiting[:MOST_WAITING]:
        yield of_line(line)
    if len(waiting) > MOST_WAITING:
        more = len(waiting) - MOST_WAITING
        yield Row(f"and {more} more lines by usage", indent=4, style=FAINT)
    for note, labels in faults.items():
        names = ", ".join(dict.fromkeys(filter(None, labels)))
        said = (
            f"{names}: not priced: {terminal(note)}" if names else f"not priced: {terminal(note)}"
        )
        yield Row(said, indent=4)


def titled(line: LineItem) -> str:
    detail = f" ({line.detail})" if line.detail else ""
    return terminal(" > ".join([*line.path, *([line.label + detail] if line.label else [])]))


def of_line(line: LineItem) -> Row:
    mark = " ~" if line.basis == "assumed" else ""
    if is_share(line):
        return of_share(line)
    if is_assumption(line):
        return Row(titled(line) + mark, many_of(line), indent=4)
    if line.quantity is None:
        return Row(titled(line), unit(line), priced(line), "by usage", 4, FAINT)
    cost = line.cost.expected if line.cost else None
    amount = "" if cost is None else money(cost) + (" once" if line.once else "")
    rows = Row(titled(line) + mark, many_of(line), priced(line), amount, 4)
    if line.quantity.ranges and line.cost:
        low, high = map(money, line.cost.bounds)
        return rows._replace(name=f"{rows.name}, {low} to {high}")
    return rows


def of_share(line: LineItem) -> Row:
    if line.cost is None:
        return Row(titled(line), many_of(line), "no price", indent=4)
    bounds = line.cost.bounds if line.cost.ranges else ()
    ends = f", {' to '.join(map(money, bounds))}" if bounds else ""
    return Row(titled(line) + ends, "", "", f"({money(line.cost.expected)})", 4)


def many_of(line: LineItem) -> str:
    return f"{quantity(line.quantity.expected)} {unit(line)}" if line.quantity else ""


def of_nodes(estimate: Estimate) -> Iterator[Row]:
    """The nodes that pods were placed on: all that they cost, shared out."""
    if not estimate.nodes:
        return
    yield Row("Nodes", "", "", "(shared out)", style=BOLD)
    for one, said in pools(estimate):
        yield Row(terminal(said), indent=2)
        for name, amount in (
            ("asked for by pods above", one.allocated),
            ("asked for by others", one.others),
            ("idle", one.idle),
        ):
            if amount:
                yield Row(name, amount=f"({money(amount.expected)})", indent=4, style=FAINT)
    yield Row("")


def unit(line: LineItem) -> str:
    return line.unit if len(line.unit) <= LONGEST_UNIT else f"{line.unit[: LONGEST_UNIT - 1]}…"


def priced(line: LineItem) -> str:
    if line.price is None:
        return "no price"
    mark = MARKS.get(line.price.source.trust, "")
    tiers = line.price.tiers
    first = next((tier.rate for tier in tiers if tier.rate), tiers[0].rate)
    return f"{rate(first)}{'+' if len(tiers) > 1 else ''}{' ' + mark if mark else ''}"


def by_group(estimate: Estimate, key: str) -> Iterator[Row]:
    yield Row(f"By {terminal(key)}", "resources", "", f"{estimate.currency} a month", style=BOLD)
    for group in grouped(estimate, key):
        many = str(group.resources)
        shared = f"({money(group.allocated.expected)})" if group.allocated else ""
        yield Row(terminal(group.name), many, shared, money(group.monthly.expected), 2)
    yield Row("")


def of_total(estimate: Estimate) -> Iterator[Row]:
    monthly, usage = estimate.monthly, estimate.usage
    yield Row("Total", amount=money(monthly.expected), style=BOLD)
    if monthly.ranges:
        yield Row(f"It can be {money(monthly.low)} to {money(monthly.high)}.", indent=2)
    if usage:
        yield Row("of which by the usage file", amount=money(usage.expected), indent=2)
    if estimate.allocated:
        shared = f"({money(estimate.allocated.expected)})"
        yield Row("nodes billed elsewhere, asked for by pods", amount=shared, indent=2)
    once = total(cost.once for project in estimate.projects for cost in project.resources)
    if once:
        yield Row("paid once, beside it", amount=money(once.expected), indent=2)


# ------------------------------------------------------------------------ what the total leaves out


def left_out(estimate: Estimate, width: int, options: Options) -> Iterator[str]:
    every = [cost for project in estimate.projects for cost in project.resources]
    yield from paragraph(counted(estimate), width)
    yield from paragraph(not_read(estimate), width)
    missing = [c for c in every if c.status in (Status.UNPRICED, Status.UNSUPPORTED)]
    if missing and options.show == "costs":
        yield "Left out of the total:"
        yield from by_reason(missing, width)
    yield from assumptions(every, width)
    yield from paragraph(sources(estimate, every), width)


def by_reason(missing: Iterable[ResourceCost], width: int) -> Iterator[str]:
    """Why something is left out: each reason once, with the resources that it holds for."""
    reasons: dict[str, list[str]] = defaultdict(list)
    for cost in missing:
        reasons[cost.reason or ""].append(cost.resource.address)
    for reason, addresses in list(reasons.items())[:MOST_LEFT_OUT]:
        several = dict.fromkeys(addresses)
        named = ", ".join(map(terminal, list(several)[:MOST_NAMED]))
        if len(several) > MOST_NAMED:
            named += f" and {len(several) - MOST_NAMED} more"
        said = (named, terminal(reason)) if len(addresses) == 1 else (terminal(reason), named)
        yield from paragraph(": ".join(said), width, "  ")
    more = sum(map(len, list(reasons.values())[MOST_LEFT_OUT:]))
    if more:
        yield f"  and {more:,} more: --show unpriced lists them"


def paragraph(text: str, width: int, indent: str = "") -> list[str]:
    return wrap(text, width, initial_indent=indent, subsequent_indent=indent + "  ")


def counted(estimate: Estimate) -> str:
    known = estimate.coverage
    kinds = ("priced", "free", "unsupported", "unpriced")
    parts = [f"{getattr(known, kind)} {kind}" for kind in kinds if getattr(known, kind)]
    said = f"{known.resources} resources: {', '.join(parts) or 'none'}."
    if known.usage_lines_without_quantity:
        said += f" {known.usage_lines_without_quantity} lines wait for quantities of a usage file."
    if known.unknown_lines:
        said += f" {known.unknown_lines} lines rest on values that the code does not tell."
    return said


def assumptions(every: Iterable[ResourceCost], width: int) -> Iterator[str]:
    notes = Counter(
        line.note for cost in every for line in cost.lines if line.note and line.basis == "assumed"
    )
    if notes:
        yield "~  assumed:"
        for note, times in notes.most_common():
            yield from paragraph(f"{terminal(note)} ({times} line{'s'[: times > 1]})", width, "   ")


def sources(estimate: Estimate, every: Iterable[ResourceCost]) -> str:
    used = [line.price.source for cost in every for line in cost.lines if line.price]
    marks = [EXPLAINED[mark] for mark in sorted({MARKS.get(one.trust, "") for one in used} - {""})]
    whose = "Prices" if any(cost.listed != cost.monthly for cost in every) else "List prices"
    said = f"{whose} in {estimate.currency} before tax, as of {estimate.as_of}"
    if used:
        oldest, newest = (pick(one.as_of for one in used) for pick in (min, max))
        said += f"; read from the vendors' lists between {oldest} and {newest}"
    return ". ".join([said, *map(terminal, estimate.notes), *marks]) + "."
