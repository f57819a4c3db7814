"""What rules and budgets find, before the waivers are heard."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..location import Location
from ..model import PolicyResult, Severity, Unknown
from .matching import text_of
from .subjects import Subject

MOST_NAMED, MOST_TYPES = 3, 12
LONGEST = 80  # characters of a value that a message quotes
LONGEST_CAUSE = 300  # characters of why a value is unknown


class Breach(NamedTuple):
    """How one resource breaks a rule; not `sure` where that rests on an unknown value."""

    message: str
    location: Location
    advice: str = ""
    sure: bool = True

    def doubted(self) -> Breach:
        """The same of a resource that the rule may not be about."""
        said = f"{self.message}; but it cannot be told whether the rule is about it"
        return self._replace(message=said, sure=False)


@dataclass(frozen=True, slots=True)
class Finding:
    """A result, and the resources that it is about. Only a `breach` can be waived; the rest is
    said for completeness. `beyond` where it is about more than resources."""

    rule: str
    level: str
    message: str
    subjects: tuple[Subject, ...] = ()
    address: str | None = None
    location: Location | None = None
    advice: str = ""
    breach: bool = True
    beyond: bool = False

    @property
    def result(self) -> PolicyResult:
        return PolicyResult(
            self.rule, self.level, self.message, self.address, self.location, None, self.advice
        )


def note(
    rule: str, message: str, location: Location | None = None, address: str | None = None
) -> Finding:
    """Something that counts and fails nothing."""
    return Finding(rule, Severity.INFO, message, (), address, location, breach=False)


def placed(subject: Subject, names: Iterable[str]) -> Location:
    """Where the first of these attributes is written; the resource where none is."""
    resource = subject.cost.resource
    place = getattr(resource.values, "place", None)
    found = [place(name) for name in names] if place else []
    return next(filter(None, found), resource.location)


def some(texts: Sequence[str], most: int = MOST_NAMED) -> str:
    """The first of them, and how many more."""
    more = len(texts) - most
    return ", ".join(texts[:most]) + (f" and {more} more" if more > 0 else "")


def quoted(value: object) -> str:
    """A value of the user's, cut where it is long."""
    text = text_of(value)
    return repr(text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…")


def cause(value: Unknown) -> str:
    """Why a value is unknown, cut where it is long."""
    text = str(value)
    return text if len(text) <= LONGEST_CAUSE else f"{text[: LONGEST_CAUSE - 1]}…"


def plural(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'s' if number != 1 else ''}"
