"""What machine-read formats report: the policy's results, what has no price, what costs more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..location import Location
from ..model import Diff, Estimate, ResourceCost, Severity
from .changes import NO_PRICE, Change, changes, lack_of, summary
from .interface import Options
from .money import Money

POLICY, UNPRICED, INCREASE = "policy", "unpriced", "cost-increase"
SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.INFO)
VERDICTS = {"pass": "policy passed", "warn": "policy warns", "fail": "policy failed"}


class Finding(NamedTuple):
    """`kind` is POLICY, UNPRICED or INCREASE; `rule` is the policy's own name of it."""

    kind: str
    level: str
    message: str
    rule: str = ""
    project: str = ""
    address: str = ""
    location: Location | None = None
    waived_by: str | None = None
    advice: str = ""


def findings(report: Estimate | Diff, options: Options) -> list[Finding]:
    """All of them: what the policy says first, the worst of it before the rest."""
    projects = projects_by_address(report)
    said = [
        Finding(
            POLICY,
            one.level if one.level in SEVERITIES else Severity.INFO,
            one.message,
            one.rule,
            projects.get(one.address or "", ""),
            one.address or "",
            one.location,
            one.waived_by,
            one.advice,
        )
        for one in options.verdict.results
    ]
    said.sort(key=lambda one: (one.waived_by is not None, SEVERITIES.index(one.level)))
    about = of_diff(report) if isinstance(report, Diff) else of_estimate(report)
    return [placed(one) for one in (*said, *about)]


def placed(one: Finding) -> Finding:
    """A finding at a place of the repository: no forge can show another."""
    elsewhere = one.location is not None and not one.location.is_here
    return one._replace(location=None) if elsewhere else one


def of_diff(diff: Diff) -> Iterator[Finding]:
    found, money = changes(diff), Money.of(diff.head.currency)
    for one in found.missing:
        message = f"{one.title} is {one.lack}: {one.missing}"
        yield located(UNPRICED, Severity.WARNING, message, one)
    for one in found.paid:
        if one.delta.delta.high > 0:
            message = f"{one.title}: {money.change(one.delta.delta)} a month"
            yield located(INCREASE, Severity.INFO, message, one)


def located(kind: str, level: str, message: str, one: Change) -> Finding:
    reason = next((one.location for one in one.delta.reasons if one.location), None)
    where = reason or one.delta.shown.resource.location
    return Finding(kind, level, message, "", one.project.name, one.address, where)


def of_estimate(estimate: Estimate) -> Iterator[Finding]:
    for project in estimate.projects:
        for cost in project.resources:
            lack = lack_of(cost)
            if lack is not None:
                it = cost.resource
                word = "not priced" if cost.status in NO_PRICE else "unknown"
                message = f"{it.address} is {word}: {lack}"
                name = project.configuration.name
                yield Finding(
                    UNPRICED, Severity.WARNING, message, "", name, it.address, it.location
                )


def projects_by_address(report: Estimate | Diff) -> dict[str, str]:
    """The project of each address; "" where several have it."""
    found: dict[str, str] = {}
    for name, cost in rows(report):
        for address in cost.resource.instances or (cost.resource.address,):
            found[address] = name if found.get(address, name) == name else ""
    return found


def rows(report: Estimate | Diff) -> Iterator[tuple[str, ResourceCost]]:
    if isinstance(report, Diff):
        for changed in report.projects:
            for delta in changed.resources:
                yield changed.name, delta.shown
    else:
        for project in report.projects:
            for cost in project.resources:
                yield project.configuration.name, cost


def headline(report: Estimate | Diff, options: Options) -> str:
    """The sum and the verdict in one sentence of our own words."""
    verdict = VERDICTS.get(options.verdict.word)
    if isinstance(report, Diff):
        return f"Cloud cost: {summary(changes(report), report, verdict)}"
    said = f"{Money.of(report.currency).spread(report.monthly)} a month"
    return f"Cloud cost: {said}" + (f", {verdict}" if verdict else "")
