from collections.abc import Callable

Bill = Callable[..., None]


def test_two_budgets_with_actions_are_free(bill: Bill) -> None:
    # three of 730 / 24 days are 91.25, and 62 are free
    code = 'resource "aws_budgets_budget_action" "a" { count = %d }'
    bill(code % 2, "Budget with actions   60.8333 day   0.00")
    bill(code % 3, "Budget with actions   91.25 day   2.93")
