from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_month_of_a_zone(bill: Bill) -> None:
    bill(
        'resource "google_dns_managed_zone" "a" {\n  dns_name = "example.com."\n}',
        "Zone  1 mo  0.20",
    )
