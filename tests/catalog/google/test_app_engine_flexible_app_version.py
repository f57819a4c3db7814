from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def version(arguments: str) -> str:
    return f"""
    resource "google_app_engine_flexible_app_version" "a" {{
      runtime = "python"
      resources {{
        cpu       = 2
        memory_gb = 4
        disk_gb   = 20
      }}
      {arguments}
    }}
    """


def test_a_fixed_number_of_instances(bill: Bill) -> None:
    bill(
        version("manual_scaling {\n instances = 2\n}"),
        """
        vCPU     2920 h       146.00
        Memory   5840 GiBy.h  58.40
        Storage  40 GiBy.mo   1.60
        """,
    )


def test_instances_from_least_to_most(bill: Bill) -> None:
    bill(
        version("automatic_scaling {\n min_total_instances = 1\n max_total_instances = 3\n}"),
        """
        vCPU     1460/1460/4380 h       73.00/73.00/219.00
        Memory   2920/2920/8760 GiBy.h  29.20/29.20/87.60
        Storage  20/20/60 GiBy.mo       0.80/0.80/2.40
        """,
    )
