from collections.abc import Callable

Bill = Callable[..., None]


def test_a_stream_pays_for_updates(bill: Bill) -> None:
    bill(
        'resource "aws_cloudwatch_metric_stream" "a" { output_format = "json" }',
        "Metric updates   1000000 Metric Update   3.00",
        {"monthly_metric_updates": 1_000_000},
    )
