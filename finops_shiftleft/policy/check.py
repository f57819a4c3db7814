"""What a policy is about: which budget, rule and waiver covers what, and what looks wrong in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations

from ..config.globs import Globs, is_like
from ..config.policy import Budget, Covered, Policy, Rule, Scope, Tags, Waiver, Where
from ..formats.numbers import money, plain
from ..location import Location
from ..model import Estimate, total
from ..totals import instances
from .budgets import judge_budgets
from .findings import Finding, plural, some
from .matching import covers
from .rules import judge_rules
from .subjects import Judged, Subject, of_estimate
from .tags import has_tags
from .waivers import waived_by

MOST_PROJECTS = 10  # of a budget that are named


@dataclass(frozen=True, slots=True)
class Entry:
    """A budget, rule or waiver: what it says, what it covers here, and what looks wrong."""

    title: str
    location: Location
    lines: tuple[str, ...]
    complaints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """Every entry of a policy, and the budgets that share resources."""

    entries: tuple[Entry, ...]
    overlaps: tuple[tuple[Location, str], ...] = field(default=())

    @property
    def complaints(self) -> list[tuple[Location, str]]:
        own = [
            (one.location, f"{one.title}: {said}")
            for one in self.entries
            for said in one.complaints
        ]
        return [*own, *self.overlaps]


def check(policy: Policy, estimate: Estimate) -> Checked:
    judged = of_estimate(estimate)
    findings = [*judge_budgets(policy, judged), *judge_rules(policy, judged)]
    budgets = [of_budget(one, policy, judged) for one in policy.budgets]
    rules = [of_rule(one, judged, findings) for one in policy.rules]
    waivers = [of_waiver(one, findings, estimate.as_of) for one in policy.waivers]
    return Checked((*budgets, *rules, *waivers), tuple(overlaps(policy, judged)))


def covered(scope: Scope, judged: Judged) -> list[Subject]:
    return [one for one in judged.heads if covers(scope, one)]


def counted(subjects: Sequence[Subject]) -> str:
    return plural(sum(instances(one.cost.resource) for one in subjects), "resource")


# ------------------------------------------------------------------------------------------ budgets


def of_budget(budget: Budget, policy: Policy, judged: Judged) -> Entry:
    subjects = covered(budget.scope, judged)
    doubtful = [one.address for one in judged.heads if covers(budget.scope, one) is None]
    lines = [f"{described(budget.scope)}: {limits(budget, policy.currency)}"]
    complaints = [] if subjects else ["it covers nothing here"]
    if subjects:
        cost = money(total(one.cost.monthly for one in subjects).expected)
        lines.append(f"covers {counted(subjects)}, {cost} {judged.currency} a month")
        lines += by_project(subjects)
    if doubtful:
        lines.append(f"may cover {some(doubtful)}: what it asks for is unknown")
    if policy.currency != judged.currency:
        complaints.append(f"it is in {policy.currency}, the estimate in {judged.currency}")
    title = f"budget {budget.name}"
    return Entry(title, budget.location, tuple(lines), tuple(complaints))


def limits(budget: Budget, currency: str) -> str:
    parts = []
    if budget.monthly is not None:
        parts.append(f"at most {money(budget.monthly)} {currency} a month")
    if budget.warn_at is not None:
        parts.append(f"warns from {plain(budget.warn_at)}% on")
    if budget.increase is not None:
        parts.append(f"one change adds at most {money(budget.increase)} {currency}")
    if budget.percent is not None:
        parts.append(f"one change adds at most {plain(budget.percent)}%")
    if budget.judge != "expected":
        parts.append(f"judged at the {budget.judge} end of a range")
    return ", ".join(parts)


def by_project(subjects: Sequence[Subject]) -> Iterator[str]:
    """The projects with what they contribute, the dearest first."""
    names = dict.fromkeys(one.project.name for one in subjects)
    parts = {name: [one for one in subjects if one.project.name == name] for name in names}
    costs = {name: total(one.cost.monthly for one in some).expected for name, some in parts.items()}
    for name in sorted(names, key=lambda name: -costs[name])[:MOST_PROJECTS]:
        yield f"  {name}: {counted(parts[name])}, {money(costs[name])}"
    if len(names) > MOST_PROJECTS:
        yield f"  and {len(names) - MOST_PROJECTS} more projects"


def overlaps(policy: Policy, judged: Judged) -> Iterator[tuple[Location, str]]:
    """Budgets that count the same resources: fine where one is meant to be part of the other."""
    known = {
        one.name: {id(s.cost): s for s in covered(one.scope, judged)} for one in policy.budgets
    }
    for one, other in combinations(policy.budgets, 2):
        both = [s for key, s in known[one.name].items() if key in known[other.name]]
        if both:
            names = some([subject.address for subject in both])
            said = f"it shares {counted(both)} with the budget {one.name}: {names}"
            yield other.location, f"budget {other.name}: {said}"


# -------------------------------------------------------------------------------------------- rules


def of_rule(rule: Rule, judged: Judged, findings: Sequence[Finding]) -> Entry:
    subjects = [one for one in covered(rule.scope, judged) if concerns(rule, one)]
    broken = [one for one in findings if one.rule == rule.name and one.breach]
    lines = [f"{described(rule.scope)}: {demanded(rule)} ({rule.level})"]
    if subjects:
        lines.append(f"looks at {counted(subjects)}, broken {plural(len(broken), 'time')}")
        lines += [f"  {said}" for said in kinds(subjects)]
    complaints = () if subjects else ("it matches nothing here",)
    return Entry(f"rule {rule.name}", rule.location, tuple(lines), complaints)


def concerns(rule: Rule, subject: Subject) -> bool:
    kind = subject.cost.resource.type
    if isinstance(rule.says, Where):
        excused = rule.says.unless is not None and covers(rule.says.unless, subject)
        return is_like(kind, rule.says.type) and not excused
    return bool(has_tags(kind)) if isinstance(rule.says, Tags) else True


def demanded(rule: Rule) -> str:
    says = rule.says
    if isinstance(says, Tags):
        return f"tags {', '.join(says.required)}"
    if isinstance(says, Covered):
        unpriced, share = says.max_unpriced, says.max_unknown_share
        parts = [f"at most {unpriced} without a price"] if unpriced is not None else []
        parts += [f"at most {plain(share)}% of lines unknown"] if share is not None else []
        return ", ".join(parts)
    where = [f"{name} {either(globs)}" for name, globs in says.attributes.items()]
    unless = [f"unless {described(says.unless)}"] if says.unless else []
    word = type(says).__name__.lower()
    return " ".join(
        [word, either(says.type), *(["with", " and ".join(where)] if where else []), *unless]
    )


def kinds(subjects: Sequence[Subject]) -> Iterator[str]:
    tally: Counter[str] = Counter()
    for one in subjects:
        tally[one.cost.resource.type] += instances(one.cost.resource)
    texts = [f"{kind} ({number})" for kind, number in tally.most_common()]
    yield some(texts)


# ------------------------------------------------------------------------------------------ waivers


def of_waiver(waiver: Waiver, findings: Sequence[Finding], as_of: date) -> Entry:
    waived = [one for one in findings if waived_by([waiver], one)]
    reason = f": {waiver.reason}" if waiver.reason else ""
    lines = [f"{described(waiver.scope)}: {waiver.owner} until {waiver.expires}{reason}"]
    late = as_of > waiver.expires
    if waived:
        names = some([one.address or one.rule for one in waived])
        lines.append(f"{'would waive' if late else 'waives'} {names}")
    complaints = [f"it expired on {waiver.expires} and is not applied"] if late else []
    complaints += [] if waived else ["nothing here needs it"]
    return Entry(f"waiver of {waiver.rule}", waiver.location, tuple(lines), tuple(complaints))


# ------------------------------------------------------------------------------------------- scopes


def described(scope: Scope) -> str:
    """A scope in words."""
    names = ("project", "path", "environment", "type", "region", "address")
    parts = [f"{name} {either(globs)}" for name in names if (globs := getattr(scope, name))]
    parts += [f"tag {name} {either(globs)}" for name, globs in scope.tags.items()]
    return ", ".join(parts) or "everything"


def either(globs: Globs) -> str:
    return " or ".join(globs)
