"""What FSx for OpenZFS costs."""


def files(body: str) -> str:
    size = "storage_capacity = 100\nthroughput_capacity = 64"
    return f'resource "aws_fsx_openzfs_file_system" "a" {{\n{size}\n{body}\n}}\n'


def test_one_zone(bill):
    bill(
        files('deployment_type = "SINGLE_AZ_1"'),
        """
        Storage (Single-AZ)  100 GB-Mo  9.00
        Throughput (Single-AZ)  64 MBps-Mo  16.00
        Backups  100 GB-Mo  5.00
        """,
        usage={"backup_storage_gb": 100},
    )


def test_three_iops_a_gb_are_included(bill):
    bill(
        files("""
          deployment_type = "SINGLE_AZ_1"
          disk_iops_configuration {
            mode = "USER_PROVISIONED"
            iops = 1300
          }
        """),
        """
        Storage (Single-AZ)  100 GB-Mo  9.00
        IOPS (Single-AZ)  1000 IOPS-Mo  10.00
        Throughput (Single-AZ)  64 MBps-Mo  16.00
        """,
    )


def test_another_deployment_is_never_priced_as_one_zone(bill):
    bill(
        files('deployment_type = "SINGLE_AZ_HA_2"'),
        """
        Storage  no price for AmazonFSx Storage in us-east-1 per GB-Mo, fileSystemType OpenZFS, deploymentOption Single-AZ_HA_2, storageType SSD
        Throughput  no price for AmazonFSx Provisioned Throughput in us-east-1 per MBps-Mo, fileSystemType OpenZFS, deploymentOption Single-AZ_HA_2
        """,
    )
