from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_logs_with_ninety_days(bill: Bill) -> None:
    # 50 GB are free; two further months
    bill(
        """
        resource "google_logging_organization_bucket_config" "a" {
          bucket_id      = "a"
          retention_days = 90
        }
        """,
        """
        Logs       150 GiBy     50.00
        Retention  300 GiBy.mo  3.00
        """,
        usage={"monthly_logging_data_gb": 150},
    )


def test_thirty_days_are_included(bill: Bill) -> None:
    bill(
        """
        resource "google_logging_organization_bucket_config" "a" {
          bucket_id = "a"
        }
        """,
        """
        Logs  150 GiBy  50.00
        """,
        usage={"monthly_logging_data_gb": 150},
    )
