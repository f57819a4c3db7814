"""ECS services: on Fargate they pay for their tasks; on EC2 the instances are paid for already.

https://aws.amazon.com/ecs/pricing/
Not expressed: managed instances and ECS Anywhere, of which a service does not know how many.
"""

from collections.abc import Mapping, Sequence

from ..vocabulary import (
    attr,
    billed,
    by,
    derive,
    each,
    first,
    follow,
    group,
    like,
    related,
    times,
    usage,
)

task = related("task_definition", to="aws_ecs_task_definition")
cluster = related("cluster", to="aws_ecs_cluster")
defaults = related("name", to="aws_ecs_cluster_capacity_providers")  # read in the cluster
DEFAULT = "default_capacity_provider_strategy"
THERE = defaults.found.pick({True: defaults.attr(DEFAULT, ()), False: attr(DEFAULT, ())})
USUAL = cluster.found.pick({True: cluster.read(THERE), False: ()})
LAUNCH, STRATEGY = attr("launch_type", ""), first(attr("capacity_provider_strategy"), ())
NEEDS = task.found.pick({True: task.attr("requires_compatibilities", ()), False: ()})
COUNT = first(usage("tasks", "tasks that run, on average"), attr("desired_count", 0))

Strategy = Sequence[Mapping[str, str]]


@derive(LAUNCH, STRATEGY, LAUNCH.pick({"": USUAL}, otherwise=()), NEEDS)
def placed(launch: str, own: Strategy, usual: Strategy, needs: Sequence[str]) -> Strategy:
    """A service runs where it says, else where its cluster says, else on EC2; a task that can
    only run on Fargate runs there."""
    only = "FARGATE" if list(needs) == ["FARGATE"] else "EC2"
    said = [{"capacity_provider": launch, "weight": "1"}] if launch else []
    return own or said or usual or [{"capacity_provider": only, "weight": "1"}]


@derive(COUNT, placed)
def tasks(count: int, strategy: Strategy) -> Mapping[str, int]:
    """Each provider of a strategy gets its base of tasks; the rest is shared by weight."""
    base = {one["capacity_provider"]: int(one.get("base", 0)) for one in strategy}
    weight = {one["capacity_provider"]: int(one.get("weight", 0)) for one in strategy}
    rest, whole, before = max(0, count - sum(base.values())), sum(weight.values()) or 1, 0
    shares = {"FARGATE": 0, "FARGATE_SPOT": 0} | {name: min(count, base[name]) for name in base}
    for name, share in weight.items():
        shares[name] += -(-rest * (before + share) // whole) - -(-rest * before // whole)
        before += share
    return shares


@derive(placed)
def used(strategy: Strategy) -> Mapping[str, bool]:
    """Whether any task may be placed on Fargate, however many there are."""
    names = {one["capacity_provider"] for one in strategy}
    return {"FARGATE": "FARGATE" in names, "FARGATE_SPOT": "FARGATE_SPOT" in names}


spot = follow(task, capacity_provider="FARGATE_SPOT")
disk = like("aws_ebs_volume", size=attr("size_in_gb"), type=attr("volume_type", "gp3"))

RESOURCE = billed(
    "aws_ecs_service",
    by(used["FARGATE"], {True: times(tasks["FARGATE"], follow(task)), False: ()}),
    by(used["FARGATE_SPOT"], {True: group("Spot", times(tasks["FARGATE_SPOT"], spot)), False: ()}),
    times(COUNT, each("volume_configuration", each("managed_ebs_volume", disk))),
)
