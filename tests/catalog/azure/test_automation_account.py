"""Automation: jobs, watchers and machines above what is free."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_all_three(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_automation_account" "a" {
          location = "westeurope"
        }
        """,
        """
        Jobs                              1500 1 Minute  2.00
        Watchers                          1000 1 Hour    0.51
        Configured machines outside Azure  7 1/Month    12.00
        """,  # 1,000 minutes, 256 hours and 2 machines above what is free
        usage={
            "monthly_job_run_mins": 1_500,
            "monthly_watcher_hrs": 1_000,
            "non_azure_config_node_count": 7,
        },
    )
