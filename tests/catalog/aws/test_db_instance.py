"""What RDS instances cost: engines, licences, places, volumes, and what is watched."""

import pytest

from finops_shiftleft.catalog.aws._rds_engines import generation, support, vcpus
from finops_shiftleft.catalog.aws._rds_storage import above


def test_mysql_on_what_the_provider_takes_without_a_storage_type(bill):
    bill(
        """
        resource "aws_db_instance" "a" {
          engine            = "mysql"
          instance_class    = "db.t3.micro"
          allocated_storage = "20"
        }
        """,
        """
        Database instance (MySQL, db.t3.micro, Single-AZ)  730 Hrs   14.60
        Storage                                             20 GB-Mo  2.00
        """,
    )


def test_multi_az_doubles_instance_and_storage(bill):
    bill(
        """
        resource "aws_db_instance" "a" {
          engine            = "mysql"
          instance_class    = "db.t3.micro"
          allocated_storage = 20
          multi_az          = true
        }
        """,
        """
        Database instance (MySQL, db.t3.micro, Multi-AZ)  730 Hrs   29.20
        Storage                                            20 GB-Mo  4.00
        """,
    )


def test_a_partial_reservation_has_a_fee_once(bill):
    bill(
        """
        resource "aws_db_instance" "a" {
          engine            = "mysql"
          instance_class    = "db.t3.micro"
          allocated_storage = 20
        }
        """,
        """
        Database instance (MySQL, db.t3.micro, Single-AZ, reserved_1yr_partial_upfront) ~  730 Hrs  3.65
        Upfront fee (MySQL, db.t3.micro, Single-AZ, reserved_1yr_partial_upfront)  1 Quantity  50.00 once
        CPU credits (MySQL)  30 vCPU-Hours  2.40
        Storage  20 GB-Mo   2.00
        Backup   100 GB-Mo  9.00
        Performance Insights API  10000 API Calls  0.10
        """,
        usage={
            "reserved_instance_term": "1_year",
            "reserved_instance_payment_option": "partial_upfront",
            "monthly_cpu_credit_hrs": 30,
            "additional_backup_storage_gb": 100,
            "monthly_additional_performance_insights_requests": 10_000,
        },
    )


def test_gp3_speed_above_what_four_volumes_include(bill):
    bill(
        """
        resource "aws_db_instance" "a" {
          engine             = "postgres"
          instance_class     = "db.m5.2xlarge"
          allocated_storage  = 400
          storage_type       = "gp3"
          iops               = 13000
          storage_throughput = 600
        }
        """,
        """
        Database instance (PostgreSQL, db.m5.2xlarge, Single-AZ)  730 Hrs  511.00
        Storage     400 GB-Mo     44.00
        IOPS        1000 IOPS-Mo  20.00
        Throughput  100 MBps-Mo    8.00
        """,
    )


@pytest.mark.parametrize(
    ("engine", "gib", "iops", "mibps"),
    [
        ("MySQL", 399, 10_000, 475),
        ("MySQL", 400, 1_000, 100),
        ("Oracle", 200, 1_000, 100),
        ("SQL Server", 16_000, 10_000, 475),
    ],
)
def test_what_gp3_includes_depends_on_engine_and_size(engine, gib, iops, mibps):
    assert above(engine, gib, 13_000, 600) == {"iops": iops, "mibps": mibps}


def test_iops_without_a_storage_type_mean_io1(bill):
    bill(
        """
        resource "aws_db_instance" "a" {
          engine            = "mariadb"
          instance_class    = "db.t3.micro"
          allocated_storage = 100
          iops              = 1000
        }
        resource "aws_db_instance" "b" {
          engine            = "mariadb"
          instance_class    = "db.t3.micro"
          allocated_storage = 100
          iops              = 1000
          storage_type      = "io2"
        }
        """,
        """
        Database instance (MariaDB, db.t3.micro, Single-AZ)  730 Hrs  21.90
        Storage  100 GB-Mo      13.00
        IOPS     1000 IOPS-Mo  100.00
        """,
        address="aws_db_instance.a",
    )


def test_io2(bill):
    bill(
        """
        resource "aws_db_instance" "a" {
          engine            = "mariadb"
          instance_class    = "db.t3.micro"
          allocated_storage = 100
          iops              = 1000
          storage_type      = "io2"
        }
        """,
        """
        Database instance (MariaDB, db.t3.micro, Single-AZ)  730 Hrs  21.90
        Storage  100 GB-Mo      14.00
        IOPS     1000 IOPS-Mo  110.00
        """,
    )


def test_magnetic_storage_pays_for_its_requests(bill):
    bill(
        """
        resource "aws_db_instance" "a" {
          engine            = "mysql"
          instance_class    = "db.t3.micro"
          allocated_storage = 100
          storage_type      = "standard"
        }
        """,
        """
        Database instance (MySQL, db.t3.micro, Single-AZ)  730 Hrs  14.60
        Storage       100 GB-Mo    12.00
        I/O requests  1000000 IOs   0.10
        """,
        usage={"monthly_standard_io_requests": 1_000_000},
    )


