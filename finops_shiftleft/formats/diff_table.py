"""A diff for a person at a terminal: what changed, by how much, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import NamedTuple

from ..model import Diff, ProjectDelta
from ..text import terminal
from .beside import apart, at_list, dates, not_included, not_read, paid_once
from .changes import Because, Change, Changes, because, change_cell, changes, side_cell
from .groups import by_group
from .interface import Options
from .money import Money
from .nodes import node_notes
from .numbers import counted
from .table import BOLD, FAINT, NARROWEST, PLAIN, WIDEST
from .verdicts import verdict_lines

SIGNS = {"added": "+", "removed": "-", "changed": "~", "moved": "=", "unchanged": " "}
NUMBER = 13  # width of a column of amounts
WIDE = 80  # columns from which both sides are shown beside the change
MONEY = Money()


class Row(NamedTuple):
    """One line of the table: what it is, what it cost, what it costs, the change."""

    name: str
    before: str = ""
    after: str = ""
    change: str = ""
    indent: int = 0
    style: str = ""


def render(diff: Diff, options: Options) -> str:
    """A table that fits `options.width`, at least 60 and at most 120 columns wide. One line where
    nothing changed that costs something, unless everything is asked for."""
    found = changes(diff)
    width = min(max(options.width, NARROWEST), WIDEST)
    verdict = list(verdict_lines(options.verdict, width))
    if found.quiet and options.show not in ("all", "unpriced") and not options.group_by:
        return "\n".join([*wrap(nothing(diff, found), width), *verdict]) + "\n"
    shown: dict[int, list[Change]] = defaultdict(list)
    for change in asked_for(found, options.show):
        shown[id(change.project)].append(change)
    rows = [row for one in diff.projects for row in of_project(one, shown[id(one)], a_month(diff))]
    if options.group_by:
        rows += by_groups(diff, options.group_by)
    rows += of_total(diff)
    lines = [line for row in rows for line in laid_out(row, width, options.colour)]
    lines += ["", *(line for note in notes(diff, found) for line in wrap(note, width))]
    return "\n".join([*lines, *([""] if verdict else []), *verdict]).rstrip() + "\n"


def a_month(diff: Diff) -> str:
    return f"{terminal(diff.head.currency)[:3]} a month"


def nothing(diff: Diff, found: Changes) -> str:
    known = f"{MONEY.spread(diff.head.monthly)} {diff.head.currency} a month"
    asides = [
        f"{counted(len(some), 'resource', 'resources')} {word}"
        for some, word in ((found.moved, "moved"), (found.free, "changed at no cost"))
        if some
    ]
    said = "No change of cost" + (f": {known}" if diff.head.projects else "")
    return ", ".join([terminal(said), *asides]) + "."


def laid_out(row: Row, width: int, colour: bool) -> Iterator[str]:
    """A row as lines: the name wraps in its own column, the amounts stand on the last line where
    they do not fit beside it."""
    cells = [row.before, row.after, row.change] if width >= WIDE else [row.after, row.change]
    numbers = " ".join(f"{cell:>{NUMBER}}" for cell in cells).rstrip() if any(cells) else ""
    style = row.style if colour else ""
    free = width - row.indent - (len(cells) * (NUMBER + 1) if numbers else 0)
    names = wrap(row.name, free, subsequent_indent="    ") or [""]
    for index, name in enumerate(names):
        left = f"{' ' * row.indent}{name}"
        if index == 0 and numbers:
            left = f"{left:<{row.indent + free}} {numbers}"
        yield f"{style}{left}{PLAIN}" if style and left else left


def of_project(one: ProjectDelta, shown: Sequence[Change], currency: str) -> Iterator[Row]:
    """The rows that are asked for, the largest first, what is not known behind them."""
    if not shown and not one.shared_tiers:
        return
    where = "" if one.name == one.path else f"  ({one.path})"
    heads = ("before", "after", currency)
    yield Row(terminal(one.name + where), *heads, style=BOLD)
    for change in shown:
        yield from of_change(change)
    for tier in one.shared_tiers:
        said = terminal(f"shared tiers: {tier.service}, {tier.label}")
        yield Row(f"  {said}", change=MONEY.change(tier.delta), indent=2, style=FAINT)
    yield Row("")


def asked_for(found: Changes, show: str) -> Sequence[Change]:
    table = {
        "unpriced": (*found.missing, *found.standing),
        "all": (*found.shown, *found.missing, *found.free, *found.moved, *found.standing),
    }
    return table.get(show, (*found.shown, *found.missing))


def of_change(change: Change) -> Iterator[Row]:
    delta = change.delta
    still = delta.action in ("moved", "unchanged")
    amount = "" if still and not change.missing else change_cell(change, MONEY)
    sides = (side_cell(delta.base, MONEY), side_cell(delta.head, MONEY))
    name = f"{SIGNS[delta.action]} {terminal(change.title)}"
    yield from spread_out(name, *sides, amount)
    if change.missing is not None:
        at = delta.shown.resource.location
        said = f"{change.lack}: {change.missing}  ({at.file}:{at.line})"
        yield Row(terminal(said), indent=6)
    for reason in because(change):
        yield Row(terminal(spoken(reason)), indent=6, style=FAINT)


def spread_out(name: str, before: str, after: str, change: str) -> Iterator[Row]:
    """A row; amounts that range, and so are too long for a column, on a line of their own."""
    row = Row(name, short(before), short(after), short(change), 2, BOLD)
    yield row
    if (before, after, change) != row[1:4]:
        yield Row(f"{before} -> {after}: {change}", indent=6)


def short(cell: str) -> str:
    """What fits into a column: of a range what is expected."""
    if len(cell) <= NUMBER:
        return cell
    cut = cell.partition(" ")[0].rstrip(",")
    return f"{cut})" if cut.startswith("(") and not cut.endswith(")") else cut


def spoken(reason: Because) -> str:
    """`instance_type: m5.large -> m5.xlarge  (main.tf:3)`"""
    values = reason.after if reason.before is None else f"{reason.before} -> {reason.after}"
    at = f"  ({reason.location.file}:{reason.location.line})" if reason.location else ""
    return f"{reason.name}: {values}{at}"


def by_groups(diff: Diff, key: str) -> Iterator[Row]:
    yield Row(f"By {terminal(key)}", "before", "after", a_month(diff), style=BOLD)
    for one in by_group(diff, key):
        cells = (MONEY.exactly(one.base.expected), MONEY.exactly(one.head.expected))
        yield Row(terminal(one.name), *cells, MONEY.signed(one.delta.expected), indent=2)
    yield Row("")


def of_total(diff: Diff) -> Iterator[Row]:
    amount = diff.delta
    before, after = (MONEY.exactly(one.monthly.expected) for one in (diff.base, diff.head))
    yield Row("Total", before, after, MONEY.signed(amount.expected), style=BOLD)
    if amount.ranges:
        yield Row(f"The change can be {MONEY.change(amount)}.", indent=2)


def notes(diff: Diff, found: Changes) -> Iterator[str]:
    """What moves the sum without being a row, and what the sum leaves out."""
    if diff.prices:
        yield f"Of this {MONEY.change(diff.prices)} is by the vendors' prices, not by this change."
    aside = apart(diff)
    if aside:
        yield (
            f"{MONEY.change(aside)} of the totals is priced on one side only: neither a saving nor "
            "an increase."
        )
    yield from (f"{note}." for note in node_notes(diff, MONEY, terminal))
    once = paid_once(found)
    if once:
        yield f"Paid once, beside it: {MONEY.change(once)}."
    for some, word in ((found.moved, "moved, 0.00"), (found.free, "changed at no cost")):
        if some:
            yield f"{counted(len(some), 'resource', 'resources')} {word}."
    sides = [at_list(one) for one in (diff.base, diff.head)]
    if sides != [diff.base.monthly, diff.head.monthly]:
        yield f"At list prices: {' -> '.join(map(MONEY.between, sides))} a month."
    yield from (f"{terminal(note)}." for note in diff.head.notes)
    yield from filter(None, (not_included(diff.head.coverage), not_read(diff.head)))
    said = dates((diff.base, diff.head))
    yield f"{said[0].upper()}{said[1:]}, in {terminal(diff.head.currency)}."
