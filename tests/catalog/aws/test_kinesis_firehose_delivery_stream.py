"""What a Firehose stream costs."""


def firehose(body: str) -> str:
    return f'resource "aws_kinesis_firehose_delivery_stream" "a" {{\nname = "a"\n{body}\n}}\n'


S3 = 'destination = "extended_s3"\nextended_s3_configuration {\nbucket_arn = "b"\n%s\n}'
TAKEN_IN = {"monthly_data_ingested_gb": 600_000}


def test_data_gets_cheaper(bill):
    """512,000 GB x 0.03 + 88,000 GB x 0.02."""
    bill(firehose(S3 % ""), "Data ingested  600000 GB  17120.00", TAKEN_IN)


def test_a_record_counts_as_a_multiple_of_5_kb(bill):
    """A record of 4 KB counts as 5, one of 12 as 15."""
    used = {"monthly_data_ingested_gb": 1_200}
    bill(firehose(S3 % ""), "Data ingested  1500 GB  45.00", {**used, "record_size_kb": 4})
    bill(firehose(S3 % ""), "Data ingested  1500 GB  45.00", {**used, "record_size_kb": 12})


def test_conversion_is_paid_besides(bill):
    bill(
        firehose(S3 % "data_format_conversion_configuration { }"),
        """
        Data ingested  1500 GB  45.00
        extended_s3_configuration > data_format_conversion_configuration > Format conversion  1500 GB  30.00
        """,
        usage={"monthly_data_ingested_gb": 1_200, "record_size_kb": 4},
    )


def test_conversion_may_be_switched_off(bill):
    off = firehose(S3 % "data_format_conversion_configuration { enabled = false }")
    bill(off, "Data ingested  100 GB  3.00", {"monthly_data_ingested_gb": 100})


def test_delivery_into_a_vpc_costs_by_its_zones(bill):
    """Two zones for 730 hours; the subnets need not be known."""
    bill(
        firehose("""
          destination = "opensearch"
          opensearch_configuration {
            index_name = "a"
            vpc_config { subnet_ids = [aws_subnet.a.id, aws_subnet.b.id] }
          }
        """)
        + """
        resource "aws_subnet" "a" { vpc_id = "vpc-1" }
        resource "aws_subnet" "b" { vpc_id = "vpc-1" }
        """,
        """
        Data ingested  100 GB  3.00
        opensearch_configuration > vpc_config > VPC delivery  1460 Hrs  14.60
        opensearch_configuration > vpc_config > VPC data  100 GB  1.00
        """,
        usage={"monthly_data_ingested_gb": 100},
    )


def test_records_of_a_topic_are_not_rounded(bill):
    bill(
        firehose('destination = "extended_s3"\nmsk_source_configuration { topic_name = "a" }'),
        "Data ingested  100 GB  5.00",
        usage={"monthly_data_ingested_gb": 100, "record_size_kb": 1},
    )
