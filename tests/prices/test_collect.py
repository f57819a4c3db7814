"""Rows as they arrive become tables: tiers together, variants apart or chosen, words without place."""

from __future__ import annotations

from pathlib import Path

import pytest

from finops_shiftleft.prices.collect import Collected
from finops_shiftleft.prices.lists.interface import Listed, Origin
from finops_shiftleft.prices.rows import Row

ORIGIN = Origin("a list", "list", "2026-11-22")
METER = {"meterName": "S1 Minute", "productName": "Azure Speech"}
SPEECH = Listed(
    "eastus2", "on_demand", "Azure Speech", "1 Minute", "USD", "0BP4S", "0", "", "0.6", METER,
    ORIGIN, "eb0a", True, "2025-01-01",
)  # fmt: skip


@pytest.fixture
def collected(tmp_path: Path) -> Collected:
    return Collected(tmp_path, "azure")


def rows(collected: Collected, *listed: Listed) -> list[Row]:
    for each in listed:
        collected.add(each)
    return [row for table in collected.tables("eastus2").values() for row in table]


def test_tiers_come_together_in_order_whenever_they_arrive(collected: Collected) -> None:
    other = SPEECH._replace(attributes={"meterName": "another"})
    third, first = SPEECH._replace(start="1000", rate="0.2"), SPEECH
    second = SPEECH._replace(start="200", rate="0.4")
    found = rows(collected, third, other, first, second)
    assert [row.tiers for row in found] == ["0:0.6 200:0.4 1000:0.2", "0:0.6"]


def test_of_two_versions_the_one_that_began_later_holds(collected: Collected) -> None:
    newer = SPEECH._replace(rate="0.5", since="2026-01-01")
    assert [row.tiers for row in rows(collected, newer, SPEECH)] == ["0:0.5"]


def test_a_primary_meter_goes_before_another(collected: Collected) -> None:
    secondary = SPEECH._replace(rate="0.7", variant="0000", primary=False)
    assert [row.tiers for row in rows(collected, secondary, SPEECH)] == ["0:0.6"]


def test_without_a_primary_meter_the_others_count(collected: Collected) -> None:
    assert [row.tiers for row in rows(collected, SPEECH._replace(primary=False))] == ["0:0.6"]


def test_meters_with_the_same_words_and_price_are_one_row(collected: Collected) -> None:
    (row,) = rows(collected, SPEECH, SPEECH._replace(variant="5ee8"))
    assert row.attributes == METER


def test_meters_with_the_same_words_at_other_prices_are_told_apart(collected: Collected) -> None:
    found = rows(collected, SPEECH, SPEECH._replace(variant="5ee8", rate="1"))
    assert [(row.attributes.get("meterId"), row.tiers) for row in found] == [
        ("5ee8", "0:1"),
        ("eb0a", "0:0.6"),
    ]


def test_one_meter_at_two_prices_is_two_rows_and_neither_is_chosen(collected: Collected) -> None:
    tier = SPEECH._replace(start="200", rate="0.4")
    found = rows(collected, SPEECH, SPEECH._replace(rate="1"), tier)
    assert {row.tiers for row in found} == {"0:0.6 200:0.4", "0:1 200:0.4"}


def test_what_is_free_up_to_a_bound_and_unknown_above_is_no_price(collected: Collected) -> None:
    free = SPEECH._replace(rate="0", end="100")
    assert rows(collected, free) == []
    assert len(rows(collected, SPEECH._replace(rate="0", end="Inf", variant="2"))) == 1


def test_regions_and_purchases_have_tables_of_their_own(collected: Collected) -> None:
    for region in ("eastus2", "westus", ""):
        for purchase in ("on_demand", "spot"):
            collected.add(SPEECH._replace(region=region, purchase=purchase))
    assert collected.regions() == ["", "eastus2", "westus"]
    assert set(collected.tables("westus")) == {("westus", "on_demand"), ("westus", "spot")}


def test_the_place_is_taken_out_and_units_have_one_spelling(tmp_path: Path) -> None:
    collected = Collected(tmp_path, "aws")
    usage = {"usagetype": "USE2-BoxUsage:m5.large", "empty": ""}
    (row,) = rows(collected, SPEECH._replace(attributes=usage, unit="Hours"))
    assert row.attributes == {"usagetype": "BoxUsage:m5.large"}
    assert row.unit == "Hrs"


def test_no_text_of_a_vendor_breaks_a_table(collected: Collected) -> None:
    strange = {"meterName": "a\tb\nc\x1fd\r\n  e", "productName": "ü \u2028 x"}
    (row,) = rows(collected, SPEECH._replace(attributes=strange, family="f\tg"))
    assert row.attributes == {"meterName": "a b c d e", "productName": "ü \u2028 x"}
    assert row.family == "f g"


def test_more_rows_than_are_kept_in_memory(tmp_path: Path) -> None:
    collected = Collected(tmp_path, "azure")
    for i in range(45_000):
        collected.add(SPEECH._replace(attributes={"meterName": f"m{i}"}))
    assert len(collected.buffers[("eastus2", "on_demand")]) == 5_000
    (table,) = collected.tables("eastus2").values()
    assert sum(1 for _ in table) == sum(1 for _ in table) == 45_000
