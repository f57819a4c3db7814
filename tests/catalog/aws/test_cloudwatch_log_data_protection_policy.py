from collections.abc import Callable

Bill = Callable[..., None]


def test_data_protection_pays_for_what_it_searches(bill: Bill) -> None:
    bill(
        'resource "aws_cloudwatch_log_data_protection_policy" "a" { log_group_name = "app" }',
        "Data scanned   100 GB   12.00",
        {"monthly_data_scanned_gb": 100},
    )
