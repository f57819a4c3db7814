from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_within_a_region(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_virtual_network" "here" {
          name = "here"
          location = "westeurope"
        }
        resource "azurerm_virtual_network" "there" {
          name = "there"
          location = "West Europe"
        }
        resource "azurerm_virtual_network_peering" "a" {
          virtual_network_name = azurerm_virtual_network.here.name
          remote_virtual_network_id = azurerm_virtual_network.there.id
        }
        """,
        """
        Data out  100 1 GB  1.00
        Data in   100 1 GB  1.00
        """,
        usage={"monthly_data_transfer_gb": 100},
        address="azurerm_virtual_network_peering.a",
    )


def test_between_regions_each_end_has_its_price(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_virtual_network" "here" {
          name = "here"
          location = "westeurope"
        }
        resource "azurerm_virtual_network" "there" {
          name = "there"
          location = "japaneast"
        }
        resource "azurerm_virtual_network_peering" "a" {
          virtual_network_name = azurerm_virtual_network.here.name
          remote_virtual_network_id = azurerm_virtual_network.there.id
        }
        """,
        """
        Data out  100 1 GB  3.00
        Data in   100 1 GB  9.00
        """,
        usage={"monthly_data_transfer_gb": 100},
        address="azurerm_virtual_network_peering.a",
    )


def test_a_network_elsewhere_is_taken_to_be_in_the_region(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_virtual_network" "here" {
          name = "here"
          location = "westeurope"
        }
        resource "azurerm_virtual_network_peering" "a" {
          virtual_network_name = azurerm_virtual_network.here.name
          remote_virtual_network_id = "/subscriptions/s/x"
        }
        """,
        """
        Data out  100 1 GB  1.00
        Data in   100 1 GB  1.00
        """,
        usage={"monthly_data_transfer_gb": 100},
        address="azurerm_virtual_network_peering.a",
    )
