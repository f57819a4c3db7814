from __future__ import annotations

from collections.abc import Callable

import pytest

Bill = Callable[..., None]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("num_nodes = 2", "Replicas  4380 h  1314.00"),
        ("processing_units = 100", "Replicas  219 h  65.70"),
        (
            "autoscaling_config {\n autoscaling_limits {\n min_nodes = 1\n max_nodes = 3\n }\n}",
            "Replicas  2190/2190/6570 h  657.00/657.00/1971.00",
        ),
    ],
)
def test_three_replicas_of_every_node(arguments: str, expected: str, bill: Bill) -> None:
    bill(
        f"""
        resource "google_spanner_instance" "a" {{
          config = "regional-us-central1"
          {arguments}
        }}
        """,
        expected,
    )


def test_storage_in_three_replicas(bill: Bill) -> None:
    bill(
        """
        resource "google_spanner_instance" "a" {
          config    = "projects/p/instanceConfigs/regional-us-central1"
          num_nodes = 1
        }
        """,
        """
        Replicas  2190 h       657.00
        Storage   300 GiBy.mo  30.00
        """,
        usage={"storage_gb": 100},
    )
