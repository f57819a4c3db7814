from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


USED = {"monthly_requests": 10_000_000, "average_request_duration_ms": 100}


def function(arguments: str) -> str:
    return f"""
    resource "google_cloudfunctions2_function" "a" {{
      location = "us-central1"
      service_config {{
        {arguments}
      }}
    }}
    """


def test_cpu_comes_with_the_memory(bill: Bill) -> None:
    # a million seconds of 0.583 vCPU and 1 GiB
    bill(
        function('available_memory = "1Gi"'),
        """
        CPU       583000 s        11.66
        Memory    1000000 GiBy.s  3.00
        Requests  10000000 count  3.20
        """,
        usage=USED,
    )


def test_cpu_that_the_code_names(bill: Bill) -> None:
    bill(
        function('available_memory = "512Mi"\navailable_cpu = "1"'),
        """
        CPU       1000000 s       20.00
        Memory    500000 GiBy.s   1.50
        Requests  10000000 count  3.20
        """,
        usage=USED,
    )
