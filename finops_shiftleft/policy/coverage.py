"""How much of the code the numbers must speak for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from ..config.policy import Covered, Rule
from ..formats.numbers import plain
from ..location import Location
from ..model import ZERO, ProjectCost, Severity, Status
from ..totals import instances, is_assumption
from .findings import MOST_TYPES, Finding, note, plural, some
from .matching import covers, may_cover, place_of
from .subjects import Judged, Subject

UNREAD = ("syntax", "unreadable-file")  # diagnostics of code that is missing from the estimate
HUNDRED = Decimal(100)


class Side(NamedTuple):
    """What one side has: its resources, and where code was lost."""

    subjects: tuple[Subject, ...]
    unread: tuple[Location, ...]

    @property
    def unpriced(self) -> tuple[Subject, ...]:
        return tuple(one for one in self.subjects if one.cost.status == Status.UNPRICED)

    @property
    def without_price(self) -> int:
        """Resources, all instances counted, and lost parts."""
        return sum(instances(one.cost.resource) for one in self.unpriced) + len(self.unread)

    @property
    def unknown_share(self) -> Decimal:
        """The percentage of lines of which no quantity can be told."""
        every = (line for one in self.subjects for line in one.cost.lines)
        lines = sum(not is_assumption(line) for line in every)
        unknown = sum(map(unknown_lines, self.subjects))
        return HUNDRED * unknown / lines if lines else ZERO


def judge_coverage(rule: Rule, says: Covered, judged: Judged) -> Iterator[Finding]:
    """A change is not blamed for what it found."""
    head = side(rule, judged.heads, judged.projects)
    base = side(rule, judged.bases, judged.before)
    if says.max_unpriced is not None and head.without_price > says.max_unpriced:
        more = not judged.compared or head.without_price > base.without_price
        yield too_many(rule, says.max_unpriced, head, more)
    if says.max_unknown_share is not None and head.unknown_share > says.max_unknown_share:
        more = not judged.compared or head.unknown_share > base.unknown_share
        yield too_unknown(rule, says.max_unknown_share, head, more)
    unsupported = {
        one.cost.resource.type for one in head.subjects if one.cost.status == Status.UNSUPPORTED
    }
    if unsupported and says.max_unpriced is not None:
        names = some(sorted(unsupported), MOST_TYPES)
        yield note(rule.name, f"not counted, as the catalogue has no page for them: {names}")


def side(rule: Rule, subjects: Iterable[Subject], projects: Iterable[ProjectCost]) -> Side:
    unread = (
        one.location
        for project in projects
        if may_cover(rule.scope, place_of(project.configuration))
        for one in project.configuration.diagnostics
        if one.code in UNREAD and one.location
    )
    return Side(tuple(one for one in subjects if covers(rule.scope, one)), tuple(unread))


def too_many(rule: Rule, limit: int, head: Side, more: bool) -> Finding:
    names = [f"{one.at}: {one.cost.reason}" for one in head.unpriced]
    names += [f"{place.file}:{place.line} cannot be read" for place in head.unread]
    priceless = sum(instances(one.cost.resource) for one in head.unpriced)
    said = f"{plural(priceless, 'resource')} without a price"
    if head.unread:
        said += f" and {plural(len(head.unread), 'part')} of the code that cannot be read"
    said += f", at most {limit} may be: {some(names)}"
    found = limit_met(rule, said, head.unpriced, more)
    if head.unread:
        return replace(found, location=found.location or head.unread[0], beyond=True)
    return found


def too_unknown(rule: Rule, limit: Decimal, head: Side, more: bool) -> Finding:
    missing = tuple(one for one in head.subjects if unknown_lines(one))
    said = f"{plain(round(head.unknown_share, 1))}% of the lines rest on values that the code does"
    said += f" not tell, at most {plain(limit)}% may: {some([one.at for one in missing])}"
    return limit_met(rule, said, missing, more)


def limit_met(rule: Rule, said: str, subjects: tuple[Subject, ...], more: bool) -> Finding:
    """It stands where the first of the resources does."""
    if not more:
        said = f"{said}, not more than before this change"
    level = rule.level if more else Severity.INFO
    first = subjects[0] if subjects else None
    place = first.cost.resource.location if first else None
    return Finding(rule.name, level, said, subjects, first.address if first else None, place)


def unknown_lines(subject: Subject) -> int:
    """As the report's coverage counts them."""
    lines = subject.cost.lines
    return sum(line.fault and line.quantity is None and line.basis != "usage" for line in lines)
