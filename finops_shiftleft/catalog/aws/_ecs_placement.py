"""Where the tasks of an ECS service run.

https://docs.aws.amazon.com/AmazonECS/latest/developerguide/capacity-launch-type-comparison.html
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import ceil

Strategy = Sequence[Mapping[str, str]]


def placed(launch: str, own: Strategy, usual: Strategy, needs: Sequence[str]) -> Strategy:
    """A service runs where it says, else where its cluster says, else on EC2; a task that can
    only run on Fargate runs there."""
    only = "FARGATE" if list(needs) == ["FARGATE"] else "EC2"
    said = [{"capacity_provider": launch, "weight": "1"}] if launch else []
    return own or said or usual or [{"capacity_provider": only, "weight": "1"}]


def tasks(count: float, strategy: Strategy) -> Mapping[str, float]:
    """Each provider of a strategy gets its base of tasks; the rest is shared by weight, the first
    first. An average of tasks is shared without rounding."""
    cut = ceil if count == int(count) else Fraction
    base = {one["capacity_provider"]: int(one.get("base", 0)) for one in strategy}
    weight = {one["capacity_provider"]: int(one.get("weight", 0)) for one in strategy}
    rest, whole, before = max(0, count - sum(base.values())), sum(weight.values()) or 1, 0
    shares = dict.fromkeys(("FARGATE", "FARGATE_SPOT"), 0.0)
    shares |= {name: min(count, base[name]) for name in base}
    for name, share in weight.items():
        ends = (cut(Fraction(str(rest)) * part / whole) for part in (before, before + share))
        shares[name] += float(-next(ends) + next(ends))
        before += share
    return shares


def used(strategy: Strategy) -> Mapping[str, bool]:
    """Whether any task may be placed on Fargate, however many there are."""
    names = {one["capacity_provider"] for one in strategy}
    return {"FARGATE": "FARGATE" in names, "FARGATE_SPOT": "FARGATE_SPOT" in names}
