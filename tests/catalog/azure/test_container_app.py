from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_replicas_that_always_run(bill: Bill) -> None:
    # 2 replicas for 730 hours of 3,600 seconds
    bill(
        """
        resource "azurerm_container_app" "a" {
          location = "westeurope"

          template {
            min_replicas = 2
            container {
              name = "it"
              cpu = 0.25
              memory = "0.5Gi"
            }
          }
        }
        """,
        """
        template > container > vCPUs   1314000 1 Second      39.42
        template > container > Memory  2628000 1 GiB Second  10.51
        """,
    )


def test_one_that_goes_to_nothing_waits_for_usage(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_container_app" "a" {
          location = "westeurope"

          template {

            container {
              name = "it"
              cpu = 0.25
              memory = "0.5Gi"
            }
          }
        }
        """,
        "Requests  10 1M  5.00",
        usage={"monthly_requests": 10000000},
    )


def test_usage_says_how_many_run(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_container_app" "a" {
          location = "westeurope"

          template {
            min_replicas = 0
            container {
              name = "it"
              cpu = 0.25
              memory = "0.5Gi"
            }
          }
        }
        """,
        """
        template > container > vCPUs   657000 1 Second       19.71
        template > container > Memory  1314000 1 GiB Second  5.26
        """,
        usage={"replicas": 1},
    )


def test_a_dedicated_profile_is_billed_with_its_environment(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_container_app" "a" {
          location = "westeurope"
          workload_profile_name = "big"
          template {
            min_replicas = 2
            container {
              name = "it"
              cpu = 0.25
              memory = "0.5Gi"
            }
          }
        }
        """,
        "",
    )
