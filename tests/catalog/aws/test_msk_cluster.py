"""What Kafka costs: brokers and volumes, Express brokers, and serverless clusters."""

MSK = """
resource "aws_msk_cluster" "a" {
  number_of_broker_nodes = 3
  %s
  broker_node_group_info {
    instance_type = "%s"
    %s
  }
}
"""


def test_brokers_and_their_volumes(bill):
    disk = "storage_info {\n ebs_storage_info {\n volume_size = 1000\n }\n }"
    bill(
        MSK % ("", "kafka.m5.large", disk),
        """
        Brokers (m5.large)  2190 Hrs    438.00
        Storage             3000 GB-Mo  300.00
        """,
    )


def test_the_size_by_its_old_name(bill):
    bill(
        MSK % ("", "kafka.m5.large", "ebs_volume_size = 10"),
        """
        Brokers (m5.large)  2190 Hrs  438.00
        Storage             30 GB-Mo    3.00
        """,
    )


def test_a_size_that_nobody_says_is_assumed(bill):
    bill(
        MSK % ("", "kafka.m5.large", ""),
        """
        Brokers (m5.large)  2190 Hrs   438.00
        Storage ~           300 GB-Mo   30.00
        """,
    )


def test_throughput_above_the_default(bill):
    disk = """storage_info {
      ebs_storage_info {
        volume_size = 100
        provisioned_throughput {
          enabled           = true
          volume_throughput = 350
        }
      }
    }"""
    bill(
        MSK % ("", "kafka.m5.large", disk),
        """
        Brokers (m5.large)  2190 Hrs      438.00
        Storage             300 GB-Mo      30.00
        Storage throughput  300 MiBps-Mo   24.00
        """,
    )


def test_tiered_storage(bill):
    bill(
        MSK % ('storage_mode = "TIERED"', "kafka.m5.large", "ebs_volume_size = 10"),
        """
        Brokers (m5.large)   2190 Hrs    438.00
        Storage              30 GB-Mo      3.00
        Tiered storage       5000 GB-Mo  300.00
        Tiered storage read  1000 GB       1.50
        """,
        usage={"tiered_storage_gb": 5_000, "monthly_tiered_data_retrieved_gb": 1_000},
    )


def test_express_brokers_pay_for_what_is_stored_and_written(bill):
    bill(
        MSK % ("", "express.m7g.large", ""),
        """
        Brokers (express.m7g.large)  2190 Hrs    876.00
        Storage                      1000 GB-Mo  110.00
        Data written                 5000 GB      50.00
        """,
        usage={"storage_gb": 1_000, "monthly_data_written_gb": 5_000},
    )
