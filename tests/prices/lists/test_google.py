"""Google Cloud: services, then SKUs page by page, to who has a key."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
import vendors
from loopback import Answer, Server
from vendors import KEY, sample

from finops_shiftleft.errors import BadPrices, Unreachable
from finops_shiftleft.http import Client
from finops_shiftleft.prices.lists.google import GoogleLists
from finops_shiftleft.prices.lists.interface import Listed

TODAY = date(2026, 11, 22)
SKUS = "/v1/services/6F81-5844-456A/skus"
Read = Callable[..., list[Listed]]


@pytest.fixture
def lists(server: Server) -> Iterator[GoogleLists]:
    with Client({server.url: {"X-Goog-Api-Key": KEY}}, wait=lambda _: None) as client:
        yield GoogleLists(client, TODAY, server.url)


@pytest.fixture
def read(lists: GoogleLists) -> Read:
    def rows(service: str, *regions: str) -> list[Listed]:
        (job,) = lists.jobs(service, regions)
        return list(lists.rows(job))

    return rows


@pytest.fixture
def skus(server: Server) -> Callable[[Callable[[Any], None]], None]:
    """One page with the SKU of the sample, changed."""

    def put(change: Callable[[Any], None]) -> None:
        page = json.loads(sample("google/network_skus.json"))
        change(page)
        server.answers[SKUS] = Answer(json.dumps(page).encode())

    return put


def test_a_price_is_units_and_billionths_in_tiers_for_each_region(read: Read) -> None:
    rows = read("Compute Engine")
    assert {row.region for row in rows} == {"us-central1", "us-east1", "us-west1"}
    assert [(row.start, row.rate) for row in rows if row.region == "us-east1"] == [
        ("0", "0.12"), ("1024", "0.11"), ("10240", "0.08"),
    ]  # fmt: skip
    row = rows[0]
    assert row.attributes == {
        "description": "Network Vpn Internet Egress from Americas to Africa",
        "resourceGroup": "VPNInternetEgress",
        "usageType": "OnDemand",
    }
    assert (row.family, row.unit, row.currency) == ("Network", "GiBy", "USD")
    assert (row.purchase, row.sku) == ("on_demand", "02EE-77CE-ACCD")
    assert row.origin == ("google_cloud_catalog", "list", "2026-11-22")


@pytest.mark.parametrize(
    ("units", "nanos", "rate"),
    [
        ("0", 1, "0.000000001"),
        ("3", 250_000_000, "3.25"),
        ("12", 0, "12"),
        ("0", 0, "0"),
        ("9007199254740993", 1, "9007199254740993.000000001"),
    ],
)
def test_no_digit_is_lost(
    skus: Callable[..., None], read: Read, units: str, nanos: int, rate: str
) -> None:
    def change(page: Any) -> None:
        info = page["skus"][0]["pricingInfo"][0]["pricingExpression"]
        info["tieredRates"][0]["unitPrice"] |= {"units": units, "nanos": nanos}

    skus(change)
    assert read("Compute Engine", "us-east1")[0].rate == rate


def test_every_page_is_read_with_the_key_in_a_header(server: Server, read: Read) -> None:
    vendors.google(server, page=4)
    rows = read("Kubernetes Engine")
    assert len({row.sku for row in rows}) == 10
    asked = [one for one in server.asked if one.path.endswith("/skus")]
    assert [one.query.get("pageToken") for one in asked] == [None, "4", "8"]
    assert all(one.headers["X-Goog-Api-Key"] == KEY for one in server.asked)
    assert not any(KEY in str(one.query) for one in server.asked)
    assert {one.query["currencyCode"] for one in asked} == {"USD"}


def test_options_are_called_as_in_the_embedded_lists(read: Read) -> None:
    options = {row.purchase for row in read("Kubernetes Engine")}
    assert options == {"on_demand", "preemptible", "commit_1yr", "commit_3yr"}


def test_regions_may_be_named(lists: GoogleLists, read: Read) -> None:
    assert {row.region for row in read("Kubernetes Engine", "global")} == {"global"}


@pytest.mark.parametrize(
    "change",
    [
        {"description": "Cloud SQL: Read Replica (free with promotional discount until 2021)"},
        {"description": "Cloud SQL for MySQL: Extended Support Year 1 in Iowa"},
        {"pricingInfo": []},
    ],
    ids=str,
)
def test_what_is_no_price_is_left_out(
    skus: Callable[..., None], read: Read, change: dict[str, Any]
) -> None:
    skus(lambda page: page["skus"][0].update(change))
    assert read("Compute Engine") == []


def test_machines_are_not_in_the_list_so_ours_stay(lists: GoogleLists) -> None:
    assert lists.keeps("on_demand", "Compute Instance")
    assert not lists.keeps("on_demand", "Compute")


# --------------------------------------------------------------------------------------- refusals


def test_a_key_that_is_refused_says_where_to_get_one(server: Server) -> None:
    with Client({server.url: {"X-Goog-Api-Key": "wrong"}}) as client:
        lists = GoogleLists(client, TODAY, server.url)
        (job,) = lists.jobs("Compute Engine", [])
        with pytest.raises(Unreachable, match="/v1/services answers 403 Forbidden") as error:
            list(lists.rows(job))
    assert "GOOGLE_API_KEY" in error.value.advice
    assert "wrong" not in str(error.value)


def test_an_unknown_service_says_what_there_is(read: Read) -> None:
    with pytest.raises(BadPrices, match="Google has no service 'Cloud'") as error:
        read("Cloud")
    assert error.value.advice == "It has Cloud Pub/Sub, Cloud SQL, Cloud Storage."


@pytest.mark.parametrize(
    "field",
    [
        *("skus", "nextPageToken", "skuId", "description", "category", "resourceFamily"),
        *("resourceGroup", "usageType", "serviceRegions", "pricingInfo", "pricingExpression"),
        *("usageUnit", "tieredRates", "startUsageAmount", "unitPrice", "units", "nanos"),
        "currencyCode",
    ],
)
def test_a_page_without_a_field_is_refused(
    server: Server, skus: Callable[..., None], read: Read, field: str
) -> None:
    skus(lambda page: None)
    server.change(SKUS, f'"{field}"', '"renamed"')
    with pytest.raises(BadPrices, match=f"has no field '{field}'") as error:
        read("Compute Engine")
    assert SKUS in error.value.message


def test_a_page_that_leads_to_itself_is_refused(
    server: Server, skus: Callable[..., None], read: Read
) -> None:
    skus(lambda page: page.update(nextPageToken="again"))
    with pytest.raises(BadPrices, match="nextPageToken leads to the page that it is on"):
        read("Compute Engine")
