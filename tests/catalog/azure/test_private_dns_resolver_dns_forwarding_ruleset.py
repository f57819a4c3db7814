from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_month(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_private_dns_resolver_dns_forwarding_ruleset" "a" {
          location = "westeurope"
        }
        """,
        "Ruleset  1 1/Month  2.50",
    )
