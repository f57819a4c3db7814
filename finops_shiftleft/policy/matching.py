"""What a `match` matches. The answer is None where it cannot be told: a tag is unknown, or only
some instances of a row have the address.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple, TypeAlias

from ..config.globs import Globs, is_below, is_like, is_one
from ..config.policy import EVERYTHING, Scope
from ..model import Configuration, Unknown, Value
from .subjects import Subject

Answer: TypeAlias = bool | None
MOST_DIGITS = 60  # of a number that is written out


class Place(NamedTuple):
    """What tells one project from another before it is evaluated."""

    name: str
    path: str
    environment: str | None = None


# ----------------------------------------------------------------------------------------- scopes


def covers(scope: Scope, subject: Subject) -> Answer:
    """Whether a resource is in a scope."""
    if scope == EVERYTHING:
        return True
    answers: list[Answer] = [may_cover(scope, place_of(subject.project))]
    answers += [ask(subject, globs) for globs, ask in questions(scope) if globs]
    answers += [of_tag(subject, name, globs) for name, globs in scope.tags.items()]
    return every(answers)


def questions(scope: Scope) -> Iterable[tuple[Globs, Callable[[Subject, Globs], Answer]]]:
    """What a resource is asked, beside its tags."""
    return (scope.type, of_type), (scope.region, of_region), (scope.address, of_address)


def may_cover(scope: Scope, place: Place) -> bool:
    """Whether a project can have resources that are in a scope."""
    return (
        (not scope.project or is_below(place.name, scope.project))
        and (not scope.path or is_below(place.path, scope.path))
        and (not scope.environment or is_one(place.environment, scope.environment))
    )


def place_of(found: Configuration) -> Place:
    return Place(found.name, found.path, found.environment)


def of_type(subject: Subject, globs: Globs) -> Answer:
    return is_like(subject.cost.resource.type, globs)


def of_region(subject: Subject, globs: Globs) -> Answer:
    """The regions of its prices; the provider's where it has none."""
    regions = {line.price.source.region for line in subject.cost.lines if line.price} - {""}
    if not regions:
        told = subject.cost.resource.region
        if isinstance(told, Unknown):
            return None
        regions = {told} if told else set()
    return any(is_like(region, globs) for region in regions)


def of_address(subject: Subject, globs: Globs) -> Answer:
    resource = subject.cost.resource
    found = {is_like(address, globs) for address in resource.instances or (resource.address,)}
    return found.pop() if len(found) == 1 else None


def of_tag(subject: Subject, name: str, globs: Globs) -> Answer:
    tags = subject.cost.resource.tags
    if isinstance(tags, Unknown):
        return None
    value = next((tags.get(key) for key in tags if key.lower() == name.lower()), None)
    if isinstance(value, Unknown):
        return answer(value, globs)
    return value is not None and is_like(text_of(value), globs)


# --------------------------------------------------------------------------------------- unknowns


def every(answers: Iterable[Answer]) -> Answer:
    """All of them; None where none says no and one does not know."""
    unsure = False
    for answer in answers:
        if answer is False:
            return False
        unsure = unsure or answer is None
    return None if unsure else True


def any_of(values: Sequence[Value], globs: Globs) -> Answer:
    """Whether one of the values matches a glob. Of an Unknown its choices are asked."""
    answers = [answer(value, globs) for value in values]
    if True in answers:
        return True
    return None if None in answers else False


def answer(value: Value, globs: Globs) -> Answer:
    if not isinstance(value, Unknown):
        return is_like(text_of(value), globs)
    found = {choice is not None and answer(choice, globs) for choice in value.choices}
    return found.pop() if len(found) == 1 else None


def text_of(value: Value) -> str:
    """A value as Terraform writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Decimal) and abs(value.adjusted()) < MOST_DIGITS:
        text = f"{value:f}"
        return text.rstrip("0").rstrip(".") if "." in text else text
    return str(value)


def values_at(values: Value, path: Sequence[str]) -> Iterator[Value]:
    """What stands at a dotted path: through blocks and maps, each item of a list by itself."""
    if isinstance(values, list | tuple):
        for item in values:
            yield from values_at(item, path)
    elif isinstance(values, Unknown):
        yield values
    elif path:
        get = getattr(values, "get", None)
        found = get(path[0]) if get else None
        if found is not None:
            yield from values_at(found, path[1:])
    elif isinstance(values, str | int | Decimal):
        yield values
