from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_queries_by_the_million(bill: Bill) -> None:
    # 1,000 million at 0.50, as many at 0.40; the view is off
    bill(
        """
        resource "azurerm_traffic_manager_profile" "a" {
          traffic_routing_method = "Weighted"
        }
        """,
        "DNS queries  2000 1M  900.00",
        usage={"monthly_dns_queries": 2000000000, "monthly_traffic_view_data_points": 1000000},
    )


def test_a_view_of_the_traffic(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_traffic_manager_profile" "a" {
          traffic_view_enabled = true
        }
        """,
        "Traffic View  5 1M  10.00",
        usage={"monthly_traffic_view_data_points": 5000000},
    )
