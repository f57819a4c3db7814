from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_an_attachment_is_billed_by_the_hour_and_the_gb(bill: Bill) -> None:
    bill(
        'resource "aws_ec2_transit_gateway_vpc_attachment" "a" { vpc_id = "vpc-1" }',
        """
        Attachment       730 Hrs   36.50
        Data processed   100 GB     2.00
        """,
        usage={"monthly_data_processed_gb": 100},
    )
