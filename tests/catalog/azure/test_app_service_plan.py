from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_linux_workers(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_app_service_plan" "a" {
          location = "westeurope"
          kind = "Linux"
          reserved = true
          sku {
            tier = "Basic"
            size = "B1"
            capacity = 2
          }
        }
        """,
        "Workers (B1)  1460 1 Hour  29.20",
    )


def test_windows_workers(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_app_service_plan" "a" {
          location = "westeurope"
          kind = "Windows"

          sku {
            tier = "PremiumV3"
            size = "P1v3"

          }
        }
        """,
        "Workers (P1 v3)  730 1 Hour  219.00",
    )


def test_a_plan_of_consumption_is_free(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_app_service_plan" "a" {
          location = "westeurope"
          kind = "FunctionApp"

          sku {
            tier = "Dynamic"
            size = "Y1"

          }
        }
        """,
        "",
    )


def test_elastic_functions(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_app_service_plan" "a" {
          location = "westeurope"
          kind = "elastic"

          sku {
            tier = "ElasticPremium"
            size = "EP1"

          }
        }
        """,
        """
        vCPUs   730 1 Hour       124.10
        Memory  2555 1 GiB Hour  25.55
        """,
    )
