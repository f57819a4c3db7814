from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_messages_by_the_terabyte(bill: Bill) -> None:
    bill(
        """
        resource "google_pubsub_topic" "a" {
          name = "a"
        }
        """,
        """
        Messages  10 TiBy  400.00
        """,
        usage={"monthly_message_data_tb": 10},
    )
