from collections.abc import Callable

Bill = Callable[..., None]


def test_a_public_certificate_is_free(bill: Bill) -> None:
    bill('resource "aws_acm_certificate" "a" { domain_name = "example.com" }', "")


def test_a_private_certificate_pays_when_it_is_issued(bill: Bill) -> None:
    bill(
        """
        resource "aws_acmpca_certificate_authority" "ca" {}
        resource "aws_acm_certificate" "a" {
          domain_name               = "example.com"
          certificate_authority_arn = aws_acmpca_certificate_authority.ca.arn
        }
        """,
        "Private certificate   1 Certificates   0.75 once",
        address="aws_acm_certificate.a",
    )


def test_an_exportable_certificate_pays_for_each_name(bill: Bill) -> None:
    # the domain again among the others is one name
    bill(
        """
        resource "aws_acm_certificate" "a" {
          domain_name               = "example.com"
          subject_alternative_names = ["example.com", "www.example.com", "*.example.com"]
          options { export = "ENABLED" }
        }
        """,
        """
        Exportable names            2 Certificates    30.00 once
        Exportable wildcard names   1 Certificates   150.00 once
        """,
    )
