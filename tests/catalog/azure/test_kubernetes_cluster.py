from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_nodes_with_disks_of_128_gib(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_kubernetes_cluster" "a" {
          location = "westeurope"

          default_node_pool {
            name = "default"
            vm_size = "Standard_D2s_v3"
            node_count = 3
          }
        }
        """,
        """
        default_node_pool > Instance (Standard_D2s_v3) ~   2190 1 Hour  262.80
        default_node_pool > os_disk > Storage (P10 LRS)  3 1/Month    66.00
        """,
    )


def test_an_uptime_sla_and_disks_on_the_host(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_kubernetes_cluster" "a" {
          location = "westeurope"
          sku_tier = "Standard"
          default_node_pool {
            name = "default"
            vm_size = "Standard_D2s_v3"
            os_disk_type = "Ephemeral"
          }
        }
        """,
        """
        Control plane  730 1 Hour  73.00
        default_node_pool > Instance (Standard_D2s_v3)  300 1 Hour  36.00
        load_balancer > Data processed  100 1 GB  0.50
        """,
        usage={
            "default_node_pool": {"nodes": 3, "monthly_hrs": 100},
            "load_balancer": {"monthly_data_processed_gb": 100},
        },
    )


def test_long_term_support(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_kubernetes_cluster" "a" {
          location = "westeurope"
          sku_tier = "Premium"
          default_node_pool {
            name = "default"
            vm_size = "Standard_D2s_v3"
            os_disk_size_gb = 32
          }
        }
        """,
        """
        Control plane  730 1 Hour  438.00
        default_node_pool > Instance (Standard_D2s_v3) ~  730 1 Hour  87.60
        default_node_pool > os_disk > Storage (P4 LRS)  1 1/Month  6.00
        """,
    )


def test_pools_of_code_for_the_first_version_of_the_provider(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_kubernetes_cluster" "a" {
          location = "westeurope"
          agent_pool_profile {
            name            = "default"
            count           = "2"
            vm_size         = "Standard_D2s_v3"
            os_type         = "Linux"
            os_disk_size_gb = 128
          }
        }
        """,
        """
        agent_pool_profile > Instance (Standard_D2s_v3) ~  1460 1 Hour  175.20
        agent_pool_profile > os_disk > Storage (P10 LRS)   2 1/Month    44.00
        """,
    )
