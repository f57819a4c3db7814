from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_queries_of_a_record(bill: Bill) -> None:
    bill(
        'resource "google_dns_record_set" "a" {\n  name = "a.example.com."\n}',
        "Queries  1000000 count  0.40",
        usage={"monthly_queries": 1_000_000},
    )
