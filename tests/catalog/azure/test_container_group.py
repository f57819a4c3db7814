from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_containers_of_linux(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_container_group" "a" {
          location = "westeurope"
          os_type = "Linux"
          container {
            cpu = "0.5"
            memory = "1.5"
          }
          container {
            cpu = "1"
            memory = "1"
          }
        }
        """,
        """
        container[0] > vCPUs (Standard) ~   365 1 Hour      18.25
        container[0] > Memory (Standard) ~  1095 1 GB Hour  5.48
        container[1] > vCPUs (Standard) ~   730 1 Hour      36.50
        container[1] > Memory (Standard) ~  730 1 GB Hour   3.65
        """,
    )


def test_windows_is_by_the_second(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_container_group" "a" {
          location = "westeurope"
          os_type = "Windows"
          container {
            cpu = 2
            memory = 4
          }
        }
        """,
        """
        container > vCPUs (Standard)    200 1 Hour       10.00
        container > Memory (Standard)   400 1 GB Hour    2.00
        container > Windows (Standard)  720000 1 Second  7.20
        """,
        usage={"monthly_hrs": 100},
    )


def test_confidential_containers(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_container_group" "a" {
          location = "westeurope"
          os_type = "Linux"
          sku = "Confidential"
          container {
            cpu = 1
            memory = 1
          }
        }
        """,
        """
        container > vCPUs (Confidential containers ACI) ~   730 1 Hour     43.80
        container > Memory (Confidential containers ACI) ~  730 1 GB Hour  4.38
        """,
    )
