"""finops-policy.yml: budgets, rules and waivers (docs/policy.md)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from ..documents import Document, check, leaves, read_yaml
from ..location import Location
from ..model import Severity, Value
from .globs import Globs
from .patterns import Pattern

SCHEMA = Path(__file__).with_name("policy.schema.json")
COVERAGE = ("max_unpriced", "max_unknown_share")
KINDS = ("tags", "deny", "allow")


@dataclass(frozen=True, slots=True)
class Scope:
    """A `match`: every key that is given must match; one without globs matches everything."""

    project: Globs = ()
    path: Globs = ()
    environment: Globs = ()
    type: Globs = ()
    region: Globs = ()
    address: Globs = ()
    tags: Mapping[str, Globs] = field(default_factory=dict)


EVERYTHING = Scope()


@dataclass(frozen=True, slots=True)
class Budget:
    """`monthly` is what the scope may cost, `increase` and `percent` what one change may add to
    it; `warn_at` is a percentage of `monthly`. `judge` names the end of a range that counts."""

    name: str
    scope: Scope
    location: Location
    monthly: Decimal | None = None
    warn_at: Decimal | None = None
    increase: Decimal | None = None
    percent: Decimal | None = None
    judge: str = "expected"


@dataclass(frozen=True, slots=True)
class Tags:
    """Required tags: any value will do (None), one of some values, or one of a pattern."""

    required: Mapping[str, Globs | Pattern | None]


@dataclass(frozen=True, slots=True)
class Where:
    """Resources of these types, by what their attributes are; not those that `unless` matches."""

    type: Globs
    attributes: Mapping[str, Globs] = field(default_factory=dict)
    unless: Scope | None = None


class Deny(Where):
    """Resources that must not be: every attribute matches one of its globs."""


class Allow(Where):
    """Resources of which each attribute must match one of its globs."""


@dataclass(frozen=True, slots=True)
class Covered:
    """How many resources may be without a price; the percentage of lines that may be unknown."""

    max_unpriced: int | None = None
    max_unknown_share: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    name: str
    scope: Scope
    location: Location
    says: Tags | Deny | Allow | Covered
    level: str = Severity.ERROR


@dataclass(frozen=True, slots=True)
class Waiver:
    """An exception to a rule or a budget, up to and with the day `expires`."""

    rule: str
    scope: Scope
    location: Location
    owner: str
    expires: date
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Policy:
    """Names of budgets and rules are one namespace; each waiver is of one of them."""

    file: str
    currency: str = "USD"
    budgets: tuple[Budget, ...] = ()
    rules: tuple[Rule, ...] = ()
    waivers: tuple[Waiver, ...] = ()


def read_policy(name: str, data: bytes) -> Policy:
    """A policy file. Raises BadConfig with file, line, caret and, for a wrong word, the nearest."""
    document = read_yaml(name, data)
    for path, value in leaves(document.value):
        if isinstance(value, Decimal) and not value.is_finite():
            raise document.mistake(path, f"{value} is no number to judge by")
    check(document, json.loads(SCHEMA.read_text("utf-8")))
    budgets = tuple(budget(document, at) for at in items(document, "budgets"))
    rules = tuple(rule(document, at) for at in items(document, "rules"))
    names = unique(document)
    waivers = tuple(waiver(document, at, names) for at in items(document, "waivers"))
    return Policy(name, document.value.get("currency", "USD"), budgets, rules, waivers)


class At:
    """An entry of the document, and where it stands."""

    def __init__(self, section: str, index: int, value: Mapping[str, Any]) -> None:
        self.path, self.value = (section, index), value

    def get(self, key: str) -> Value:
        return self.value.get(key)


def items(document: Document, section: str) -> Iterator[At]:
    for index, value in enumerate(document.value.get(section) or ()):
        yield At(section, index, value)


def unique(document: Document) -> list[str]:
    """The names of budgets and rules. Raises BadConfig for one that stands twice."""
    names: list[str] = []
    for section, key in (("budgets", "name"), ("rules", "id")):
        for at in items(document, section):
            name = at.get(key)
            if name in names:
                raise document.mistake(
                    (*at.path, key),
                    f"there is a budget or rule {name!r} already",
                    "budgets and rules share their names, so that a waiver can tell them apart",
                )
            names.append(name)
    return names


def budget(document: Document, at: At) -> Budget:
    monthly, delta = at.get("monthly"), at.get("delta") or {}
    if monthly is None and not delta:
        raise document.mistake(
            at.path, f"the budget {at.get('name')!r} has no limit", "give it monthly, delta or both"
        )
    if at.get("warn_at") is not None and monthly is None:
        raise document.mistake(
            (*at.path, "warn_at"), "warn_at is a percentage of monthly", "there is no monthly here"
        )
    return Budget(
        at.get("name"),
        scope(at.get("match")),
        document.place((*at.path, "name")),
        number(monthly),
        percentage(at.get("warn_at")),
        number(delta.get("monthly")),
        percentage(delta.get("percent")),
        at.get("judge") or "expected",
    )


def rule(document: Document, at: At) -> Rule:
    kinds = [kind for kind in KINDS if kind in at.value]
    limits = [key for key in COVERAGE if key in at.value]
    if len(kinds) + bool(limits) != 1:
        known = f"one of {', '.join(KINDS)}, or {' and '.join(COVERAGE)}"
        had = ", ".join(kinds + limits) or "none"
        message = f"the rule {at.get('id')!r} must say one thing, and has {had}"
        raise document.mistake(at.path, message, known)
    says: Tags | Deny | Allow | Covered
    if limits:
        says = Covered(at.get("max_unpriced"), percentage(at.get("max_unknown_share")))
    else:
        says = READ[kinds[0]](document, (*at.path, kinds[0]), at.get(kinds[0]))
    place = document.place((*at.path, "id"))
    level = at.get("level") or Severity.ERROR
    return Rule(at.get("id"), scope(at.get("match")), place, says, level)


def waiver(document: Document, at: At, names: Sequence[str]) -> Waiver:
    name, place = at.get("rule"), document.place((*at.path, "rule"))
    if name not in names:
        near = get_close_matches(name, names, 1)
        known = f"did you mean {near[0]!r}?" if near else f"known here: {', '.join(names)}"
        raise document.mistake((*at.path, "rule"), f"there is no rule or budget {name!r}", known)
    try:
        expires = date.fromisoformat(at.get("expires"))
    except ValueError:
        raise document.mistake(
            (*at.path, "expires"), f"there is no day {at.get('expires')}", "write it as 2027-01-31"
        ) from None
    reason = at.get("reason") or ""
    return Waiver(name, scope(at.get("match")), place, at.get("owner"), expires, reason)


def tags(document: Document, path: tuple[str | int, ...], said: Any) -> Tags:
    if isinstance(said, list):
        return Tags(dict.fromkeys(said))
    found: dict[str, Globs | Pattern | None] = {}
    for name, known in said.items():
        values = known.get("values") if isinstance(known, Mapping) else known
        found[name] = tuple(values) if values else None
        if isinstance(known, Mapping) and "regex" in known:
            try:
                found[name] = Pattern(known["regex"])
            except ValueError as error:
                message = f"{known['regex']!r} is no pattern: {error}"
                advice = "docs/policy.md lists what a pattern may have"
                raise document.mistake((*path, name, "regex"), message, advice) from None
    return Tags(found)


def where(said: Mapping[str, Any]) -> tuple[Globs, Mapping[str, Globs], Scope | None]:
    attributes = {name: globs(known) for name, known in said.get("where", {}).items()}
    unless = scope(said["unless"]) if said.get("unless") else None
    return globs(said["type"]), attributes, unless


def deny(document: Document, path: tuple[str | int, ...], said: Any) -> Deny:
    return Deny(*where(said))


def allow(document: Document, path: tuple[str | int, ...], said: Any) -> Allow:
    if "where" not in said:
        raise document.mistake(path, "allow has no where", "name the attributes and their values")
    return Allow(*where(said))


READ: Mapping[str, Any] = {"tags": tags, "deny": deny, "allow": allow}


def scope(said: Mapping[str, Any] | None) -> Scope:
    given = dict(said or {})
    named = {name: globs(known) for name, known in given.pop("tags", {}).items()}
    return Scope(**{key: globs(known) for key, known in given.items()}, tags=named)


def globs(said: Value) -> Globs:
    return tuple(map(text, said)) if isinstance(said, list) else (text(said),)


def text(said: Value) -> str:
    """A value as Terraform writes it."""
    return str(said).lower() if isinstance(said, bool) else str(said)


def number(said: Value) -> Decimal | None:
    return None if said is None else Decimal(said)


def percentage(said: Value) -> Decimal | None:
    return None if said is None else Decimal(str(said).rstrip("% "))
