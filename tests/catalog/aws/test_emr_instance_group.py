from collections.abc import Callable

Bill = Callable[..., None]


def test_a_group_with_a_bid_runs_on_spot(bill: Bill) -> None:
    # two instances of 730 hours at 0.012; the fee of EMR is not reduced
    bill(
        """
        resource "aws_emr_instance_group" "a" {
          instance_type  = "t3.medium"
          instance_count = 2
          bid_price      = "0.30"
        }
        """,
        """
        Instance (Linux, t3.medium, Shared, spot) ~   1460 Hrs   17.52
        root_block_device > Storage (gp2)             30 GB-Mo    3.00
        EMR                                           1460 Hrs   14.60
        """,
    )
