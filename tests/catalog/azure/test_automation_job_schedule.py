"""Schedules of jobs: where the account is."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_minutes(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_automation_account" "p" {
          name = "acc"
          location = "westeurope"
        }
        resource "azurerm_automation_job_schedule" "a" {
          automation_account_name = azurerm_automation_account.p.name
        }
        """,
        "Jobs  1500 1 Minute  2.00",
        usage={"monthly_job_run_mins": 1_500},
        address="azurerm_automation_job_schedule.a",
    )
