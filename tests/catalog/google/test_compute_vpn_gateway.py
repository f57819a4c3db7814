from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_gateway_costs_what_is_sent_through_it(bill: Bill) -> None:
    # the first 1,024 GB at 0.12, shared by all destinations of a rate; 176 more at 0.11
    bill(
        'resource "google_compute_vpn_gateway" "a" {\n  region = "us-central1"\n}',
        """
        Data out, within the region  100 GiBy  1.00
        Data out, to Europe          600 GiBy  71.12
        Data out, to Oceania         10 GiBy   1.90
        Data out, worldwide          600 GiBy  71.12
        """,
        usage={
            "monthly_egress_data_transfer_gb": {
                "same_region": 100,
                "europe": 600,
                "oceania": 10,
                "worldwide": 600,
            }
        },
    )


def test_a_gateway_itself_is_free(bill: Bill) -> None:
    bill('resource "google_compute_vpn_gateway" "a" {\n  region = "us-central1"\n}', "")
