"""Date and time functions.

https://developer.hashicorp.com/terraform/language/functions/formatdate and its neighbours
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from typing import NamedTuple

from ....model import Unknown
from ..types import STRING, Failure
from .signature import function

_TIMESTAMP = re.compile(
    r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,30}))?(?:Z|([+-])(\d\d):(\d\d))", re.ASCII
)
_DURATION = re.compile(r"([0-9]+(?:\.[0-9]*)?|\.[0-9]+)(ns|us|µs|μs|ms|s|m|h)")
_WHOLE_DURATION = re.compile(f"[-+]?(?:0|(?:{_DURATION.pattern})+)")
_NANOSECONDS = {
    "ns": 1,
    **dict.fromkeys(["us", "µs", "μs"], 10**3),
    "ms": 10**6,
    "s": 10**9,
    "m": 60 * 10**9,
    "h": 3_600 * 10**9,
}
_LONGEST = 2**63  # nanoseconds, some 292 years
MAX_DURATION = 1_000  # characters that spell one


class Moment(NamedTuple):
    """The time on the clock with its zone, and the nanoseconds behind the second."""

    clock: datetime
    nanoseconds: int


def _moment(text: str) -> Moment:
    found = _TIMESTAMP.fullmatch(text)
    if found is None:
        raise Failure(f'"{text[:60]}" is not a timestamp such as 2025-01-31T12:00:00Z')
    zone = UTC
    try:
        if found[3]:
            offset = timedelta(hours=int(found[4]), minutes=int(found[5]))
            zone = timezone(-offset if found[3] == "-" else offset)
            if int(found[5]) > 59:
                raise ValueError
        clock = datetime.fromisoformat(found[1]).replace(tzinfo=zone)
    except ValueError:
        raise Failure(f'"{text[:60]}" is no day or time') from None
    return Moment(clock, int((found[2] or "0").ljust(9, "0")[:9]))


def _duration(text: str) -> int:
    """Nanoseconds of a duration such as 1h30m or -2.5s."""
    if len(text) > MAX_DURATION or not _WHOLE_DURATION.fullmatch(text):
        raise Failure(f'"{text[:60]}" is not a duration such as 1h30m')
    total = sum(int(Decimal(amount) * _NANOSECONDS[unit])
                for amount, unit in _DURATION.findall(text))  # fmt: skip
    if total >= _LONGEST:
        raise Failure(f'the duration "{text[:60]}" is too long')
    return -total if text.startswith("-") else total


def _zone(clock: datetime, zero: str, colon: str) -> str:
    offset = clock.utcoffset() or timedelta()
    if not offset and zero:
        return zero
    minutes = abs(int(offset.total_seconds())) // 60
    sign = "-" if offset < timedelta() else "+"
    return f"{sign}{minutes // 60:02d}{colon}{minutes % 60:02d}"


# ------------------------------------------------------------------------------------- formatdate

_PIECE = re.compile(r"''|'((?:[^']|'')*+)'|([A-Za-z])\2*+|[^A-Za-z']++")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December")  # fmt: skip


def _half_day(clock: datetime) -> str:
    return "AM" if clock.hour < 12 else "PM"


_VERBS: dict[str, Callable[[datetime], str]] = {
    "YYYY": lambda clock: f"{clock.year:04d}",
    "YY": lambda clock: f"{clock.year % 100:02d}",
    "MMMM": lambda clock: _MONTHS[clock.month - 1],
    "MMM": lambda clock: _MONTHS[clock.month - 1][:3],
    "MM": lambda clock: f"{clock.month:02d}",
    "M": lambda clock: str(clock.month),
    "DD": lambda clock: f"{clock.day:02d}",
    "D": lambda clock: str(clock.day),
    "EEEE": lambda clock: _DAYS[clock.weekday()],
    "EEE": lambda clock: _DAYS[clock.weekday()][:3],
    "hh": lambda clock: f"{clock.hour:02d}",
    "h": lambda clock: str(clock.hour),
    "HH": lambda clock: f"{clock.hour % 12 or 12:02d}",
    "H": lambda clock: str(clock.hour % 12 or 12),
    "AA": _half_day,
    "aa": lambda clock: _half_day(clock).lower(),
    "mm": lambda clock: f"{clock.minute:02d}",
    "m": lambda clock: str(clock.minute),
    "ss": lambda clock: f"{clock.second:02d}",
    "s": lambda clock: str(clock.second),
    "ZZZZZ": lambda clock: _zone(clock, "", ":"),
    "ZZZZ": lambda clock: _zone(clock, "", ""),
    "ZZZ": lambda clock: _zone(clock, "UTC", ""),
    "Z": lambda clock: _zone(clock, "Z", ":"),
}


@function(STRING, STRING)
def formatdate(pattern: str, timestamp: str) -> str:
    clock = _moment(timestamp).clock
    parts: list[str] = []
    position = 0
    while position < len(pattern):
        found = _PIECE.match(pattern, position)
        if found is None:
            raise Failure("formatdate(): a ' is not closed")
        parts.append(_piece(found, clock))
        position = found.end()
    return "".join(parts)


def _piece(found: re.Match[str], clock: datetime) -> str:
    if found[0] == "''":
        return "'"
    if found[1] is not None:
        return found[1].replace("''", "'")
    if found[2] is None:
        return found[0]
    if found[0] not in _VERBS:
        raise Failure(f"formatdate() has no {found[0][:20]}")
    return _VERBS[found[0]](clock)


@function()
def plantimestamp() -> Unknown:
    return Unknown("plantimestamp() gives another value on each run")


@function(STRING, STRING)
def timeadd(timestamp: str, duration: str) -> str:
    clock, nanoseconds = _moment(timestamp)
    seconds = (nanoseconds + _duration(duration)) // 10**9
    try:
        later = clock + timedelta(seconds=seconds)
    except OverflowError:
        raise Failure("timeadd() leaves the calendar") from None
    return later.replace(tzinfo=None).isoformat() + _zone(later, "Z", ":")


@function(STRING, STRING)
def timecmp(first: str, second: str) -> int:
    a, b = _moment(first), _moment(second)
    return (a > b) - (a < b)


@function()
def timestamp() -> Unknown:
    return Unknown("timestamp() gives another value on each run")
