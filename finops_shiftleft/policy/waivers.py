"""Waivers: exceptions that somebody answers for, until a day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from ..config.policy import EVERYTHING, Waiver
from ..model import PolicyResult, Severity
from .findings import Finding, note
from .matching import covers


def hear(
    waivers: Sequence[Waiver], findings: Sequence[Finding], as_of: date, complete: bool
) -> list[PolicyResult]:
    """The findings as results, those that are waived marked; then what is to be said of the
    waivers. Only where everything was judged (`complete`) one can say that a waiver is unused."""
    active = [one for one in waivers if as_of <= one.expires]
    expired = [one for one in waivers if as_of > one.expires]
    used: set[int] = set()
    open_ones, results = [], []
    for finding in findings:
        by = waived_by(active, finding)
        used.update(map(id, by))
        results.append(marked(finding, by) if by else finding.result)
        if not by and finding.breach:
            open_ones.append(finding)
    results += [one.result for one in too_late(expired, open_ones, complete)]
    if complete:
        idle = [one for one in active if id(one) not in used]
        results += [one.result for one in map(not_needed, idle)]
    return results


def waived_by(waivers: Sequence[Waiver], finding: Finding) -> list[Waiver]:
    """The waivers that together cover everything that a finding is about; none where something
    is left."""
    of_it = [one for one in waivers if one.rule == finding.rule] if finding.breach else []
    whole = [one for one in of_it if one.scope == EVERYTHING]
    if whole or finding.beyond or not finding.subjects:
        return whole[:1]
    found: list[Waiver] = []
    for subject in finding.subjects:
        waiver = next((one for one in of_it if covers(one.scope, subject)), None)
        if waiver is None:
            return []
        if waiver not in found:
            found.append(waiver)
    return found


def marked(finding: Finding, by: Sequence[Waiver]) -> PolicyResult:
    said = "; ".join(
        f"waived until {one.expires}" + (f": {one.reason}" if one.reason else "") for one in by
    )
    owners = ", ".join(dict.fromkeys(one.owner for one in by))
    return finding.result._replace(waived_by=owners, advice=said)


def too_late(
    expired: Sequence[Waiver], findings: Sequence[Finding], complete: bool
) -> Iterator[Finding]:
    """A warning where the waiver would be needed still, of which the breach itself is no less."""
    for waiver in expired:
        said = f"the waiver of {waiver.owner} expired on {waiver.expires} and is not applied"
        missed = [one for one in findings if waived_by([waiver], one)]
        found = note(waiver.rule, said, waiver.location)
        if any(one.level != Severity.INFO for one in missed):
            yield replace(
                found, level=Severity.WARNING, advice="renew it, or repair what it waived"
            )
        elif missed or complete:
            yield found


def not_needed(waiver: Waiver) -> Finding:
    said = f"the waiver of {waiver.owner} waives nothing here: it can be removed"
    return note(waiver.rule, said, waiver.location)
