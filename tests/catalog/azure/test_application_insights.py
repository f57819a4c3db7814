from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_without_a_workspace(bill: Bill) -> None:
    # 100 GB each month are kept three months longer
    bill(
        """
        resource "azurerm_application_insights" "a" {
          location = "westeurope"
          retention_in_days = 180
        }
        """,
        """
        Data                     100 1 GB        230.00
        Retention above 90 days  300 1 GB/Month  30.00
        """,
        usage={"monthly_data_ingested_gb": 100},
    )


def test_with_a_workspace_it_is_log_analytics(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_application_insights" "a" {
          location = "westeurope"
          workspace_id = "id"
        }
        """,
        "Data  100 1 GB  285.00",
        usage={"monthly_data_ingested_gb": 100},
    )
