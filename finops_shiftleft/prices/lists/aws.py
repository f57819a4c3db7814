"""AWS: an index of offers, for each an index of regions, for each a list as CSV or JSON.

https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/using-the-aws-price-list-bulk-api.html
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any
from urllib.parse import urlsplit

from ...errors import BadPrices, Unreachable
from ...http import CSV, JSON
from .aws_offers import Offer, rows_of_csv, rows_of_json
from .aws_plans import rows_of_plans
from .aws_spot import Savings, with_spot
from .interface import MAX_DOCUMENT, MAX_LIST, Job, Listed, Web, field, on_endpoint, read_json

ENDPOINT = "https://pricing.us-east-1.amazonaws.com"
SPOT_ENDPOINT = "https://spot-bid-advisor.s3.amazonaws.com"
INDEX = "/offers/v1.0/aws/index.json"
ADVISOR = "/spot-advisor-data.json"
EVERYWHERE = ("aws-global", "global")
"""How the index calls what is sold without a region."""


class AwsLists:
    """AWS's offers. `plans` also reads the Savings Plans, whose lists are often the larger ones."""

    def __init__(
        self, web: Web, endpoint: str = ENDPOINT, spot: str = SPOT_ENDPOINT, plans: bool = False
    ) -> None:
        self.web, self.endpoint, self.spot, self.plans = web, endpoint, spot, plans

    def jobs(self, service: str, regions: Sequence[str]) -> list[Job]:
        offer = self.offer(service)
        known = self.regional(offer)
        jobs = []
        for region in regions or sorted(known):
            link = known.get(region)
            if link is None and region == "":
                link = field(offer, "currentVersionUrl", INDEX)
            state = [link, *self.plan_link(offer, region)] if link else []
            jobs.append(Job("aws", service, (region,), " ".join(state)))
        return jobs

    def rows(self, job: Job) -> Iterator[Listed]:
        if not job.state:
            there = ", ".join(sorted(filter(None, self.regional(self.offer(job.service)))))
            raise BadPrices(f"AWS does not sell {job.service} there", f"but in {there}")
        link, *plans = job.state.split(" ")
        offer = Offer(job.service, job.regions[0])
        rows = self.offered(offer, link)
        if job.service == "AmazonEC2":
            rows = with_spot(rows, self.savings(offer.region))
        return chain(rows, *(self.planned(offer, plan) for plan in plans))

    def keeps(self, purchase: str, family: str) -> bool:
        return purchase.startswith("savings_plan") and not self.plans

    def index(self, link: str) -> Mapping[str, Any]:
        url = on_endpoint(self.endpoint, link)
        return read_json(self.web.document(url, JSON, MAX_DOCUMENT).body, path_of(url))

    def offer(self, service: str) -> Mapping[str, Any]:
        offers = field(self.index(INDEX), "offers", INDEX, dict)
        if service not in offers:
            near = [name for name in offers if service.lower() in name.lower()]
            raise BadPrices(
                f"AWS has no price list of {service!r}",
                f"It has {', '.join(sorted(near)[:8]) or f'{len(offers)} others'}.",
            )
        return field(offers, service, INDEX, dict)  # type: ignore[no-any-return]

    def regional(self, offer: Mapping[str, Any]) -> dict[str, str]:
        """The list of each region; "" for what is sold without one."""
        link = field(offer, "currentRegionIndexUrl", INDEX)
        regions = field(self.index(link), "regions", link, dict)
        return {
            "" if name in EVERYWHERE else name: field(about, "currentVersionUrl", link)
            for name, about in regions.items()
        }

    def plan_link(self, offer: Mapping[str, Any], region: str) -> list[str]:
        """The Savings Plans of a region that discount this offer, if they are asked for."""
        link = offer.get("currentSavingsPlanIndexUrl")
        if not (self.plans and link):
            return []
        regions = field(self.index(link), "regions", link, list)
        links = {field(r, "regionCode", link): field(r, "versionUrl", link) for r in regions}
        return [links[region]] if region in links else []

    def offered(self, offer: Offer, link: str) -> Iterator[Listed]:
        """As CSV, which streams; a mirror may have only the JSON that the index names."""
        csv = on_endpoint(self.endpoint, link.removesuffix(".json") + ".csv")
        chunks = self.web.stream(csv, CSV, MAX_LIST)
        try:
            first = next(chunks, b"")
        except Unreachable as cause:
            if " 404 " not in f"{cause.message} ":
                raise
            url = on_endpoint(self.endpoint, link)
            body = self.web.document(url, JSON, MAX_DOCUMENT).body
            return rows_of_json(offer, read_json(body, path_of(url)), path_of(url))
        return rows_of_csv(offer, chain([first], chunks), path_of(csv))

    def planned(self, offer: Offer, link: str) -> Iterator[Listed]:
        url = on_endpoint(self.endpoint, link.removesuffix(".json") + ".csv")
        return rows_of_plans(offer, self.web.stream(url, CSV, MAX_LIST), path_of(url))

    def savings(self, region: str) -> Savings:
        """What spot capacity has saved lately, by operating system and instance type."""
        url = on_endpoint(self.spot, ADVISOR)
        document = self.web.document(url, JSON, MAX_DOCUMENT)
        return Savings.read(read_json(document.body, ADVISOR), region, document.modified)


def path_of(url: str) -> str:
    return urlsplit(url).path
