from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_the_former_name_costs_the_same(bill: Bill) -> None:
    bill(
        'resource "aws_alb" "a" { load_balancer_type = "network" }',
        """
        Load balancer    730 Hrs       21.90
        Capacity units   1460 LCU-Hrs   8.76
        """,
        usage={"processed_bytes_gb": 2},
    )
