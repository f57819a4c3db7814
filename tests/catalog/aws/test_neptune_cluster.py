"""What Neptune costs: shared storage, instances, and capacity."""

CLUSTER = """
resource "aws_neptune_cluster" "a" {
  cluster_identifier = "a"
  storage_type       = "%s"
  serverless_v2_scaling_configuration { max_capacity = 10 }
}
resource "aws_neptune_cluster_instance" "one" {
  cluster_identifier = aws_neptune_cluster.a.id
  instance_class     = "%s"
}
"""
A, ONE = "aws_neptune_cluster.a", "aws_neptune_cluster_instance.one"
USAGE = {"storage_gb": 100, "monthly_io_requests": 10_000_000, "backup_storage_gb": 50}


def test_standard_storage_pays_for_requests(bill):
    bill(
        CLUSTER % ("standard", "db.r5.large"),
        """
        Storage       100 GB-Mo     10.00
        I/O requests  10000000 IOs   2.00
        Backup        50 GB-Mo       1.00
        """,
        usage=USAGE,
        address=A,
    )


def test_optimized_storage_does_not(bill):
    bill(
        CLUSTER % ("iopt1", "db.r5.large"),
        """
        Storage  100 GB-Mo  20.00
        Backup   50 GB-Mo    1.00
        """,
        usage=USAGE,
        address=A,
    )


def test_instances_cost_more_on_optimized_storage(bill):
    line = "Database instance (db.r5.large)  730 Hrs  %s"
    bill(CLUSTER % ("standard", "db.r5.large"), line % "219.00", address=ONE)
    bill(CLUSTER % ("iopt1", "db.r5.large"), line % "292.00", address=ONE)


def test_credits(bill):
    bill(
        CLUSTER % ("standard", "db.t3.medium"),
        """
        Database instance (db.t3.medium)  730 Hrs        73.00
        CPU credits                       10 vCPU-Hours   0.50
        """,
        usage={"monthly_cpu_credit_hrs": 10},
        address=ONE,
    )


def test_serverless_capacity_starts_at_two_and_a_half_units(bill):
    bill(
        CLUSTER % ("standard", "db.serverless"),
        "Serverless capacity  1825/1825/7300 NCU-Hr  365.00/365.00/1460.00",
        address=ONE,
    )


def test_a_snapshot(bill):
    bill(
        'resource "aws_neptune_cluster_snapshot" "a" { db_cluster_identifier = "a" }\n',
        "Backup  50 GB-Mo  1.00",
        usage={"backup_storage_gb": 50},
    )
