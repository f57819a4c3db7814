"""Integration Services by their older name."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_nodes_and_runs(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_data_factory_integration_runtime_managed" "a" {
          location = "westeurope"
          node_size = "Standard_D8_v3"
        }
        """,
        """
        Nodes (D8 v3) ~  730 1 Hour  1460.00
        Orchestration    10 1K         10.00
        """,
        usage={"monthly_orchestration_runs": 10_000},
    )
