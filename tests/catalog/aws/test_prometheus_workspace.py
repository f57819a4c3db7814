from collections.abc import Callable

Bill = Callable[..., None]


def test_samples_queries_and_storage(bill: Bill) -> None:
    bill(
        'resource "aws_prometheus_workspace" "a" { alias = "w" }',
        """
        Samples         10000000 Samples   1.00
        Query samples   10000000 Samples   2.00
        Storage         100 GB-Mo          3.00
        """,
        {
            "monthly_samples_ingested": 10_000_000,
            "monthly_query_samples": 10_000_000,
            "storage_gb": 100,
        },
    )
