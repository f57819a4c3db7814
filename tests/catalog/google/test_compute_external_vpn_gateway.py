from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_what_is_sent_to_the_other_end(bill: Bill) -> None:
    bill(
        'resource "google_compute_external_vpn_gateway" "a" {\n  name = "a"\n}',
        """
        Data out, worldwide     100 GiBy  12.00
        Data out, to China      100 GiBy  23.00
        Data out, to Australia  100 GiBy  19.00
        """,
        usage={
            "monthly_egress_data_transfer_gb": {"worldwide": 100, "china": 100, "australia": 100}
        },
    )
