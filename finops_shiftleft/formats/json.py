"""The report as JSON: the contract of estimate.schema.json; money and quantities as text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import count
from typing import Any

from .. import __version__
from ..model import (
    Amount,
    Diagnostic,
    Estimate,
    LineItem,
    NodePool,
    PolicyResult,
    Price,
    ProjectCost,
    Resource,
    ResourceCost,
    Status,
    Unknown,
    Value,
    Verdict,
)
from ..records import by_name
from ..sensitive import shown
from ..text import json_text
from .groups import Group, grouped
from .interface import Options
from .numbers import exact, plain

LONGEST = 2_000  # characters of a text of the user's
WIDEST = 200  # items of a list or mapping of the user's
DEEPEST = 16  # levels of a value
MOST_VALUES = 2_000  # of one attribute
NO_AMOUNT = {"monthly": None, "low": None, "high": None}


def render(estimate: Estimate, options: Options) -> str:
    """Always every row: `--show` is for people."""
    return json_text(report(estimate, options))


def report(estimate: Estimate, options: Options) -> dict[str, Any]:
    every = [one for p in estimate.projects for one in p.configuration.diagnostics]
    found: dict[str, Any] = {
        "schema": "finops-shiftleft/estimate/1",
        "tool": __version__,
        "generated_at": options.now.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "currency": estimate.currency,
        "as_of": estimate.as_of.isoformat(),
        "prices": {
            "snapshot": estimate.snapshot,
            "locked": estimate.locked,
            "notes": list(estimate.notes),
        },
        "total": totals(estimate),
        "coverage": by_name(estimate.coverage),
        "projects": [project(one) for one in estimate.projects],
        "policy": policy(options.verdict),
        "diagnostics": [diagnostic(one) for one in (*estimate.diagnostics, *every)],
    }
    if estimate.nodes:
        found["nodes"] = [pool(one) for one in estimate.nodes]
    if options.group_by:
        found["groups"] = groups(estimate, options.group_by)
    return found


def totals(estimate: Estimate) -> dict[str, str]:
    shared = estimate.allocated
    allocated = {"allocated": exact(shared.expected)} if shared or estimate.nodes else {}
    return {**ends(estimate.monthly), "usage": exact(estimate.usage.expected), **allocated}


def pool(one: NodePool) -> dict[str, Any]:
    many = one.nodes
    spread = {"nodes_low": plain(many.low), "nodes_high": plain(many.high)} if many.ranges else {}
    return {
        "cluster": one.cluster,
        "name": one.name,
        "instance_type": one.instance_type,
        "region": one.region,
        "nodes": plain(many.expected),
        **spread,
        "node": exact(one.node.expected) if one.node else None,
        "allocated": exact(one.allocated.expected),
        "others": exact(one.others.expected),
        "idle": exact(one.idle.expected),
        "scales": one.scales,
    }


def groups(estimate: Estimate, key: str) -> dict[str, Any]:
    some = grouped(estimate, key)
    return {"by": key, "rows": [group(one) for one in some]}


def group(one: Group) -> dict[str, Any]:
    shared = shares(one.allocated) if one.allocated else {}
    return {"name": one.name, "resources": one.resources, **ends(one.monthly), **shared}


def ends(amount: Amount) -> dict[str, str]:
    return {
        "monthly": exact(amount.expected),
        "low": exact(amount.low),
        "high": exact(amount.high),
    }


def project(cost: ProjectCost) -> dict[str, Any]:
    found = cost.configuration
    return {
        "name": found.name,
        "path": found.path,
        "kind": found.kind,
        "environment": found.environment,
        "total": {**ends(cost.monthly), "usage": exact(cost.usage.expected)},
        "moves": [
            {
                "kind": m.kind,
                "from": m.source,
                "to": m.target,
                "file": m.location.file,
                "line": m.location.line,
            }
            for m in found.moves
        ],
        "resources": [resource(one) for one in cost.resources],
    }


def resource(cost: ResourceCost) -> dict[str, Any]:
    it = cost.resource
    row: dict[str, Any] = {
        "address": it.address,
        "type": it.type,
        "provider": it.provider,
        "region": it.region if isinstance(it.region, str) else None,
        "count": number_of(it),
        "status": cost.status,
        "reason": cost.reason,
        **(NO_AMOUNT if is_without(cost) else ends(cost.monthly)),
        "usage": exact(cost.usage.expected),
        "list": exact(cost.listed.expected),
        "one_off": exact(cost.once.expected) if cost.once else None,
        **(shares(cost.allocated) if cost.allocated is not None else {}),
        "file": it.location.file,
        "line": it.location.line,
        "tags": tags(it.tags),
        "attributes": attributes(cost),
        "lines": [line(one) for one in cost.lines],
    }
    if len(it.instances) > 1:
        row["instances"] = list(it.instances)
    return row


def is_without(cost: ResourceCost) -> bool:
    """Whether nothing of it has a price: its amount is not 0 but missing."""
    return cost.status == Status.UNPRICED and all(line.cost is None for line in cost.lines)


def shares(amount: Amount) -> dict[str, str]:
    """What a workload takes of nodes that are billed elsewhere."""
    spread = {"allocated_low": exact(amount.low), "allocated_high": exact(amount.high)}
    return {"allocated": exact(amount.expected), **(spread if amount.ranges else {})}


def number_of(it: Resource) -> int | None:
    """How many; the expected number of a range; null where nothing is known."""
    if isinstance(it.count, Unknown):
        return None
    return int(it.count.expected) if isinstance(it.count, Amount) else it.count


def tags(known: Mapping[str, Value] | Unknown) -> dict[str, str | None]:
    """A tag of which only the name is known is null."""
    if isinstance(known, Unknown):
        return {}
    texts = {key: known.get(key) for key in list(known)[:WIDEST]}
    return {
        k: None if isinstance(v, Unknown) or v is None else str(v)[:LONGEST]
        for k, v in texts.items()
    }


def attributes(cost: ResourceCost) -> dict[str, Any]:
    """What pricing read and the code sets, with its place."""
    values, found = cost.resource.values, {}
    place = getattr(values, "place", None)
    for name in sorted(cost.reads):
        value = shown(values, name)
        if value is None or value == []:
            continue
        said: dict[str, Any] = {"value": plainly(value)}
        if isinstance(value, Unknown):
            said["unknown"] = str(value)[:LONGEST]
        where = place(name) if place else None
        if where:
            said |= {"file": where.file, "line": where.line}
        found[name] = said
    return found


def plainly(value: Value) -> Any:
    """A value of the user's as JSON, bounded; what is unknown is null, a range its three ends."""
    return bounded(value, 0, count(1))


