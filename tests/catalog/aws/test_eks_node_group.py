"""What the nodes of EKS cost: instances by another name."""

GROUP = """
resource "aws_eks_node_group" "a" {
  cluster_name = "main"
  scaling_config {
    min_size     = 1
    desired_size = 2
    max_size     = 4
  }
  %s
}
"""


def test_nodes_as_eks_chooses_them(bill):
    bill(
        GROUP % "",
        """
        Instance (Linux, t3.medium, Shared)  730/1460/2920 Hrs  29.20/58.40/116.80
        root_block_device > Storage (gp2)  20/40/80 GB-Mo  2.00/4.00/8.00
        """,
    )


def test_the_first_type_is_bought_on_demand(bill):
    bill(
        GROUP % 'instance_types = ["m5.large", "c5.large"]\n disk_size = "100"',
        """
        Instance (Linux, m5.large, Shared)  1460 Hrs  146.00
        root_block_device > Storage (gp2)  200 GB-Mo  20.00
        """,
        usage={"instances": 2},
    )


def test_windows_nodes_have_a_licence_and_a_larger_disk(bill):
    bill(
        GROUP % 'ami_type = "WINDOWS_CORE_2022_x86_64"',
        """
        Instance (Windows, t3.medium, Shared)  730 Hrs  43.80
        root_block_device > Storage (gp2)  50 GB-Mo  5.00
        """,
        usage={"instances": 1},
    )


def test_spot_nodes(bill):
    bill(
        GROUP % 'instance_types = ["m5.large"]\n capacity_type = "SPOT"',
        """
        Instance (Linux, m5.large, Shared, spot)  730 Hrs  21.90
        root_block_device > Storage (gp2)  20 GB-Mo  2.00
        """,
        usage={"instances": 1},
    )


def test_any_of_several_types_may_be_spot(bill):
    bill(
        GROUP % 'instance_types = ["m5.large", "c5.large"]\n capacity_type = "SPOT"',
        """
        Instance (Linux, m5.large, Shared, spot)  730 Hrs  14.60/21.90/21.90
        root_block_device > Storage (gp2)  20 GB-Mo  2.00
        """,
        usage={"instances": 1},
    )


TEMPLATE = """
resource "aws_launch_template" "t" {
  name          = "nodes"
  instance_type = "m5.large"
  block_device_mappings {
    device_name = "/dev/xvda"
    ebs {
      volume_size = 50
      volume_type = "gp3"
    }
  }
}
"""
A = "aws_eks_node_group.a"


def test_a_template_says_the_size_and_the_disk(bill):
    follow = "launch_template {\n id = aws_launch_template.t.id\n version = 1\n }"
    bill(
        TEMPLATE + GROUP % follow,
        """
        aws_launch_template.t > Instance (Linux, m5.large, Shared)  730 Hrs  73.00
        aws_launch_template.t > root_block_device > Storage (gp3)  50 GB-Mo  4.00
        """,
        usage={"instances": 1},
        address=A,
    )


def test_the_group_overrides_its_template(bill):
    follow = (
        'instance_types = ["t3.medium"]\n capacity_type = "SPOT"\n'
        "launch_template {\n id = aws_launch_template.t.id\n version = 1\n }"
    )
    bill(
        TEMPLATE + GROUP % follow,
        """
        aws_launch_template.t > Instance (Linux, t3.medium, Shared, spot)  730 Hrs  8.76
        aws_launch_template.t > root_block_device > Storage (gp3)  50 GB-Mo  4.00
        """,
        usage={"instances": 1},
        address=A,
    )
