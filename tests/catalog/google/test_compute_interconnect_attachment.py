from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_an_attachment_by_its_capacity(bill: Bill) -> None:
    bill(
        'resource "google_compute_interconnect_attachment" "a" {\n  region = "us-central1"\n}',
        "Attachment  730 h  73.00",
    )


def test_a_capacity_without_a_price(bill: Bill) -> None:
    bill(
        """
        resource "google_compute_interconnect_attachment" "a" {
          type      = "PARTNER"
          bandwidth = "BPS_50M"
        }
        """,
        "Attachment  no price for Compute Engine Network in us-central1 per h, "
        "description Cloud Interconnect - Partner VLAN Attachment 50M",
    )
