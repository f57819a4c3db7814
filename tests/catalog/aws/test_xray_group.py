from collections.abc import Callable

Bill = Callable[..., None]


def test_traces_above_the_free_ones_pay(bill: Bill) -> None:
    bill(
        'resource "aws_xray_group" "a" { group_name = "g" }',
        """
        Traces recorded   1100000 Traces   5.00
        Traces read       3000000 Traces   1.00
        """,
        {"monthly_traces_recorded": 1_100_000, "monthly_traces_read": 3_000_000},
    )
