"""What serverless Kafka costs."""


def test_a_cluster_its_partitions_and_its_data(bill):
    bill(
        'resource "aws_msk_serverless_cluster" "a" { cluster_name = "a" }\n',
        """
        Cluster       730 Hrs    547.50
        Partitions    36500 Hrs   36.50
        Data written  100 GB      10.00
        Data read     200 GB      10.00
        Storage       50 GB-Mo     6.00
        """,
        usage={
            "partitions": 50,
            "monthly_data_in_gb": 100,
            "monthly_data_out_gb": 200,
            "storage_gb": 50,
        },
    )


def test_the_cluster_alone(bill):
    bill(
        'resource "aws_msk_serverless_cluster" "a" { cluster_name = "a" }\n',
        "Cluster  730 Hrs  547.50",
    )
