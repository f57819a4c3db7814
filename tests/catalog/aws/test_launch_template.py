from __future__ import annotations

from collections.abc import Callable

from finops_shiftleft.model import ResourceCost

Bill = Callable[..., None]

TEMPLATE = """
resource "aws_launch_template" "web" {
  instance_type = "m5.large"
  network_interfaces { associate_public_ip_address = "true" }
  block_device_mappings {
    device_name = "/dev/sda1"
    ebs {
      volume_size = 50
      volume_type = "gp3"
    }
  }
  block_device_mappings {
    device_name  = "/dev/sdb"
    virtual_name = "ephemeral0"
  }
  placement { tenancy = "host" }
}
"""


def test_a_template_is_free(cost_of: Callable[..., ResourceCost]) -> None:
    cost = cost_of(TEMPLATE, "aws_launch_template.web")
    assert (cost.status, cost.lines) == ("free", ())


def test_what_is_launched_from_it_has_its_disks_its_address_and_its_place(bill: Bill) -> None:
    # on a dedicated host the machine itself costs nothing
    bill(
        f"""
        {TEMPLATE}
        resource "aws_autoscaling_group" "web" {{
          min_size = 2
          max_size = 2
          launch_template {{ name = aws_launch_template.web.name }}
        }}
        """,
        """
        aws_launch_template.web > Public IPv4 address ~               1460 Hrs   7.30
        aws_launch_template.web > root_block_device > Storage (gp3)   100 GB-Mo  8.00
        """,
        address="aws_autoscaling_group.web",
    )
