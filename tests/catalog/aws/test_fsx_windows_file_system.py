"""What FSx for Windows costs."""


def files(body: str) -> str:
    return f'resource "aws_fsx_windows_file_system" "a" {{\n{body}\n}}\n'


def test_one_zone_and_ssd_are_the_default(bill):
    bill(
        files('storage_capacity = "300"\nthroughput_capacity = 32'),
        """
        Storage (Single-AZ, SSD)  300 GB-Mo  39.00
        Throughput (Single-AZ)  32 MBps-Mo  64.00
        Backups (Single-AZ)  100 GB-Mo  5.00
        """,
        usage={"backup_storage_gb": 100},
    )


def test_two_zones(bill):
    bill(
        files('storage_capacity = 300\nthroughput_capacity = 32\ndeployment_type = "MULTI_AZ_1"'),
        """
        Storage (Multi-AZ, SSD)  300 GB-Mo  69.00
        Throughput (Multi-AZ)  32 MBps-Mo  128.00
        Backups (Multi-AZ)  100 GB-Mo  6.00
        """,
        usage={"backup_storage_gb": 100},
    )


def test_hdd(bill):
    bill(
        files("""
          storage_capacity    = 2000
          throughput_capacity = 8
          storage_type        = "HDD"
          deployment_type     = "SINGLE_AZ_2"
        """),
        """
        Storage (Single-AZ, HDD)  2000 GB-Mo  20.00
        Throughput (Single-AZ)  8 MBps-Mo  16.00
        """,
    )


def test_three_iops_a_gb_are_included(bill):
    bill(
        files("""
          storage_capacity    = 300
          throughput_capacity = 32
          disk_iops_configuration {
            mode = "USER_PROVISIONED"
            iops = 1900
          }
        """),
        """
        Storage (Single-AZ, SSD)  300 GB-Mo  39.00
        Throughput (Single-AZ)  32 MBps-Mo  64.00
        IOPS (Single-AZ)  1000 IOPS-Mo  10.00
        """,
    )


def test_a_size_that_a_backup_knows(bill):
    bill(
        files('backup_id = "backup-1"\nthroughput_capacity = 32'),
        """
        Storage (Single-AZ, SSD)  storage_capacity is not set
        Throughput (Single-AZ)  32 MBps-Mo  64.00
        """,
    )
