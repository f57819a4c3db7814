"""The pieces of a comment. Every string that is not ours goes through `code` or `html_text`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import quote

from .. import __version__
from ..location import Location
from ..model import Coverage, PolicyResult, ResourceCost, Severity
from ..text import code, one_line
from .fitting import Plan
from .interface import Options
from .numbers import counted

ADDRESS = re.compile(r"https?://[^\s<>\\]+")
LONGEST_PATH = 100  # characters
LONGEST_MESSAGE = 400  # characters
MARKS = {
    Severity.ERROR: "❌ **error**",
    Severity.WARNING: "⚠️ **warning**",
    Severity.INFO: "note",
}


def table(columns: Sequence[tuple[str, str]], rows: Iterable[Sequence[str]]) -> str:
    """A table; a column is its title and its alignment, `<` or `>`."""
    titles = [title for title, _ in columns]
    rules = [":--" if side == "<" else "--:" for _, side in columns]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (titles, rules, *rows))


def fold(title: str, body: str, options: Options) -> str:
    """A part that opens with a click; where HTML is shown as text, a part with a heading. The title
    is ours, or has gone through `html_text`, or `code` in plain."""
    if options.flavour == "plain":
        return f"#### {title}\n\n{body}"
    return f"<details><summary>{title}</summary>\n\n{body}\n\n</details>"


def place(location: Location | None, address: str | None, in_table: bool = False) -> str:
    """`main.tf:3`, with a link where the forge has said how its files are shown."""
    if location is None:
        return ""
    file = location.file
    short = file if len(file) <= LONGEST_PATH else f"…{file[1 - LONGEST_PATH :]}"
    shown = code(f"{short}:{location.line}", LONGEST_PATH + 20, in_table)
    parts = file.split("/")
    if address is None or not ADDRESS.fullmatch(address) or {"", ".", ".."} & {*parts}:
        return shown
    path = quote(file.encode("utf-8", "surrogateescape"), safe="/")
    return f"[{shown}](<{address.replace('{path}', path).replace('{line}', str(location.line))}>)"


# ------------------------------------------------------------------------------------- the policy


def verdict_lines(options: Options, plan: Plan) -> Iterator[str]:
    """What fails or warns, the worst first, and how to get back."""
    found = sorted(open_results(options), key=lambda one: one.level != Severity.ERROR)
    for result in found[: plan.results]:
        yield result_line(result, options)
    if len(found) > plan.results:
        levels = Counter(one.level for one in found[plan.results :])
        said = ", ".join(counted(n, kind(level), f"{kind(level)}s") for level, n in levels.items())
        yield f"- and {said} more"


def kind(level: str) -> str:
    return "error" if level == Severity.ERROR else "warning"


def open_results(options: Options) -> list[PolicyResult]:
    loud = (Severity.ERROR, Severity.WARNING)
    return [r for r in options.verdict.results if r.level in loud and r.waived_by is None]


def quiet_results(options: Options) -> list[PolicyResult]:
    """Notes, and what is waived."""
    loud = {*open_results(options)}
    return [result for result in options.verdict.results if result not in loud]


def quiet_part(options: Options, plan: Plan) -> Iterator[str]:
    found = quiet_results(options)
    if found and plan.results:
        lines = [result_line(result, options) for result in found[: plan.results]]
        if len(found) > plan.results:
            lines.append(f"- and {len(found) - plan.results} more")
        title = (
            f"Policy: {counted(len(found), 'note or waived result', 'notes and waived results')}"
        )
        yield fold(title, "\n".join(lines), options)


def result_line(result: PolicyResult, options: Options) -> str:
    """`- ❌ error: rule: what it says (file:line). How to get back.`"""
    links = options.links
    address = links.base_blob if of_base(result, options) else links.blob
    mark = MARKS.get(result.level, "note")
    if result.waived_by is not None:
        mark = f"waived by {code(result.waived_by, 80)}"
    about = [code(result.rule, 80)]
    if result.address:
        about.append(code(result.address, 120))
    where = place(result.location, address)
    said = f"- {mark} {', '.join(about)}: {prose(result.message)}"
    arrow = "→" if result.waived_by is None else "·"
    back = f" {arrow} {prose(result.advice)}" if result.advice else ""
    return f"{said}{' (' + where + ')' if where else ''}{back}"


def of_base(result: PolicyResult, options: Options) -> bool:
    """What is said of no resource stands in the policy's file, which is the base's."""
    return result.address is None and options.verdict.revision is not None


def prose(text: str) -> str:
    """A sentence with words of other people in it."""
    return code(" ".join(text.split("\n")), LONGEST_MESSAGE)


# ------------------------------------------------------------------------------- below the sum


def assumptions(costs: Iterable[ResourceCost], plan: Plan, options: Options) -> Iterator[str]:
    """What we took for granted, with the number of lines that rest on it."""
    notes = Counter(
        line.note
        for cost in costs
        for line in cost.lines
        if line.note and line.basis == "assumed" and not line.fault
    )
    if notes and plan.assumptions:
        shown = notes.most_common(plan.assumptions)
        lines = [f"- {code(note)} ({counted(times, 'line', 'lines')})" for note, times in shown]
        if len(notes) > len(shown):
            lines.append(f"- and {len(notes) - len(shown)} more")
        title = counted(len(notes), "assumption", "assumptions")
        yield fold(title, "\n".join(lines), options)


def footer(revisions: Sequence[str], priced: str, known: Coverage, options: Options) -> str:
    parts = [*revisions, priced]
    if known.resources:
        parts.append(f"{known.priced + known.free} of {known.resources} resources priced or free")
    run = options.links.run
    if run and ADDRESS.fullmatch(run):
        parts.append(f"[run](<{run}>)")
    if options.untrusted:
        parts.append("computed in an untrusted run")
    parts.append(f"finops-shiftleft {one_line(__version__)}")
    said = " · ".join(parts)
    return said if options.flavour == "plain" else f"<sub>{said}</sub>"
