"""What RDS clusters cost: Aurora's shared storage, serverless v1, and three instances as one."""

AURORA = """
resource "aws_rds_cluster" "a" {
  engine           = "aurora-mysql"
  backtrack_window = 86400
}
"""
USAGE = {
    "storage_gb": 200,
    "write_requests_per_sec": 10,
    "read_requests_per_sec": 100,
    "backup_snapshot_size_gb": 50,
    "average_statements_per_hr": 10_000,
    "change_records_per_statement": 0.38,
    "snapshot_export_size_gb": 200,
}


def test_a_cluster_costs_what_it_stores_and_reads(bill):
    bill(
        AURORA,
        """
        Storage  200 GB-Mo  20.00
        I/O requests read     262800000 IOs  52.56
        I/O requests written   26280000 IOs   5.26
        Backup  50 GB-Mo  1.00
        Backtrack (Aurora MySQL)  66576000 CR-Hr  0.67
        Snapshot export (Aurora MySQL)  200 GB  2.00
        """,  # 24 h x 10,000 x 0.38 x 730 change records
        usage=USAGE,
    )


def test_the_window_of_the_usage_file_goes_before_that_of_the_code(bill):
    bill(
        AURORA,
        "Backtrack (Aurora MySQL)  1460 CR-Hr  0.00",
        usage={
            "backtrack_window_hrs": 2,
            "average_statements_per_hr": 1,
            "change_records_per_statement": 1,
        },
    )


def test_io_optimized_pays_more_for_storage_and_nothing_for_requests(bill):
    bill(
        """
        resource "aws_rds_cluster" "a" {
          engine       = "aurora-mysql"
          storage_type = "aurora-iopt1"
        }
        """,
        "Storage  200 GB-Mo  50.00",
        usage={"storage_gb": 200, "read_requests_per_sec": 100},
    )


def test_what_a_global_database_sends(bill):
    bill(
        """
        resource "aws_rds_cluster" "a" {
          engine                    = "aurora-mysql"
          global_cluster_identifier = "everywhere"
        }
        """,
        "Replicated writes (Aurora MySQL)  1000000 IOs  0.30",
        usage={"monthly_replicated_write_requests": 1_000_000},
    )


def test_serverless_v1_ranges_from_its_floor(bill):
    bill(
        """
        resource "aws_rds_cluster" "a" {
          engine      = "aurora-mysql"
          engine_mode = "serverless"
          scaling_configuration {
            min_capacity = 2
            max_capacity = 8
          }
        }
        """,
        "Serverless capacity (Aurora MySQL)  1460/1460/5840 ACU-Hr  73.00/73.00/292.00",
    )


def test_serverless_v1_of_which_the_load_is_known(bill):
    bill(
        """
        resource "aws_rds_cluster" "a" {
          engine      = "aurora-mysql"
          engine_mode = "serverless"
        }
        """,
        "Serverless capacity (Aurora MySQL)  3650 ACU-Hr  182.50",
        usage={"capacity_units_per_hr": 5},
    )


def test_three_instances_are_sold_as_one(bill):
    bill(
        """
        resource "aws_rds_cluster" "a" {
          engine                    = "postgres"
          engine_version            = "12.19"
          db_cluster_instance_class = "db.m5d.large"
          allocated_storage         = 100
          iops                      = 1000
          storage_type              = "io1"
        }
        """,
        """
        Database instances (PostgreSQL, db.m5d.large)  730 Hrs  438.00
        Extended support (PostgreSQL)  4380 vCPU-Hours  438.00
        Storage  100 GB-Mo      40.00
        IOPS     1000 IOPS-Mo  300.00
        """,  # 2 vCPUs x 3 x 730
    )
