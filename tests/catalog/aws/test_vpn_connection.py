from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_connection_is_billed_by_the_hour(bill: Bill) -> None:
    bill(
        'resource "aws_vpn_connection" "a" { vpn_gateway_id = "vgw-1" }',
        "Connection   730 Hrs   36.50",
        usage={"monthly_data_processed_gb": 100},
    )


def test_with_a_transit_gateway_it_is_an_attachment_too(bill: Bill) -> None:
    bill(
        """
        resource "aws_ec2_transit_gateway" "hub" {}
        resource "aws_vpn_connection" "a" {
          transit_gateway_id  = aws_ec2_transit_gateway.hub.id
          enable_acceleration = true
        }
        """,
        """
        Connection        730 Hrs   36.50
        Transit gateway   730 Hrs   43.80
        Data processed    100 GB     3.00
        Accelerators      1460 Hrs  36.50
        """,
        usage={"monthly_data_processed_gb": 100},
        address="aws_vpn_connection.a",
    )
