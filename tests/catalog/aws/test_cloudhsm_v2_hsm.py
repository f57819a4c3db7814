from collections.abc import Callable

Bill = Callable[..., None]


def test_an_hsm_is_taken_to_be_there_all_month(bill: Bill) -> None:
    bill('resource "aws_cloudhsm_v2_hsm" "a" {}', "HSM ~   730 Hrs   1168.00")


def test_an_hsm_for_some_hours(bill: Bill) -> None:
    bill('resource "aws_cloudhsm_v2_hsm" "a" {}', "HSM   100 Hrs   160.00", {"monthly_hrs": 100})
