"""SARIF 2.1.0 within what GitHub's code scanning takes. A cost is no vulnerability: the levels are
warning and note, and there is no security severity.

https://docs.github.com/en/code-security/reference/code-scanning/sarif-support-for-code-scanning
"""

from __future__ import annotations

from hashlib import sha256
from typing import Any
from urllib.parse import quote

from .. import __version__
from ..location import Location
from ..model import Diff, Estimate, Severity
from ..text import json_text, one_line
from .findings import INCREASE, POLICY, UNPRICED, Finding, findings, headline, rows
from .groups import written
from .interface import Options

MOST = 5_000  # results that GitHub shows
LONGEST = 1_000  # characters of a message
RULES = {
    POLICY: (
        "Against the cost policy",
        "A budget or a rule of the policy file says no to it, or warns.",
        "The message says how to get back. Rules and waivers stand in finops-policy.yml.",
    ),
    UNPRICED: (
        "Not priced",
        "The resource costs something, and how much is not known: it is in no total.",
        "finops-shiftleft explain ADDRESS shows what is missing.",
    ),
    INCREASE: (
        "Costs more",
        "The change makes the resource cost more each month.",
        "finops-shiftleft explain ADDRESS shows every number of it.",
    ),
}
NUMBERS = {kind: index for index, kind in enumerate(RULES)}
LEVELS = {Severity.ERROR: "warning", Severity.WARNING: "note", Severity.INFO: "note"}


def render(report: Estimate | Diff, options: Options) -> str:
    """One run. What is waived is left out; beyond 5,000 results the least important are."""
    found = [one for one in findings(report, options) if one.waived_by is None]
    somewhere = next((cost.resource.location for _, cost in rows(report)), None)
    results = [result(one, one.location or somewhere) for one in found[:MOST]]
    properties: dict[str, Any] = {"summary": headline(report, options), "results": len(found)}
    if options.group_by:
        properties["groups"] = [one_line(line) for line in written(report, options.group_by)]
    run = {
        "automationDetails": {"id": f"finops-shiftleft/{options.marker_id or 'default'}/"},
        "tool": {"driver": driver()},
        "results": [one for one in results if one],
        "properties": properties,
    }
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return json_text({"$schema": schema, "version": "2.1.0", "runs": [run]})


def driver() -> dict[str, Any]:
    return {
        "name": "finops-shiftleft",
        "semanticVersion": __version__,
        "rules": [
            {
                "id": kind,
                "shortDescription": {"text": short},
                "fullDescription": {"text": full},
                "help": {"text": advice},
                "defaultConfiguration": {"level": "warning" if kind == POLICY else "note"},
                "properties": {"tags": ["finops"]},
            }
            for kind, (short, full, advice) in RULES.items()
        ],
    }


def result(one: Finding, location: Location | None) -> dict[str, Any] | None:
    """None of what stands nowhere, which GitHub would refuse."""
    if location is None:
        return None
    about = (one.rule, one.address, one.message) if one.kind == POLICY else (one.message,)
    said = ". ".join(filter(None, (": ".join(filter(None, about)), one.advice)))
    same = "\0".join((one.kind, one.rule, one.project, one.address)).encode(errors="replace")
    path = quote(location.file.encode("utf-8", "surrogateescape"), safe="/")
    return {
        "ruleId": one.kind,
        "ruleIndex": NUMBERS[one.kind],
        "level": LEVELS[one.level] if one.kind == POLICY else "note",
        "message": {"text": one_line(said, LONGEST).strip() or RULES[one.kind][0]},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": path},
                    "region": {
                        "startLine": location.line,
                        "startColumn": location.column,
                        "endLine": location.line,
                    },
                }
            }
        ],
        "partialFingerprints": {"primaryLocationLineHash": f"{sha256(same).hexdigest()[:16]}:1"},
    }
