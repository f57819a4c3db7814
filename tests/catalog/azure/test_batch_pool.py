"""Batch pools: dedicated nodes and others, with Linux or Windows."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_fixed_scale(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_batch_pool" "a" {
          location = "westeurope"
          vm_size = "STANDARD_D2S_V3"
          node_agent_sku_id = "batch.node.ubuntu 22.04"
          fixed_scale {
            target_dedicated_nodes = 2
            target_low_priority_nodes = 3
          }
        }
        """,
        """
        Dedicated nodes (STANDARD_D2S_V3) ~     1460 1 Hour  175.20
        Low priority nodes (STANDARD_D2S_V3, spot) ~  2190 1 Hour   43.80
        """,
    )


def test_a_formula_with_windows(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_batch_pool" "a" {
          location = "westeurope"
          vm_size = "Standard_D2s_v3"
          node_agent_sku_id = "batch.node.windows amd64"
          auto_scale {
            formula = "x"
          }
        }
        """,
        "Dedicated nodes (Standard_D2s_v3)  200 1 Hour  40.00",
        usage={"nodes": 2, "monthly_hrs": 100},
    )
