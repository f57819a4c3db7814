from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_messages_and_what_is_kept_of_them(bill: Bill) -> None:
    bill(
        """
        resource "google_pubsub_subscription" "a" {
          topic = "a"
        }
        """,
        """
        Messages           10 TiBy      400.00
        Retained messages  100 GiBy.mo  27.00
        Snapshots          200 GiBy.mo  54.00
        """,
        usage={"monthly_message_data_tb": 10, "storage_gb": 100, "snapshot_storage_gb": 200},
    )
