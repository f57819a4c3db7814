"""Redis caches: one node, a pair, or shards with their copies."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_basic_cache_is_one_node(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_redis_cache" "a" {
          location = "westeurope"
          sku_name = "Basic"
          family = "C"
          capacity = 0
        }
        """,
        "Nodes (C0)  730 1 Hour  14.60",
    )


def test_a_standard_cache_is_a_pair(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_redis_cache" "a" {
          location = "westeurope"
          sku_name = "Standard"
          family = "C"
          capacity = "1"
        }
        """,
        "Nodes (C1)  1460 1 Hour  102.20",
    )


def test_a_premium_cache_is_a_pair_too(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_redis_cache" "a" {
          location = "westeurope"
          sku_name = "Premium"
          family = "P"
          capacity = 1
          shard_count = 0
        }
        """,
        "Nodes (P1)  1460 1 Hour  438.00",
    )


def test_shards_and_their_copies(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_redis_cache" "a" {
          location = "westeurope"
          sku_name = "Premium"
          family = "P"
          capacity = 1
          shard_count = 3
          replicas_per_primary = 2
        }
        """,
        "Nodes (P1)  6570 1 Hour  1971.00",  # 3 shards of 3 nodes
    )


def test_copies_by_their_older_name(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_redis_cache" "a" {
          location = "westeurope"
          sku_name = "Premium"
          family = "P"
          capacity = 1
          replicas_per_master = 2
        }
        """,
        "Nodes (P1)  2190 1 Hour  657.00",
    )
