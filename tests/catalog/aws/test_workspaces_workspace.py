from collections.abc import Callable

Bill = Callable[..., None]


def test_a_desktop_is_standard_and_always_on(bill: Bill) -> None:
    bill(
        'resource "aws_workspaces_workspace" "a" {}',
        "Desktop (Standard, 80 GB, 50 GB)   1 Mo   35.00",
    )


def test_a_desktop_that_stops_pays_for_its_hours(bill: Bill) -> None:
    bill(
        """
        resource "aws_workspaces_workspace" "a" {
          workspace_properties {
            compute_type_name    = "POWER"
            root_volume_size_gib = 175
            user_volume_size_gib = 100
            running_mode         = "AUTO_STOP"
          }
        }
        """,
        """
        Desktop (Power, 175 GB, 100 GB)        1 Mo        20.00
        Hours of use (Power, 175 GB, 100 GB)   100 Hour     70.00
        """,
        {"monthly_hrs": 100},
    )