@pytest.mark.parametrize(
    ("engine", "license", "detail", "cost"),
    [
        ("oracle-se2", "", "Oracle, Standard Two, License included", "365.00"),
        ("oracle-se2-cdb", "license-included", "Oracle, Standard Two, License included", "365.00"),
        (
            "oracle-se2",
            "bring-your-own-license",
            "Oracle, Standard Two, Bring your own license",
            "146.00",
        ),
        ("oracle-ee", "", "Oracle, Enterprise, Bring your own license", "153.30"),
    ],
)
def test_oracle_by_edition_and_licence(bill, engine, license, detail, cost):
    said = f'license_model = "{license}"' if license else ""
    bill(
        f"""
        resource "aws_db_instance" "a" {{
          engine            = "{engine}"
          instance_class    = "db.m5.large"
          allocated_storage = 20
          {said}
        }}
        """,
        f"""
        Database instance ({detail}, db.m5.large, Single-AZ)  730 Hrs  {cost}
        Storage  20 GB-Mo  2.00
        """,
    )


def test_sql_server_is_mirrored(bill):
    bill(
        """
        resource "aws_db_instance" "a" {
          engine            = "sqlserver-se"
          license_model     = "license-included"
          instance_class    = "db.m5.large"
          allocated_storage = 500
          storage_type      = "gp3"
          iops              = 4000
          multi_az          = true
        }
        """,
        """
        Database instance (SQL Server, Standard, License included, db.m5.large, Multi-AZ)  730 Hrs  730.00
        Storage  500 GB-Mo     110.00
        IOPS     1000 IOPS-Mo   40.00
        """,
    )


def test_sql_server_express_is_not_the_row_of_rds_custom(bill):
    bill(
        """
        resource "aws_db_instance" "a" {
          engine            = "sqlserver-ex"
          instance_class    = "db.t3.small"
          allocated_storage = 20
        }
        """,
        """
        Database instance (SQL Server, Express, License included, db.t3.small, Single-AZ)  730 Hrs  36.50
        Storage  20 GB-Mo  2.00
        """,
    )


def test_db2_brings_its_licence(bill):
    bill(
        """
        resource "aws_db_instance" "a" {
          engine            = "db2-ae"
          instance_class    = "db.m6i.large"
          allocated_storage = 20
          storage_type      = "gp3"
        }
        """,
        """
        Database instance (Db2, Advanced, Bring your own license, db.m6i.large, Single-AZ)  730 Hrs  219.00
        Storage  20 GB-Mo  2.20
        """,
    )


def test_an_aurora_instance_has_no_volume_of_its_own(bill):
    bill(
        """
        resource "aws_db_instance" "a" {
          engine            = "aurora-mysql"
          instance_class    = "db.t3.medium"
          allocated_storage = 20
        }
        """,
        "Database instance (Aurora MySQL, db.t3.medium, Single-AZ)  730 Hrs  73.00",
    )


def test_a_replica_is_as_its_source_is(bill):
    bill(
        """
        resource "aws_db_instance" "a" {
          identifier        = "main"
          engine            = "postgres"
          instance_class    = "db.m5.2xlarge"
          allocated_storage = 400
          storage_type      = "gp3"
          iops              = 13000
        }
        resource "aws_db_instance" "replica" {
          replicate_source_db = aws_db_instance.a.identifier
          instance_class      = "db.m5.2xlarge"
        }
        """,
        """
        Database instance (PostgreSQL, db.m5.2xlarge, Single-AZ)  730 Hrs  511.00
        Storage  400 GB-Mo     44.00
        IOPS     1000 IOPS-Mo  20.00
        """,
        address="aws_db_instance.replica",
    )


def test_a_replica_of_a_replica_with_a_smaller_class(bill):
    bill(
        """
        resource "aws_db_instance" "a" {
          engine            = "mysql"
          instance_class    = "db.m5.2xlarge"
          allocated_storage = 50
        }
        resource "aws_db_instance" "b" {
          replicate_source_db = aws_db_instance.a.identifier
          instance_class      = "db.m5.2xlarge"
        }
        resource "aws_db_instance" "c" {
          replicate_source_db = aws_db_instance.b.arn
          instance_class      = "db.t3.micro"
        }
        """,
        """
        Database instance (MySQL, db.t3.micro, Single-AZ)  730 Hrs  14.60
        Storage  50 GB-Mo  5.00
        """,
        address="aws_db_instance.c",
    )


def test_an_old_version_pays_extended_support_for_both_zones(bill):
    bill(
        """
        resource "aws_db_instance" "a" {
          engine            = "postgres"
          engine_version    = "12.19"
          instance_class    = "db.m5.2xlarge"
          allocated_storage = 10
          multi_az          = true
        }
        """,
        """
        Database instance (PostgreSQL, db.m5.2xlarge, Multi-AZ)  730 Hrs  1022.00
        Extended support (PostgreSQL)  11680 vCPU-Hours  1168.00
        Storage  10 GB-Mo  2.00
        """,  # 8 vCPUs x 2 x 730
    )


