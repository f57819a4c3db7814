from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_an_address_costs_while_nothing_uses_it(bill: Bill) -> None:
    bill(
        'resource "google_compute_address" "a" {\n  name = "a"\n}',
        "Unused address  100 h  1.00",
        usage={"monthly_unused_hrs": 100},
    )


def test_an_internal_address_is_free(bill: Bill) -> None:
    bill(
        'resource "google_compute_address" "a" {\n  address_type = "INTERNAL"\n}',
        "",
        usage={"monthly_unused_hrs": 100},
    )
