"""Integration Services: nodes by size, edition and licence."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_it_is_taken_to_run_all_month(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_data_factory_integration_runtime_azure_ssis" "a" {
          location = "westeurope"
          node_size = "Standard_D8_v3"
          number_of_nodes = 2
        }
        """,
        "Nodes (D8 v3) ~  1460 1 Hour  2920.00",
    )


def test_a_licence_that_is_brought_and_hours(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_data_factory_integration_runtime_azure_ssis" "a" {
          location = "westeurope"
          node_size = "Standard_D1_v2"
          edition = "Enterprise"
          license_type = "BasePrice"
        }
        """,
        "Nodes (D1 v2)  100 1 Hour  20.00",
        usage={"monthly_hrs": 100},
    )
