from __future__ import annotations

from collections.abc import Callable

import pytest

from finops_shiftleft.catalog.google._run import cpus, gib

Bill = Callable[..., None]


def service(template: str = "", location: str = "us-central1") -> str:
    return f"""
    resource "google_cloud_run_v2_service" "a" {{
      location = "{location}"
      template {{
        {template}
      }}
    }}
    """


USED = {"monthly_requests": 10_000_000, "average_request_duration_ms": 250}
SIZE = 'containers {\n resources {\n limits = { cpu = "2", memory = "1Gi" }\n%s }\n}\n'


def test_seconds_of_requests(bill: Bill) -> None:
    # 10 million of 0.3 s (rounded up); a vCPU and half a GB; two million requests are free
    bill(
        service(),
        """
        CPU       3000000 s       60.00
        Memory    1500000 GiBy.s  4.50
        Requests    10000000 count  3.20
        """,
        usage=USED,
    )


def test_requests_at_once_share_an_instance(bill: Bill) -> None:
    bill(
        service(SIZE % ""),
        """
        CPU       600000 s        12.00
        Memory    300000 GiBy.s   0.90
        Requests  10000000 count  3.20
        """,
        usage={**USED, "concurrent_requests_per_instance": 10},
    )


def test_a_region_of_the_second_tier(bill: Bill) -> None:
    bill(
        service(location="europe-west3"),
        """
        CPU       3000000 s       90.00
        Memory    1500000 GiBy.s  6.00
        Requests  10000000 count  3.20
        """,
        usage=USED,
    )


def test_instances_that_are_kept_ready(bill: Bill) -> None:
    # one instance idles 2,628,000 s
    bill(
        service("scaling {\n min_instance_count = 1\n}"),
        """
        Idle CPU ~     2628000 s       5.26
        Idle memory ~  1314000 GiBy.s  3.94
        """,
    )


def test_idle_is_what_is_not_served(bill: Bill) -> None:
    # 10 million of 0.1 s are a million seconds of the 2,628,000
    bill(
        service("scaling {\n min_instance_count = 1\n}"),
        """
        CPU          1000000 s       20.00
        Memory       500000 GiBy.s   1.50
        Idle CPU     1628000 s       3.26
        Idle memory  814000 GiBy.s   2.44
        Requests     10000000 count  3.20
        """,
        usage={**USED, "average_request_duration_ms": 100},
    )


def test_a_cpu_that_is_always_allocated(bill: Bill) -> None:
    bill(
        service(SIZE % "cpu_idle = false\n"),
        """
        CPU     720000 s       7.20
        Memory  360000 GiBy.s  0.72
        """,
        usage={"instance_hrs": 100},
    )
    bill(
        service(SIZE % "cpu_idle = false\n" + "scaling {\n min_instance_count = 1\n}"),
        """
        CPU     5256000 s       52.56
        Memory  2628000 GiBy.s  5.26
        """,
    )


@pytest.mark.parametrize(("text", "number"), [("1000m", 1), ("2", 2), ("0.5", 0.5)])
def test_cpus_as_they_are_written(text: str, number: float) -> None:
    assert float(cpus(text)) == number


@pytest.mark.parametrize(("text", "number"), [("512Mi", 0.5), ("1Gi", 1), ("1073741824", 1)])
def test_memory_as_it_is_written(text: str, number: float) -> None:
    assert float(gib(text)) == number
