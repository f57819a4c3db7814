"""What DynamoDB Accelerator costs."""


def test_every_node_by_the_hour(bill):
    bill(
        """
        resource "aws_dax_cluster" "a" {
          cluster_name       = "a"
          node_type          = "dax.t3.small"
          replication_factor = 3
        }
        """,
        "Nodes  2190 NodeUsage  87.60",
    )
