"""Event Hubs: units by tier, events, and what is captured."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_basic(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_eventhub_namespace" "a" {
          location = "westeurope"
          sku = "Basic"
        }
        """,
        """
        Throughput units (Basic)  730 1 Hour  7.30
        Events (Basic)            100 1M      3.00
        """,
        usage={"monthly_ingress_events": 100_000_000},
    )


def test_standard_that_inflates(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_eventhub_namespace" "a" {
          location = "westeurope"
          sku = "Standard"
          capacity = 2
          auto_inflate_enabled = true
          maximum_throughput_units = 10
        }
        """,
        "Throughput units (Standard)  1460/1460/7300 1 Hour  43.80/43.80/219.00",
    )


def test_units_as_they_are_used_captured(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_eventhub_namespace" "a" {
          location = "westeurope"
          sku = "Standard"
          capacity = 2
        }
        """,
        """
        Throughput units (Standard)  2920 1 Hour  87.60
        Capture                      2920 1 Hour  292.00
        """,
        usage={"throughput_or_capacity_units": 4, "capture_enabled": True},
    )


def test_premium_counts_no_events(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_eventhub_namespace" "a" {
          location = "westeurope"
          sku = "Premium"
        }
        """,
        """
        Processing units    730 1 Hour        949.00
        Extended retention  1000 1 GB/Month   100.00
        """,
        usage={"monthly_ingress_events": 100_000_000, "retention_storage_gb": 1_000},
    )


def test_one_in_a_cluster_is_paid_with_it(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_eventhub_cluster" "c" {
          location = "westeurope"
          sku_name = "Dedicated_1"
        }
        resource "azurerm_eventhub_namespace" "a" {
          location = "westeurope"
          sku = "Standard"
          dedicated_cluster_id = azurerm_eventhub_cluster.c.id
        }
        """,
        "",
        address="azurerm_eventhub_namespace.a",
    )
