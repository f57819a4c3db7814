from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_request_is_an_instance_at_the_spot_price(bill: Bill) -> None:
    bill(
        """
        resource "aws_spot_instance_request" "a" {
          instance_type = "m5.large"
          spot_price    = "0.05"
          root_block_device {
            volume_type = "gp3"
            volume_size = 10
          }
        }
        """,
        """
        Instance (Linux, m5.large, Shared, spot) ~  730 Hrs   21.90
        root_block_device > Storage (gp3)           10 GB-Mo   0.80
        """,
    )
