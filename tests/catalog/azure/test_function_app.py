from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_dynamic_plan(bill: Bill) -> None:
    # 10 million of 0.5 s with 256 MB are 1,250,000 GB-s, of which 400,000 are free, as is 1 million
    bill(
        """
        resource "azurerm_app_service_plan" "p" {
          location = "westeurope"
          kind = "FunctionApp"

          sku {
            tier = "Dynamic"
            size = "Y1"

          }
        }
        resource "azurerm_function_app" "a" {
          location = "westeurope"
          app_service_plan_id = azurerm_app_service_plan.p.id
        }
        """,
        """
        Execution time  1250000 1 GB Second  13.60
        Executions      1000000 10           1.80
        """,
        usage={"monthly_executions": 10000000, "execution_duration_ms": 500, "memory_mb": 200},
        address="azurerm_function_app.a",
    )


def test_a_plan_with_workers_is_all_that_is_paid(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_app_service_plan" "p" {
          location = "westeurope"
          kind = "Linux"

          sku {
            tier = "Basic"
            size = "B1"

          }
        }
        resource "azurerm_function_app" "a" {
          location = "westeurope"
          app_service_plan_id = azurerm_app_service_plan.p.id
        }
        """,
        "",
        usage={"monthly_executions": 10000000, "execution_duration_ms": 500, "memory_mb": 200},
        address="azurerm_function_app.a",
    )
