from collections.abc import Callable

Bill = Callable[..., None]


PRIMARY = """
provider "aws" { region = "us-east-1" }
provider "aws" {
  alias  = "there"
  region = "eu-west-1"
}
resource "aws_kms_key" "a" {
  multi_region        = true
  enable_key_rotation = true
}
resource "aws_kms_replica_key" "b" {
  provider        = aws.there
  primary_key_arn = aws_kms_key.a.arn
}
"""


def test_a_replica_costs_what_a_key_costs_where_it_is(bill: Bill) -> None:
    bill(PRIMARY, "Key   1 Keys   2.00", address="aws_kms_replica_key.b")


def test_a_replica_is_rotated_with_its_primary(bill: Bill) -> None:
    bill(
        PRIMARY,
        """
        Key                1 Keys   2.00
        Rotated versions   1 Keys   2.00
        """,
        {"rotations": 1},
        address="aws_kms_replica_key.b",
    )
