from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_scale_units_and_clients(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_point_to_site_vpn_gateway" "a" {
          location = "westeurope"
          scale_unit = 2
        }
        """,
        """
        Scale units  1460 1/Hour  438.00
        Clients      2000 1/Hour  25.00
        """,
        usage={"monthly_p2s_connections_hrs": 2000},
    )
