from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_session_is_billed_by_the_hour(bill: Bill) -> None:
    bill(
        'resource "aws_ec2_traffic_mirror_session" "a" { network_interface_id = "eni-1" }',
        "Session   730 Hrs   10.95",
    )
