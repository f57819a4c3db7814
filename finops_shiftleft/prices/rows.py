"""One row of a price list: its words without the place, its unit in one spelling, its tiers.

The same table of units serves what is stored and what is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from ..model import ZERO, Match, Tier

UNITS = {
    "hours": "Hrs",
    "hour": "Hrs",
    "Hours": "Hrs",
    "GB-month": "GB-Mo",
    "GB-Month": "GB-Mo",
    "GB-months": "GB-Mo",
    "GigaBytes": "GB",
    "GB-Second": "GB-Seconds",
    "MBPS-Mo": "MBps-Mo",
    "vCPU-hour": "vCPU-Hours",
    "Request": "Requests",
    "Message": "Messages",
    "Month": "Mo",
    "minute": "Minutes",
    "minutes": "Minutes",
    "seconds": "Seconds",
    "Second": "Seconds",
    "Unit": "Units",
}
"""The same unit in different spellings, all of them AWS's. Azure's and Google's stay as listed."""

TRUST = ("list", "page", "derived", "published")
"""How far to trust a row, the furthest first (docs/prices.md)."""

AWS_REGION = re.compile(r"(?:EU|[A-Z]{3}\d)[-:]")
GOOGLE_PLACE = re.compile(r" (?:running )?in ")


class Row(NamedTuple):
    """A row as it is stored: text, nothing yet worked out. `attributes` have no empty values."""

    family: str
    unit: str
    currency: str
    sku: str
    trust: str
    origin: str
    as_of: str
    tiers: str
    attributes: Mapping[str, str]

    @property
    def words(self) -> str:
        """What tells the row from the others of its service, region and purchase option."""
        return ", ".join(
            [self.family, self.unit, *(f"{k} {v}" for k, v in self.attributes.items())]
        )


def same_unit(unit: str) -> str:
    """The one spelling of a unit that has several."""
    return UNITS.get(unit, unit)


def without_place(vendor: str, region: str, attributes: Mapping[str, str]) -> dict[str, str]:
    """The attributes without the region, which is a column of its own.

    AWS puts it before the usage type: `USE1-`, `EU-`, `EU:`, `us-east-1-` (KMS). What is sold
    without a region keeps its prefix: there it names the edge locations that the price is for.
    Google puts it at the end of a description: ` running in Frankfurt`, ` in Frankfurt for 1 Year`
    (the term is in usageType), ` (europe-west3)`.
    """
    plain = dict(attributes)
    if vendor == "aws" and region and (usage := plain.get("usagetype")):
        plain["usagetype"] = without_prefix(usage, region)
    if vendor == "google" and (description := plain.get("description")):
        plain["description"] = GOOGLE_PLACE.split(description.removesuffix(f" ({region})"), 1)[0]
    return plain


def without_prefix(usage: str, region: str) -> str:
    if usage.startswith(f"{region}-"):
        return usage[len(region) + 1 :]
    prefix = AWS_REGION.match(usage)
    return usage[prefix.end() :] if prefix else usage


def fits(wanted: str | Match | None, found: str) -> bool:
    """Whether a cell is what was asked: anything, a part of its text, or the text without case."""
    if wanted is None:
        return True
    return wanted(found) if isinstance(wanted, Match) else wanted.lower() == found.lower()


def write_tiers(steps: Iterable[tuple[str, str]]) -> str:
    """`0:0.023 51200:0.022` of starts and rates, as the vendor writes the numbers."""
    ordered = sorted(((start or "0", rate) for start, rate in steps), key=lambda s: Decimal(s[0]))
    return " ".join(f"{start}:{rate}" for start, rate in ordered)


def read_tiers(text: str) -> tuple[Tier, ...]:
    """The tiers of a row. A list that starts above zero leaves out what it gives for nothing."""
    steps = (step.partition(":") for step in text.split())
    tiers = tuple(Tier(Decimal(start), Decimal(rate)) for start, _, rate in steps)
    return (Tier(ZERO, ZERO), *tiers) if tiers[0].start else tiers


def read_date(text: str) -> date:
    """A day; where only the year or the month is known, its first."""
    return date.fromisoformat(f"{text}-01-01"[:10])
