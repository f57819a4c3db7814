"""ECS services: on Fargate they pay for their tasks; on EC2 the instances are paid for already.

https://aws.amazon.com/ecs/pricing/
"""

from ..vocabulary import attr, billed, derive, follow, related, times

task = related("task_definition", to="aws_ecs_task_definition")
STRATEGY = attr("capacity_provider_strategy", ())


@derive(attr("desired_count", 1), attr("launch_type", "EC2"), STRATEGY)
def tasks(count: int, launch: str, strategy: list[dict[str, str]]) -> dict[str, int]:
    """Each provider of a strategy gets its base of tasks; the rest is shared by weight."""
    shares = strategy or [{"capacity_provider": launch, "weight": "1"}]
    base = {one["capacity_provider"]: int(one.get("base", 0)) for one in shares}
    weight = {one["capacity_provider"]: int(one.get("weight", 0)) for one in shares}
    rest, whole = max(0, count - sum(base.values())), sum(weight.values()) or 1
    placed = {name: base[name] + round(rest * weight[name] / whole) for name in base}
    return {"FARGATE": 0, "FARGATE_SPOT": 0} | placed


RESOURCE = billed(
    "aws_ecs_service",
    times(tasks["FARGATE"], follow(task)),
    times(tasks["FARGATE_SPOT"], follow(task, capacity_provider="FARGATE_SPOT")),
)
