from collections.abc import Callable

Bill = Callable[..., None]


def test_an_endpoint_runs_the_instances_of_its_variants(bill: Bill) -> None:
    bill(
        """
        resource "aws_sagemaker_endpoint_configuration" "c" {
          production_variants {
            instance_type          = "ml.m5.large"
            initial_instance_count = 2
          }
          production_variants {
            serverless_config {
              max_concurrency   = 5
              memory_size_in_mb = 2048
            }
          }
        }
        resource "aws_sagemaker_endpoint" "a" {
          endpoint_config_name = aws_sagemaker_endpoint_configuration.c.name
        }
        """,
        """
        aws_sagemaker_endpoint_configuration.c > production_variants[0] > Instances   1460 Hrs   146.00
        """,
        address="aws_sagemaker_endpoint.a",
    )
