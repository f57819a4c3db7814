from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_clients_are_billed_by_the_hour(bill: Bill) -> None:
    # 20 people, 160 hours a month
    bill(
        'resource "aws_ec2_client_vpn_endpoint" "a" { client_cidr_block = "10.0.0.0/16" }',
        "Connections   3200 Hrs   160.00",
        usage={"monthly_connection_hours": 3200},
    )
