from collections.abc import Callable

Bill = Callable[..., None]


def test_events_are_counted_by_the_chunk_and_not_by_its_bytes(bill: Bill) -> None:
    bill(
        'resource "aws_cloudwatch_event_bus" "a" { name = "orders" }',
        """
        Custom events        1000000 64K Chunks   1.00
        Third-party events   2000000 64K Chunks   4.00
        Archive processing   100 GB              10.00
        Archive storage      200 GB-Mo            4.00
        Schema discovery     1000000 8K Chunks    0.10
        """,
        {
            "monthly_custom_events": 1_000_000,
            "monthly_third_party_events": 2_000_000,
            "monthly_archive_processing_gb": 100,
            "archive_storage_gb": 200,
            "monthly_schema_discovery_events": 1_000_000,
        },
    )
