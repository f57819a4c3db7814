"""Denied and allowed attributes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from ..config.globs import is_like
from ..config.policy import Allow, Deny, Policy, Scope, Where
from ..model import Estimate, ResourceCost, Unknown, Value
from ..sensitive import MASK, masked
from .findings import MOST_NAMED, Breach, cause, placed, quoted
from .matching import answer, any_of, covers, values_at
from .subjects import Subject

Reads: TypeAlias = Callable[[str], frozenset[str] | None]


def looked_at(policy: Policy, reads: Reads) -> Reads:
    """What pricing reads of a type, and what the rules look at beside it: instances that differ in
    either are rows of their own."""

    def both(kind: str) -> frozenset[str] | None:
        names, priced = rules_read(policy, kind), reads(kind)
        return names | (priced or frozenset()) if names else priced

    return both


def rules_read(policy: Policy, kind: str) -> frozenset[str]:
    """The attributes of a type that rules look at."""
    rules = (rule.says for rule in policy.rules if isinstance(rule.says, Where))
    return frozenset(name for says in rules if is_like(kind, says.type) for name in firsts(says))


def shown_too(policy: Policy, estimate: Estimate) -> Estimate:
    """An estimate whose resources also name the attributes that rules look at, for its report."""

    def shown(cost: ResourceCost) -> ResourceCost:
        names = rules_read(policy, cost.resource.type)
        return replace(cost, reads=cost.reads | names) if names else cost

    projects = (
        replace(project, resources=tuple(map(shown, project.resources)))
        for project in estimate.projects
    )
    return replace(estimate, projects=tuple(projects))


def check_deny(says: Deny, subject: Subject) -> Breach | None:
    """Every attribute is like one of its globs: that must not be."""
    if not is_about(says, subject):
        return None
    found = attributes(says, subject)
    answers = [any_of(found[name], globs) for name, globs in says.attributes.items()]
    if False in answers:
        return None
    place = placed(subject, firsts(says))
    if None in answers:
        return excused(says.unless, subject, Breach(unknown(found), place, sure=False))
    shown = [
        f"{name} {quoted(masked_value(subject, name, shown_value(found[name], globs)))}"
        for name, globs in says.attributes.items()
    ]
    what = " and ".join(shown) or subject.cost.resource.type
    return excused(says.unless, subject, Breach(f"{what} is denied", place, denied(says)))


def check_allow(says: Allow, subject: Subject) -> Breach | None:
    """Each attribute that is set is like one of its globs."""
    if not is_about(says, subject):
        return None
    found, place = attributes(says, subject), placed(subject, firsts(says))
    answers = {
        name: [answer(value, globs) for value in found[name]]
        for name, globs in says.attributes.items()
    }
    for name, known in answers.items():
        if False in known:
            value = found[name][known.index(False)]
            said = quoted(masked_value(subject, name, value))
            shown = name if isinstance(value, Unknown) else f"{name} {said}"
            advice = f"{name} may be {' or '.join(says.attributes[name])}"
            place = placed(subject, (name.partition(".")[0],))
            breach = Breach(f"{shown} is not allowed", place, advice)
            return excused(says.unless, subject, breach)
    doubts = {name: found[name] for name, known in answers.items() if None in known}
    if not doubts:
        return None
    return excused(says.unless, subject, Breach(unknown(doubts), place, sure=False))


def is_about(says: Where, subject: Subject) -> bool:
    return is_like(subject.cost.resource.type, says.type)


def attributes(says: Where, subject: Subject) -> dict[str, list[Value]]:
    """What the attributes of a rule are, each block's by itself."""
    values = subject.cost.resource.values
    return {name: list(values_at(values, name.split("."))) for name in says.attributes}


def shown_value(values: Sequence[Value], globs: tuple[str, ...]) -> Value:
    """The value that is like one of the globs; of an Unknown, its choices."""
    value = next(value for value in values if answer(value, globs))
    return " or ".join(map(str, value.choices)) if isinstance(value, Unknown) else value


def masked_value(subject: Subject, name: str, value: Value) -> Value:
    """What may be printed of it."""
    return MASK if name.partition(".")[0] in masked(subject.cost.resource.values) else value


def firsts(says: Where) -> list[str]:
    return [name.partition(".")[0] for name in says.attributes]


def excused(unless: Scope | None, subject: Subject, found: Breach) -> Breach | None:
    """What `unless` leaves of a breach."""
    excuse = covers(unless, subject) if unless else False
    if excuse is None:
        return found.doubted()
    return None if excuse else found


def unknown(found: Mapping[str, Sequence[Value]]) -> str:
    reasons = [
        f"{name} is unknown: {cause(value)}"
        for name, values in found.items()
        for value in values
        if isinstance(value, Unknown)
    ]
    return f"cannot be judged: {'; '.join(reasons[:MOST_NAMED])}"


def denied(says: Deny) -> str:
    globs = [f"{name} {' or '.join(globs)}" for name, globs in says.attributes.items()]
    where = f" with {' and '.join(globs)}" if globs else ""
    return f"the rule denies {' or '.join(says.type)}{where}"
