from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]

USAGE = {"monthly_data_processed_gb": 100}


def test_with_a_transit_gateway_it_is_an_attachment(bill: Bill) -> None:
    bill(
        """
        resource "aws_ec2_transit_gateway" "hub" {}
        resource "aws_dx_gateway_association" "a" {
          associated_gateway_id = aws_ec2_transit_gateway.hub.id
        }
        """,
        """
        Attachment       730 Hrs   51.10
        Data processed   100 GB     4.00
        """,
        usage=USAGE,
        address="aws_dx_gateway_association.a",
    )


def test_with_a_virtual_private_gateway_it_is_free(bill: Bill) -> None:
    bill(
        """
        resource "aws_vpn_gateway" "old" {}
        resource "aws_dx_gateway_association" "a" {
          associated_gateway_id = aws_vpn_gateway.old.id
        }
        """,
        "",
        usage=USAGE,
        address="aws_dx_gateway_association.a",
    )
