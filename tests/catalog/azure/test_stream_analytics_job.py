"""Stream Analytics: two kinds of units, and devices."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_units_of_the_first_kind(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_stream_analytics_job" "a" {
          location = "westeurope"
          streaming_units = 3
        }
        """,
        "Streaming units ~  2190 1 Hour  219.00",
    )


def test_ten_of_the_second_kind_are_one(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_stream_analytics_job" "a" {
          location = "westeurope"
          sku_name = "StandardV2"
          streaming_units = 20
        }
        """,
        "Streaming units ~  1460 1 Hour  438.00",  # 730 x 0.40 + 730 x 0.20
    )


def test_three_of_the_second_kind_are_a_third(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_stream_analytics_job" "a" {
          location = "westeurope"
          sku_name = "StandardV2"
          streaming_units = 3
        }
        """,
        "Streaming units  100 1 Hour  40.00",
        usage={"monthly_hrs": 300},
    )


def test_in_a_cluster(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_stream_analytics_cluster" "c" {
          location = "westeurope"
          streaming_capacity = 36
        }
        resource "azurerm_stream_analytics_job" "a" {
          location = "westeurope"
          streaming_units = 3
          stream_analytics_cluster_id = azurerm_stream_analytics_cluster.c.id
        }
        """,
        "",
        address="azurerm_stream_analytics_job.a",
    )


def test_on_the_edge(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_stream_analytics_job" "a" {
          location = "westeurope"
          type = "Edge"
        }
        """,
        "Devices  3 1/Month  3.00",
        usage={"devices": 3},
    )
