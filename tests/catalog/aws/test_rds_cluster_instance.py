"""What Aurora instances cost: by class and storage, and by capacity."""

CLUSTER = """
resource "aws_rds_cluster" "a" {
  engine       = "aurora-mysql"
  storage_type = "%s"
}
resource "aws_rds_cluster_instance" "one" {
  cluster_identifier = aws_rds_cluster.a.id
  engine             = aws_rds_cluster.a.engine
  instance_class     = "%s"
}
"""
ONE = "aws_rds_cluster_instance.one"


def test_an_instance_by_its_class_however_the_list_shortens_it(bill):
    bill(
        CLUSTER % ("", "db.r5.2xlarge"),
        "Database instance (Aurora MySQL, db.r5.2xlarge)  730 Hrs  730.00",
        address=ONE,
    )


def test_io_optimized_instances_cost_more(bill):
    bill(
        CLUSTER % ("aurora-iopt1", "db.r5.2xlarge"),
        "Database instance (Aurora MySQL, db.r5.2xlarge)  730 Hrs  949.00",
        address=ONE,
    )


def test_credits_of_a_burstable_class(bill):
    bill(
        CLUSTER % ("", "db.t3.medium"),
        """
        Database instance (Aurora MySQL, db.t3.medium)  730 Hrs  73.00
        CPU credits (Aurora MySQL)  48 vCPU-Hours  4.32
        Performance Insights API  10000 API Calls  0.10
        """,
        usage={
            "monthly_cpu_credit_hrs": 24,
            "vcpu_count": 2,
            "monthly_additional_performance_insights_requests": 10_000,
        },
        address=ONE,
    )


def test_a_cluster_that_is_elsewhere_is_taken_as_standard(bill):
    bill(
        """
        resource "aws_rds_cluster_instance" "one" {
          cluster_identifier = "elsewhere"
          engine             = "aurora-mysql"
          instance_class     = "db.r5.2xlarge"
        }
        """,
        "Database instance (Aurora MySQL, db.r5.2xlarge) ~  730 Hrs  730.00",
    )


def test_the_version_of_the_cluster_is_out_of_support(bill):
    bill(
        """
        resource "aws_rds_cluster" "a" {
          engine         = "aurora-mysql"
          engine_version = "5.7.mysql_aurora.2.11.2"
        }
        resource "aws_rds_cluster_instance" "one" {
          cluster_identifier = aws_rds_cluster.a.id
          engine             = "aurora-mysql"
          instance_class     = "db.r5.2xlarge"
        }
        """,
        """
        Database instance (Aurora MySQL, db.r5.2xlarge)  730 Hrs  730.00
        Extended support (Aurora MySQL)  5840 vCPU-Hours  584.00
        """,  # 8 vCPUs
        address=ONE,
    )


SERVERLESS = """
resource "aws_rds_cluster" "a" {
  engine         = "aurora-postgresql"
  engine_version = "%s"
  storage_type   = "%s"
  serverlessv2_scaling_configuration {
    min_capacity = 0.5
    max_capacity = 8
  }
}
resource "aws_rds_cluster_instance" "one" {
  cluster_identifier           = aws_rds_cluster.a.id
  engine                       = aws_rds_cluster.a.engine
  instance_class               = "db.serverless"
  performance_insights_enabled = true
  performance_insights_retention_period = 62
}
"""


def test_serverless_capacity_ranges_from_its_floor(bill):
    bill(
        SERVERLESS % ("16.1", ""),
        """
        Serverless capacity  365/365/5840 ACU-Hr  36.50/36.50/584.00
        Performance Insights, first month     0.5/0.5/8 ACU-Months  0.20/0.20/3.20
        Performance Insights, further months  0.5/0.5/8 ACU-Months  0.01/0.01/0.16
        """,
        address=ONE,
    )


def test_serverless_capacity_that_is_known(bill):
    bill(
        SERVERLESS % ("12.9", "aurora-iopt1"),
        """
        Serverless capacity  1460 ACU-Hr  219.00
        Extended support (Aurora PostgreSQL)     1460 ACU-Hr  116.80
        Performance Insights, first month     2 ACU-Months  0.80
        Performance Insights, further months  2 ACU-Months  0.04
        """,
        usage={"capacity_units_per_hr": 2},
        address=ONE,
    )


def test_serverless_capacity_of_a_cluster_that_is_elsewhere(bill):
    bill(
        """
        resource "aws_rds_cluster_instance" "one" {
          cluster_identifier = "elsewhere"
          engine             = "aurora-postgresql"
          instance_class     = "db.serverless"
        }
        """,
        "Serverless capacity  "
        "cluster_identifier cannot be followed because no aws_rds_cluster here is called 'elsewhere'",
    )
