from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_it_costs_what_a_job_costs(bill: Bill) -> None:
    # 100 hours of 4 vCPU, 15 GB and a disk of 250
    bill(
        """
        resource "google_dataflow_flex_template_job" "a" {
          machine_type = "n1-standard-4"
        }
        """,
        """
        vCPU    400 h         22.40
        Memory  1500 GiBy.h   6.00
        Disk    25000 GiBy.h  1.25
        """,
        usage={"worker_hrs": 100},
    )
