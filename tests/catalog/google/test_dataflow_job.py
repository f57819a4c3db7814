from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_hours_of_batch_workers(bill: Bill) -> None:
    bill(
        """
        resource "google_dataflow_job" "a" {
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


def test_a_streaming_job_has_larger_disks(bill: Bill) -> None:
    bill(
        """
        resource "google_dataflow_job" "a" {
          machine_type = "n2-highmem-2"
        }
        """,
        """
        vCPU    200 h         13.80
        Memory  1600 GiBy.h   6.40
        Disk    40000 GiBy.h  2.00
        """,
        usage={"worker_hrs": 100, "streaming": 1},
    )
