from collections.abc import Callable

Bill = Callable[..., None]


def test_a_vault_pays_for_what_is_kept_in_it_and_taken_out(bill: Bill) -> None:
    bill(
        """
        provider "aws" { region = "us-west-1" }
        resource "aws_backup_vault" "a" { name = "v" }
        """,
        """
        EFS warm storage          1000 GB-Mo   50.00
        EFS cold storage          1000 GB-Mo   10.00
        EFS warm restores         100 GB        2.00
        EFS cold restores         100 GB        3.00
        EFS items restored        10 Count      5.00
        EBS snapshots             1000 GB-Mo   60.00
        RDS snapshots             1000 GB-Mo  100.00
        Aurora snapshots          1000 GB-Mo   20.00
        DynamoDB backups          1000 GB-Mo  110.00
        DynamoDB restores         100 GB       16.00
        FSx for Windows backups   1000 GB-Mo   70.00
        FSx for Lustre backups    1000 GB-Mo   80.00
        """,
        {
            "monthly_efs_warm_backup_gb": 1_000,
            "monthly_efs_cold_backup_gb": 1_000,
            "monthly_efs_warm_restore_gb": 100,
            "monthly_efs_cold_restore_gb": 100,
            "monthly_efs_item_restore_requests": 10,
            "monthly_ebs_snapshot_gb": 1_000,
            "monthly_rds_snapshot_gb": 1_000,
            "monthly_aurora_snapshot_gb": 1_000,
            "monthly_dynamodb_backup_gb": 1_000,
            "monthly_dynamodb_restore_gb": 100,
            "monthly_fsx_windows_backup_gb": 1_000,
            "monthly_fsx_lustre_backup_gb": 1_000,
        },
    )
