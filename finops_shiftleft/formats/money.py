"""Amounts and their changes as people read them: a sign on every change, a digit behind every
symbol, ranges end by end."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from ..model import Amount
from ..records import record
from .numbers import CENT

SYMBOLS = {"USD": "$"}
CODE = re.compile("[A-Z]{3}")


@record
class Money:
    """How amounts of one currency are written: what stands before the digits."""

    symbol: str = ""

    @classmethod
    def of(cls, currency: str) -> Money:
        """`$` for USD, else the currency's code, if it is one."""
        known = currency if CODE.fullmatch(currency) else "?"
        return cls(SYMBOLS.get(currency, f"{known} "))

    def exactly(self, number: Decimal) -> str:
        """`$1,204.10`, `-$3.00`; what is there but rounds to nothing is `<$0.01`."""
        sign = "-" if number < 0 else ""
        return f"{sign}{self.absolute(number)}"

    def signed(self, number: Decimal) -> str:
        """`+$64.06`, `-$3.00`, `+$0.00`."""
        return f"{'-' if number < 0 else '+'}{self.absolute(number)}"

    def absolute(self, number: Decimal) -> str:
        cents = abs(number).quantize(CENT, ROUND_HALF_UP)
        if number and not cents:
            return f"<{self.symbol}0.01"
        return f"{self.symbol}{cents:,}"

    def spread(self, amount: Amount) -> str:
        """`$70.08`, `$70.08 ($35.04 to $280.32)`."""
        expected = self.exactly(amount.expected)
        if not amount.ranges:
            return expected
        low, high = map(self.exactly, amount.bounds)
        return f"{expected} ({low} to {high})"

    def between(self, amount: Amount) -> str:
        """`$70.08`, `$35.04 to $280.32`."""
        if not amount.ranges:
            return self.exactly(amount.expected)
        return " to ".join(map(self.exactly, amount.bounds))

    def change(self, amount: Amount) -> str:
        """`+$64.06`; where it ranges `+$0.00, up to +$420.00`, or the two ends."""
        low, expected, high = map(self.signed, amount.ends)
        if not amount.ranges:
            return expected
        if amount.low == amount.expected <= amount.high:
            return f"{expected}, up to {high}"
        if amount.low <= amount.expected == amount.high:
            return f"{expected}, at least {low}"
        if amount.low <= amount.expected <= amount.high:
            return f"{expected} ({low} to {high})"
        return f"{expected} (low end {low}, high end {high})"


def percent(change: Decimal, of: Decimal) -> str | None:
    """One place; None of nothing."""
    return f"{(change / of * 100).quantize(Decimal('0.1'), ROUND_HALF_UP)}" if of else None