def bounded(value: Value, depth: int, seen: Iterator[int]) -> Any:
    if value is None or isinstance(value, Unknown) or depth > DEEPEST or next(seen) > MOST_VALUES:
        return None
    if isinstance(value, bool | int):
        return value
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, Amount):
        ends_of = zip(("low", "expected", "high"), value.ends, strict=True)
        return {name: plain(end) for name, end in ends_of}
    if isinstance(value, Mapping):
        keys = list(value)[:WIDEST]
        inner = {str(k)[:LONGEST]: bounded(value.get(k), depth + 1, seen) for k in keys}
        return {k: v for k, v in inner.items() if v is not None}
    if isinstance(value, list | tuple):
        return [bounded(item, depth + 1, seen) for item in value[:WIDEST]]
    return str(value)[:LONGEST]


def line(item: LineItem) -> dict[str, Any]:
    price, tiered = item.price, item.price is not None and len(item.price.tiers) > 1
    return {
        "path": list(item.path),
        "label": item.label,
        "detail": item.detail,
        "quantity": plain(item.quantity.expected) if item.quantity else None,
        **(quantities(item.quantity) if item.quantity and item.quantity.ranges else {}),
        "unit": item.unit,
        "price": plain(price.tiers[0].rate) if price and not tiered else None,
        "monthly": exact(item.cost.expected) if item.cost is not None else None,
        **(costs(item.cost) if item.cost and item.cost.ranges else {}),
        "basis": item.basis,
        "once": item.once,
        "note": item.note,
        "tiers": [[plain(t.start), plain(t.rate)] for t in price.tiers]
        if price and tiered
        else None,
        "source": source(price) if price else None,
    }


def quantities(amount: Amount) -> dict[str, str]:
    return {"quantity_low": plain(amount.low), "quantity_high": plain(amount.high)}


def costs(amount: Amount) -> dict[str, str]:
    return {"low": exact(amount.low), "high": exact(amount.high)}


def source(price: Price) -> dict[str, Any]:
    at = price.source
    return {
        "service": at.service,
        "sku": at.sku,
        "region": at.region,
        "from": at.origin,
        "trust": at.trust,
        "as_of": at.as_of.isoformat(),
    }


def policy(verdict: Verdict) -> dict[str, Any]:
    return {
        "verdict": verdict.word,
        "revision": verdict.revision,
        "results": [result(one) for one in verdict.results],
    }


def result(one: PolicyResult) -> dict[str, Any]:
    return {
        "rule": one.rule,
        "level": one.level,
        "message": one.message,
        "address": one.address,
        "file": one.location.file if one.location else None,
        "line": one.location.line if one.location else None,
        "waived_by": one.waived_by,
        "advice": one.advice or None,
    }


def diagnostic(one: Diagnostic) -> dict[str, Any]:
    where = one.location
    return {
        "severity": one.severity,
        "code": one.code,
        "message": one.message,
        "file": where.file if where else None,
        "line": where.line if where else None,
        "address": one.address,
    }
