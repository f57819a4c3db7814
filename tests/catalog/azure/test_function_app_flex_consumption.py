from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_instances_of_2_gb(bill: Bill) -> None:
    # a second at least, with 2 GB; 100,000 GB-s and 250,000 executions are free
    bill(
        """
        resource "azurerm_function_app_flex_consumption" "a" {
          location = "westeurope"
        }
        """,
        """
        Execution time  2000000 1 GB Second  57.00
        Executions      100000 10            0.30
        """,
        usage={"monthly_executions": 1000000, "execution_duration_ms": 500, "memory_mb": 200},
    )
