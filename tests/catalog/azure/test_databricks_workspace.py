"""Databricks: units by the kind of compute."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_trial_is_free(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_databricks_workspace" "a" {
          location = "westeurope"
          sku = "trial"
        }
        """,
        "",
    )


def test_units(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_databricks_workspace" "a" {
          location = "westeurope"
          sku = "premium"
        }
        """,
        """
        All-purpose Compute (Premium All-purpose Compute)  500 1 Hour  275.00
        Jobs Compute (Premium Jobs Compute)                1000 1 Hour  300.00
        Jobs Light Compute (Premium Jobs Light Compute)    2000 1 Hour  400.00
        """,
        usage={
            "monthly_all_purpose_compute_dbu_hrs": 500,
            "monthly_jobs_compute_dbu_hrs": 1_000,
            "monthly_jobs_light_compute_dbu_hrs": 2_000,
        },
    )
