from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_copy_is_stored_once_more(bill: Bill) -> None:
    bill(
        """
        resource "aws_ebs_volume" "data" {
          size = 40
        }
        resource "aws_ebs_snapshot" "data" {
          volume_id = aws_ebs_volume.data.id
        }
        resource "aws_ebs_snapshot_copy" "a" {
          source_snapshot_id = aws_ebs_snapshot.data.id
          source_region      = "us-west-2"
          storage_tier       = "archive"
        }
        """,
        "Storage ~   40 GB-Mo   0.50",
        address="aws_ebs_snapshot_copy.a",
    )


def test_a_copy_of_what_is_elsewhere_has_no_size(bill: Bill) -> None:
    cause = (
        "source_snapshot_id cannot be followed because no aws_ebs_snapshot here is called 'snap-1'"
    )
    bill(
        'resource "aws_ebs_snapshot_copy" "a" { source_snapshot_id = "snap-1" }',
        f"Storage   volume_size is unknown because {cause}",
    )
