from collections.abc import Callable

Bill = Callable[..., None]


def test_evaluations_get_cheaper_in_tiers(bill: Bill) -> None:
    # 100,000 at 0.001, 400,000 at 0.0008, 500,000 at 0.0005
    bill(
        'resource "aws_config_config_rule" "a" { name = "r" }',
        "Evaluations   1000000 ConfigRuleEvaluations   670.00",
        {"monthly_rule_evaluations": 1_000_000},
    )
