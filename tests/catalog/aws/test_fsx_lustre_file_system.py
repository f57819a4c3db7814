"""What FSx for Lustre costs."""


def files(body: str) -> str:
    return f'resource "aws_fsx_lustre_file_system" "a" {{\nstorage_capacity = 1200\n{body}\n}}\n'


def test_scratch_is_the_default(bill):
    bill(files(""), "Storage (SSD)  1200 GB-Mo  168.00")
    bill(files('deployment_type = "SCRATCH_2"'), "Storage (SSD)  1200 GB-Mo  168.00")


def test_persistent_costs_by_its_throughput(bill):
    first = 'deployment_type = "PERSISTENT_1"\nper_unit_storage_throughput = 100'
    bill(
        files(first),
        """
        Storage (SSD, 100)  1200 GB-Mo  228.00
        Backups  100 GB-Mo  5.00
        """,
        usage={"backup_storage_gb": 100},
    )
    second = 'deployment_type = "PERSISTENT_2"\nper_unit_storage_throughput = "125"'
    bill(files(second), "Storage (SSD, 125)  1200 GB-Mo  180.00")


def test_hard_disks_with_and_without_a_cache(bill):
    disk = (
        'deployment_type = "PERSISTENT_1"\nstorage_type = "HDD"\nper_unit_storage_throughput = 12'
    )
    bill(files(disk + '\ndrive_cache_type = "NONE"'), "Storage (HDD, 12, NONE)  1200 GB-Mo  30.00")
    bill(files(disk + '\ndrive_cache_type = "READ"'), "Storage (HDD, 12, READ)  1200 GB-Mo  48.00")


def test_metadata_iops_above_those_of_the_size(bill):
    """1,200 GB include 1,500."""
    bill(
        files("""
          deployment_type             = "PERSISTENT_2"
          per_unit_storage_throughput = 125
          metadata_configuration {
            mode = "USER_PROVISIONED"
            iops = 3000
          }
        """),
        """
        Storage (SSD, 125)  1200 GB-Mo  180.00
        Metadata IOPS  1500 IOPS-Mo  75.00
        """,
    )


def test_metadata_iops_that_the_size_includes(bill):
    """48,000 GB include 24,000."""
    bill(
        """
        resource "aws_fsx_lustre_file_system" "a" {
          storage_capacity            = 48000
          deployment_type             = "PERSISTENT_2"
          per_unit_storage_throughput = 125
          metadata_configuration {
            mode = "USER_PROVISIONED"
            iops = 24000
          }
        }
        """,
        "Storage (SSD, 125)  48000 GB-Mo  7200.00",
    )


def test_a_speed_must_be_said(bill):
    bill(
        files('deployment_type = "PERSISTENT_1"'),
        "Storage  per_unit_storage_throughput is not set",
    )
