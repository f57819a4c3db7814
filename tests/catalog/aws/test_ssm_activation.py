from collections.abc import Callable

Bill = Callable[..., None]


def test_standard_machines_are_free(bill: Bill) -> None:
    bill('resource "aws_ssm_activation" "a" { registration_limit = 100 }', "", {"instances": 100})


def test_advanced_machines_pay_by_the_hour(bill: Bill) -> None:
    # 100 machines of 730 hours at 0.01
    bill(
        'resource "aws_ssm_activation" "a" { iam_role = "r" }',
        "Managed machines   73000 Hrs   730.00",
        {"instance_tier": "advanced", "instances": 100},
    )


def test_as_many_machines_as_may_register(bill: Bill) -> None:
    bill(
        'resource "aws_ssm_activation" "a" { registration_limit = "5" }',
        "Managed machines   3650 Hrs   36.50",
        {"instance_tier": "advanced"},
    )
