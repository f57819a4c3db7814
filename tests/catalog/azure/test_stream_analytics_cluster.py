"""Clusters of Stream Analytics."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_units_by_the_hour(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_stream_analytics_cluster" "a" {
          location = "westeurope"
          streaming_capacity = 36
        }
        """,
        "Streaming units  26280 1 Hour  2628.00",
    )
