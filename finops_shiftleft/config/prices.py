"""prices.yml: the user's own prices, discounts and commitments."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from importlib.resources import files
from typing import Any

from ..documents import check, read_yaml
from ..records import field, record

MONTHS = 18  # the age of a price from which a report warns, where nobody says another
HUNDRED = Decimal(100)


@record
class Rows:
    """Which rows of the price lists: globs, without case; an empty one fits everything."""

    provider: str = ""
    service: str = ""
    family: str = ""
    region: str = ""
    unit: str = ""
    purchase: str = ""
    where: Mapping[str, str] = field(default_factory=dict)


@record
class Negotiated:
    """A fixed price of one unit, or the share off every tier."""

    rows: Rows
    fixed: Decimal | None
    off: Decimal
    note: str


@record
class FilledIn:
    """A price that no list has."""

    rows: Rows
    unit: str
    price: Decimal
    note: str


@record
class Commitment:
    """The share of what matches that is covered, and the share off there; `monthly` is the
    upfront part, spread over the term."""

    name: str
    rows: Rows
    covers: Decimal
    off: Decimal
    monthly: Decimal


@record
class Terms:
    """All that makes your prices differ from the lists. Shares are between 0 and 1."""

    negotiated: tuple[Negotiated, ...] = ()
    missing: tuple[FilledIn, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    overall: Decimal = Decimal(0)
    support: Decimal = Decimal(0)
    support_minimum: Decimal = Decimal(0)
    exchange: Mapping[str, Decimal] = field(default_factory=dict)
    warn_after_months: int = MONTHS


def schema() -> dict[str, Any]:
    """The published JSON Schema."""
    text = files(__package__).joinpath("prices.schema.json").read_text("utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def read_prices(name: str, data: bytes) -> Terms:
    """A price book. Raises BadConfig with file, line and caret."""
    document = read_yaml(name, data)
    check(document, schema())
    said = document.value
    support = said.get("support", {})
    return Terms(
        tuple(negotiated(one) for one in said.get("prices", ())),
        tuple(filled_in(one) for one in said.get("missing", ())),
        tuple(commitment(one) for one in said.get("commitments", ())),
        share(said.get("overall", {}).get("percent_off", 0)),
        share(support.get("percent", 0)),
        Decimal(support.get("minimum", 0)),
        {name: Decimal(rate) for name, rate in said.get("exchange", {}).items()},
        said.get("warn_after_months", MONTHS),
    )


def share(percent: Any) -> Decimal:
    return Decimal(percent) / HUNDRED


def rows(match: Mapping[str, Any]) -> Rows:
    where = {name: str(value) for name, value in match.get("where", {}).items()}
    plain = {name: str(value) for name, value in match.items() if name != "where"}
    return Rows(**plain, where=where)


def negotiated(one: Mapping[str, Any]) -> Negotiated:
    fixed = Decimal(one["fixed"]) if "fixed" in one else None
    return Negotiated(
        rows(one["match"]), fixed, share(one.get("percent_off", 0)), one.get("note", "")
    )


def filled_in(one: Mapping[str, Any]) -> FilledIn:
    return FilledIn(rows(one["match"]), one["unit"], Decimal(one["price"]), one["note"])


def commitment(one: Mapping[str, Any]) -> Commitment:
    monthly = Decimal(one.get("upfront", 0)) / one.get("months", 1)
    return Commitment(
        one["name"],
        rows(one["match"]),
        share(one["covers"]),
        share(one["percent_off"]),
        monthly,
    )
