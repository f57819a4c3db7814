"""Google Cloud: the services of the Billing Catalog, and page by page the SKUs of each.

Google asks for an API key, which costs nothing.
https://cloud.google.com/billing/docs/reference/rest/v1/services.skus/list
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from ...errors import BadPrices, Unreachable
from ...http import JSON, Document
from .interface import (
    MAX_DOCUMENT,
    MAX_PAGES,
    Job,
    Listed,
    Origin,
    Web,
    field,
    fixed,
    number,
    on_endpoint,
    read_json,
)

ENDPOINT = "https://cloudbilling.googleapis.com"
SERVICES = "/v1/services"
PAGE = 5_000

KEY = "GOOGLE_API_KEY"
ADVICE = (
    f"Google asks for an API key: put one into {KEY}. It is free of charge:\n"
    "https://console.cloud.google.com/apis/credentials, with the Cloud Billing API enabled."
)

DROPPED = ("Read Replica (free", "Extended Support")
"""Parts of descriptions in Cloud SQL: lines beside the price of the same machine."""

OWN_FAMILY = "Compute Instance"
"""Whole machines are not in Google's list: their rows are put together from its parts."""


class GoogleLists:
    """Google's catalogue, in one currency."""

    def __init__(
        self, web: Web, today: date, endpoint: str = ENDPOINT, currency: str = "USD"
    ) -> None:
        self.web, self.today, self.endpoint, self.currency = web, today, endpoint, currency

    def jobs(self, service: str, regions: Sequence[str]) -> list[Job]:
        """One for all regions, because the catalogue is not asked by region."""
        return [Job("google", service, tuple(regions))]

    def rows(self, job: Job) -> Iterator[Listed]:
        origin = Origin("google_cloud_catalog", "list", self.today.isoformat())
        name = self.resource(job.service)
        query = {"currencyCode": self.currency, "pageSize": str(PAGE)}
        for sku in self.pages(f"/v1/{name}/skus", query, "skus"):
            yield from rows_of(sku, job.regions, origin, f"/v1/{name}/skus")

    def keeps(self, purchase: str, family: str) -> bool:
        return family == OWN_FAMILY

    def resource(self, service: str) -> str:
        """`services/6F81-5844-456A` of `Compute Engine`."""
        names = []
        for found in self.pages(SERVICES, {"pageSize": str(PAGE)}, "services"):
            if field(found, "displayName", SERVICES) == service:
                name: str = field(found, "name", SERVICES)
                return name
            names.append(found["displayName"])
        near = sorted(name for name in names if service.lower() in name.lower())
        raise BadPrices(
            f"Google has no service {service!r}",
            f"It has {', '.join(near[:8]) or f'{len(names)} others'}.",
        )

    def pages(self, path: str, query: Mapping[str, str], what: str) -> Iterator[Any]:
        token = ""
        for _ in range(MAX_PAGES):
            asked = {**query, **({"pageToken": token} if token else {})}
            page = read_json(self.get(f"{path}?{urlencode(asked)}").body, path)
            yield from field(page, what, path, list)
            before, token = token, field(page, "nextPageToken", path)
            if not token:
                return
            if token == before:
                raise BadPrices(f"{path}: nextPageToken leads to the page that it is on")
        raise BadPrices(f"{path} has more than {MAX_PAGES:,} pages")

    def get(self, link: str) -> Document:
        try:
            return self.web.document(on_endpoint(self.endpoint, link), JSON, MAX_DOCUMENT)
        except Unreachable as cause:
            if re.search(r" answers 40[0-3] ", f"{cause.message} "):
                raise Unreachable(cause.message, ADVICE) from None
            raise


def rows_of(sku: Any, wanted: Sequence[str], origin: Origin, where: str) -> Iterator[Listed]:
    """The rows of a SKU, one for each region and tier. Raises BadPrices."""
    identity = field(sku, "skuId", where)
    place = f"{where} {identity}"
    description, category = field(sku, "description", place), field(sku, "category", place, dict)
    regions = [r for r in field(sku, "serviceRegions", place, list) if not wanted or r in wanted]
    infos = field(sku, "pricingInfo", place, list)
    if not infos or any(text in description for text in DROPPED):
        return
    expression = field(infos[0], "pricingExpression", place, dict)
    bought = field(category, "usageType", place)
    attributes = {
        "description": description,
        "resourceGroup": field(category, "resourceGroup", place),
        "usageType": bought,
    }
    for tier in field(expression, "tieredRates", place, list):
        start = field(tier, "startUsageAmount", place)
        currency, rate = money(field(tier, "unitPrice", place, dict), place)
        for region in regions:
            yield Listed(
                region, purchase(bought), field(category, "resourceFamily", place),
                field(expression, "usageUnit", place), currency, identity,
                number(start, "startUsageAmount", place), "", rate, attributes, origin, identity,
            )  # fmt: skip


def purchase(usage_type: str) -> str:
    """`commit_1yr` of Commit1Yr, `on_demand` of OnDemand."""
    return re.sub(r"(?<=[a-z])(?=[A-Z0-9])", "_", usage_type).lower()


def money(price: Mapping[str, Any], where: str) -> tuple[str, str]:
    """The currency, and whole units and billionths as one number."""
    units = number(field(price, "units", where), "units", where)
    nanos = number(field(price, "nanos", where), "nanos", where)
    value = Decimal(units) + Decimal(nanos).scaleb(-9)
    return field(price, "currencyCode", where), fixed(str(value)) or "0"
