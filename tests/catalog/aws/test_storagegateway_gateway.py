from collections.abc import Callable

Bill = Callable[..., None]


def test_a_gateway_pays_for_what_is_written(bill: Bill) -> None:
    bill(
        'resource "aws_storagegateway_gateway" "a" { gateway_name = "g" }',
        "Data written   1000 GB   10.00",
        {"monthly_data_written_gb": 1_000},
    )
