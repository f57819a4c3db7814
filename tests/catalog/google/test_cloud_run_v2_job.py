from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_tasks_of_executions(bill: Bill) -> None:
    # 1,000 executions of 2 tasks of 10 minutes: 1.2 million seconds
    bill(
        """
        resource "google_cloud_run_v2_job" "a" {
          location = "us-central1"
          template {
            task_count = 2
            template {
              containers {
                resources {
                  limits = { cpu = "1", memory = "512Mi" }
                }
              }
            }
          }
        }
        """,
        """
        CPU     1200000 s      12.00
        Memory  600000 GiBy.s  1.20
        """,
        usage={"monthly_job_executions": 1000, "average_task_execution_mins": 10},
    )


def test_a_task_is_billed_for_a_minute_at_least(bill: Bill) -> None:
    bill(
        'resource "google_cloud_run_v2_job" "a" {\n  location = "us-central1"\n}',
        """
        CPU     60000 s       0.60
        Memory  30000 GiBy.s  0.06
        """,
        usage={"monthly_job_executions": 1000, "average_task_execution_mins": 0.1},
    )
