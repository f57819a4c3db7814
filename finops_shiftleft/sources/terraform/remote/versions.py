"""Versions of registry modules, and which of them a constraint means.

https://developer.hashicorp.com/terraform/language/expressions/version-constraints

As Terraform has it: a pre-release is chosen only where it is named exactly, and `~> 1` leaves all
that comes later.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeAlias

from ....errors import BadInput

MAX_TEXT = 256  # characters of a version or a constraint
MAX_DIGITS = 18  # of one number in a version
SEGMENTS = 3  # numbers that a version has at least; those that are left out are 0

VERSION = re.compile(
    r"v?(?P<numbers>[0-9]++(?:\.[0-9]++)*+)"
    r"(?:-?(?P<pre>[0-9A-Za-z~-]++(?:\.[0-9A-Za-z~-]++)*+))?"
    r"(?:\+(?P<build>[0-9A-Za-z~-]++(?:\.[0-9A-Za-z~-]++)*+))?"
)
CONSTRAINT = re.compile(r"(?P<operator>=|!=|>=?|<=?|~>|)\s*+(?P<version>[^\s=<>!~].*+)")


class Version(NamedTuple):
    """Its numbers, of which `written` were in the text, and what stands behind a dash. Neither
    what stands behind a plus nor the text itself takes part in a comparison."""

    numbers: tuple[int, ...]
    pre: tuple[str, ...]
    written: int
    text: str

    @property
    def order(self) -> tuple[tuple[int, ...], bool, tuple[tuple[int, int, str], ...]]:
        """What two versions compare by: a release comes after its pre-releases, a word after a
        number, and more words after fewer."""
        numbers = self.numbers
        while len(numbers) > SEGMENTS and not numbers[-1]:
            numbers = numbers[:-1]
        words = tuple((0, int(word), "") if word.isdecimal() else (1, 0, word) for word in self.pre)
        return numbers, not self.pre, words


def version(text: str) -> Version:
    """Raises BadInput for what is none."""
    text = text.strip()
    found = VERSION.fullmatch(text) if len(text) <= MAX_TEXT else None
    if found is None or any(len(word) > MAX_DIGITS for word in re.findall("[0-9]++", text)):
        raise BadInput(f"{text[:60]!r} is no version", advice="a version reads 1.2.3")
    written = [int(number) for number in found["numbers"].split(".")]
    numbers = (*written, *(0 for _ in range(SEGMENTS - len(written))))
    pre = tuple(found["pre"].split(".")) if found["pre"] else ()
    return Version(numbers, pre, len(written), text)


class Constraint(NamedTuple):
    """One of the conditions between the commas."""

    operator: str
    version: Version

    def __call__(self, candidate: Version) -> bool:
        return TESTS[self.operator](candidate, self.version)


Test: TypeAlias = Callable[[Version, Version], bool]


def comparing(holds: Test) -> Test:
    """A comparison, in which a pre-release stands beside those of the same release only."""

    def test(candidate: Version, limit: Version) -> bool:
        if candidate.pre and (not limit.pre or candidate.order[0] != limit.order[0]):
            return False
        return holds(candidate, limit)

    return test


def pessimistic(candidate: Version, limit: Version) -> bool:
    """At least the limit, and the same in all numbers that are written but the last."""
    if limit.pre and not candidate.pre:
        return False
    if candidate.order < limit.order or len(limit.numbers) > len(candidate.numbers):
        return False
    fixed = limit.written - 1
    last = len(limit.numbers) - 1
    return (
        candidate.numbers[:fixed] == limit.numbers[:fixed]
        and candidate.numbers[last] >= limit.numbers[last]
    )


TESTS: dict[str, Test] = {
    "": lambda candidate, limit: candidate.order == limit.order,
    "=": lambda candidate, limit: candidate.order == limit.order,
    "!=": lambda candidate, limit: candidate.order != limit.order,
    ">": comparing(lambda candidate, limit: candidate.order > limit.order),
    ">=": comparing(lambda candidate, limit: candidate.order >= limit.order),
    "<": comparing(lambda candidate, limit: candidate.order < limit.order),
    "<=": comparing(lambda candidate, limit: candidate.order <= limit.order),
    "~>": comparing(pessimistic),
}


class Constraints(NamedTuple):
    """All conditions of a `version` argument; none allows every release."""

    each: tuple[Constraint, ...]

    def allow(self, candidate: Version) -> bool:
        if candidate.pre and not self.names(candidate):
            return False
        return all(condition(candidate) for condition in self.each)

    def names(self, candidate: Version) -> bool:
        """Whether a condition means exactly this version."""
        return any(
            condition.operator in ("", "=") and condition.version.order == candidate.order
            for condition in self.each
        )


def constraints(text: str | None) -> Constraints:
    """The conditions of a `version` argument, `~> 1.2, != 1.3.0`. Raises BadInput."""
    if text is None:
        return Constraints(())
    if len(text) > MAX_TEXT:
        raise BadInput(f"a version constraint of more than {MAX_TEXT} characters")
    return Constraints(tuple(constraint(part) for part in text.split(",")))


def constraint(text: str) -> Constraint:
    found = CONSTRAINT.fullmatch(text.strip())
    if found is None:
        raise BadInput(
            f"{text[:60]!r} is no version constraint",
            advice="one reads `~> 1.2`, `>= 1.0, < 2.0` or `1.2.3`",
        )
    return Constraint(found["operator"], version(found["version"]))


def newest(texts: Iterable[str], wanted: Constraints) -> str | None:
    """The newest of the versions that the constraints allow; those that are none are skipped."""
    best: Version | None = None
    for text in texts:
        try:
            candidate = version(text)
        except BadInput:
            continue
        if wanted.allow(candidate) and (best is None or candidate.order > best.order):
            best = candidate
    return best.text if best else None
