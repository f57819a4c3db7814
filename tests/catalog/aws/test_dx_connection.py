from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_port_is_billed_by_its_capacity_and_what_leaves_by_the_region(bill: Bill) -> None:
    bill(
        """
        resource "aws_dx_connection" "a" {
          bandwidth = "1Gbps"
          location  = "EqDC2"
        }
        """,
        """
        Port (1G, Dedicated) ~                     730 Hrs  219.00
        Data out (US East (N. Virginia), Private)  100 GB     2.00
        Data out of eu-west-2 (Private)            50 GB      1.50
        Data out of us-east-1 (Private)            200 GB     4.00
        """,
        usage={
            "monthly_outbound_region_to_dx_location_gb": 100,
            "monthly_outbound_from_region_to_dx_connection_location": {
                "us_east_1": 200,
                "eu_west_2": 50,
            },
        },
    )


def test_a_hosted_port_is_smaller(bill: Bill) -> None:
    bill(
        """
        resource "aws_dx_connection" "a" {
          bandwidth = "500Mbps"
          location  = "EqDC2"
        }
        """,
        "Port (500M, Hosted)   730 Hrs   146.00",
        usage={"dx_connection_type": "hosted"},
    )
