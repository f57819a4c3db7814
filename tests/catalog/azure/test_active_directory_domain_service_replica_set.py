from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_it_costs_what_the_first_set_costs(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_active_directory_domain_service" "a" {
          location = "westeurope"
          sku      = "Enterprise"
        }
        resource "azurerm_active_directory_domain_service_replica_set" "a" {
          domain_service_id = azurerm_active_directory_domain_service.a.id
          location          = "westeurope"
        }
        """,
        "Replica set (Enterprise)  730 1 Hour  292.00",
        address="azurerm_active_directory_domain_service_replica_set.a",
    )
