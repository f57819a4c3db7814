from collections.abc import Callable

Bill = Callable[..., None]


def test_third_party_handlers_pay_by_operation_and_second(bill: Bill) -> None:
    bill(
        'resource "aws_cloudformation_stack_set" "a" { name = "s" }',
        """
        Handler operations   10000 Operations   9.00
        Handler duration     10000 Seconds       0.80
        """,
        {"monthly_handler_operations": 10_000, "monthly_duration_secs": 10_000},
    )
