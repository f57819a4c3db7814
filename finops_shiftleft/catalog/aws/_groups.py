"""How many instances of which types a group or a fleet launches, and how they are bought."""

from collections.abc import Mapping, Sequence
from math import ceil

Override = Mapping[str, object]


def on_demand(units: int, base: int, percent: int) -> int:
    """A base on demand, and a percentage of the rest, rounded up."""
    rest = max(0, units - base)
    return min(units, base) + (rest if percent == 100 else ceil(rest * percent / 100))


def others(units: int, some: int) -> int:
    """What is not on demand is spot."""
    return units - some


def instances(units: int, weight: int) -> int:
    """An instance of a type with a weight stands for that many units of the capacity."""
    return units if weight == 1 else ceil(units / weight)


def launched(overrides: Sequence[Override]) -> list[Override]:
    """Any override may be launched; one of instance requirements, in any type that it allows."""
    return [one for override in overrides for one in named(override)]


def named(override: Override) -> list[Override]:
    """Requirements that allow only types without wildcards, as an override for each."""
    requirements = override.get("instance_requirements")
    block = requirements[0] if isinstance(requirements, list) and requirements else requirements
    allowed = block.get("allowed_instance_types") if isinstance(block, Mapping) else None
    types = allowed if isinstance(allowed, list) and "*" not in "".join(allowed) else ()
    return [{**override, "instance_type": kind} for kind in types] or [override]


def on_order(overrides: Sequence[Override], strategy: str) -> list[Override]:
    """On demand, prioritized: the first override, and the others only where it is sold out."""
    every = launched(overrides)
    return every[:1] if strategy == "prioritized" else every


def spare(running: int, most: int, least: int, prepared: int) -> int:
    """A warm pool keeps what is not running of the prepared capacity, or of the group's maximum."""
    return max(least, (most if prepared < 0 else prepared) - running, 0)
