from __future__ import annotations

from collections.abc import Callable

import pytest

Bill = Callable[..., None]


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [
        ("size = 20", "Storage (gp2)  20 GB-Mo  2.00"),
        ('type = "st1"\nsize = 500', "Storage (st1)  500 GB-Mo  22.50"),
        ('type = "sc1"\nsize = "500"', "Storage (sc1)  500 GB-Mo  7.50"),
        ('type = "gp3"\nsize = 10\niops = 3000\nthroughput = 125', "Storage (gp3)  10 GB-Mo  0.80"),
        (
            'type = "gp3"\nsize = 10\niops = "4000"\nthroughput = 637',
            # 1,000 IOPS and 512 MiB/s, half a GiB/s, are above the allowance
            """
            Storage (gp3)     10 GB-Mo       0.80
            IOPS (gp3)        1000 IOPS-Mo   5.00
            Throughput (gp3)  0.5 GiBps-mo  20.48
            """,
        ),
        (
            'type = "io1"\nsize = 100\niops = 1000',
            """
            Storage (io1)  100 GB-Mo     12.50
            IOPS (io1)     1000 IOPS-Mo  65.00
            """,
        ),
        (
            'type = "io2"\nsize = 100\niops = 70000',
            """
            Storage (io2)            100 GB-Mo        12.50
            IOPS (io2)               32000 IOPS-Mo  2080.00
            IOPS above 32,000 (io2)  32000 IOPS-Mo  1280.00
            IOPS above 64,000 (io2)  6000 IOPS-Mo    180.00
            """,
        ),
        (
            'type = "io2"\nsize = 100',
            """
            Storage (io2)            100 GB-Mo        12.50
            IOPS (io2)               iops is not set
            IOPS above 32,000 (io2)  iops is not set
            IOPS above 64,000 (io2)  iops is not set
            """,
        ),
        ('type = "gp3"', "Storage (gp3)  size is not set"),
    ],
)
def test_a_volume_is_billed_by_kind(bill: Bill, arguments: str, lines: str) -> None:
    bill(f'resource "aws_ebs_volume" "a" {{\n{arguments}\n}}', lines)


def test_a_magnetic_volume_is_billed_for_every_request(bill: Bill) -> None:
    bill(
        """
        resource "aws_ebs_volume" "a" {
          type = "standard"
          size = 100
        }
        """,
        """
        Storage (standard)       100 GB-Mo     5.00
        I/O requests (standard)  20000000 IOs  1.00
        """,
        usage={"monthly_standard_io_requests": 20_000_000},
    )


def test_a_volume_of_a_snapshot_is_as_large_as_the_volume_before(bill: Bill) -> None:
    bill(
        """
        resource "aws_ebs_volume" "old" {
          size = 40
        }
        resource "aws_ebs_snapshot" "old" {
          volume_id = aws_ebs_volume.old.id
        }
        resource "aws_ebs_volume" "new" {
          snapshot_id = aws_ebs_snapshot.old.id
          type        = "gp3"
        }
        """,
        "Storage (gp3)   40 GB-Mo   3.20",
        address="aws_ebs_volume.new",
    )
