from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_fleet_ranges_over_its_specifications(bill: Bill) -> None:
    # 4 units are 4 c5.large (4 x 14.60) or one c5.2xlarge of 4 units (73.00)
    bill(
        """
        resource "aws_spot_fleet_request" "a" {
          target_capacity = 4
          launch_specification {
            instance_type = "c5.large"
            root_block_device {
              volume_type = "gp2"
              volume_size = 10
            }
          }
          launch_specification {
            instance_type     = "c5.2xlarge"
            weighted_capacity = "4"
            root_block_device {
              volume_type = "gp2"
              volume_size = 30
            }
          }
        }
        """,
        """
        Instance (Linux, c5.large, Shared, spot)  730/2920/2920 Hrs  58.40/58.40/73.00
        root_block_device > Storage (gp2)         30/40/40 GB-Mo      3.00/4.00/4.00
        """,
    )


def test_a_fleet_of_a_template_may_have_some_on_demand(bill: Bill) -> None:
    worker = "aws_launch_template.worker >"
    bill(
        """
        resource "aws_launch_template" "worker" {
          instance_type = "c5.large"
        }
        resource "aws_spot_fleet_request" "a" {
          target_capacity           = 3
          on_demand_target_capacity = 1
          launch_template_config {
            launch_template_specification { id = aws_launch_template.worker.id }
            overrides { instance_type = "m5.large" }
          }
        }
        """,
        f"""
        {worker} Instance (Linux, m5.large, Shared) ~          730 Hrs  73.00
        {worker} root_block_device > Storage (gp2) ~           8 GB-Mo   0.80
        {worker} Instance (Linux, m5.large, Shared, spot) ~    1460 Hrs  43.80
        {worker} root_block_device > Storage (gp2) ~           16 GB-Mo   1.60
        """,
        address="aws_spot_fleet_request.a",
    )
