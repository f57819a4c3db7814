"""Where the tasks of an ECS service run.

https://docs.aws.amazon.com/AmazonECS/latest/developerguide/capacity-launch-type-comparison.html
"""

from collections.abc import Mapping, Sequence

Strategy = Sequence[Mapping[str, str]]


def placed(launch: str, own: Strategy, usual: Strategy, needs: Sequence[str]) -> Strategy:
    """A service runs where it says, else where its cluster says, else on EC2; a task that can
    only run on Fargate runs there."""
    only = "FARGATE" if list(needs) == ["FARGATE"] else "EC2"
    said = [{"capacity_provider": launch, "weight": "1"}] if launch else []
    return own or said or usual or [{"capacity_provider": only, "weight": "1"}]


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


def used(strategy: Strategy) -> Mapping[str, bool]:
    """Whether any task may be placed on Fargate, however many there are."""
    names = {one["capacity_provider"] for one in strategy}
    return {"FARGATE": "FARGATE" in names, "FARGATE_SPOT": "FARGATE_SPOT" in names}
