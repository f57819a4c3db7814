from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def version(arguments: str) -> str:
    return f"""
    resource "google_app_engine_standard_app_version" "a" {{
      runtime = "python312"
      {arguments}
    }}
    """


def test_hours_of_a_class(bill: Bill) -> None:
    bill(
        version('instance_class = "F4"'),
        "Instance hours  400 h  16.00",
        usage={"instance_hrs": 100},
    )


def test_instances_that_always_run(bill: Bill) -> None:
    # a B2 is two of the list's hours
    bill(version("manual_scaling {\n instances = 2\n}"), "Instance hours  2920 h  146.00")
