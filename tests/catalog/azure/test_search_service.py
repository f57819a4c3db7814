"""AI Search: replicas times partitions."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_free(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_search_service" "a" {
          location = "westeurope"
          sku = "free"
        }
        """,
        "",
    )


def test_one_unit(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_search_service" "a" {
          location = "westeurope"
          sku = "basic"
        }
        """,
        "Search units (Basic)  730 1 Hour  73.00",
    )


def test_many_units_and_what_is_done_besides(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_search_service" "a" {
          location = "westeurope"
          sku = "standard2"
          replica_count = "3"
          partition_count = 2
          semantic_search_sku = "standard"
        }
        """,
        """
        Search units (Standard S2)  4380 1 Hour  5694.00
        Image extraction            2000 1K      1800.00
        Semantic ranker             10 1K          10.00
        """,  # 1,000 x 1 + 1,000 x 0.80
        usage={"monthly_images_extracted": 2_000_000, "monthly_semantic_queries": 10_000},
    )


def test_free_ranking(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_search_service" "a" {
          location = "westeurope"
          sku = "basic"
          semantic_search_sku = "free"
        }
        """,
        "Search units (Basic)  730 1 Hour  73.00",
        usage={"monthly_semantic_queries": 1_000},
    )
