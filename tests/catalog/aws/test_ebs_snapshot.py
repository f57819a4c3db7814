from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]

VOLUME = 'resource "aws_ebs_volume" "data" { size = 40 }\n'


def test_a_snapshot_is_as_large_as_its_volume_at_most(bill: Bill) -> None:
    bill(
        VOLUME + 'resource "aws_ebs_snapshot" "a" { volume_id = aws_ebs_volume.data.id }',
        """
        Storage ~        40 GB-Mo                  2.00
        Fast restore     100 Hrs                  75.00
        List requests    1000000 Requests          0.60
        Blocks read      100000 SnapshotAPIUnits   0.30
        Blocks written   100000 SnapshotAPIUnits   0.60
        """,
        usage={
            "monthly_list_block_requests": 1_000_000,
            "monthly_get_block_requests": 100_000,
            "monthly_put_block_requests": 100_000,
            "fast_snapshot_restore_hours": 100,
        },
        address="aws_ebs_snapshot.a",
    )


def test_the_archive_is_cheaper(bill: Bill) -> None:
    bill(
        VOLUME
        + """
        resource "aws_ebs_snapshot" "a" {
          volume_id    = aws_ebs_volume.data.id
          storage_tier = "archive"
        }
        """,
        "Storage ~   40 GB-Mo   0.50",
        address="aws_ebs_snapshot.a",
    )
