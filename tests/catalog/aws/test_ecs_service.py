"""What ECS services cost: the tasks that they run on Fargate."""

from decimal import Decimal

import pytest

from finops_shiftleft.catalog.aws._ecs_placement import tasks

TASK = """
resource "aws_ecs_task_definition" "t" {
  family = "api"
  cpu    = "512"
  memory = "1 GB"
  %s
}
resource "aws_ecs_service" "a" {
  task_definition = aws_ecs_task_definition.t.arn
  desired_count   = 3
  %s
}
"""
A = "aws_ecs_service.a"
IT = "aws_ecs_task_definition.t"
ON_DEMAND = f"""
{IT} > vCPU    1095 Hrs  43.80
{IT} > Memory  2190 Hrs   8.76
"""


def test_tasks_on_fargate(bill):
    bill(TASK % ("", 'launch_type = "FARGATE"'), ON_DEMAND, address=A)


@pytest.mark.parametrize("where", ['launch_type = "EC2"', 'launch_type = "EXTERNAL"', ""])
def test_tasks_elsewhere_are_paid_for_already(bill, where):
    bill(TASK % ("", where), "", address=A)


def test_a_task_that_can_only_run_on_fargate(bill):
    bill(TASK % ('requires_compatibilities = ["FARGATE"]', ""), ON_DEMAND, address=A)


def test_arm_and_more_disk(bill):
    more = """
    runtime_platform { cpu_architecture = "ARM64" }
    ephemeral_storage { size_in_gib = 50 }
    """
    bill(
        TASK % (more, 'launch_type = "FARGATE"'),
        f"""
        {IT} > vCPU    1095 Hrs  32.85
        {IT} > Memory  2190 Hrs   6.57
        {IT} > Ephemeral storage  65700 GB-Hours  6.57
        """,  # 3 x 30 GiB x 730
        address=A,
    )


def test_windows_pays_a_licence_by_the_vcpu(bill):
    windows = 'runtime_platform { operating_system_family = "WINDOWS_SERVER_2022_CORE" }'
    bill(
        TASK % (windows, 'launch_type = "FARGATE"'),
        f"""
        {IT} > vCPU    1095 Hrs  54.75
        {IT} > Memory  2190 Hrs  10.95
        {IT} > Windows licence  1095 Hrs  65.70
        """,
        address=A,
    )


SHARED = f"""
{IT} > vCPU    730 Hrs   29.20
{IT} > Memory  1460 Hrs   5.84
Spot > {IT} > vCPU    365 Hrs  3.65
Spot > {IT} > Memory  730 Hrs  0.73
"""


def test_a_base_on_demand_and_the_rest_by_weight(bill):
    strategy = """
    capacity_provider_strategy {
      capacity_provider = "FARGATE"
      base              = 1
      weight            = "1"
    }
    capacity_provider_strategy {
      capacity_provider = "FARGATE_SPOT"
      weight            = 1
    }
    """
    bill(TASK % ("", strategy), SHARED, address=A)


def test_an_odd_task_is_not_lost(bill):
    strategy = """
    capacity_provider_strategy {
      capacity_provider = "FARGATE"
      weight            = 1
    }
    capacity_provider_strategy {
      capacity_provider = "FARGATE_SPOT"
      weight            = 1
    }
    """
    bill(TASK % ("", strategy), SHARED, address=A)  # 2 and 1 of 3


def test_the_strategy_of_the_cluster(bill):
    cluster = """
    resource "aws_ecs_cluster" "c" { name = "main" }
    resource "aws_ecs_cluster_capacity_providers" "c" {
      cluster_name       = aws_ecs_cluster.c.name
      capacity_providers = ["FARGATE", "FARGATE_SPOT"]
      default_capacity_provider_strategy {
        capacity_provider = "FARGATE"
        base              = 1
        weight            = 1
      }
      default_capacity_provider_strategy {
        capacity_provider = "FARGATE_SPOT"
        weight            = 1
      }
    }
    """
    bill(cluster + TASK % ("", "cluster = aws_ecs_cluster.c.id"), SHARED, address=A)


def test_own_capacity_providers_are_instances_of_their_own(bill):
    strategy = """
    capacity_provider_strategy {
      capacity_provider = "gpu"
      base              = 2
      weight            = 0
    }
    capacity_provider_strategy {
      capacity_provider = "FARGATE"
      weight            = 1
    }
    """
    bill(
        TASK % ("", strategy),
        f"""
        {IT} > vCPU    365 Hrs  14.60
        {IT} > Memory  730 Hrs   2.92
        """,
        address=A,
    )


def test_an_unknown_count_leaves_the_unit_prices(bill):
    code = TASK.replace("= 3", "= var.n") + 'variable "n" {}\n'
    why = "desired_count is unknown because var.n has no value (main.tf:13)"
    bill(
        code % ("", 'launch_type = "FARGATE"'),
        f"""
        {IT} > vCPU    {why}
        {IT} > Memory  {why}
        """,
        address=A,
    )


def test_how_many_run_goes_before_what_is_desired(bill):
    bill(
        TASK % ("", 'launch_type = "FARGATE"'),
        f"""
        {IT} > vCPU    365 Hrs  14.60
        {IT} > Memory  730 Hrs   2.92
        """,
        usage={"tasks": 1},
        address=A,
    )


def test_each_task_has_its_volume(bill):
    volume = """
    volume_configuration {
      name = "data"
      managed_ebs_volume {
        role_arn   = "r"
        size_in_gb = 10
      }
    }
    """
    bill(
        TASK % ("", volume),
        "volume_configuration > managed_ebs_volume > Storage (gp3)  30 GB-Mo  2.40",
        address=A,
    )


@pytest.mark.parametrize(("cpu", "cost"), [('".25 vCPU"', "7.30"), ("1024", "29.20")])
def test_sizes_in_either_unit(bill, cpu, cost):
    code = TASK.replace('"512"', cpu).replace("= 3", "= 1") % ("", 'launch_type = "FARGATE"')
    vcpus = {"7.30": "182.5", "29.20": "730"}[cost]
    bill(
        code,
        f"""
        {IT} > vCPU    {vcpus} Hrs  {cost}
        {IT} > Memory  730 Hrs      2.92
        """,
        address=A,
    )


def test_an_average_of_tasks_is_not_rounded(bill):
    bill(
        TASK % ("", 'launch_type = "FARGATE"'),
        f"""
        {IT} > vCPU    912.5 Hrs  36.50
        {IT} > Memory  1825 Hrs    7.30
        """,  # 2.5 tasks
        usage={"tasks": 2.5},
        address=A,
    )


@pytest.mark.parametrize("count", [3, Decimal(3)])
def test_whole_tasks_are_placed_whole(count):
    even = [{"capacity_provider": name, "weight": 1} for name in ("FARGATE", "FARGATE_SPOT")]
    assert tasks(count, even) == {"FARGATE": 2, "FARGATE_SPOT": 1}
    assert tasks(Decimal("2.5"), even) == {"FARGATE": 1.25, "FARGATE_SPOT": 1.25}
