from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_up_to_five_rules_are_one_price(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_frontdoor" "a" {
          routing_rule {
            name = "a"
          }
          routing_rule {
            name = "a"
          }
        }
        """,
        """
        Routing rules                           730 1/Hour  21.90
        Data out > asia_pacific                 100 1 GB    25.00
        Data out > india                        10 1 GB     3.20
        Data in                                 100 1 GB    1.00
        """,
        usage={
            "monthly_outbound_data_transfer_gb": {"asia_pacific": 100, "india": 10},
            "monthly_inbound_data_transfer_gb": 100,
        },
    )


def test_further_rules(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_frontdoor" "a" {
          routing_rule {
            name = "a"
          }
          routing_rule {
            name = "a"
          }
          routing_rule {
            name = "a"
          }
          routing_rule {
            name = "a"
          }
          routing_rule {
            name = "a"
          }
          routing_rule {
            name = "a"
          }
          routing_rule {
            name = "a"
          }
        }
        """,
        """
        Routing rules          730 1/Hour   21.90
        Further routing rules  1460 1/Hour  14.60
        """,
    )
