"""Azure: one list for everything, asked by filters and read page after page.

https://learn.microsoft.com/en-us/rest/api/cost-management/retail-prices/azure-retail-prices
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any
from urllib.parse import urlencode

from ...errors import BadPrices
from ...http import JSON
from .interface import (
    MAX_DOCUMENT,
    MAX_PAGES,
    Job,
    Listed,
    Origin,
    Web,
    field,
    number,
    on_endpoint,
    read_json,
)

ENDPOINT = "https://prices.azure.com"
PATH = "/api/retail/prices"
VERSION = "2023-01-01-preview"

WORDS = ("productName", "skuName", "meterName", "serviceFamily", "armSkuName")
"""What tells rows apart; the product's name is the family as well."""

DROPPED = (" Low Priority", "Expired")
"""Ends of a name of what nobody can buy any more."""

TERMS = {"1 Year": "1yr", "3 Years": "3yr", "5 Years": "5yr"}


class AzureLists:
    """Azure's retail prices, in one currency. Microsoft converts them at its own rate."""

    def __init__(
        self, web: Web, today: date, endpoint: str = ENDPOINT, currency: str = "USD"
    ) -> None:
        self.web, self.today, self.endpoint, self.currency = web, today, endpoint, currency

    def jobs(self, service: str, regions: Sequence[str]) -> list[Job]:
        """One for each region; one for all of them if none is named."""
        return [Job("azure", service, (region,)) for region in regions] or [
            Job("azure", service, ())
        ]

    def rows(self, job: Job) -> Iterator[Listed]:
        for item in self.items(job):
            yield from rows_of(item, self.today, self.currency, f"{PATH} ({job})")

    def keeps(self, purchase: str, family: str) -> bool:
        return False

    def items(self, job: Job) -> Iterator[Mapping[str, Any]]:
        """The items of all pages. The link to the next one may name a port and another host."""
        link = self.first(job)
        for _ in range(MAX_PAGES):
            where = f"{PATH} ({job})"
            page = read_json(self.web.document(link, JSON, MAX_DOCUMENT).body, where)
            yield from field(page, "Items", where, list)
            following = field(page, "NextPageLink", where, object)
            if not following:
                return
            before, link = link, on_endpoint(self.endpoint, str(following))
            if link == before:
                raise BadPrices(f"{where}: NextPageLink leads to the page that it is on")
        raise BadPrices(f"{PATH} ({job}) has more than {MAX_PAGES:,} pages")

    def first(self, job: Job) -> str:
        asked = {"serviceName": job.service}
        if job.regions:
            asked["armRegionName"] = job.regions[0]
        filters = " and ".join(f"{name} eq {quoted(text)}" for name, text in asked.items())
        query = {
            "api-version": VERSION,
            "currencyCode": quoted(self.currency),
            "$filter": filters,
        }
        return on_endpoint(self.endpoint, f"{PATH}?{urlencode(query)}")


def quoted(text: str) -> str:
    """A text in a filter: a quote is written twice."""
    return "'" + text.replace("'", "''") + "'"


def rows_of(item: Any, today: date, currency: str, where: str) -> Iterator[Listed]:
    """The rows of an item: the price, and what a savings plan makes of it. Raises BadPrices."""
    place = f"{where} {item.get('meterId', '')}" if isinstance(item, dict) else where
    kind, sku_name = field(item, "type", place), field(item, "skuName", place)
    meter, billed = field(item, "meterName", place), field(item, "currencyCode", place)
    if billed != currency:
        raise BadPrices(f"{place}: currencyCode is {billed!r}, {currency!r} was asked for")
    if kind not in BOUGHT or any(name.endswith(DROPPED) for name in (sku_name, meter)):
        return
    if field(item, "serviceName", place) == "Virtual Machines" and meter.endswith("Free"):
        return  # the free hours of a new account
    if not holds(item, today, place):
        return
    purchase, unit = BOUGHT[kind](item, place)
    row = Listed(
        field(item, "armRegionName", place), purchase, field(item, "productName", place), unit,
        billed, field(item, "skuId", place),
        number(field(item, "tierMinimumUnits", place), "tierMinimumUnits", place), "",
        number(field(item, "retailPrice", place), "retailPrice", place),
        attributes_of(item, place), Origin("azure_retail_prices", "list", today.isoformat()),
        field(item, "meterId", place), field(item, "isPrimaryMeterRegion", place, bool),
        field(item, "effectiveStartDate", place),
    )  # fmt: skip
    yield row
    for plan in item.get("savingsPlan") or ():
        bought = f"savings_plan_{term(field(plan, 'term', place), place)}"
        rate = number(field(plan, "retailPrice", place), "retailPrice", place)
        yield row._replace(purchase=bought, rate=rate)


def consumption(item: Mapping[str, Any], where: str) -> tuple[str, str]:
    names = (item["skuName"], item["meterName"])
    spot = any(name.endswith(" Spot") for name in names)
    return "spot" if spot else "on_demand", field(item, "unitOfMeasure", where)


def reservation(item: Mapping[str, Any], where: str) -> tuple[str, str]:
    """The price is for the whole term, whatever the unit says."""
    length: str = field(item, "reservationTerm", where)
    return f"reserved_{term(length, where)}", length


BOUGHT = {"Consumption": consumption, "Reservation": reservation}
"""How each type of price is bought, and its unit; others are for tests, or unknown."""


def term(length: str, where: str) -> str:
    if length not in TERMS:
        raise BadPrices(f"{where}: a term of {length!r} is none of {', '.join(TERMS)}")
    return TERMS[length]


def holds(item: Mapping[str, Any], today: date, where: str) -> bool:
    """Whether a price holds today."""
    start: str = field(item, "effectiveStartDate", where)
    end: str = item.get("effectiveEndDate") or "9"
    return start[:10] <= today.isoformat() < end[:10]


def attributes_of(item: Mapping[str, Any], where: str) -> dict[str, str]:
    found = {name: field(item, name, where) for name in WORDS}
    if found["armSkuName"].startswith("Standard_"):  # some products write a space in it
        found["armSkuName"] = found["armSkuName"].replace(" ", "_")
    return {name: value for name, value in found.items() if value}
