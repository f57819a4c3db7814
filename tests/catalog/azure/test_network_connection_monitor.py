from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_every_source_against_every_destination(bill: Bill) -> None:
    # 2 x 3 x 2 of the first group, none of the second; 10 are free
    bill(
        """
        resource "azurerm_network_connection_monitor" "a" {
          location = "westeurope"
          test_group {
            name                     = "on"
            source_endpoints         = ["a", "b"]
            destination_endpoints    = ["c", "d", "e"]
            test_configuration_names = ["tcp", "http"]
          }
          test_group {
            name                     = "off"
            enabled                  = false
            source_endpoints         = ["a", "b"]
            destination_endpoints    = ["c", "d", "e"]
            test_configuration_names = ["tcp"]
          }
        }
        """,
        "Tests  12 1  0.60",
    )
