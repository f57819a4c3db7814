from __future__ import annotations

from collections.abc import Callable

import pytest

Bill = Callable[..., None]


@pytest.mark.parametrize("kind", ['instance_family = "m5"', 'instance_type = "m5.large"'])
def test_a_host_is_billed_by_its_family(bill: Bill, kind: str) -> None:
    bill(f'resource "aws_ec2_host" "a" {{ {kind} }}', "Host   730 Hrs   3650.00")


def test_a_reservation_is_another_meter_and_may_have_a_fee(bill: Bill) -> None:
    bill(
        'resource "aws_ec2_host" "a" { instance_family = "m5" }',
        """
        Host (reserved_1yr_partial_upfront) ~       730 Hrs      1095.00
        Upfront fee (reserved_1yr_partial_upfront)  1 Quantity  12000.00 once
        """,
        usage={
            "reserved_instance_term": "1_year",
            "reserved_instance_payment_option": "partial_upfront",
        },
    )
