from collections.abc import Callable

Bill = Callable[..., None]


def test_checks_are_counted(bill: Bill) -> None:
    bill(
        'resource "aws_securityhub_account" "a" {}',
        "Security checks   10000 Security Checks   10.00",
        {"monthly_security_checks": 10_000},
    )
