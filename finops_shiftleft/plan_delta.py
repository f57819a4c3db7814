"""The cost of a change without git: one plan, or two files, each a plan, a state or a report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from .diff import compare
from .errors import WrongArguments
from .formats.saved import LARGEST
from .model import Diff, Estimate, ProjectCost
from .pipeline import Gathered, Request, gathered, priced, prices_of
from .sources.terraform.plan_files import is_report
from .trees import Tree, named_by_caller

__all__ = ["content", "is_report", "of_files", "of_plan"]

ACCOUNT = "account"  # the kind of what is paid for an account as a whole
Saved = Callable[[str, bytes], Estimate]


def of_plan(request: Request, tree: Tree | None = None) -> Diff:
    """What a plan changes: from what is there before it to what is there after it. `tree` is where
    prices.yml and prices.lock are, if not beside the plan. Raises WrongArguments for a state, which
    has one side."""
    after = gathered(request)
    for found, _ in after.configurations:
        if found.kind != "plan":
            advice = "diff OLD NEW compares two files"
            raise WrongArguments(f"{found.path} is a {found.kind}: it has one side", advice)
    before = gathered(replace(request, prior=True))
    prices = prices_of(after, request, tree)
    base, head = (priced(one.configurations, prices, request) for one in (before, after))
    return compare(base, head)


def of_files(old: str, new: str, request: Request, saved: Saved, tree: Tree | None = None) -> Diff:
    """From one file to another. Plans count as what is there after them. What is not a report,
    which has its prices in it, is priced with those of the new file's repository. `saved` reads a
    report. Raises WrongArguments for sides that do not fit together."""
    reports = {name: saved(name, data) for name in (old, new) if is_report(data := content(name))}
    known = {
        name: gathered(replace(request, paths=(name,)))
        for name in dict.fromkeys((old, new))
        if name not in reports
    }
    request = in_currency(request, reports)
    done = {**reports, **estimates(known, new, request, tree)}
    base, head = done[old], done[new]
    if base.currency != head.currency:
        raise WrongArguments(f"{old} is in {base.currency}, {new} in {head.currency}")
    return compare(aligned(base, head, old, new) if known else base, head)


def content(name: str) -> bytes:
    try:
        return named_by_caller(name, LARGEST)
    except OSError as error:
        raise WrongArguments(f"{name} cannot be read: {error.strerror}") from None


def in_currency(request: Request, reports: dict[str, Estimate]) -> Request:
    """A plan is priced in the currency of the report that it is compared with."""
    if request.currency or not reports:
        return request
    return replace(request, currency=next(iter(reports.values())).currency)


def estimates(
    known: dict[str, Gathered], new: str, request: Request, tree: Tree | None
) -> dict[str, Estimate]:
    """All with the same prices."""
    if not known:
        return {}
    prices = prices_of(known.get(new) or next(iter(known.values())), request, tree)
    return {name: priced(one.configurations, prices, request) for name, one in known.items()}


def aligned(base: Estimate, head: Estimate, old: str, new: str) -> Estimate:
    """The base with its only project called as the head's is: files are two of the same thing."""
    befores, afters = own(base), own(head)
    for name, some in ((old, befores), (new, afters)):
        if len(some) != 1:
            raise WrongArguments(
                f"{name} has {len(some)} projects, and a plan or a state is one",
                "compare with an estimate of that project alone",
            )
    called, (before,) = afters[0].configuration, befores
    found = replace(
        before.configuration,
        name=called.name,
        path=called.path,
        kind=called.kind,
        environment=called.environment,
    )
    projects = (
        replace(one, configuration=found) if one is before else one for one in base.projects
    )
    return replace(base, projects=tuple(projects))


def own(estimate: Estimate) -> list[ProjectCost]:
    return [one for one in estimate.projects if one.configuration.kind != ACCOUNT]
