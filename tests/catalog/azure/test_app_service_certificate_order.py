from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_certificate_is_paid_once(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_app_service_certificate_order" "a" {
          location          = "global"
          product_type      = "WildCard"
          validity_in_years = 2
        }
        """,
        "Certificate (Wildcard SSL - 1 Year)  2 1  600.00 once",
    )
