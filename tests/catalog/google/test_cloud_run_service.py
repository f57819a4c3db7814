from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def service(annotations: str, limits: str = "") -> str:
    return f"""
    resource "google_cloud_run_service" "a" {{
      location = "us-central1"
      template {{
        metadata {{
          annotations = {{
            {annotations}
          }}
        }}
        spec {{
          containers {{
            resources {{
              limits = {{ {limits} }}
            }}
          }}
        }}
      }}
    }}
    """


def test_seconds_of_requests(bill: Bill) -> None:
    bill(
        service("", 'cpu = "2000m", memory = "1Gi"'),
        """
        CPU       6000000 s       120.00
        Memory    3000000 GiBy.s  9.00
        Requests  10000000 count  3.20
        """,
        usage={"monthly_requests": 10_000_000, "average_request_duration_ms": 300},
    )


def test_annotations_keep_instances_ready_and_allocate_the_cpu(bill: Bill) -> None:
    bill(
        service(
            '"autoscaling.knative.dev/minScale" = "2"\n'
            '"run.googleapis.com/cpu-throttling" = "false"'
        ),
        """
        CPU     5256000 s       52.56
        Memory  2628000 GiBy.s  5.26
        """,
    )
