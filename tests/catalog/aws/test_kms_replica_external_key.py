from collections.abc import Callable

Bill = Callable[..., None]


def test_a_replica_of_imported_material_costs_what_a_key_costs(bill: Bill) -> None:
    bill(
        """
        resource "aws_kms_external_key" "a" {
          multi_region = true
          key_spec     = "RSA_4096"
        }
        resource "aws_kms_replica_external_key" "b" {
          primary_key_arn = aws_kms_external_key.a.arn
        }
        """,
        """
        Key        1 Keys             1.00
        Requests   1000000 Requests   15.00
        """,
        {"monthly_requests": 1_000_000},
        address="aws_kms_replica_external_key.b",
    )
