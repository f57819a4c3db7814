from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_logs_above_five_gb(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_log_analytics_workspace" "a" {
          location = "westeurope"
        }
        """,
        """
        Logs                20 1 GB         45.00
        Retention           30 1 GB/Month   3.00
        Export              40 1 GB         5.20
        Basic logs          100 1 GB        65.00
        Basic log searches  1000 1 GB       6.00
        Archive             100 1 GB/Month  3.00
        Restored            100 1 GB/Day    13.00
        Archive searches    1000 1 GB       7.00
        Sentinel            10 1 GB         40.00
        """,
        usage={
            "monthly_log_data_ingestion_gb": 20,
            "monthly_additional_log_data_retention_gb": 30,
            "monthly_log_data_export_gb": 40,
            "monthly_basic_log_data_ingestion_gb": 100,
            "monthly_basic_log_search_gb": 1000,
            "monthly_archive_data_gb": 100,
            "monthly_archive_data_restored_gb": 100,
            "monthly_archive_data_searched_gb": 1000,
            "monthly_sentinel_data_ingestion_gb": 10,
        },
    )


def test_a_commitment_by_the_day(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_log_analytics_workspace" "a" {
          location = "westeurope"
          sku = "CapacityReservation"
          reservation_capacity_in_gb_per_day = 100
        }
        """,
        "Commitment  30.4167 1/Day  7300.00",
        usage={"monthly_log_data_ingestion_gb": 20},
    )


def test_free(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_log_analytics_workspace" "a" {
          location = "westeurope"
          sku = "Free"
        }
        """,
        "",
        usage={"monthly_log_data_ingestion_gb": 20},
    )
