"""What Redshift costs: nodes, and serverless capacity."""


def test_a_node_when_nobody_says_how_many(bill):
    bill(
        'resource "aws_redshift_cluster" "a" { node_type = "dc2.large" }\n',
        "Nodes (dc2.large)  730 Hrs  182.50",
        usage={"managed_storage_gb": 100},
    )


def test_ra3_nodes_and_what_they_store(bill):
    bill(
        """
        resource "aws_redshift_cluster" "a" {
          node_type       = "ra3.xlplus"
          number_of_nodes = 2
        }
        """,
        """
        Nodes (ra3.xlplus)  1460 Hrs  1460.00
        Managed storage (ra3.xlplus)  1000 GB-Mo  20.00
        Concurrency scaling (ra3.xlplus)  20000 Seconds  6.00
        Spectrum   1.5 Terabytes  7.50
        Snapshots  3000 GB-Mo  40.00
        """,  # 2 nodes x 10,000 s; 1,000 GB x 0.02 + 2,000 GB x 0.01
        usage={
            "managed_storage_gb": 1_000,
            "excess_concurrency_scaling_secs": 10_000,
            "spectrum_data_scanned_tb": 1.5,
            "backup_storage_gb": 3_000,
        },
    )


def test_a_reservation_is_of_every_node(bill):
    bill(
        """
        resource "aws_redshift_cluster" "a" {
          node_type       = "dc2.large"
          number_of_nodes = 2
        }
        """,
        """
        Nodes (dc2.large, reserved_1yr_partial_upfront) ~  1460 Hrs  146.00
        Upfront fee (dc2.large, reserved_1yr_partial_upfront)  2 Quantity  1400.00 once
        """,
        usage={
            "reserved_instance_term": "1_year",
            "reserved_instance_payment_option": "partial_upfront",
        },
    )
