"""A comment within the bytes that a forge takes: whole parts are left out, never half of one."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

EVERYTHING = 500_000  # a limit above which every row is shown: a job summary, not a comment
BIGGEST = 1_000_000


class Plan(NamedTuple):
    """How much of each part is shown, in the order in which parts give way."""

    standing: int = 50  # resources that did not change and have no price
    assumptions: int = 20
    folded: int = 100  # rows of details
    projects: int = 20  # rows of the table of projects
    why: int = 160  # characters of a reason
    groups: int = 30
    opened: int = 15  # rows that one sees without a click
    missing: int = 10  # rows that are not priced
    results: int = 10  # of the policy


LEAST = Plan(0, 0, 0, 1, 60, 0, 0, 0, 0)


def first_plan(limit: int | None) -> Plan:
    """Comments are read by people; a summary or a file holds every row."""
    whole = limit is None or limit >= EVERYTHING
    return Plan(folded=BIGGEST, standing=BIGGEST) if whole else Plan()


def fitted(draw: Callable[[Plan], str], limit: int | None, plan: Plan) -> str:
    """The text with as much as fits: parts give way one after the other, and the last of them only
    as far as it must."""
    text = draw(plan)
    if limit is None or size(text) <= limit:
        return text
    for name, floor in LEAST._asdict().items():
        least = plan._replace(**{name: floor})
        if size(draw(least)) <= limit:
            return largest(draw, limit, plan, name, floor)
        plan = least
    return draw(plan)


def largest(draw: Callable[[Plan], str], limit: int, plan: Plan, name: str, floor: int) -> str:
    """By halving: the most of one part that fits; `floor` of it does."""
    fits, above = floor, getattr(plan, name)
    while above - fits > 1:
        middle = (fits + above) // 2
        if size(draw(plan._replace(**{name: middle}))) <= limit:
            fits = middle
        else:
            above = middle
    return draw(plan._replace(**{name: fits}))


def size(text: str) -> int:
    return len(text.encode())
