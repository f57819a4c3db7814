"""What snapshots of databases cost."""


def test_a_snapshot_of_an_instance(bill):
    bill(
        'resource "aws_db_snapshot" "a" { db_instance_identifier = "main" }\n',
        "Backup  100 GB-Mo  9.00",
        usage={"backup_storage_gb": 100},
    )


def test_a_snapshot_of_a_cluster(bill):
    bill(
        'resource "aws_db_cluster_snapshot" "a" { db_cluster_identifier = "main" }\n',
        "Backup  100 GB-Mo  2.00",
        usage={"backup_storage_gb": 100},
    )
