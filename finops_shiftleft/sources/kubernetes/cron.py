"""How often a CronJob runs, by the rules of the parser that Kubernetes uses (robfig/cron v3).

In closed form over a year of 365 days on which every date is on each weekday alike. A time zone
does not change how often.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

LONGEST = 1_000  # characters of a schedule
HOURS, MONTHS = 730, 12
DAYS = dict(enumerate((31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), 1))
LEAP = Fraction(2425, 10_000)  # of the years have a 29th of February
SECONDS = {
    "ns": Fraction(1, 10**9), "us": Fraction(1, 10**6), "µs": Fraction(1, 10**6),
    "μs": Fraction(1, 10**6), "ms": Fraction(1, 1000), "s": Fraction(1), "m": Fraction(60),
    "h": Fraction(3600),
}  # fmt: skip
DURATION = re.compile(r"([0-9]++\.?[0-9]*+|\.[0-9]++)(ns|us|µs|μs|ms|s|m|h)")
NUMBER = re.compile(r"[0-9]{1,9}")
MACROS = {
    "@yearly": "0 0 1 1 *", "@annually": "0 0 1 1 *", "@monthly": "0 0 1 * *",
    "@weekly": "0 0 * * 0", "@daily": "0 0 * * *", "@midnight": "0 0 * * *",
    "@hourly": "0 * * * *",
}  # fmt: skip
MONTH_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
DAY_NAMES = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]


class Field(NamedTuple):
    """The values of a field, and whether a star among them leaves the other day field alone."""

    values: frozenset[int]
    star: bool


NO_NAMES: Mapping[str, int] = MappingProxyType({})


class Bounds(NamedTuple):
    low: int
    high: int
    names: Mapping[str, int] = NO_NAMES


BOUNDS = (
    Bounds(0, 59),
    Bounds(0, 23),
    Bounds(1, 31),
    Bounds(1, 12, {name: number for number, name in enumerate(MONTH_NAMES, 1)}),
    Bounds(0, 6, {name: number for number, name in enumerate(DAY_NAMES)}),
)


class Schedule(NamedTuple):
    minutes: Field
    hours: Field
    days: Field
    months: Field
    weekdays: Field

    def chance(self, month: int, day: int) -> Fraction:
        """How likely a date matches, whose weekday is any of seven."""
        dated, weekly = Fraction(day in self.days.values), Fraction(len(self.weekdays.values), 7)
        matches = dated * weekly
        both = self.days.star or self.weekdays.star
        return Fraction(month in self.months.values) * (
            matches if both else dated + weekly - matches
        )

    @property
    def weekly(self) -> bool:
        """Whether one week is like the other."""
        return len(self.months.values) == MONTHS and self.days.star


def runs_a_month(schedule: str) -> Fraction:
    """The mean over a year. Raises ValueError for what Kubernetes would not take."""
    text = schedule.strip()
    if text.startswith("@every"):
        return Fraction(HOURS * 3600) / every(text.removeprefix("@every").strip())
    found = parse(text)
    dates = ((month, day) for month, last in DAYS.items() for day in range(1, last + 1))
    days = sum((found.chance(*date) for date in dates), Fraction(0))
    days = days or found.chance(2, 29) * LEAP
    return days * len(found.minutes.values) * len(found.hours.values) / MONTHS


def every(text: str) -> Fraction:
    """The seconds of a duration of Go, whole and at least one."""
    matches = list(DURATION.finditer(text[:LONGEST]))
    if not matches or "".join(match[0] for match in matches) != text.removeprefix("+"):
        raise ValueError(f"{text[:LONGEST]!r} is no duration")
    seconds = sum(Fraction(f"0{m[1]}".rstrip(".")) * SECONDS[m[2]] for m in matches)
    return Fraction(max(1, int(seconds)))


def parse(text: str) -> Schedule:
    """The five fields. Raises ValueError."""
    if len(text) > LONGEST:
        raise ValueError("the schedule is too long")
    if text.startswith(("TZ=", "CRON_TZ=")):
        text = text.partition(" ")[2].strip()
    words = MACROS.get(text, text).split()
    if len(words) != len(BOUNDS):
        raise ValueError(f"{text!r} has {len(words)} fields and not {len(BOUNDS)}")
    return Schedule(*(field(word, bounds) for word, bounds in zip(words, BOUNDS, strict=True)))


def field(text: str, bounds: Bounds) -> Field:
    """Ranges with commas between them."""
    parts = [span(part, bounds) for part in text.split(",") if part]
    if not parts:
        raise ValueError(f"{text!r} is empty")
    values = frozenset(value for found, _ in parts for value in found)
    return Field(values, any(star for _, star in parts))


def span(text: str, bounds: Bounds) -> tuple[range, bool]:
    """`*`, `5`, `1-5`, each with `/step`: `5/15` goes to the end, `*/2` loses its star."""
    ends, slash, by = text.partition("/")
    first, dash, last = ends.partition("-")
    star = first in ("*", "?")
    step = number(by, Bounds(1, 10**9)) if slash else 1
    if star:
        return range(bounds.low, bounds.high + 1, step), step == 1
    low = number(first, bounds)
    high = number(last, bounds) if dash else bounds.high if slash else low
    if low > high:
        raise ValueError(f"{text!r} ends before it begins")
    return range(low, high + 1, step), False


def number(text: str, bounds: Bounds) -> int:
    found = bounds.names.get(text.lower())
    if found is None and NUMBER.fullmatch(text):
        found = int(text)
    if found is None or not bounds.low <= found <= bounds.high:
        raise ValueError(f"{text!r} is not from {bounds.low} to {bounds.high}")
    return found
