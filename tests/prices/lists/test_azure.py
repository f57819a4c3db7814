"""Azure: pages of items by filters. Which item is which row, and which is none."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import vendors
from loopback import Answer, Asked, Server
from vendors import sample

from finops_shiftleft.errors import BadPrices
from finops_shiftleft.http import Client
from finops_shiftleft.prices.lists.azure import AzureLists
from finops_shiftleft.prices.lists.interface import Listed

PRICES = "/api/retail/prices"
TODAY = date(2026, 8, 22)
Read = Callable[..., list[Listed]]


@pytest.fixture
def lists(server: Server, web: Client) -> AzureLists:
    return AzureLists(web, TODAY, server.url)


@pytest.fixture
def read(lists: AzureLists) -> Read:
    def rows(service: str, *regions: str) -> list[Listed]:
        return [row for job in lists.jobs(service, regions) for row in lists.rows(job)]

    return rows


@pytest.fixture
def items(server: Server) -> Callable[..., None]:
    """One page with these items; each is an S1 plan with changes."""

    def put(*changes: dict[str, Any]) -> None:
        plans = json.loads(sample("azure/app_service_westeurope.json"))["Items"]
        plan = next(item for item in plans if item["meterName"] == "S1 App")
        page = {"Items": [plan | change for change in changes], "NextPageLink": None}
        server.answers[PRICES] = Answer(json.dumps(page).encode())

    return put


@pytest.mark.parametrize(
    "host", ["https://prices.azure.com:443", "https://prices.azure.com", "http://evil.example"]
)
def test_every_page_is_read_from_our_endpoint(server: Server, read: Read, host: str) -> None:
    vendors.azure(server, page=5, host=host)
    rows = read("Key Vault", "westeurope")
    assert len(rows) == 17
    assert [asked.query.get("$skip") for asked in server.asked] == [None, "5", "10", "15"]
    assert len({row.variant + row.sku + row.start for row in rows}) == 17


def test_it_is_asked_by_service_region_and_currency(server: Server, read: Read) -> None:
    read("Key Vault", "westeurope")
    assert server.asked[0].query == {
        "api-version": "2023-01-01-preview",
        "currencyCode": "'USD'",
        "$filter": "serviceName eq 'Key Vault' and armRegionName eq 'westeurope'",
    }


def test_a_quote_in_a_name_stays_in_the_name(server: Server, lists: AzureLists) -> None:
    (job,) = lists.jobs("O'Brien's", ["a' or serviceName ne '"])
    assert not list(lists.rows(job))
    asked = server.asked[0].query["$filter"]
    assert asked == ("serviceName eq 'O''Brien''s' and armRegionName eq 'a'' or serviceName ne '''")


def test_a_currency_may_be_another(server: Server, web: Client) -> None:
    lists = AzureLists(web, TODAY, server.url, "EUR")
    rows = [row for job in lists.jobs("Key Vault", ["westeurope"]) for row in lists.rows(job)]
    assert {row.currency for row in rows} == {"EUR"}


def test_another_currency_than_asked_for_is_refused(items: Callable[..., None], read: Read) -> None:
    items({"currencyCode": "EUR"})
    with pytest.raises(BadPrices, match="currencyCode is 'EUR', 'USD' was asked for"):
        read("Azure App Service")


def test_tiers_begin_at_their_minimum(read: Read) -> None:
    tiers = [
        (row.start, row.end, row.rate)
        for row in read("Key Vault", "westeurope")
        if row.attributes and row.attributes["meterName"] == "Premium HSM-protected Advanced Key"
    ]
    assert sorted(tiers, key=lambda tier: int(tier[0])) == [
        ("0", "", "5"), ("250", "", "2.5"), ("1500", "", "0.9"), ("4000", "", "0.4"),
    ]  # fmt: skip


def test_a_row_is_worded_as_the_embedded_ones(items: Callable[..., None], read: Read) -> None:
    items({})
    (row,) = read("Azure App Service")
    assert row.family == "Azure App Service Standard Plan"
    assert row.attributes == {
        "productName": "Azure App Service Standard Plan",
        "skuName": "S1",
        "meterName": "S1 App",
        "serviceFamily": "Compute",
    }
    assert (row.unit, row.rate, row.sku) == ("1 Hour", "0.1", "DZH318Z0BQJJ/003Q")
    assert row.origin == ("azure_retail_prices", "list", "2026-08-22")


def test_a_reservation_costs_so_much_for_its_whole_term(read: Read) -> None:
    rows = read("Virtual Machines", "brazilsouth")
    assert {(row.purchase, row.unit, row.rate) for row in rows} == {
        ("on_demand", "1 Hour", "0.291"),
        ("reserved_1yr", "1 Year", "1505"),
        ("reserved_3yr", "3 Years", "2908"),
    }


def test_a_savings_plan_is_a_row_of_its_own(read: Read) -> None:
    rows = [
        row
        for row in read("Azure App Service", "westeurope")
        if row.attributes and row.attributes["meterName"] == "I4v4"
    ]
    assert {(row.purchase, row.unit, row.rate) for row in rows} == {
        ("on_demand", "1 Hour", "6.1454"),
        ("savings_plan_1yr", "1 Hour", "4.793412"),
        ("savings_plan_3yr", "1 Hour", "3.748694"),
    }
    assert len({str(row.attributes) for row in rows}) == 1


@pytest.mark.parametrize(
    ("change", "purchases"),
    [
        ({"type": "DevTestConsumption"}, []),
        ({"skuName": "D2 v3 Low Priority"}, []),
        ({"meterName": "D2 v3 Spot"}, ["spot"]),
        ({"meterName": "D2 v3 Expired"}, []),
        ({"serviceName": "Virtual Machines", "meterName": "B1s Free"}, []),
        ({"skuName": "Free", "meterName": "Data Stored - Free"}, ["on_demand"]),
        ({"effectiveStartDate": "2026-09-01T00:00:00Z"}, []),
        ({"effectiveEndDate": "2026-08-21T23:59:00Z"}, []),
        ({"effectiveEndDate": "2026-08-31T23:59:00Z"}, ["on_demand"]),
        ({"isPrimaryMeterRegion": False}, ["on_demand"]),
    ],
    ids=str,
)
def test_what_is_sold_today(
    items: Callable[..., None], read: Read, change: dict[str, Any], purchases: list[str]
) -> None:
    items(change)
    assert [row.purchase for row in read("Azure App Service")] == purchases


def test_a_machine_is_written_with_underscores(items: Callable[..., None], read: Read) -> None:
    items({"armSkuName": "Standard_E8ads v5"}, {"armSkuName": "IOPS Scaling"})
    names = [row.attributes["armSkuName"] for row in read("Virtual Machines") if row.attributes]
    assert names == ["Standard_E8ads_v5", "IOPS Scaling"]


def test_without_a_region_named_there_is_one_job(lists: AzureLists, read: Read) -> None:
    assert len(lists.jobs("Virtual Machines", [])) == 1
    assert {"brazilsouth", "uaenorth"} <= {row.region for row in read("Virtual Machines")}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("retailPrice", "price", "has no field 'retailPrice'"),
        ("tierMinimumUnits", "tier", "has no field 'tierMinimumUnits'"),
        ("isPrimaryMeterRegion", "isPrimary", "has no field 'isPrimaryMeterRegion'"),
        ("armSkuName", "skuCode", "has no field 'armSkuName'"),
        ("NextPageLink", "next", "has no field 'NextPageLink'"),
        ("Items", "Elements", "has no field 'Items'"),
        ('"retailPrice": 0.1', '"retailPrice": null', "'retailPrice' is 'None', which is no str"),
        ('"retailPrice": 0.1', '"retailPrice": "?"', "'retailPrice' is '?', which is no number"),
        ('"Consumption"', '"Reservation"', "has no field 'reservationTerm'"),
        ('"savingsPlan": []', '"savingsPlan": [{"term": "2 Weeks"}]', "a term of '2 Weeks'"),
        ("{", "[", "is no JSON"),
    ],
)
def test_a_page_that_is_not_what_it_was_is_refused(
    server: Server, items: Callable[..., None], read: Read, old: str, new: str, said: str
) -> None:
    items({"savingsPlan": []})
    server.change(PRICES, old, new)
    with pytest.raises(BadPrices) as error:
        read("Azure App Service")
    assert said in error.value.message
    assert PRICES in error.value.message


def test_a_page_that_leads_to_itself_is_refused(server: Server, lists: AzureLists) -> None:
    (job,) = lists.jobs("Key Vault", [])
    page = {"Items": [], "NextPageLink": lists.first(job)}
    server.answers[PRICES] = Answer(json.dumps(page).encode())
    with pytest.raises(BadPrices, match="NextPageLink leads to the page that it is on"):
        list(lists.rows(job))


def test_a_server_that_is_busy_is_waited_for(server: Server, read: Read) -> None:
    server.first[PRICES] = [
        Answer(status=429, headers={"Retry-After": "1"}),
        Answer(status=500),
    ]
    assert len(read("Key Vault", "westeurope")) == 17


def test_pages_may_be_packed(server: Server, read: Read) -> None:
    usual = server.answers[PRICES]
    assert callable(usual)

    def packed(asked: Asked) -> Answer:
        return replace(usual(asked), gzip=True)

    server.answers[PRICES] = packed
    assert len(read("Key Vault", "westeurope")) == 17
