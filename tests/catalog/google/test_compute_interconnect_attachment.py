from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_an_attachment_by_its_capacity(bill: Bill) -> None:
    bill(
        'resource "google_compute_interconnect_attachment" "a" {\n  region = "us-central1"\n}',
        "Attachment  730 h  73.00",
    )


def test_a_partner_s_attachment(bill: Bill) -> None:
    bill(
        """
        resource "google_compute_interconnect_attachment" "a" {
          type      = "PARTNER"
          bandwidth = "BPS_50M"
        }
        """,
        "Attachment  730 h  36.50",
    )
