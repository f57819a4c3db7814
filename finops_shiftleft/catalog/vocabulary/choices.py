"""One of several blocks will be used, and nobody knows which: what it costs is a range."""

from __future__ import annotations

from collections.abc import Sequence

from ...errors import Gap, NotListed
from ...model import NOTHING, ZERO, Amount, LineItem
from .borrowed import Filled
from .expressions import Const, Expr
from .parts import Emit, Part, Run, all_of
from .scope import Scope


class Either(Part):
    """The lines of one out of several blocks: nobody knows which, so they range."""

    def __init__(self, choices: Expr, name: str, parts: tuple[Part, ...]) -> None:
        self.choices, self.name, self.parts = choices, name, parts

    def compile(self) -> Emit:
        choices, name, emit = self.choices.compile(), self.name, all_of(self.parts)

        def either(scope: Scope, run: Run) -> None:
            try:
                blocks = choices(scope)
                if blocks and not isinstance(blocks, list | tuple):
                    raise NotListed(f"{name} is no list of blocks")
            except Gap as gap:
                run.note(gap)
                return
            drawn = []
            for block in blocks or [{}]:
                aside = run.aside()
                given = {name: Const(block).compile()}
                emit(scope.other(Filled(given, scope, scope.values)), aside)
                drawn.append(aside.out)
            run.out += drawn[0] if len(drawn) == 1 else alternatives(drawn)

        return either


def alternatives(drawn: Sequence[Sequence[LineItem]]) -> list[LineItem]:
    """One bill of several, of which one will be paid. Lines of a name stand for each other."""
    bills = [{(item.path, item.label, item.once): item for item in items} for items in drawn]
    names = dict.fromkeys(name for bill in bills for name in bill)
    return [one_of([bill.get(name) for bill in bills]) for name in names]


def one_of(items: Sequence[LineItem | None]) -> LineItem:
    """A line that is the first of these, and may be any: it costs from the least to the most."""
    there = list(dict.fromkeys(item for item in items if item))
    first = there[0]
    counted = [item for item in there if item.quantity is not None and not item.fault]
    if (len(there) == 1 and None not in items) or first not in counted:
        return first
    details = list(dict.fromkeys(item.detail for item in there if item.detail))
    choice = f"one of {' / '.join(details)}" if len(details) > 1 else ""
    absent = [NOTHING] * (None in items)
    return first._replace(
        quantity=spanned(first.quantity, [item.quantity for item in counted], absent, items[0]),
        cost=spanned(first.cost, [item.cost for item in counted], absent, items[0]),
        basis="range" if first.basis in ("configured", "assumed") else first.basis,
        note="; ".join(filter(None, (choice, first.note))) or None,
    )


def spanned(
    expected: Amount | None,
    every: Sequence[Amount | None],
    absent: Sequence[Amount],
    chosen: LineItem | None,
) -> Amount | None:
    """What is expected, between the least and the most; nothing of it where it is not chosen."""
    if expected is None:
        return None
    known = [*(amount for amount in every if amount is not None), *absent]
    low, high = min(amount.low for amount in known), max(amount.high for amount in known)
    return Amount(low, expected.expected if chosen else ZERO, high)
