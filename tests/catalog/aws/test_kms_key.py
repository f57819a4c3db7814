from collections.abc import Callable

Bill = Callable[..., None]


def test_a_key_costs_a_dollar_and_its_requests(bill: Bill) -> None:
    bill(
        'resource "aws_kms_key" "a" {}',
        """
        Key                  1 Keys              1.00
        Requests             1000000 Requests    3.00
        RSA data key pairs   1000 Requests       1.20
        ECC data key pairs   1000 Requests       0.01
        """,
        {
            "monthly_requests": 1_000_000,
            "monthly_rsa_key_pair_requests": 1_000,
            "monthly_ecc_key_pair_requests": 1_000,
        },
    )


def test_the_first_two_rotations_cost_as_much_as_the_key(bill: Bill) -> None:
    bill(
        'resource "aws_kms_key" "a" { enable_key_rotation = true }',
        """
        Key                1 Keys   1.00
        Rotated versions   2 Keys   2.00
        """,
        {"rotations": 5},
    )


def test_a_key_that_is_not_rotated_has_one_version(bill: Bill) -> None:
    bill('resource "aws_kms_key" "a" {}', "Key   1 Keys   1.00", {"rotations": 5})


def test_requests_of_asymmetric_keys_are_dearer(bill: Bill) -> None:
    for spec, cost in (("RSA_2048", "4.00"), ("RSA_4096", "15.00"), ("ECC_NIST_P256", "15.00")):
        bill(
            f'resource "aws_kms_key" "a" {{ customer_master_key_spec = "{spec}" }}',
            f"""
            Key        1 Keys             1.00
            Requests   1000000 Requests   {cost}
            """,
            {"monthly_requests": 1_000_000, "monthly_rsa_key_pair_requests": 7},
        )


def test_hmac_requests_cost_what_symmetric_ones_do(bill: Bill) -> None:
    bill(
        'resource "aws_kms_key" "a" { customer_master_key_spec = "HMAC_256" }',
        """
        Key        1 Keys             1.00
        Requests   1000000 Requests   3.00
        """,
        {"monthly_requests": 1_000_000},
    )


def test_an_unknown_spec_leaves_the_key_priced(bill: Bill) -> None:
    bill(
        """
        variable "spec" {}
        resource "aws_kms_key" "a" { customer_master_key_spec = var.spec }
        """,
        """
        Key   1 Keys   1.00
        RSA data key pairs   customer_master_key_spec is unknown because var.spec has no value (main.tf:2)
        ECC data key pairs   customer_master_key_spec is unknown because var.spec has no value (main.tf:2)
        """,
    )
