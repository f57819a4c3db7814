from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_what_is_consumed(bill: Bill) -> None:
    # 10 million of 0.5 s with 256 MB are 1,250,000 GB-s, of which 400,000 are free, as is 1 million
    bill(
        """
        resource "azurerm_service_plan" "p" {
          location = "westeurope"
          os_type = "Linux"
          sku_name = "Y1"
        }
        resource "azurerm_linux_function_app" "a" {
          location = "westeurope"
          service_plan_id = azurerm_service_plan.p.id
        }
        """,
        """
        Execution time  1250000 1 GB Second  13.60
        Executions      1000000 10           1.80
        """,
        usage={"monthly_executions": 10000000, "execution_duration_ms": 500, "memory_mb": 200},
        address="azurerm_linux_function_app.a",
    )


def test_a_plan_with_workers_is_all_that_is_paid(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_service_plan" "p" {
          location = "westeurope"
          os_type = "Linux"
          sku_name = "P1v2"
        }
        resource "azurerm_linux_function_app" "a" {
          location = "westeurope"
          service_plan_id = azurerm_service_plan.p.id
        }
        """,
        "",
        usage={"monthly_executions": 10000000, "execution_duration_ms": 500, "memory_mb": 200},
        address="azurerm_linux_function_app.a",
    )


def test_a_plan_elsewhere_is_taken_to_be_one_of_consumption(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_linux_function_app" "a" {
          location = "westeurope"
          service_plan_id = "/subscriptions/s"
        }
        """,
        """
        Execution time  1250000 1 GB Second  13.60
        Executions      1000000 10           1.80
        """,
        usage={"monthly_executions": 10000000, "execution_duration_ms": 500, "memory_mb": 200},
    )
