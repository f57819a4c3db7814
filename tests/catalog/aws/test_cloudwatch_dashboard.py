from collections.abc import Callable

Bill = Callable[..., None]


def test_three_dashboards_of_an_account_are_free(bill: Bill) -> None:
    # four of them: one pays 3.00
    bill(
        """
        resource "aws_cloudwatch_dashboard" "a" {
          count          = 4
          dashboard_name = "d"
          dashboard_body = "{}"
        }
        """,
        "Dashboard   4 Dashboards   3.00",
    )


def test_one_dashboard_is_free(bill: Bill) -> None:
    bill(
        'resource "aws_cloudwatch_dashboard" "a" { dashboard_name = "d" }',
        "Dashboard   1 Dashboards   0.00",
    )
