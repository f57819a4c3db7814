from collections.abc import Callable

import pytest

Bill = Callable[..., None]


@pytest.mark.parametrize(
    ("bundle", "cost"),
    [("nano_3_0", "7.30"), ("small_win_3_0", "21.90"), ("small_win_ipv6_3_0", "14.60")],
)
def test_the_bundle_names_memory_system_and_addresses(bill: Bill, bundle: str, cost: str) -> None:
    bill(
        f'resource "aws_lightsail_instance" "a" {{ bundle_id = "{bundle}" }}',
        f"Instance ~   730 Hrs   {cost}",
    )
