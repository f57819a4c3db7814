from collections.abc import Callable

Bill = Callable[..., None]


def test_a_server_speaks_sftp_unless_it_says_otherwise(bill: Bill) -> None:
    bill(
        'resource "aws_transfer_server" "a" {}',
        """
        SFTP endpoint     730 Hrs   219.00
        Data uploaded     10 GB       0.40
        Data downloaded   50 GB       2.50
        """,
        {"monthly_data_uploaded_gb": 10, "monthly_data_downloaded_gb": 50},
    )


def test_each_protocol_pays_by_the_hour(bill: Bill) -> None:
    bill(
        'resource "aws_transfer_server" "a" { protocols = ["FTP", "FTPS"] }',
        """
        FTPS endpoint   730 Hrs   219.00
        FTP endpoint    730 Hrs   219.00
        """,
    )


def test_a_server_in_front_of_efs(bill: Bill) -> None:
    bill(
        'resource "aws_transfer_server" "a" { domain = "EFS" }', "SFTP endpoint   730 Hrs   292.00"
    )
