"""Synapse workspaces: queries, pipelines and data flows."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_everything_that_is_used(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_synapse_workspace" "a" {
          location = "westeurope"
        }
        """,
        """
        Serverless queries                10 1 TB      50.00
        Azure hosted activity runs (Azure Hosted IR)         3 1K        3.00
        Azure hosted data movement (Azure Hosted IR)         62 1 Hour  15.50
        Azure hosted activities (Azure Hosted IR)            200 1 Hour  1.00
        Azure hosted external activities (Azure Hosted IR)   4000 1 Hour  4.00
        Self hosted activity runs         2 1K         3.00
        Self hosted data movement         10 1 Hour    1.00
        Basic data flows                  16 1 Hour    4.00
        Standard data flows               24 1 Hour    8.40
        """,
        usage={
            "serverless_sql_pool_size_tb": 10,
            "monthly_datapipeline_azure_hosted_activity_runs": 3_000,
            "monthly_datapipeline_azure_hosted_data_integration_units": 2,
            "monthly_datapipeline_azure_hosted_data_integration_hours": 31,
            "monthly_datapipeline_azure_hosted_integration_runtime_hours": 200,
            "monthly_datapipeline_azure_hosted_external_integration_runtime_hours": 4_000,
            "monthly_datapipeline_self_hosted_activity_runs": 2_000,
            "monthly_datapipeline_self_hosted_data_movement_hours": 10,
            "dataflow_basic_instances": 2,
            "dataflow_basic_vcores": 8,
            "monthly_dataflow_basic_hours": 1,
            "dataflow_standard_instances": 1,
            "dataflow_standard_vcores": 12,
            "monthly_dataflow_standard_hours": 2,
        },
    )


def test_in_a_managed_network(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_synapse_workspace" "a" {
          location = "westeurope"
          managed_virtual_network_enabled = true
        }
        """,
        "Azure hosted activity runs (Azure Hosted Managed VNET IR)  3 1K  6.00",
        usage={"monthly_datapipeline_azure_hosted_activity_runs": 3_000},
    )
