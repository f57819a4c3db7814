"""Runtimes of Data Factory in Azure."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_what_pipelines_do_and_data_flows_on_the_least_cores(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_data_factory" "f" {
          location = "westeurope"
        }
        resource "azurerm_data_factory_integration_runtime_azure" "a" {
          location = "West Europe"
          data_factory_id = azurerm_data_factory.f.id
        }
        """,
        """
        Orchestration (Cloud)        10 1K        10.00
        Data movement (Cloud)        100 1 Hour   25.00
        Pipeline activities (Cloud)  200 1 Hour    1.00
        External activities (Cloud)  300 1 Hour    0.30
        Data flows           80 1 Hour    20.00
        """,
        usage={
            "monthly_orchestration_runs": 10_000,
            "monthly_data_movement_hours": 100,
            "monthly_pipeline_activity_hours": 200,
            "monthly_external_activity_hours": 300,
            "monthly_data_flow_hours": 10,
        },
        address="azurerm_data_factory_integration_runtime_azure.a",
    )


def test_in_a_managed_network_with_more_cores_of_another_kind(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_data_factory_integration_runtime_azure" "a" {
          location = "westeurope"
          virtual_network_enabled = true
          compute_type = "ComputeOptimized"
          core_count = 16
        }
        """,
        """
        Orchestration (Azure Managed VNET)  10 1K       20.00
        Data flows     160 1 Hour  32.00
        """,
        usage={"monthly_orchestration_runs": 10_000, "monthly_data_flow_hours": 10},
    )
