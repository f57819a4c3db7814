from collections.abc import Callable

Bill = Callable[..., None]


USED = {"monitored_buckets": 12, "monthly_searched_gb": 101}


def test_buckets_pay_by_the_day_and_the_first_gb_is_free(bill: Bill) -> None:
    # 12 buckets of 730 / 24 days at 0.003
    bill(
        'resource "aws_macie2_account" "a" {}',
        """
        Buckets         365 Bucket-days     1.10
        Data searched   101 GB            100.00
        """,
        USED,
    )


def test_a_paused_account_costs_nothing(bill: Bill) -> None:
    bill('resource "aws_macie2_account" "a" { status = "PAUSED" }', "", USED)
