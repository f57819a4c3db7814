from __future__ import annotations

from collections.abc import Callable

import pytest

Bill = Callable[..., None]


@pytest.mark.parametrize("kind", ["public", "private"])
def test_a_gateway_is_billed_by_the_hour_and_the_gb(bill: Bill, kind: str) -> None:
    bill(
        f'resource "aws_nat_gateway" "a" {{ connectivity_type = "{kind}" }}',
        """
        Gateway         730 Hrs   32.85
        Data processed  1000 GB   45.00
        """,
        usage={"monthly_data_processed_gb": 1000},
    )


def test_a_regional_gateway_is_billed_in_each_zone(bill: Bill) -> None:
    bill(
        """
        resource "aws_nat_gateway" "a" {
          availability_mode = "regional"
          availability_zone_address {
            availability_zone = "us-east-1a"
            allocation_ids    = ["eipalloc-1"]
          }
          availability_zone_address {
            availability_zone = "us-east-1b"
            allocation_ids    = ["eipalloc-2"]
          }
        }
        """,
        "Gateway   1460 Hrs   65.70",
    )
    bill(
        'resource "aws_nat_gateway" "a" { availability_mode = "regional" }',
        "Gateway ~   730 Hrs   32.85",
    )
