from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_an_accelerator_is_billed_though_it_is_disabled(bill: Bill) -> None:
    bill(
        """
        resource "aws_globalaccelerator_accelerator" "a" {
          name    = "edge"
          enabled = false
        }
        """,
        "Accelerator   730 Hrs   18.25",
    )
