"""AWS's Spot Instance Advisor: no prices, but what spot capacity saved over the last month.

A spot price is derived from it: the on-demand price less the saving.
https://aws.amazon.com/ec2/spot/instance-advisor/
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from email.utils import parsedate_to_datetime
from typing import Any, Self

from .interface import Listed, Origin, field, fixed, number

FILE = "spot-advisor-data.json"
OPERATIONS = {"Linux": "RunInstances", "Windows": "RunInstances:0002"}
PLAIN = {
    "capacitystatus": "Used",
    "licenseModel": "No License required",
    "preInstalledSw": "NA",
    "tenancy": "Shared",
}


@dataclass(frozen=True, slots=True)
class Savings:
    """The saving in percent, by operating system and instance type."""

    percent: Mapping[tuple[str, str], Decimal]
    modified: str

    @classmethod
    def read(cls, found: Mapping[str, Any], region: str, modified: str) -> Self:
        """Those of a region; none where the advisor does not know it. Raises BadPrices."""
        regions = field(found, "spot_advisor", FILE, dict)
        return cls(
            {
                (system, kind): Decimal(number(field(about, "s", FILE), "s", f"{FILE} {kind}"))
                for system, kinds in regions.get(region, {}).items()
                for kind, about in kinds.items()
            },
            modified,
        )

    def as_of(self, otherwise: str) -> str:
        return (
            parsedate_to_datetime(self.modified).date().isoformat() if self.modified else otherwise
        )


def with_spot(rows: Iterator[Listed], savings: Savings) -> Iterator[Listed]:
    """The rows, and a spot row behind each plain instance that the advisor knows."""
    for row in rows:
        yield row
        given = row.attributes
        if row.purchase != "on_demand" or not given or not row.family.startswith("Compute Inst"):
            continue
        system = given.get("operatingSystem", "")
        saved = savings.percent.get((system, given.get("instanceType", "")))
        if (
            saved is not None
            and given.get("operation") == OPERATIONS.get(system)
            and all(given.get(name) == value for name, value in PLAIN.items())
        ):
            price = fixed(str(Decimal(row.rate) * (100 - saved) / 100)) or row.rate
            day = savings.as_of(row.origin.as_of)
            yield row._replace(
                purchase="spot",
                sku="",
                rate=price,
                origin=Origin("aws_spot_advisor", "derived", day),
            )
