from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_month_of_a_tunnel(bill: Bill) -> None:
    bill(
        'resource "google_compute_vpn_tunnel" "a" {\n  region = "us-central1"\n}',
        "Tunnel  730 h  36.50",
    )
