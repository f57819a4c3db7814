from __future__ import annotations

from collections.abc import Callable

from finops_shiftleft.model import ResourceCost

Bill = Callable[..., None]

CONFIGURATION = """
resource "aws_launch_configuration" "old" {
  image_id      = "ami-1"
  instance_type = "t3.medium"
  spot_price    = "0.02"
  root_block_device {
    volume_size = 20
    volume_type = "gp3"
  }
}
"""


def test_a_configuration_is_free(cost_of: Callable[..., ResourceCost]) -> None:
    cost = cost_of(CONFIGURATION, "aws_launch_configuration.old")
    assert (cost.status, cost.lines) == ("free", ())


def test_what_is_launched_from_it_is_watched_and_may_be_spot(bill: Bill) -> None:
    # detailed monitoring is on unless the code says otherwise
    bill(
        f"""
        {CONFIGURATION}
        resource "aws_autoscaling_group" "web" {{
          min_size             = 1
          max_size             = 1
          launch_configuration = aws_launch_configuration.old.name
        }}
        """,
        """
        aws_launch_configuration.old > Instance (Linux, t3.medium, Shared, spot) ~   730 Hrs    8.76
        aws_launch_configuration.old > Detailed monitoring                           7 Metrics  2.10
        aws_launch_configuration.old > root_block_device > Storage (gp3)             20 GB-Mo   1.60
        """,
        address="aws_autoscaling_group.web",
    )
