"""Your prices over the vendors': negotiated rates, filled-in prices, and the currency.

In this order (docs/prices.md): a fixed price replaces the row; percentages apply to every tier's
rate; tiers are applied; commitments cover their share; the overall discount; support is a line of
its own. What the list says stays beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fnmatch import fnmatchcase

from ..config.prices import Negotiated, Rows, Terms
from ..errors import NoPrice
from ..model import ONE, ZERO, Match, Price, PriceBook, Query, Source, Tier

OWN = "prices.yml"


class OwnBook:
    """A PriceBook that asks another and applies what was negotiated."""

    def __init__(self, lists: PriceBook, terms: Terms, as_of: date) -> None:
        self.lists, self.terms, self.as_of = lists, terms, as_of

    def price(self, query: Query) -> Price:
        """The list's row at your rates, the list's own tiers beside them; a filled-in price where
        the lists have none. Raises NoPrice and AmbiguousPrice as the lists do."""
        try:
            found = self.lists.price(query)
        except NoPrice:
            filled_in = self.filled_in(query)
            if filled_in is None:
                raise
            return filled_in
        factor = self.factor(query)
        rule = next((one for one in self.terms.negotiated if fits(one.rows, query)), None)
        if rule is None:
            return found if factor == ONE else replace(found, factor=factor)
        return replace(found, tiers=agreed(rule, found), listed=found.tiers, factor=factor)

    def filled_in(self, query: Query) -> Price | None:
        for one in self.terms.missing:
            if one.unit == query.unit and fits(one.rows, query):
                origin = f"{OWN}: {one.note}"
                source = Source(query.service, "", query.region, origin, "own", self.as_of)
                return Price((Tier(ZERO, one.price),), query.unit, "USD", source, one.note)
        return None

    def factor(self, query: Query) -> Decimal:
        """What is left of a cost after commitments and the overall discount."""
        left = ONE - self.terms.overall
        for one in self.terms.commitments:
            if fits(one.rows, query):
                return left * (ONE - one.covers * one.off)
        return left


def agreed(rule: Negotiated, found: Price) -> tuple[Tier, ...]:
    """A row's tiers as they were negotiated: one price, or so much off each."""
    if rule.fixed is not None:
        return (Tier(ZERO, rule.fixed),)
    return tuple(Tier(tier.start, tier.rate * (ONE - rule.off)) for tier in found.tiers)


def fits(rows: Rows, query: Query) -> bool:
    """Whether a question is for these rows. What the question does not say fits only a glob that
    fits everything."""
    plain = (
        (rows.provider, query.vendor),
        (rows.service, query.service),
        (rows.family, query.family),
        (rows.region, query.region),
        (rows.unit, query.unit),
        (rows.purchase, query.purchase),
    )
    if not all(glob_fits(glob, value) for glob, value in plain):
        return False
    return all(glob_fits(glob, query.where.get(name)) for name, glob in rows.where.items())


def glob_fits(glob: str, value: str | Match | None) -> bool:
    if glob in ("", "*"):
        return True
    text = value.text if isinstance(value, Match) else value or ""
    return fnmatchcase(text.lower(), glob.lower())


class Exchanged:
    """A PriceBook in another currency."""

    def __init__(self, lists: PriceBook, currency: str, rates: Mapping[str, Decimal]) -> None:
        """`rates` are units of each currency for one US dollar."""
        self.lists, self.currency, self.rates = lists, currency, rates

    def price(self, query: Query) -> Price:
        """Raises NoPrice where the list's currency has no rate."""
        found = self.lists.price(query)
        if found.currency == self.currency:
            return found
        if found.currency not in self.rates:
            raise NoPrice(f"no exchange rate of {found.currency} to {self.currency}")
        rate = self.rates[self.currency] / self.rates[found.currency]
        tiers = tuple(Tier(tier.start, tier.rate * rate) for tier in found.tiers)
        listed = tuple(Tier(tier.start, tier.rate * rate) for tier in found.listed)
        return replace(found, tiers=tiers, listed=listed, currency=self.currency)
