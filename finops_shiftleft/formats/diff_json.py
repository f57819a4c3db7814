"""A diff as JSON: the contract of diff.schema.json; money and quantities as text."""

from __future__ import annotations

from typing import Any

from .. import __version__
from ..model import (
    NOTHING,
    Diff,
    Estimate,
    ProjectCost,
    ProjectDelta,
    Reason,
    ResourceDelta,
)
from ..records import by_name
from ..text import json_text
from .groups import by_group
from .interface import Options
from .json import diagnostic, ends, plainly, policy, pool, resource, totals
from .money import percent
from .numbers import exact


def render(diff: Diff, options: Options) -> str:
    """Always every row: `--show` is for people."""
    return json_text(report(diff, options))


def report(diff: Diff, options: Options) -> dict[str, Any]:
    found: dict[str, Any] = {
        "schema": "finops-shiftleft/diff/1",
        "tool": __version__,
        "generated_at": options.now.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "currency": diff.head.currency,
        "base": side(diff.base, diff.base_revision),
        "head": side(diff.head, diff.head_revision),
        "delta": {
            **ends(diff.delta),
            "percent": percent(diff.delta.expected, diff.base.monthly.expected),
            "change": exact((diff.delta - diff.prices).expected),
            "prices": exact(diff.prices.expected),
            **({"allocated": exact(diff.allocated.expected)} if diff.allocated else {}),
        },
        "projects": [project(one) for one in diff.projects],
        "policy": policy(options.verdict),
        "diagnostics": [diagnostic(one) for one in diagnostics(diff)],
    }
    if options.group_by:
        found["groups"] = groups(diff, options.group_by)
    return found


def diagnostics(diff: Diff) -> list[Any]:
    """Of the comparison and of the head: the base's are of yesterday."""
    of_projects = (d for one in diff.head.projects for d in one.configuration.diagnostics)
    return [*diff.diagnostics, *diff.head.diagnostics, *of_projects]


def side(estimate: Estimate, revision: str | None) -> dict[str, Any]:
    return {
        "revision": revision,
        "as_of": estimate.as_of.isoformat(),
        "prices": {
            "snapshot": estimate.snapshot,
            "locked": estimate.locked,
            "notes": list(estimate.notes),
        },
        "total": totals(estimate),
        "coverage": by_name(estimate.coverage),
        **({"nodes": [pool(one) for one in estimate.nodes]} if estimate.nodes else {}),
    }


def project(one: ProjectDelta) -> dict[str, Any]:
    shown = one.head or one.base
    assert shown is not None
    return {
        "name": one.name,
        "path": one.path,
        "kind": shown.configuration.kind,
        "environment": shown.configuration.environment,
        "action": one.action,
        "base": total_of(one.base),
        "head": total_of(one.head),
        "delta": ends(one.delta),
        "shared_tiers": [
            {"service": tier.service, "label": tier.label, "delta": ends(tier.delta)}
            for tier in one.shared_tiers
        ],
        "resources": [change(delta) for delta in one.resources],
    }


def total_of(cost: ProjectCost | None) -> dict[str, str] | None:
    if cost is None:
        return None
    return {**ends(cost.monthly), "usage": exact(cost.usage.expected)}


def change(delta: ResourceDelta) -> dict[str, Any]:
    base, head = delta.base, delta.head
    once = (head.once if head else NOTHING) - (base.once if base else NOTHING)
    return {
        "address": delta.shown.resource.address,
        "base_address": base.resource.address if base else None,
        "action": delta.action,
        "delta": ends(delta.delta),
        "prices": exact(delta.prices.expected),
        "one_off": exact(once.expected) if once else None,
        "gap": delta.gap,
        **({"allocated": exact(delta.allocated.expected)} if delta.allocated else {}),
        **({"marginal": ends(delta.marginal)} if delta.marginal is not None else {}),
        "reasons": [reason(one) for one in delta.reasons],
        "base": resource(base) if base else None,
        "head": resource(head) if head else None,
    }


def reason(one: Reason) -> dict[str, Any]:
    return {
        "attribute": one.attribute,
        "base": plainly(one.base),
        "head": plainly(one.head),
        "file": one.location.file if one.location else None,
        "line": one.location.line if one.location else None,
    }


def groups(diff: Diff, key: str) -> dict[str, Any]:
    found = by_group(diff, key)
    rows = [
        {"name": g.name, "base": ends(g.base), "head": ends(g.head), "delta": ends(g.delta)}
        for g in found
    ]
    return {"by": key, "rows": rows}
