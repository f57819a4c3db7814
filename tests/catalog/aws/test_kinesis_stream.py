"""What a Kinesis data stream costs, by shards or on demand."""


def stream(body: str) -> str:
    return f'resource "aws_kinesis_stream" "a" {{\nname = "a"\n{body}\n}}\n'


def test_shards(bill):
    bill(stream("shard_count = 4"), "Shards  2920 ShardHour  43.80")


def test_a_day_is_included(bill):
    bill(stream("shard_count = 4\nretention_period = 24"), "Shards  2920 ShardHour  43.80")


def test_more_than_a_day_costs_every_shard(bill):
    bill(
        stream('shard_count = "4"\nretention_period = "48"'),
        """
        Shards  2920 ShardHour  43.80
        Extended retention  2920 ShardHour  58.40
        """,
    )


def test_what_goes_through_shards(bill):
    """Two consumers all month at every one of 4 shards: 1,460 h x 4."""
    bill(
        stream("shard_count = 4\nretention_period = 8760"),
        """
        Shards  2920 ShardHour  43.80
        Extended retention  2920 ShardHour  58.40
        PUT payload units  100000000 PutRequest  2.00
        Long-term retention  100 GB-Mo  2.00
        Long-term retrieval  100 GB  3.00
        Enhanced fan-out data  100 GB  1.00
        Enhanced fan-out consumers  5840 ConsumerShardHour  87.60
        """,
        usage={
            "monthly_provisioned_put_units": 100_000_000,
            "monthly_provisioned_long_term_retention_gb": 100,
            "monthly_provisioned_long_term_retrieval_gb": 100,
            "monthly_provisioned_efo_data_out_gb": 100,
            "monthly_provisioned_efo_consumer_hours": 1_460,
        },
    )


def test_on_demand(bill):
    bill(
        stream('stream_mode_details { stream_mode = "ON_DEMAND" }'),
        """
        Stream  730 StreamHr  29.20
        Data in  100 GB  8.00
        Data out  100 GB  4.00
        Enhanced fan-out data  100 GB  5.00
        Extended retention  100 GB-Mo  10.00
        Long-term retention  100 GB-Mo  2.00
        """,
        usage={
            "monthly_on_demand_data_in_gb": 100,
            "monthly_on_demand_data_out_gb": 100,
            "monthly_on_demand_efo_data_out_gb": 100,
            "monthly_on_demand_extended_retention_gb": 100,
            "monthly_on_demand_long_term_retention_gb": 100,
        },
    )


def test_shards_that_are_not_known(bill):
    bill(
        'variable "shards" {}\n' + stream("shard_count = var.shards"),
        "Shards  shard_count is unknown because var.shards has no value (main.tf:1)",
    )
