"""A question without an answer says how near the rows are."""

from __future__ import annotations

import pytest

from finops_shiftleft.errors import NoPrice
from finops_shiftleft.model import Query
from finops_shiftleft.prices.snapshot import Snapshot

SHARED = {
    "operatingSystem": "Linux",
    "tenancy": "Shared",
    "preInstalledSw": "NA",
    "licenseModel": "No License required",
    "capacitystatus": "Used",
}


def refusal(region: str = "us-east-1", **where: str) -> str:
    query = Query(
        "aws", "AmazonEC2", "Compute Instance", "Hrs", region, "on_demand", {**SHARED, **where}
    )
    with pytest.raises(NoPrice) as caught:
        Snapshot().price(query)
    return str(caught.value)


def test_a_size_with_a_typing_mistake() -> None:
    assert "(but with instanceType m5.large" in refusal(instanceType="m5.largee")


def test_what_is_known_in_other_regions_is_said_first() -> None:
    assert "(known in " in refusal("mars-north-1", instanceType="m5.large")


def test_an_attribute_that_no_row_has() -> None:
    said = refusal(instanceType="m5.large", tenancy="Orbital")
    assert "tenancy Orbital" in said
    assert "(but with tenancy" in said
