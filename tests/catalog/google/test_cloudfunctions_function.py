from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_invocations_by_their_memory(bill: Bill) -> None:
    # 10 million of 0.3 s: 0.8 GHz and half a GB come with 512 MB
    bill(
        """
        resource "google_cloudfunctions_function" "a" {
          region              = "us-central1"
          available_memory_mb = 512
        }
        """,
        """
        CPU          2400000 s       24.00
        Memory       1500000 GiBy.s  3.00
        Invocations  10000000 count  3.20
        Data out     105 GiBy        12.00
        """,
        usage={
            "monthly_function_invocations": 10_000_000,
            "request_duration_ms": 250,
            "monthly_outbound_data_gb": 105,
        },
    )


def test_the_memory_by_default(bill: Bill) -> None:
    bill(
        'resource "google_cloudfunctions_function" "a" {\n  region = "us-central1"\n}',
        """
        CPU          400000 s        4.00
        Memory       250000 GiBy.s   0.50
        Invocations  10000000 count  3.20
        """,
        usage={"monthly_function_invocations": 10_000_000, "request_duration_ms": 100},
    )
