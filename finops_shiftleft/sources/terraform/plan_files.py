"""Which of Terraform's own files a file is: a plan or a state."""

from __future__ import annotations

import codecs
import re

from ...errors import BadInput, WrongArguments
from .binary_plan import MAGIC, is_closed

PLAN = re.compile(rb'"(?:planned_values|resource_changes|configuration)"')
STATE = re.compile(rb'"(?:format_version|version)"')
REPORT = re.compile(rb'"finops-shiftleft/[a-z]++/\d++"')
WRAPPED = b"[command]"  # the first line of setup-terraform's wrapper
WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)  # as PowerShell writes what it redirects


def looks_like_json(data: bytes) -> bool:
    """Whether a file can be one of Terraform's."""
    start = data[:1_000].removeprefix(codecs.BOM_UTF8).lstrip()
    return start.startswith((b"{", WRAPPED, *WIDE, MAGIC))


def is_report(data: bytes) -> bool:
    """Whether a file is one of our own reports, which say so first of all."""
    return REPORT.search(data, 0, 1_000) is not None


def kind_of(name: str, data: bytes) -> str:
    """`plan` or `state`. Raises WrongArguments for a binary plan, and BadInput for what is neither.
    What it looks like is enough: its reader says what is wrong with it."""
    if is_closed(data):
        what = "a binary plan" if data.startswith(MAGIC) else "encrypted"
        raise WrongArguments(
            f"{name} is {what}: only the program that wrote it can read it",
            f"terraform show -json {name} > plan.json, or --terraform terraform: "
            "it starts the providers of the plan's folder",
        )
    text = data.decode("utf-16", "replace").encode() if data.startswith(WIDE) else data
    if is_report(text):
        raise BadInput(f"{name} is a report", advice="finops-shiftleft diff compares two of them")
    if PLAN.search(text):
        return "plan"
    if STATE.search(text):
        return "state"
    raise BadInput(
        f"{name} is neither a plan nor a state", advice="write it with terraform show -json"
    )
