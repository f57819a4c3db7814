from __future__ import annotations

from collections.abc import Callable

import pytest

from finops_shiftleft.catalog.aws._groups import launched, on_demand, on_order, spare
from finops_shiftleft.model import ResourceCost

Bill = Callable[..., None]

TEMPLATE = """
resource "aws_launch_template" "web" {
  instance_type = "m5.large"
  block_device_mappings {
    device_name = "/dev/xvda"
    ebs {
      volume_size = 10
      volume_type = "gp3"
    }
  }
}
"""
GROUP = "aws_autoscaling_group.web"
WEB = "aws_launch_template.web >"


def mixed(distribution: str, overrides: str, sizes: str = "min_size = 4\nmax_size = 4") -> str:
    return f"""
{TEMPLATE}
resource "aws_autoscaling_group" "web" {{
  {sizes}
  mixed_instances_policy {{
    instances_distribution {{
      {distribution}
    }}
    launch_template {{
      launch_template_specification {{ launch_template_id = aws_launch_template.web.id }}
      {overrides}
    }}
  }}
}}
"""


def test_a_group_costs_its_template_times_a_range(bill: Bill) -> None:
    bill(
        f"""
        {TEMPLATE}
        resource "aws_autoscaling_group" "web" {{
          min_size         = 1
          desired_capacity = 2
          max_size         = "4"
          launch_template {{ id = aws_launch_template.web.id }}
        }}
        """,
        f"""
        {WEB} Instance (Linux, m5.large, Shared)       730/1460/2920 Hrs  73.00/146.00/292.00
        {WEB} root_block_device > Storage (gp3)        10/20/40 GB-Mo     0.80/1.60/3.20
        """,
        address=GROUP,
    )


def test_usage_says_how_many_run_on_average(bill: Bill) -> None:
    bill(
        f"""
        {TEMPLATE}
        resource "aws_autoscaling_group" "web" {{
          min_size = 1
          max_size = 10
          launch_template {{ id = aws_launch_template.web.id }}
        }}
        """,
        f"""
        {WEB} Instance (Linux, m5.large, Shared)     1825 Hrs   182.50
        {WEB} root_block_device > Storage (gp3)        25 GB-Mo     2.00
        """,
        usage={"instances": 2.5},
        address=GROUP,
    )


def test_a_group_of_unknown_size_leaves_unit_prices(
    cost_of: Callable[..., ResourceCost],
) -> None:
    cost = cost_of(
        f"""
        variable "size" {{}}
        {TEMPLATE}
        resource "aws_autoscaling_group" "web" {{
          min_size = var.size
          max_size = 10
          launch_template {{ id = aws_launch_template.web.id }}
        }}
        """,
        GROUP,
    )
    assert [(line.label, line.quantity) for line in cost.lines] == [
        ("Instance", None),
        ("Storage", None),
    ]
    assert all(line.price and "var.size has no value" in str(line.note) for line in cost.lines)


def test_a_mixed_group_buys_a_base_on_demand_and_the_rest_as_spot(bill: Bill) -> None:
    # 1 and half of the other 3, rounded up, are on demand: 3; 1 is spot
    bill(
        mixed(
            "on_demand_base_capacity = 1\non_demand_percentage_above_base_capacity = 50",
            'override { instance_type = "c5.large" }',
        ),
        f"""
        {WEB} Instance (Linux, c5.large, Shared) ~         2190 Hrs  197.10
        {WEB} root_block_device > Storage (gp3)            30 GB-Mo    2.40
        {WEB} Instance (Linux, c5.large, Shared, spot) ~   730 Hrs    14.60
        {WEB} root_block_device > Storage (gp3)            10 GB-Mo    0.80
        """,
        address=GROUP,
    )


def test_spot_ranges_over_the_overrides_and_expects_the_first(bill: Bill) -> None:
    # 2 machines: m5.large 43.80, c5.large 29.20, r5.large 189.80
    bill(
        mixed(
            "on_demand_percentage_above_base_capacity = 0",
            """
            override { instance_type = "m5.large" }
            override { instance_type = "c5.large" }
            override { instance_type = "r5.large" }
            """,
            "min_size = 2\nmax_size = 2",
        ),
        f"""
        {WEB} Instance (Linux, m5.large, Shared, spot)     1460 Hrs  29.20/43.80/189.80
        {WEB} root_block_device > Storage (gp3)            20 GB-Mo   1.60
        """,
        address=GROUP,
    )


