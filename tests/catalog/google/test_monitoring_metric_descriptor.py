from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_samples_and_calls(bill: Bill) -> None:
    # 150 MB and a million calls are free
    bill(
        """
        resource "google_monitoring_metric_descriptor" "a" {
          type = "custom.googleapis.com/a"
        }
        """,
        """
        Samples    1150 MiBy      258.00
        API calls  2000000 count  10.00
        """,
        usage={"monthly_monitoring_data_mb": 1150, "monthly_api_calls": 2000000},
    )
