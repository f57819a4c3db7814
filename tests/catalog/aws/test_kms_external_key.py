from collections.abc import Callable

Bill = Callable[..., None]


def test_imported_material_costs_as_much_and_is_never_rotated(bill: Bill) -> None:
    bill(
        'resource "aws_kms_external_key" "a" { description = "ours" }',
        """
        Key        1 Keys             1.00
        Requests   1000000 Requests   3.00
        """,
        {"monthly_requests": 1_000_000, "rotations": 2},
    )


def test_its_spec_says_what_a_request_costs(bill: Bill) -> None:
    bill(
        'resource "aws_kms_external_key" "a" { key_spec = "RSA_4096" }',
        """
        Key        1 Keys             1.00
        Requests   1000000 Requests   15.00
        """,
        {"monthly_requests": 1_000_000},
    )
