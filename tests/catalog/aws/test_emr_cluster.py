from collections.abc import Callable

Bill = Callable[..., None]


def test_every_instance_pays_ec2_and_emr(bill: Bill) -> None:
    # one and two instances of 730 hours at 0.04, EMR at 0.01, 15 GB of gp2 each
    bill(
        """
        resource "aws_emr_cluster" "a" {
          master_instance_group { instance_type = "t3.medium" }
          core_instance_group {
            instance_type  = "t3.medium"
            instance_count = 2
            ebs_config {
              size                 = 100
              type                 = "gp3"
              volumes_per_instance = 2
            }
          }
        }
        """,
        """
        master_instance_group > Instance (Linux, t3.medium, Shared) ~          730 Hrs     29.20
        master_instance_group > root_block_device > Storage (gp2)              15 GB-Mo     1.50
        master_instance_group > EMR                                            730 Hrs      7.30
        core_instance_group > Instance (Linux, t3.medium, Shared) ~            1460 Hrs    58.40
        core_instance_group > root_block_device > Storage (gp2)                30 GB-Mo     3.00
        core_instance_group > ebs_block_device[0] > Storage (gp3)              200 GB-Mo   16.00
        core_instance_group > ebs_block_device[1] > Storage (gp3)              200 GB-Mo   16.00
        core_instance_group > EMR                                              1460 Hrs    14.60
        """,
    )
