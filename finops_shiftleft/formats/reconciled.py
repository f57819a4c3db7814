"""Where the code as it is read and a plan of it differ, as a table and as JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from textwrap import wrap
from typing import Any

from .. import __version__
from ..agreement import BOTH, CODE_ONLY, PLAN_ONLY, Agreement, Mismatch, top
from ..model import Amount, Reason, ResourceCost
from ..text import json_text, terminal
from .changes import said, side_cell
from .json import ends, plainly
from .money import Money
from .numbers import counted
from .table import NARROWEST, WIDEST

NUMBER = 13  # width of a column of amounts
WORDS = {BOTH: "", PLAN_ONLY: " is in the plan only", CODE_ONLY: " is in the code only"}
MONEY = Money()


def table(done: Agreement, width: int) -> str:
    """A table that fits the width; what moves the most money stands first."""
    width = min(max(width, NARROWEST), WIDEST)
    lines = [line for one in done.mismatches for line in of_mismatch(one, width)]
    if lines:
        heads = ("plan", "code", f"{done.code.currency[:3]} a month")
        lines = [laid_out("", heads, width), *lines, ""]
    return (
        "\n".join([*lines, *(part for text in summary(done) for part in wrap(text, width))]) + "\n"
    )


def laid_out(name: str, cells: tuple[str, ...], width: int) -> str:
    numbers = " ".join(f"{terminal(cell):>{NUMBER}}" for cell in cells)
    free = width - len(numbers) - 1
    return f"{name:<{free}} {numbers}" if len(name) <= free else f"{name}\n{numbers:>{width}}"


def of_mismatch(one: Mismatch, width: int) -> Iterator[str]:
    times = f" (x{len(one.addresses)})" if len(one.addresses) > 1 else ""
    name = terminal(f"{one.addresses[0]}{times}{WORDS[one.how]}")
    cells = (side_cell(one.plan, MONEY), side_cell(one.code, MONEY), change(one))
    yield laid_out(name, tuple(cell.partition(" (")[0] for cell in cells), width)
    for text in ([f"not known: {one.gap}"] if one.gap else []) + [
        spoken(reason, one) for reason in one.reasons
    ]:
        inner = wrap(terminal(text), width - 4, subsequent_indent="  ")
        yield from (f"    {line}" for line in inner)


def change(one: Mismatch) -> str:
    if one.gap:
        return f"{MONEY.change(one.delta)} + ?" if one.delta else "?"
    return MONEY.change(one.delta)


def spoken(reason: Reason, of: Mismatch) -> str:
    """`instance_type: plan m5.large, code m5.xlarge: +70.08  (main.tf:3)`"""
    at = f"  ({reason.location.file}:{reason.location.line})" if reason.location else ""
    effect = of.effects.get(top(reason.attribute))
    by = f": {MONEY.change(effect)}" if effect is not None else ""
    return f"{reason.attribute}: plan {said(reason.base)}, code {said(reason.head)}{by}{at}"


def summary(done: Agreement) -> Iterator[str]:
    yield (
        f"{done.same:,} of {counted(done.addresses, 'address', 'addresses')} and "
        f"{done.same_cost:,} of {counted(done.costing, 'bill', 'bills')} agree."
    )
    before, after = (MONEY.spread(one.monthly) for one in (done.plan, done.code))
    yield f"Plan {before}, code {after} {terminal(done.code.currency)} a month."


def as_json(done: Agreement, width: int) -> str:
    """The contract of reconcile.schema.json: money as text."""
    return json_text(
        {
            "schema": "finops-shiftleft/reconcile/1",
            "tool": __version__,
            "currency": done.code.currency,
            "plan": ends(done.plan.monthly),
            "code": ends(done.code.monthly),
            "delta": ends(done.delta),
            "addresses": {"all": done.addresses, "same": done.same},
            "bills": {"all": done.costing, "same": done.same_cost},
            "mismatches": [of_one(one) for one in done.mismatches],
        }
    )


def of_one(one: Mismatch) -> dict[str, Any]:
    return {
        "how": one.how,
        "addresses": list(one.addresses),
        "type": one.shown.resource.type,
        "plan": monthly(one.plan),
        "code": monthly(one.code),
        "delta": ends(one.delta),
        "gap": one.gap,
        "attributes": [
            {
                "attribute": reason.attribute,
                "plan": plainly(reason.base),
                "code": plainly(reason.head),
                "effect": monthly_of(one.effects.get(top(reason.attribute))),
                "file": reason.location.file if reason.location else None,
                "line": reason.location.line if reason.location else None,
            }
            for reason in one.reasons
        ],
    }


def monthly_of(amount: Amount | None) -> dict[str, str] | None:
    return ends(amount) if amount is not None else None


def monthly(cost: ResourceCost | None) -> dict[str, str] | None:
    return ends(cost.monthly) if cost else None


FORMATS: Mapping[str, Callable[[Agreement, int], str]] = {"table": table, "json": as_json}