def test_on_demand_the_first_override_is_taken_as_long_as_there_is_any(bill: Bill) -> None:
    two = """
    override { instance_type = "m5.large" }
    override { instance_type = "c5.large" }
    """
    bill(
        mixed("", two),
        f"""
        {WEB} Instance (Linux, m5.large, Shared) ~         2920 Hrs  292.00
        {WEB} root_block_device > Storage (gp3)            40 GB-Mo    3.20
        """,
        address=GROUP,
    )
    bill(
        mixed('on_demand_allocation_strategy = "lowest-price"', two),
        f"""
        {WEB} Instance (Linux, m5.large, Shared)           2920 Hrs  262.80/292.00/292.00
        {WEB} root_block_device > Storage (gp3)            40 GB-Mo    3.20
        """,
        address=GROUP,
    )


def test_a_weight_makes_one_machine_count_for_several(bill: Bill) -> None:
    # 10 units are 10 c5.large or 3 c5.2xlarge (of 4 units each, rounded up)
    bill(
        mixed(
            "on_demand_percentage_above_base_capacity = 0",
            """
            override {
              instance_type     = "c5.large"
              weighted_capacity = "1"
            }
            override {
              instance_type     = "c5.2xlarge"
              weighted_capacity = "4"
            }
            """,
            "min_size = 10\nmax_size = 10",
        ),
        f"""
        {WEB} Instance (Linux, c5.large, Shared, spot)     2190/7300/7300 Hrs  146.00/146.00/219.00
        {WEB} root_block_device > Storage (gp3)            30/100/100 GB-Mo    2.40/8.00/8.00
        """,
        address=GROUP,
    )


def test_requirements_that_name_their_types_are_as_many_overrides(bill: Bill) -> None:
    bill(
        mixed(
            "on_demand_percentage_above_base_capacity = 0",
            """
            override {
              instance_requirements {
                allowed_instance_types = ["m5.large", "c5.large"]
                vcpu_count { min = 2 }
                memory_mib { min = 4096 }
              }
            }
            """,
            "min_size = 1\nmax_size = 1",
        ),
        f"""
        {WEB} Instance (Linux, m5.large, Shared, spot)     730 Hrs   14.60/21.90/21.90
        {WEB} root_block_device > Storage (gp3)            10 GB-Mo   0.80
        """,
        address=GROUP,
    )


@pytest.mark.parametrize(
    ("pool", "lines"),
    [
        ("", "warm_pool > {web} root_block_device > Storage (gp3)     20 GB-Mo   1.60"),
        (
            'pool_state = "Running"',
            """
            warm_pool > {web} Instance (Linux, m5.large, Shared)  1460 Hrs  146.00
            warm_pool > {web} root_block_device > Storage (gp3)     20 GB-Mo    1.60
            """,
        ),
        ("max_group_prepared_capacity = 2", ""),
        (
            "max_group_prepared_capacity = 2\nmin_size = 1",
            "warm_pool > {web} root_block_device > Storage (gp3)   10 GB-Mo   0.80",
        ),
    ],
)
def test_a_warm_pool_keeps_the_disks_of_what_does_not_run(
    bill: Bill, pool: str, lines: str
) -> None:
    # 2 run of at most 4
    bill(
        f"""
        {TEMPLATE}
        resource "aws_autoscaling_group" "web" {{
          min_size = 2
          max_size = 4
          launch_template {{ id = aws_launch_template.web.id }}
          warm_pool {{
            {pool}
          }}
        }}
        """,
        f"""
        {WEB} Instance (Linux, m5.large, Shared)     1460 Hrs  146.00
        {WEB} root_block_device > Storage (gp3)        20 GB-Mo    1.60
        {lines.format(web=WEB)}
        """,
        usage={"instances": 2},
        address=GROUP,
    )


@pytest.mark.parametrize(
    ("units", "base", "percent", "wanted"),
    [(0, 1, 50, 0), (4, 10, 0, 4), (4, 0, 100, 4), (4, 1, 0, 1), (11, 0, 25, 3), (7, 1, 50, 4)],
)
def test_shares_are_rounded_in_favour_of_on_demand(
    units: int, base: int, percent: int, wanted: int
) -> None:
    assert on_demand(units, base, percent) == wanted


def test_requirements_with_wildcards_stay_what_they_are() -> None:
    override = {"instance_requirements": [{"allowed_instance_types": ["m5.*"]}]}
    assert launched([override]) == [override]
    assert on_order([{"instance_type": "a"}, {"instance_type": "b"}], "prioritized") == [
        {"instance_type": "a"}
    ]


def test_a_warm_pool_is_never_negative() -> None:
    assert spare(running=6, most=4, least=0, prepared=-1) == 0
