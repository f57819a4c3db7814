from __future__ import annotations

from collections.abc import Callable

import pytest

from finops_shiftleft.catalog.aws.globalaccelerator_endpoint_group import home

Bill = Callable[..., None]


def test_traffic_is_billed_by_both_ends(bill: Bill) -> None:
    bill(
        'resource "aws_globalaccelerator_endpoint_group" "a" { endpoint_group_region = "eu-west-1" }',
        """
        Data in, us (EU)            1000 GB   15.00
        Data in, asia_pacific (EU)  100 GB     3.30
        Data in, south_korea (EU)   100 GB     3.50
        """,
        usage={
            "monthly_inbound_data_transfer_gb": {
                "us": 1000,
                "asia_pacific": 100,
                "south_korea": 100,
            }
        },
    )


def test_a_group_without_a_region_is_in_the_providers(bill: Bill) -> None:
    bill(
        'resource "aws_globalaccelerator_endpoint_group" "a" {}',
        "Data out, asia_pacific (NA)   100 GB   3.50",
        usage={"monthly_outbound_data_transfer_gb": {"asia_pacific": 100}},
    )


@pytest.mark.parametrize(
    ("region", "part"),
    [
        ("ap-south-1", "IN"),
        ("ap-southeast-1", "AP"),
        ("ap-southeast-2", "AU"),
        ("ap-northeast-2", "KR"),
        ("ca-central-1", "NA"),
        ("af-south-1", "ZA"),
        ("me-central-1", "ME"),
    ],
)
def test_some_countries_are_parts_of_the_world_of_their_own(region: str, part: str) -> None:
    assert home.function(region) == part
