from __future__ import annotations

from collections.abc import Callable

import pytest

from finops_shiftleft.catalog.azure._nodes import gib, medium

Bill = Callable[..., None]


@pytest.mark.parametrize(
    ("size", "disk"),
    [
        ("Standard_D2s_v3", (128, "Premium_LRS")),
        ("Standard_DS4_v2", (128, "Premium_LRS")),
        ("Standard_D8_v3", (256, "StandardSSD_LRS")),
        ("Standard_D16ds_v5", (512, "Premium_LRS")),
        ("Standard_E64as_v5", (1_024, "Premium_LRS")),
    ],
)
def test_the_disk_of_a_node_goes_by_its_size(size: str, disk: tuple[int, str]) -> None:
    assert (gib.function(size), medium.function(size)) == disk


def test_a_pool_is_where_its_cluster_is(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_kubernetes_cluster" "c" {
          location = "westeurope"
        }
        resource "azurerm_kubernetes_cluster_node_pool" "a" {
          kubernetes_cluster_id = azurerm_kubernetes_cluster.c.id
          vm_size = "Standard_D2s_v3"
          os_disk_size_gb = 32
          node_count = 2
        }
        """,
        """
        Instance (Standard_D2s_v3) ~   1460 1 Hour  175.20
        os_disk > Storage (P4 LRS)   2 1/Month    12.00
        """,
        address="azurerm_kubernetes_cluster_node_pool.a",
    )


def test_autoscaling_is_a_range(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_kubernetes_cluster" "c" {
          location = "westeurope"
        }
        resource "azurerm_kubernetes_cluster_node_pool" "a" {
          kubernetes_cluster_id = azurerm_kubernetes_cluster.c.id
          vm_size = "Standard_D2s_v3"
          os_disk_size_gb = 32
          min_count = 1
          max_count = 5
          node_count = 2
        }
        """,
        """
        Instance (Standard_D2s_v3)   730/1460/3650 1 Hour  87.60/175.20/438.00
        os_disk > Storage (P4 LRS)   1/2/5 1/Month         6.00/12.00/30.00
        """,
        address="azurerm_kubernetes_cluster_node_pool.a",
    )


def test_spot_machines_with_windows(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_kubernetes_cluster" "c" {
          location = "westeurope"
        }
        resource "azurerm_kubernetes_cluster_node_pool" "a" {
          kubernetes_cluster_id = azurerm_kubernetes_cluster.c.id
          vm_size = "Standard_D2s_v3"
          os_disk_size_gb = 32
          os_type = "Windows"
          priority = "Spot"
          node_count = 1
        }
        """,
        """
        Instance (Standard_D2s_v3, spot) ~  730 1 Hour  29.20
        os_disk > Storage (P4 LRS)        1 1/Month   6.00
        """,
        address="azurerm_kubernetes_cluster_node_pool.a",
    )


def test_usage_says_how_many_and_how_long(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_kubernetes_cluster" "c" {
          location = "westeurope"
        }
        resource "azurerm_kubernetes_cluster_node_pool" "a" {
          kubernetes_cluster_id = azurerm_kubernetes_cluster.c.id
          vm_size = "Standard_D2s_v3"
          os_disk_size_gb = 32
          node_count = 1
        }
        """,
        """
        Instance (Standard_D2s_v3)  1350 1 Hour  162.00
        os_disk > Storage (P4 LRS)  3 1/Month    18.00
        """,
        usage={"nodes": 3, "monthly_hrs": 450},
        address="azurerm_kubernetes_cluster_node_pool.a",
    )
