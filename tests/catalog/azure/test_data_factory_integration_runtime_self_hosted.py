"""Runtimes of Data Factory elsewhere: where the factory is."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_runs_and_copies(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_data_factory" "f" {
          location = "westeurope"
        }
        resource "azurerm_data_factory_integration_runtime_self_hosted" "a" {
          data_factory_id = azurerm_data_factory.f.id
        }
        """,
        """
        Orchestration  10 1K      15.00
        Data movement  10 1 Hour   1.00
        """,
        usage={"monthly_orchestration_runs": 10_000, "monthly_data_movement_hours": 10},
        address="azurerm_data_factory_integration_runtime_self_hosted.a",
    )
