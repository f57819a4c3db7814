from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_an_authority_by_the_tier_of_its_pool(bill: Bill) -> None:
    bill(
        """
        resource "google_privateca_certificate_authority" "a" {
          location = "us-central1"
          pool     = google_privateca_ca_pool.p.name
          }
          resource "google_privateca_ca_pool" "p" {
            name = "p"
            tier = "ENTERPRISE"
        }
        """,
        """
        Authority  1 mo  200.00
        """,
        address="google_privateca_certificate_authority.a",
    )
