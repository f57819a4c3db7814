from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_firewall_has_an_endpoint_in_each_subnet(bill: Bill) -> None:
    bill(
        """
        resource "aws_networkfirewall_firewall" "a" {
          subnet_mapping { subnet_id = "subnet-1" }
          subnet_mapping { subnet_id = "subnet-2" }
        }
        """,
        """
        Endpoints        1460 Hrs  584.00
        Data processed   100 GB      6.50
        """,
        usage={"monthly_data_processed_gb": 100},
    )


def test_one_of_a_transit_gateway_has_them_in_zones(bill: Bill) -> None:
    bill(
        """
        resource "aws_networkfirewall_firewall" "a" {
          transit_gateway_id = "tgw-1"
          availability_zone_mapping { availability_zone_id = "use1-az1" }
        }
        """,
        "Endpoints   730 Hrs   292.00",
    )
