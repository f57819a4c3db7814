from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_machines_of_a_dedicated_profile(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_container_app_environment" "a" {
          location = "westeurope"
          workload_profile {
            name = "Consumption"
            workload_profile_type = "Consumption"
          }
          workload_profile {
            name = "big"
            workload_profile_type = "E8"
            minimum_count = 1
            maximum_count = 3
          }
        }
        """,
        """
        Plan management               730 1 Hour                73.00
        workload_profile[1] > vCPUs   5840/5840/17520 1 Hour    467.20/467.20/1401.60
        workload_profile[1] > Memory  46720/46720/140160 1 Hour  327.04/327.04/981.12
        """,
    )


def test_without_profiles_it_is_free(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_container_app_environment" "a" {
          location = "westeurope"
        }
        """,
        "",
    )
