from collections.abc import Callable

Bill = Callable[..., None]


def test_a_secret_costs_by_the_month_and_the_call(bill: Bill) -> None:
    bill(
        'resource "aws_secretsmanager_secret" "a" { name = "db" }',
        """
        Secret         1 Secrets              0.40
        API requests   1000000 API Requests   5.00
        """,
        {"monthly_requests": 1_000_000},
    )


def test_a_replica_is_a_secret_in_its_region(bill: Bill) -> None:
    bill(
        """
        resource "aws_secretsmanager_secret" "a" {
          replica { region = "ap-southeast-1" }
        }
        """,
        """
        Secret             1 Secrets   0.40
        replica > Secret   1 Secrets   0.50
        """,
    )
