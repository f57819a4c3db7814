from collections.abc import Callable

Bill = Callable[..., None]


def test_a_workspace_pays_for_its_active_users(bill: Bill) -> None:
    bill(
        'resource "aws_grafana_workspace" "a" { account_access_type = "CURRENT_ACCOUNT" }',
        """
        Editors   2 User-Month   18.00
        Viewers   3 User-Month   15.00
        """,
        {"editors_administrator_licenses": 2, "viewer_licenses": 3},
    )
