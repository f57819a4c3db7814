from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_calls_above_those_that_are_free(bill: Bill) -> None:
    # 3 of 5 million at 0.000003
    bill(
        'resource "google_api_gateway_gateway" "a" {}',
        "Calls  5000000 count  9.00",
        usage={"monthly_calls": 5000000},
    )
