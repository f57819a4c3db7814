"""Exchange rates: the European Central Bank's reference rates, embedded; your own ones win."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cached_property
from pathlib import Path

from ..errors import BadPrices, WrongArguments

FILE = "exchange_rates.csv"


class Rates:
    """What one US dollar is in other currencies."""

    def __init__(self, folder: Path, own: Mapping[str, Decimal]) -> None:
        self.folder, self.own = folder, own

    @cached_property
    def listed(self) -> Mapping[str, tuple[Decimal, str, str]]:
        """Rate, date and source by currency. Raises BadPrices where the file cannot be read."""
        try:
            lines = (self.folder / FILE).read_text("utf-8").splitlines()[1:]
            rows = [line.split(",", 3) for line in lines if line]
            euros = {code: (Decimal(per_euro), day, source) for code, per_euro, day, source in rows}
            dollars = euros["USD"][0]
        except (OSError, ValueError, ArithmeticError, LookupError) as error:
            raise BadPrices(f"{FILE} cannot be read: {error}") from None
        return {code: (rate / dollars, day, source) for code, (rate, day, source) in euros.items()}

    def table(self, currency: str) -> Mapping[str, Decimal]:
        """All rates. Raises WrongArguments for a currency that has none."""
        rates = {code: rate for code, (rate, _, _) in self.listed.items()} | dict(self.own)
        if currency not in rates:
            raise WrongArguments(
                f"there is no exchange rate of {currency}", f"known: {', '.join(sorted(rates))}"
            )
        return rates

    def told(self, currency: str) -> str:
        """The rate as a report shows it."""
        if currency in self.own:
            return f"1 USD = {self.own[currency]} {currency} (prices.yml)"
        rate, day, source = self.listed[currency]
        return f"1 USD = {rate:.6f} {currency} ({source}, {day})"
