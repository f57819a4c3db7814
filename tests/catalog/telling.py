"""How a test of the catalogue tells lines, and what it says of usage."""

from __future__ import annotations

from decimal import Decimal
from textwrap import dedent

from finops_shiftleft.model import Amount, LineItem, Value


def short(number: Decimal, places: str) -> str:
    text = f"{number.quantize(Decimal(places)):f}"
    return text.rstrip("0").rstrip(".") if places != "0.01" else text


def shown(amount: Amount | None, places: str) -> str:
    if amount is None:
        return "-"
    ends = [short(end, places) for end in amount.ends]
    return ends[0] if len(set(ends)) == 1 else "/".join(ends)


def told(item: LineItem) -> list[str]:
    """A line as a test writes it: where > label (detail), quantity and unit, cost, then the note
    of what is missing. An assumption is marked ~ behind the label."""
    mark = " ~" if item.basis == "assumed" else ""
    detail = f" ({item.detail})" if item.detail else ""
    label = " > ".join([*item.path, *([item.label + detail + mark] if item.label else [])])
    if item.fault:
        return [label, (item.note or "").partition(" (but with ")[0]]
    quantity = f"{shown(item.quantity, '0.0001')} {item.unit}".strip()
    once = " once" if item.once else ""
    return [cell for cell in (label, quantity, shown(item.cost, "0.01") + once) if cell]


def columns(text: str) -> list[list[str]]:
    """Two spaces or more part the columns."""
    lines = [line for line in dedent(text).strip().splitlines() if line.strip()]
    return [[cell.strip() for cell in line.split("  ") if cell.strip()] for line in lines]


class Usage:
    """What a usage file would say, by address or type."""

    def __init__(self, known: dict[str, dict[str, Value]]) -> None:
        self.known = known

    def of(self, address: str, kind: str) -> dict[str, Value]:
        return self.known.get(address) or self.known.get(kind) or {}
