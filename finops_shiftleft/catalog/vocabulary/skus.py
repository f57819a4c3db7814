"""How a line of the catalogue names a row of a vendor's price list."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from ...errors import Gap, NotListed
from ...model import Match, Price, PriceBook, Query, Value
from ...records import record, replace
from .expressions import Const, Derived, Expr, Source, as_expr, reads_of
from .inputs import Named
from .scope import Scope

TECHNICAL = frozenset(
    {"family", "usagetype", "group", "groupDescription", "description", "meterName", "operation"}
    | {"productName"}
)


def matcher(how: str, text: str | Expr) -> Match | Expr:
    return Derived(lambda t: Match(how, t), (text,)) if isinstance(text, Expr) else Match(how, text)


def starts(text: str | Expr) -> Match | Expr:
    """AWS lists bare metal in a family "Compute Instance (bare metal)"."""
    return matcher("starts", text)


def ends(text: str | Expr) -> Match | Expr:
    """Azure puts the tier and the redundancy before what is counted, but not on every meter."""
    return matcher("ends", text)


def lacks(text: str | Expr) -> Match | Expr:
    """Azure tells Linux from Windows by the absence of a word."""
    return matcher("lacks", text)


@record
class Vendor:
    """A vendor, where a resource says in which of its regions it is, and what these look like."""

    name: str
    region: Expr
    form: str

    def __call__(self, service: str) -> Service:
        return Service(self, service)


class Service(NamedTuple):
    """A part of a vendor's price list, and the filters that every line in it shares."""

    vendor: Vendor
    name: str
    shared: Mapping[str, Value] | None = None

    def where(self, **shared: Value) -> Service:
        return Service(self.vendor, self.name, {**(self.shared or {}), **shared})

    def __call__(self, family: Value, unit: str, **where: Value) -> Sku:
        where = {**(self.shared or {}), **where}
        return Sku(self.vendor, self.name, family, unit, where, "on_demand", self.vendor.region)


@record(eq=False)
class Sku:
    """Vendor's attribute names and what they must be. Tiers are the price list's business."""

    vendor: Vendor
    service: str
    family: Value
    unit: str
    where: Mapping[str, Value]
    purchase: Value
    region: Expr

    def bought(self, purchase: Value) -> Sku:
        """By another purchase option than on demand: spot, reserved_1yr_no_upfront, ..."""
        return replace(self, purchase=purchase)

    def at(self, region: Value) -> Sku:
        """In another region than the resource's: the vendor sells it "Global", for instance."""
        return replace(self, region=as_expr(region))

    @property
    def asked(self) -> dict[str, Expr]:
        """What depends on the resource, by the vendor's attribute name."""
        every = {"family": self.family, **self.where, "purchase": self.purchase}
        return {name: value for name, value in every.items() if isinstance(value, Expr)}

    @property
    def reads(self) -> tuple[Source, ...]:
        """What is asked, and the region: that of the resource on the bill, marked by a slash."""
        region = self.region.reads
        if self.region is self.vendor.region:
            region = tuple(source._replace(path=f"/{source.path}") for source in region)
        return (*reads_of(self.asked.values()), *region)

    @property
    def rules(self) -> tuple[str, ...]:
        return tuple(rule for expr in self.asked.values() for rule in expr.rules)

    @property
    def block(self) -> Decimal:
        """How many make one of the vendor's units: 10,000 where it sells "10K"."""
        return block_size(self.unit)

    def compile(self) -> Callable[[Scope, Prices], tuple[Price, str]]:
        names, asked = tuple(self.asked), tuple(e.compile() for e in self.asked.values())
        where_am_i = Named(self.region, self.vendor.form).compile()
        own = self.region is not self.vendor.region
        fixed = isinstance(self.region, Const)

        def find(scope: Scope, prices: Prices) -> tuple[Price, str]:
            if fixed or own:
                region = where_am_i(scope)
            else:
                region = scope.root.region
                if region is None:
                    region = scope.root.region = where_am_i(scope.root)
            values = tuple([read(scope) for read in asked])
            try:
                known = prices.memo.get((self, region, values))
            except TypeError:  # a list or a block where the price list has a word
                said = ", ".join(source.path for source in self.reads)
                raise NotListed(f"{said}: not all of {values!r:.200} are words") from None
            if known is None:
                known = self.look_up(region, dict(zip(names, values, strict=True)), prices)
                prices.memo[self, region, values] = known
            if isinstance(known, Gap):
                raise known.with_traceback(None)
            return known

        return find

    def look_up(
        self, region: str, asked: Mapping[str, Value], prices: Prices
    ) -> tuple[Price, str] | Gap:
        if not isinstance(region, str):
            return NotListed(f"region {region!r:.80} is no word")
        words = {name: word(value) for name, value in asked.items()}
        every = {"family": self.family, **self.where, "purchase": self.purchase, **words}
        family, purchase = every.pop("family"), every.pop("purchase")
        vendor = self.vendor.name
        query = Query(vendor, self.service, family, self.unit, region, purchase, every)
        try:
            price = prices.book.price(query)
        except Gap as gap:
            return gap.with_traceback(None)
        shown = {k: v for k, v in asked.items() if k not in TECHNICAL and v not in (None, "")}
        told = (str(value) for value in shown.values() if value != "on_demand")
        return price, ", ".join(dict.fromkeys(told))


class Prices:
    """A price book that is asked each question once."""

    def __init__(self, book: PriceBook) -> None:
        self.book = book
        self.memo: dict[tuple[Sku, str, tuple[Value, ...]], tuple[Price, str] | Gap] = {}


def word(value: Value) -> str | Match | None:
    """A value of the code as a price list would write it."""
    if value is None or isinstance(value, str | Match):
        return value
    return str(value).lower() if isinstance(value, bool) else str(value)


@lru_cache
def block_size(unit: str) -> Decimal:
    """Units are the vendors' own words: "10K" is 10,000, "1 Hour" and "Hrs" are one. A chunk of
    64K is one chunk: the number is its size."""
    found = re.match(r"(\d+)([KM]?)\b(?! Chunks)", unit)
    scale = {"": 1, "K": 1_000, "M": 1_000_000}
    return Decimal(int(found[1]) * scale[found[2]]) if found else Decimal(1)
