from __future__ import annotations

from collections.abc import Callable

import pytest

Bill = Callable[..., None]


@pytest.mark.parametrize(
    ("kind", "hours", "units"),
    [
        # 100 new connections are 4 units, 6,000 active 2, 3 GB 3, 2,000 rules 2
        ("application", "14.60", "Capacity units  2920 LCU-Hrs  23.36"),
        # in the others the 3 GB are the most
        ("network", "21.90", "Capacity units  2190 LCU-Hrs  13.14"),
        ("gateway", "7.30", "Capacity units  2190 LCU-Hrs  8.76"),
    ],
)
def test_the_largest_need_is_what_is_billed(bill: Bill, kind: str, hours: str, units: str) -> None:
    bill(
        f'resource "aws_lb" "a" {{ load_balancer_type = "{kind}" }}',
        f"""
        Load balancer  730 Hrs  {hours}
        {units}
        """,
        usage={
            "new_connections": 100,
            "active_connections": 6000,
            "processed_bytes_gb": 3,
            "rule_evaluations": 2000,
        },
    )


def test_a_network_load_balancer_has_no_rules(bill: Bill) -> None:
    bill(
        'resource "aws_lb" "a" { load_balancer_type = "network" }',
        """
        Load balancer    730 Hrs      21.90
        Capacity units   365 LCU-Hrs   2.19
        """,
        usage={"new_connections": 400, "rule_evaluations": 1_000_000},
    )


def test_without_usage_the_hours_are_billed(bill: Bill) -> None:
    bill('resource "aws_lb" "a" { internal = true }', "Load balancer   730 Hrs   14.60")
