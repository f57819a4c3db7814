"""What a DynamoDB table costs, by its billing mode, class, indexes and replicas."""


def table(body: str = "") -> str:
    head = 'name = "a"\nhash_key = "id"'
    return f'resource "aws_dynamodb_table" "a" {{\n{head}\n{body}\n}}\n'


UNITS = 'read_capacity = 20\nwrite_capacity = "10"\n'
ON_DEMAND = 'billing_mode = "PAY_PER_REQUEST"\n'
INFREQUENT = 'table_class = "STANDARD_INFREQUENT_ACCESS"\n'
ASKED = {"monthly_read_request_units": 10_000_000, "monthly_write_request_units": 10_000_000}
IRELAND = 'replica {\n region_name = "eu-west-1"\n point_in_time_recovery = true\n}\n'
INDEX = """
global_secondary_index {
  name            = "%s"
  hash_key        = "other"
  projection_type = "ALL"
  read_capacity   = %s
  write_capacity  = %s
}
"""


def test_provisioned_is_the_default(bill):
    bill(
        table(UNITS),
        """
        Reads  14600 ReadCapacityUnit-Hrs  1.46
        Writes  7300 WriteCapacityUnit-Hrs  3.65
        """,
    )


def test_twenty_five_units_are_free_where_the_list_says_so(bill):
    """100 x 730 = 73,000 unit-hours, 18,600 of them free."""
    bill(
        'provider "aws" { region = "eu-west-1" }\n'
        + table("read_capacity = 100\nwrite_capacity = 20"),
        """
        Reads  73000 ReadCapacityUnit-Hrs  10.88
        Writes  14600 WriteCapacityUnit-Hrs  0.00
        """,
    )


def test_every_index_has_units_of_its_own(bill):
    bill(
        table(UNITS + INDEX % ("x", 5, 3) + INDEX % ("y", '"5"', 3)),
        """
        Reads  14600 ReadCapacityUnit-Hrs  1.46
        Writes  7300 WriteCapacityUnit-Hrs  3.65
        Index reads  7300 ReadCapacityUnit-Hrs  0.73
        Index writes  4380 WriteCapacityUnit-Hrs  2.19
        """,
    )


def test_autoscaling_adds_units(bill):
    bill(
        table(UNITS),
        """
        Reads  14600 ReadCapacityUnit-Hrs  1.46
        Writes  7300 WriteCapacityUnit-Hrs  3.65
        Autoscaled reads  29200 ReadCapacityUnit-Hrs  2.92
        Autoscaled writes  7300 WriteCapacityUnit-Hrs  3.65
        """,
        usage={"autoscaled_read_capacity": 40, "autoscaled_write_capacity": 10},
    )


def test_on_demand_is_by_request(bill):
    bill(
        table(ON_DEMAND),
        """
        Reads  10000000 ReadRequestUnits  1.00
        Writes  10000000 WriteRequestUnits  6.00
        """,
        usage=ASKED,
    )


def test_the_class_of_infrequent_access(bill):
    stored = {"storage_gb": 1_000}
    bill(
        table(UNITS + INFREQUENT),
        """
        Reads  14600 ReadCapacityUnit-Hrs  2.92
        Writes  7300 WriteCapacityUnit-Hrs  7.30
        Storage  1000 GB-Mo  100.00
        """,
        usage=stored,
    )
    bill(
        table(ON_DEMAND + INFREQUENT),
        """
        Reads  10000000 ReadRequestUnits  2.00
        Writes  10000000 WriteRequestUnits  8.00
        Storage  1000 GB-Mo  100.00
        """,
        usage={**stored, **ASKED},
    )


def test_what_is_kept(bill):
    """The first 25 GB are free; recovery and streams cost only where they are switched on."""
    kept = {
        "storage_gb": 1_025,
        "pitr_backup_storage_gb": 100,
        "on_demand_backup_storage_gb": 100,
        "monthly_data_restored_gb": 100,
        "monthly_streams_read_request_units": 12_500_000,
    }
    bill(
        table(ON_DEMAND),
        """
        Storage  1025 GB-Mo  250.00
        Backups  100 GB-Mo  10.00
        Restores  100 GB  15.00
        """,
        usage=kept,
    )
    bill(
        table(ON_DEMAND + "stream_enabled = true\npoint_in_time_recovery { enabled = true }"),
        """
        Storage  1025 GB-Mo  250.00
        Point-in-time recovery  100 GB-Mo  20.00
        Backups  100 GB-Mo  10.00
        Restores  100 GB  15.00
        Streams  12500000 Requests  2.00
        """,
        usage=kept,
    )


def test_a_provisioned_replica(bill):
    """Writes are replicated units in both regions, those of the index plain ones; eu-west-1 has
    14,600 + 730 read hours and 1,460 write hours, all of them free."""
    bill(
        table(UNITS + INDEX % ("x", 1, 2) + IRELAND),
        """
        Reads  14600 ReadCapacityUnit-Hrs  1.46
        Replicated writes  7300 ReplicatedWriteCapacityUnit-Hrs  4.38
        Index reads  730 ReadCapacityUnit-Hrs  0.07
        Index writes  1460 WriteCapacityUnit-Hrs  0.73
        Storage  125 GB-Mo  25.00
        replica > Reads  14600 ReadCapacityUnit-Hrs  0.00
        replica > Replicated writes  7300 ReplicatedWriteCapacityUnit-Hrs  7.30
        replica > Index reads  730 ReadCapacityUnit-Hrs  0.00
        replica > Index writes  1460 WriteCapacityUnit-Hrs  0.00
        replica > Storage  125 GB-Mo  37.50
        replica > Point-in-time recovery  100 GB-Mo  25.00
        """,
        usage={"storage_gb": 125, "pitr_backup_storage_gb": 100},
    )


def test_a_replica_on_demand(bill):
    bill(
        table(ON_DEMAND + 'replica { region_name = "eu-west-1" }'),
        """
        Reads  10000000 ReadRequestUnits  1.00
        Replicated writes  10000000 ReplicatedWriteRequestUnits  7.00
        replica > Replicated writes  10000000 ReplicatedWriteRequestUnits  8.00
        """,
        usage=ASKED,
    )


def test_units_that_are_not_known(bill):
    bill(
        'variable "units" {}\n' + table("read_capacity = var.units\nwrite_capacity = 10"),
        """
        Reads  read_capacity is unknown because var.units has no value (main.tf:1)
        Writes  7300 WriteCapacityUnit-Hrs  3.65
        """,
    )


def test_provisioned_units_must_be_said(bill):
    bill(
        table("read_capacity = 20"),
        """
        Reads  14600 ReadCapacityUnit-Hrs  1.46
        Writes  write_capacity is not set
        """,
    )


def test_another_billing_mode_is_said(cost_of):
    found = cost_of(table('billing_mode = "FREE"'), "aws_dynamodb_table.a")
    assert found.lines[0].note == "billing_mode 'FREE' is not one of PROVISIONED, PAY_PER_REQUEST"
