"""What DocumentDB costs."""

CLUSTER = """
resource "aws_docdb_cluster" "a" {
  cluster_identifier = "a"
  %s
}
resource "aws_docdb_cluster_instance" "one" {
  cluster_identifier = aws_docdb_cluster.a.id
  instance_class     = "%s"
}
"""
ONE = "aws_docdb_cluster_instance.one"
USAGE = {"data_storage_gb": 100, "monthly_io_requests": 1_000_000, "monthly_cpu_credit_hrs": 10}


def test_a_burstable_instance_with_the_storage_of_its_cluster(bill):
    bill(
        CLUSTER % ("", "db.t3.medium"),
        """
        Database instance (db.t3.medium)  730 Hrs        58.40
        Storage                           100 GB-Mo      10.00
        I/O requests                      1000000 IOs     0.20
        CPU credits                       10 vCPU-Hours   0.90
        """,
        usage=USAGE,
        address=ONE,
    )


def test_io_optimized(bill):
    bill(
        CLUSTER % ('storage_type = "iopt1"', "db.r6g.xlarge"),
        """
        Database instance (db.r6g.xlarge)  730 Hrs    438.00
        Storage                            100 GB-Mo   30.00
        """,
        usage=USAGE,
        address=ONE,
    )


def test_backups_of_a_cluster_and_its_snapshots(bill):
    bill(
        'resource "aws_docdb_cluster" "a" { cluster_identifier = "a" }\n',
        "Backup  100 GB-Mo  2.00",
        usage={"backup_storage_gb": 100},
    )
    bill(
        'resource "aws_docdb_cluster_snapshot" "a" { db_cluster_identifier = "a" }\n',
        "Backup  50 GB-Mo  1.00",
        usage={"backup_storage_gb": 50},
    )
