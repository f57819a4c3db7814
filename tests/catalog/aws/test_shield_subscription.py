from collections.abc import Callable

Bill = Callable[..., None]


def test_the_fee_is_the_same_everywhere(bill: Bill) -> None:
    bill(
        """
        provider "aws" { region = "eu-west-1" }
        resource "aws_shield_subscription" "a" { auto_renew = "ENABLED" }
        """,
        "Subscription   1 Mo   3000.00",
    )
