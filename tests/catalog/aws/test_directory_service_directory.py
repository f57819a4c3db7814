from collections.abc import Callable

Bill = Callable[..., None]


def test_a_simple_directory_is_large_unless_it_says_otherwise(bill: Bill) -> None:
    code = 'resource "aws_directory_service_directory" "a" { name = "corp" }'
    bill(code, "Directory (Large)   730 Hrs   109.50")


def test_a_small_connector(bill: Bill) -> None:
    bill(
        """
        resource "aws_directory_service_directory" "a" {
          type = "ADConnector"
          size = "Small"
        }
        """,
        "Connector (Small)   730 Hrs   29.20",
    )


def test_microsoft_ad_has_two_controllers_and_more(bill: Bill) -> None:
    # two controllers at 0.06, three more, eight accounts at 0.02
    bill(
        """
        resource "aws_directory_service_directory" "a" {
          type    = "MicrosoftAD"
          edition = "Standard"
        }
        """,
        """
        Domain controllers (Standard)       1460 Hrs    87.60
        Additional controllers (Standard)   2190 Hrs   131.40
        Shared accounts (Standard)          5840 Hrs   116.80
        """,
        {"additional_domain_controllers": 3, "shared_accounts": 8},
    )


def test_the_code_may_ask_for_more_controllers(bill: Bill) -> None:
    bill(
        """
        resource "aws_directory_service_directory" "a" {
          type                                 = "MicrosoftAD"
          desired_number_of_domain_controllers = 4
        }
        """,
        """
        Domain controllers (Enterprise)       1460 Hrs   292.00
        Additional controllers (Enterprise)   1460 Hrs   292.00
        """,
    )
