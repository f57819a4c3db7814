from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_month(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_private_dns_resolver_outbound_endpoint" "a" {
          location = "westeurope"
        }
        """,
        "Endpoint  1 1/Month  170.00",
    )
