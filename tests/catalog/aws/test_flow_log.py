from __future__ import annotations

from collections.abc import Callable

import pytest

Bill = Callable[..., None]


@pytest.mark.parametrize(
    ("where", "lines"),
    [
        # 1,000 GB at 0.60 and 500 GB at 0.30
        ("", "Logs delivered   1500 GB   750.00"),
        ('log_destination_type = "s3"', "Logs delivered   1500 GB   375.00"),
        ('log_destination_type = "kinesis-data-firehose"', "Logs delivered   1500 GB   300.00"),
        (
            'log_destination_type = "s3"\ndestination_options { file_format = "parquet" }',
            """
            Logs delivered       1500 GB   375.00
            Parquet conversion   1500 GB   105.00
            """,
        ),
    ],
)
def test_logs_are_billed_by_where_they_go(bill: Bill, where: str, lines: str) -> None:
    bill(
        f'resource "aws_flow_log" "a" {{\nvpc_id = "vpc-1"\n{where}\n}}',
        lines,
        usage={"monthly_data_ingested_gb": 1500},
    )
