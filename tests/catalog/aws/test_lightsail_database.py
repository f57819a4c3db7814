from collections.abc import Callable

Bill = Callable[..., None]


def test_high_availability_has_rows_of_its_own(bill: Bill) -> None:
    for bundle, cost in (("medium_2_0", "58.40"), ("medium_ha_2_0", "116.80")):
        bill(
            f'resource "aws_lightsail_database" "a" {{ bundle_id = "{bundle}" }}',
            f"Database ~   730 Hrs   {cost}",
        )
