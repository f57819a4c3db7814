"""What an EFS file system costs, by class and throughput mode."""


def files(body: str = "") -> str:
    return f'resource "aws_efs_file_system" "a" {{\n{body}\n}}\n'


STORED = {
    "storage_gb": 100,
    "infrequent_access_storage_gb": 1_000,
    "archive_storage_gb": 1_000,
}


def test_bursting_is_the_default(bill):
    bill(
        files(),
        """
        Storage  100 GB-Mo  30.00
        Infrequent access storage  1000 GB-Mo  25.00
        Archive storage  1000 GB-Mo  8.00
        Infrequent access read  100 GB  1.00
        Infrequent access write  100 GB  2.00
        Archive read  100 GB  3.00
        Archive write  100 GB  4.00
        """,
        usage={
            **STORED,
            "monthly_infrequent_access_read_gb": 100,
            "monthly_infrequent_access_write_gb": 100,
            "monthly_archive_read_gb": 100,
            "monthly_archive_write_gb": 100,
        },
    )


def test_elastic_throughput_stores_cheaper_and_reads_dearer(bill):
    bill(
        files(
            'throughput_mode = "elastic"\nlifecycle_policy { transition_to_ia = "AFTER_30_DAYS" }'
        ),
        """
        Storage  100 GB-Mo  30.00
        Infrequent access storage  1000 GB-Mo  16.00
        Archive storage  1000 GB-Mo  8.00
        Elastic throughput read  100 GB  3.00
        Elastic throughput write  100 GB  6.00
        """,
        usage={
            **STORED,
            "monthly_elastic_throughput_read_gb": 100,
            "monthly_elastic_throughput_write_gb": 100,
        },
    )


def test_one_zone(bill):
    bill(
        files('availability_zone_name = "us-east-1a"'),
        """
        Storage  100 GB-Mo  16.00
        Infrequent access storage  1000 GB-Mo  13.00
        """,
        usage={"storage_gb": 100, "infrequent_access_storage_gb": 1_000},
    )


PROVISIONED = 'throughput_mode = "provisioned"\nprovisioned_throughput_in_mibps = "10"'


def test_provisioned_throughput_is_less_what_storage_includes(bill):
    """100 GB include 5 MiB/s."""
    bill(
        files(PROVISIONED),
        """
        Storage  100 GB-Mo  30.00
        Provisioned throughput  5 MiBps-Mo  30.00
        """,
        usage={"storage_gb": 100},
    )


def test_much_storage_includes_all_throughput(bill):
    bill(files(PROVISIONED), "Storage  1000 GB-Mo  300.00", usage={"storage_gb": 1_000})


def test_without_usage_nothing_is_taken_to_be_included(bill):
    bill(files(PROVISIONED), "Provisioned throughput ~  10 MiBps-Mo  60.00")
