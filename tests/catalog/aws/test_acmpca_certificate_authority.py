from collections.abc import Callable

Bill = Callable[..., None]


def test_an_authority_costs_by_the_month_and_the_certificate(bill: Bill) -> None:
    # 1,000 at 0.75, 9,000 at 0.35, 10,000 at 0.001
    bill(
        'resource "aws_acmpca_certificate_authority" "a" { type = "ROOT" }',
        """
        Certificate authority   1 CA-Month              400.00
        Certificates            20000 Certificates     3910.00
        """,
        {"monthly_requests": 20_000},
    )


def test_short_lived_certificates_come_from_a_cheaper_authority(bill: Bill) -> None:
    bill(
        'resource "aws_acmpca_certificate_authority" "a" { usage_mode = "SHORT_LIVED_CERTIFICATE" }',
        """
        Certificate authority   1 CA-Month             50.00
        Certificates            20000 Certificates   1200.00
        """,
        {"monthly_requests": 20_000},
    )
