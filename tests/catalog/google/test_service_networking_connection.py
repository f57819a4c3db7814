from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_data_out_of_a_private_connection(bill: Bill) -> None:
    bill(
        'resource "google_service_networking_connection" "a" {\n  service = "a"\n}',
        """
        Data out, within the region  100 GiBy  1.00
        Data out, to Europe          100 GiBy  10.00
        Data out, to Oceania         100 GiBy  18.00
        """,
        usage={
            "monthly_egress_data_transfer_gb": {"same_region": 100, "europe": 100, "oceania": 100}
        },
    )
