"""Workflow commands of GitHub Actions: what shows beside the lines of a pull request.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from ..model import Diff, Estimate, Severity
from ..text import command_data, command_property
from .findings import INCREASE, POLICY, Finding, findings, headline
from .groups import written
from .interface import Options

MOST = 8  # GitHub takes ten of a level from all steps of an action together
MOST_GROUPS = 20  # rows of a table of groups
COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
TITLES = {POLICY: "Cost policy", INCREASE: "Cloud cost"}


def render(report: Estimate | Diff, options: Options) -> str:
    """The worst findings, how many more there are, and the sum."""
    found = [one for one in findings(report, options) if one.waived_by is None]
    lines = [command(one) for one in found[:MOST]]
    if len(found) > MOST:
        lines.append(notice(f"and {len(found) - MOST:,} more in the summary"))
    lines.append(notice(headline(report, options)))
    if options.group_by:
        lines.append(notice("\n".join(written(report, options.group_by, MOST_GROUPS))))
    return "\n".join(lines) + "\n"


def command(one: Finding) -> str:
    title = TITLES.get(one.kind, "Not priced") + (f": {one.rule}" if one.rule else "")
    about = f"{one.address}: " if one.address and one.kind == POLICY else ""
    properties = {"title": title}
    if one.location:
        properties = {"file": one.location.file, "line": str(one.location.line), **properties}
    said = ",".join(f"{name}={command_property(text)}" for name, text in properties.items())
    message = about + one.message + (f"\n{one.advice}" if one.advice else "")
    return f"::{COMMANDS[one.level]} {said}::{command_data(message)}"


def notice(message: str) -> str:
    return f"::notice title=Cloud cost::{command_data(message)}"