def test_a_version_written_as_a_number(bill):
    bill(
        """
        resource "aws_db_instance" "a" {
          engine            = "postgres"
          engine_version    = 12
          instance_class    = "db.m5.2xlarge"
          allocated_storage = 10
        }
        """,
        """
        Database instance (PostgreSQL, db.m5.2xlarge, Single-AZ)  730 Hrs  511.00
        Extended support (PostgreSQL)  5840 vCPU-Hours  584.00
        Storage  10 GB-Mo  1.00
        """,
    )


def test_extended_support_that_is_refused(bill):
    bill(
        """
        resource "aws_db_instance" "a" {
          engine                   = "mysql"
          engine_version           = "5.7"
          engine_lifecycle_support = "open-source-rds-extended-support-disabled"
          instance_class           = "db.t3.micro"
          allocated_storage        = 10
        }
        """,
        """
        Database instance (MySQL, db.t3.micro, Single-AZ)  730 Hrs  14.60
        Storage  10 GB-Mo  1.00
        """,
    )


@pytest.mark.parametrize(
    ("version", "day", "row"),
    [
        ("5.7.44", "2024-02-29", ""),
        ("5.7.44", "2024-03-01", "Yr1-Yr2:MySQL5.7"),
        ("5.7", "2026-03-01", "Yr3:MySQL5.7"),
        ("8.0.39", "2026-07-31", ""),
        ("8.0.39", "2026-08-01", "Yr1-Yr2:MySQL8.0"),
        ("8.4.3", "2026-08-01", ""),
        ("", "2026-08-01", ""),
    ],
)
def test_support_is_a_matter_of_the_day(version, day, row):
    assert support("mysql", version, "", day) == row


def test_aurora_counts_its_versions_in_its_own_way():
    assert generation("aurora-mysql", "5.7.mysql_aurora.2.11.2") == "AuroraMySQL2"
    assert generation("aurora-mysql", "8.0.mysql_aurora.3.08.0") == "AuroraMySQL3"
    assert generation("aurora-postgresql", "13.9") == "AuroraPostgreSQL13"


@pytest.mark.parametrize(
    ("size", "number"),
    [
        ("db.t2.micro", 1),
        ("db.t3.micro", 2),
        ("db.m5.large", 2),
        ("db.m5.xlarge", 4),
        ("db.r6i.32xlarge", 128),
        ("db.r5.4xlarge.tpc2.mem2x", 16),
    ],
)
def test_vcpus_of_a_class(size, number):
    assert vcpus(size) == number


INSIGHTS = """
resource "aws_db_instance" "a" {{
  engine                                = "postgres"
  instance_class                        = "db.m5.2xlarge"
  allocated_storage                     = 10
  performance_insights_enabled          = {enabled}
  performance_insights_retention_period = {days}
}}
"""
PLAIN = """
Database instance (PostgreSQL, db.m5.2xlarge, Single-AZ)  730 Hrs  511.00
Storage  10 GB-Mo  1.00
"""


@pytest.mark.parametrize(
    ("days", "lines"),
    [
        ("7", ""),
        ("731", "Performance Insights, two years  8 vCPU-Months  32.00"),
        ("31", "Performance Insights, first month  8 vCPU-Months  12.00"),
        (
            '"93"',
            """Performance Insights, first month     8 vCPU-Months  12.00
               Performance Insights, further months  16 vCPU-Months  0.80""",
        ),
    ],
)
def test_insights_above_a_week_are_paid_by_the_vcpu(bill, days, lines):
    bill(INSIGHTS.format(enabled="true", days=days), PLAIN + lines)


def test_insights_that_are_off_cost_nothing(bill):
    bill(INSIGHTS.format(enabled="false", days="731"), PLAIN)


def test_advanced_database_insights_are_named_without_a_price(bill):
    bill(
        """
        resource "aws_db_instance" "a" {
          engine                 = "mysql"
          instance_class         = "db.t3.micro"
          allocated_storage      = 10
          database_insights_mode = "advanced"
        }
        """,
        """
        Database instance (MySQL, db.t3.micro, Single-AZ)  730 Hrs  14.60
        Storage  10 GB-Mo  1.00
        Database Insights  no price for AmazonCloudWatch in us-east-1 per vCPU-Hours, usagetype DatabaseInsights:vCPU-Hours
        """,
    )


def test_an_unknown_class_leaves_the_storage_priced(bill):
    bill(
        """
        variable "class" {}
        resource "aws_db_instance" "a" {
          engine            = "mysql"
          instance_class    = var.class
          allocated_storage = 10
        }
        """,
        """
        Database instance  instance_class is unknown because var.class has no value (main.tf:2)
        CPU credits        instance_class is unknown because var.class has no value (main.tf:2)
        Storage  10 GB-Mo  1.00
        """,
    )


def test_an_engine_that_only_the_snapshot_knows(cost_of):
    cost = cost_of(
        """
        resource "aws_db_instance" "a" {
          snapshot_identifier = "final"
          instance_class      = "db.t3.micro"
          allocated_storage   = 10
        }
        """,
        "aws_db_instance.a",
    )
    assert {line.note for line in cost.lines if line.fault} == {"engine is not set"}
    assert cost.status == "unpriced"
