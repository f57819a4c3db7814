from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_peering_is_billed_by_the_hour(bill: Bill) -> None:
    bill(
        'resource "aws_ec2_transit_gateway_peering_attachment" "a" { peer_region = "eu-west-1" }',
        "Attachment   730 Hrs   58.40",
    )
