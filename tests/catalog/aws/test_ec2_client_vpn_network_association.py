from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_every_association_is_billed_by_the_hour(bill: Bill) -> None:
    bill(
        """
        resource "aws_ec2_client_vpn_network_association" "a" {
          count     = 2
          subnet_id = "subnet-${count.index}"
        }
        """,
        "Association   1460 Hrs   146.00",
    )
