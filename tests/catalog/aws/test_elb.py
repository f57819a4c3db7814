from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_classic_load_balancer_is_billed_by_the_hour_and_the_gb(bill: Bill) -> None:
    bill(
        'resource "aws_elb" "a" { name = "old" }',
        """
        Load balancer    730 Hrs   18.25
        Data processed   1000 GB    8.00
        """,
        usage={"monthly_data_processed_gb": 1000},
    )
