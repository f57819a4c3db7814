from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_sizes_of_the_first_kind(bill: Bill) -> None:
    # 10 TB are free
    bill(
        """
        resource "azurerm_application_gateway" "a" {
          location = "westeurope"
          sku {
            name = "Standard_Medium"
            tier = "Standard"
            capacity = 2
          }
        }
        """,
        """
        Instances       1460 1 Hour  116.80
        Data processed  20480 1 GB   71.68
        """,
        usage={"monthly_data_processed_gb": 20480},
    )


def test_a_firewall_of_the_first_kind(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_application_gateway" "a" {
          location = "westeurope"
          sku {
            name = "WAF_Medium"
            tier = "WAF"
            capacity = 1
          }
        }
        """,
        "Instances  730 1 Hour  102.20",
    )


def test_an_instance_reserves_ten_capacity_units(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_application_gateway" "a" {
          location = "westeurope"
          sku {
            name = "Standard_v2"
            tier = "Standard_v2"
            capacity = 2
          }
        }
        """,
        """
        Gateway         730 1/Hour    146.00
        Capacity units  14600 1/Hour  146.00
        """,
    )


def test_a_firewall_is_dearer(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_application_gateway" "a" {
          location = "westeurope"
          sku {
            name = "WAF_v2"
            tier = "WAF_v2"
            capacity = 1
          }
        }
        """,
        """
        Gateway         730 1/Hour   292.00
        Capacity units  7300 1/Hour  146.00
        """,
    )


def test_autoscaling_is_a_range_and_its_floor_is_certain(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_application_gateway" "a" {
          location = "westeurope"
          sku {
            name = "Standard_v2"
            tier = "Standard_v2"
          }
          autoscale_configuration {
            min_capacity = 1
            max_capacity = 3
          }
        }
        """,
        """
        Gateway         730 1/Hour              146.00
        Capacity units  7300/7300/21900 1/Hour  73.00/73.00/219.00
        """,
    )


def test_usage_says_what_was_used(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_application_gateway" "a" {
          location = "westeurope"
          sku {
            name = "Basic"
            tier = "Basic"
          }
          autoscale_configuration {
            min_capacity = 0
          }
        }
        """,
        """
        Gateway         730 1/Hour   21.90
        Capacity units  3000 1/Hour  30.00
        """,
        usage={"monthly_v2_capacity_units": 3000},
    )
