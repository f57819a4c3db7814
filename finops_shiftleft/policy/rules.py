"""Rules, each by its kind: of one resource at a time, or of everything that was read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ..config.policy import Allow, Covered, Deny, Policy, Rule, Tags
from ..model import Severity
from ..totals import instances
from .attributes import check_allow, check_deny
from .coverage import judge_coverage
from .findings import Breach, Finding, note, plural
from .matching import covers
from .subjects import Change, Judged, Subject
from .tags import check_tags, not_known

Check = Callable[[Any, Subject], Breach | None]
CHECKS: Mapping[type, Check] = {Tags: check_tags, Deny: check_deny, Allow: check_allow}


def judge_rules(policy: Policy, judged: Judged) -> Iterator[Finding]:
    for rule in policy.rules:
        if isinstance(rule.says, Covered):
            yield from judge_coverage(rule, rule.says, judged)
            continue
        check = CHECKS[type(rule.says)]
        for change in judged.changes:
            yield from of_change(rule, check, change)
        if isinstance(rule.says, Tags):
            yield from not_known(rule, judged)


def of_change(rule: Rule, check: Check, change: Change) -> Iterator[Finding]:
    """What breaks the rule. What the change does not touch and broke it before only counts."""
    head = change.head
    found = broken(rule, check, head) if head else None
    if head is None or found is None:
        return
    resource = head.cost.resource
    many = instances(resource)
    message = f"{found.message} ({plural(many, 'instance')})" if many > 1 else found.message
    if not found.sure:
        yield note(rule.name, message, found.location, head.address)
        return
    level = rule.level
    if not change.touched and broke_before(rule, check, change, found):
        message, level = f"{message}, as it did before this change", Severity.INFO
    yield Finding(rule.name, level, message, (head,), head.address, found.location, found.advice)


def broken(rule: Rule, check: Check, subject: Subject) -> Breach | None:
    """How a resource breaks the rule; None where it does not, or the rule is not about it."""
    covered = covers(rule.scope, subject)
    found = check(rule.says, subject) if covered is not False else None
    return found if found is None or covered else found.doubted()


def broke_before(rule: Rule, check: Check, change: Change, found: Breach) -> bool:
    before = broken(rule, check, change.base) if change.base else None
    return before is not None and before.sure and before.message == found.message
