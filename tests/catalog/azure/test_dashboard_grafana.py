"""Managed Grafana: an instance and its users."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_essential_is_free(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_dashboard_grafana" "a" {
          location = "westeurope"
          sku = "Essential"
        }
        """,
        "",
    )


def test_an_instance_in_zones(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_dashboard_grafana" "a" {
          location = "westeurope"
          zone_redundancy_enabled = true
        }
        """,
        """
        Instance         730 1/Hour  36.50
        Zone redundancy  730 1/Hour  43.80
        Active users     5 1/Month   30.00
        """,
        usage={"monthly_active_users": 5},
    )
