from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_data_is_cheaper_from_a_petabyte_on(bill: Bill) -> None:
    # 1,000,000 GB at 0.01, 500,000 at 0.006
    bill(
        """
        resource "azurerm_private_endpoint" "a" {
          location = "westeurope"
        }
        """,
        """
        Endpoint  730 1 Hour    7.30
        Data in   100 1 GB      1.00
        Data out  1500000 1 GB  13000.00
        """,
        usage={
            "monthly_inbound_data_processed_gb": 100,
            "monthly_outbound_data_processed_gb": 1500000,
        },
    )
