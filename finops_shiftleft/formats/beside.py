"""What stands beside a sum: what it leaves out, what is paid once, and how old its prices are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from ..model import NOTHING, Amount, Coverage, Diff, Estimate, LineItem, total
from .numbers import counted

if TYPE_CHECKING:
    from .changes import Changes


def apart(diff: Diff) -> Amount:
    """The part of the two totals' difference that is priced on one side only."""
    return diff.head.monthly - diff.base.monthly - diff.delta


def paid_once(found: Changes) -> Amount:
    """What the changed resources cost once more, or less, than before."""
    deltas = [one.delta for one in (*found.paid, *found.missing, *found.waiting)]
    return total(
        (one.head.once if one.head else NOTHING) - (one.base.once if one.base else NOTHING)
        for one in deltas
    )


def not_included(known: Coverage) -> str:
    """What the totals leave out, in numbers; "" where they leave out nothing."""
    usage = known.usage_lines_without_quantity
    parts = (
        (known.unpriced, counted(known.unpriced, "resource", "resources") + " not priced"),
        (
            known.unsupported,
            counted(known.unsupported, "resource", "resources") + " of unsupported types",
        ),
        (known.unknown_lines, counted(known.unknown_lines, "unknown line", "unknown lines")),
        (usage, counted(usage, "line", "lines") + " paid by usage that no usage file gives"),
    )
    said = ", ".join(text for number, text in parts if number)
    return f"Not in the totals: {said}." if said else ""


MODULES, CHARTS, PARTS = ("module", "modules"), ("chart", "charts"), ("part", "parts of the code")
# What could not be read at all, by the code of the diagnostic that says so.
UNREAD = {
    "module-not-available": MODULES,
    **dict.fromkeys(("chart-elsewhere", "dependency-missing", "not-rendered"), CHARTS),
    **dict.fromkeys(("helm-not-found", "kustomize-not-found"), CHARTS),
    **dict.fromkeys(("syntax", "invalid-yaml", "template-not-rendered"), PARTS),
    **dict.fromkeys(("unreadable-file", "limit", "remote-base"), PARTS),
}


def not_read(estimate: Estimate) -> str:
    """What nobody could look into, so that what it creates is in no total; "" where there is
    nothing."""
    every = [*estimate.diagnostics]
    every += [note for project in estimate.projects for note in project.configuration.diagnostics]
    found = Counter(UNREAD[one.code] for one in dict.fromkeys(every) if one.code in UNREAD)
    said = ", ".join(counted(number, *words) for words, number in sorted(found.items()))
    return f"Not read, and so not in the totals: {said}." if said else ""


def at_list(estimate: Estimate) -> Amount:
    """What it costs at the vendors' list prices."""
    return total(cost.listed for project in estimate.projects for cost in project.resources)


def dates(estimates: Collection[Estimate]) -> str:
    """When the prices were read from the vendors' lists."""
    days = {line.price.source.as_of for line in lines(estimates) if line.price}
    if not days:
        return "no prices used"
    oldest, newest = min(days), max(days)
    span = f"{oldest}" if oldest == newest else f"{oldest} to {newest}"
    own = any(line.price.own for line in lines(estimates) if line.price)
    return f"{'your' if own else 'list'} prices before tax of {span}"


def lines(estimates: Iterable[Estimate]) -> Iterator[LineItem]:
    for estimate in estimates:
        for project in estimate.projects:
            for cost in project.resources:
                yield from cost.lines
