"""What FSx for ONTAP costs."""


def files(body: str) -> str:
    return f'resource "aws_fsx_ontap_file_system" "a" {{\nstorage_capacity = 1000\n{body}\n}}\n'


def test_two_zones(bill):
    bill(
        files('deployment_type = "MULTI_AZ_1"\nthroughput_capacity = 500'),
        """
        Storage (Multi-AZ)  1000 GB-Mo  250.00
        Throughput (Multi-AZ)  500 MBps-Mo  600.00
        Capacity pool (Multi-AZ)  1000 GB-Mo  40.00
        Backups  100 GB-Mo  5.00
        """,
        usage={"capacity_pool_storage_gb": 1_000, "backup_storage_gb": 100},
    )


def test_three_iops_a_gb_are_included(bill):
    bill(
        files("""
          deployment_type     = "SINGLE_AZ_1"
          throughput_capacity = "100"
          disk_iops_configuration {
            mode = "USER_PROVISIONED"
            iops = 4000
          }
        """),
        """
        Storage (Single-AZ)  1000 GB-Mo  120.00
        Throughput (Single-AZ)  100 MBps-Mo  70.00
        IOPS (Single-AZ)  1000 IOPS-Mo  20.00
        """,
    )


def test_every_pair_of_the_second_generation_has_its_throughput(bill):
    bill(
        files("""
          deployment_type                 = "SINGLE_AZ_2"
          ha_pairs                        = 2
          throughput_capacity_per_ha_pair = 3072
        """),
        """
        Storage (Single-AZ)  1000 GB-Mo  120.00
        Throughput (Single-AZ_2)  6144 MBps-Mo  3072.00
        """,
    )
