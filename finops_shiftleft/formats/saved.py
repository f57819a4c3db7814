"""A report of another day or another machine, read back: what `json.py` and `diff_json.py` write.

It may come from a run that a pull request could change, so nothing in it is believed: it is held to
its schema, its numbers are bounded, and all its texts are still to be escaped."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from importlib.resources import files
from typing import Any, NamedTuple

from ..errors import BadInput
from ..location import Location
from ..model import (
    NOTHING,
    Amount,
    Configuration,
    Coverage,
    Diagnostic,
    Diff,
    Estimate,
    LineItem,
    Move,
    NodePool,
    PolicyResult,
    Price,
    ProjectCost,
    ProjectDelta,
    Reason,
    Resource,
    ResourceCost,
    ResourceDelta,
    SharedTier,
    Source,
    Tier,
    Unknown,
    Value,
    Verdict,
)

LARGEST = 200 * 1024 * 1024  # bytes of a report
LONGEST = 60  # characters of a number
KINDS = {"finops-shiftleft/estimate/1": "estimate", "finops-shiftleft/diff/1": "diff"}


class Report(NamedTuple):
    """What a file says: the costs, and what the policy of that run said of them."""

    costs: Estimate | Diff
    verdict: Verdict


def read_estimate(name: str, data: bytes) -> Estimate:
    """Raises BadInput as read_report does, and for a diff."""
    found = read_report(name, data).costs
    if not isinstance(found, Estimate):
        raise BadInput(f"{name} is no estimate", advice="write one: estimate --format json")
    return found


def read_report(name: str, data: bytes) -> Report:
    """Raises BadInput for what is no report of ours, saying where it departs from its schema."""
    if len(data) > LARGEST:
        raise BadInput(f"{name} is larger than {LARGEST:,} bytes")
    try:
        report = json.loads(data)
        kind = KINDS.get(str(report.get("schema"))) if isinstance(report, dict) else None
    except (ValueError, TypeError, RecursionError) as error:
        raise BadInput(f"{name} is not JSON: {error}") from None
    if kind is None:
        raise BadInput(
            f"{name} is no estimate and no diff", advice="write one: estimate --format json"
        )
    wrong = departure(report, kind)
    if wrong:
        raise BadInput(f"{name} {wrong}")
    try:
        found = estimate(report) if kind == "estimate" else diff(report)
        return Report(found, verdict(report["policy"]))
    except (ValueError, ArithmeticError, LookupError, TypeError) as error:
        raise BadInput(f"{name} is no report of ours: {error}") from None


def departure(report: Mapping[str, Any], kind: str) -> str | None:
    """Where and how a report is not what its schema says."""
    import jsonschema

    schema = json.loads(files(__package__).joinpath(f"{kind}.schema.json").read_text("utf-8"))
    wrong = next(iter(jsonschema.Draft202012Validator(schema).iter_errors(report)), None)
    return f"at {wrong.json_path[:300]}: {wrong.message[:300]}" if wrong else None


def diff(report: Mapping[str, Any]) -> Diff:
    base, head = (side(report, name) for name in ("base", "head"))
    return Diff(
        base,
        head,
        tuple(project_delta(one) for one in report["projects"]),
        report["base"]["revision"],
        report["head"]["revision"],
        tuple(diagnostic(one) for one in report["diagnostics"]),
    )


def pool(one: Mapping[str, Any]) -> NodePool:
    nodes = spread(one, "nodes", "nodes_low", "nodes_high")
    return NodePool(
        one["cluster"],
        one["name"],
        one["instance_type"],
        one["region"],
        nodes or NOTHING,
        exactly(one["node"]) if one["node"] else None,
        exactly(one["allocated"]),
        exactly(one["others"]),
        exactly(one["idle"]),
        one["scales"],
    )


def side(report: Mapping[str, Any], name: str) -> Estimate:
    """One side, with the projects and resources that it has."""
    known = report[name]
    return Estimate(
        tuple(one_side(row, name) for row in report["projects"] if row[name] is not None),
        report["currency"],
        date.fromisoformat(known["as_of"]),
        known["prices"]["snapshot"],
        Coverage(**known["coverage"]),
        nodes=tuple(pool(one) for one in known.get("nodes", ())),
    )


def one_side(row: Mapping[str, Any], name: str) -> ProjectCost:
    costs = tuple(resource(one[name]) for one in row["resources"] if one[name] is not None)
    resources = tuple(cost.resource for cost in costs)
    found = Configuration(
        row["name"], row["path"], row["kind"], resources, environment=row["environment"]
    )
    return ProjectCost(found, costs, ends(row[name]), exactly(row[name]["usage"]))


def project_delta(row: Mapping[str, Any]) -> ProjectDelta:
    before = one_side(row, "base") if row["base"] else None
    after = one_side(row, "head") if row["head"] else None
    olds, news = (iter(cost.resources if cost else ()) for cost in (before, after))
    return ProjectDelta(
        row["name"],
        row["path"],
        row["action"],
        before,
        after,
        tuple(
            resource_delta(
                one, next(olds) if one["base"] else None, next(news) if one["head"] else None
            )
            for one in row["resources"]
        ),
        tuple(SharedTier(t["service"], t["label"], ends(t["delta"])) for t in row["shared_tiers"]),
    )


def resource_delta(
    row: Mapping[str, Any], base: ResourceCost | None, head: ResourceCost | None
) -> ResourceDelta:
    if base is None and head is None:
        raise ValueError(f"{row['address'][:100]} is on neither side")
    reasons = tuple(
        Reason(one["attribute"], told(one["base"]), told(one["head"]), location(one))
        for one in row["reasons"]
    )
    return ResourceDelta(
        row["action"],
        base,
        head,
        ends(row["delta"]),
        reasons,
        row["gap"],
        exactly(row["prices"]),
        ends(row["marginal"]) if "marginal" in row else None,
    )


def told(value: Value) -> Value:
    """A value of a reason; a range is written by its three ends."""
    if isinstance(value, dict) and value.keys() == {"low", "expected", "high"}:
        return Amount(number(value["low"]), number(value["expected"]), number(value["high"]))
    return value


def location(one: Mapping[str, Any]) -> Location | None:
    return Location(one["file"], one["line"] or 0) if one["file"] else None


def verdict(policy: Mapping[str, Any]) -> Verdict:
    results = (
        PolicyResult(
            one["rule"],
            one["level"],
            one["message"],
            one["address"],
            location(one),
            one["waived_by"],
            one.get("advice") or "",
        )
        for one in policy["results"]
    )
    return Verdict(policy["verdict"], policy["revision"], tuple(results))


def diagnostic(one: Mapping[str, Any]) -> Diagnostic:
    said = one["severity"], one["code"], one["message"]
    return Diagnostic(*said, location(one), one["address"])


def estimate(report: Mapping[str, Any]) -> Estimate:
    return Estimate(
        tuple(project(one) for one in report["projects"]),
        report["currency"],
        date.fromisoformat(report["as_of"]),
        report["prices"]["snapshot"],
        Coverage(**report["coverage"]),
        tuple(diagnostic(one) for one in report["diagnostics"]),
        nodes=tuple(pool(one) for one in report.get("nodes", ())),
    )


def project(one: Mapping[str, Any]) -> ProjectCost:
    costs = tuple(resource(row) for row in one["resources"])
    moves = tuple(
        Move(m["kind"], m["from"], m["to"], Location(m["file"], m["line"])) for m in one["moves"]
    )
    found = Configuration(
        one["name"],
        one["path"],
        one["kind"],
        tuple(cost.resource for cost in costs),
        moves,
        environment=one.get("environment"),
    )
    return ProjectCost(found, costs, ends(one["total"]), exactly(one["total"]["usage"]))


def ends(one: Mapping[str, Any]) -> Amount:
    return Amount(number(one["low"]), number(one["monthly"]), number(one["high"]))


def exactly(text: str | None) -> Amount:
    return Amount.exactly(number(text)) if text else NOTHING


def number(text: str) -> Decimal:
    """A decimal that one can count with. Raises ValueError for one that is too long."""
    if len(text) > LONGEST:
        raise ValueError("a number is too long")
    return Decimal(text)


class Saved(dict[str, Value]):
    """Attributes as the report has them, with their places."""

    def __init__(self, attributes: Mapping[str, Mapping[str, Any]]) -> None:
        super().__init__({name: value_of(one) for name, one in attributes.items()})
        self.places = {
            name: Location(one["file"], one["line"])
            for name, one in attributes.items()
            if "file" in one and "line" in one
        }

    def place(self, name: str) -> Location | None:
        return self.places.get(name)


def value_of(one: Mapping[str, Any]) -> Value:
    return Unknown(one["unknown"]) if "unknown" in one else one["value"]


def resource(row: Mapping[str, Any]) -> ResourceCost:
    it = Resource(
        row["address"],
        row["type"],
        row["provider"],
        Saved(row["attributes"]),
        Location(row["file"], row["line"]),
        row["region"],
        row["tags"],
        Unknown("the report does not tell") if row["count"] is None else row["count"],
        tuple(row.get("instances", ())),
    )
    return ResourceCost(
        it,
        row["status"],
        row["reason"],
        tuple(line(one) for one in row["lines"]),
        ends(row) if row["monthly"] is not None else NOTHING,
        exactly(row["usage"]),
        exactly(row["one_off"]),
        frozenset(row["attributes"]),
        exactly(row["list"]),
        spread(row, "allocated", "allocated_low", "allocated_high") if "allocated" in row else None,
    )


def line(one: Mapping[str, Any]) -> LineItem:
    fault = one["monthly"] is None and one["basis"] != "usage"
    return LineItem(
        tuple(one["path"]),
        one["label"],
        one["detail"],
        spread(one, "quantity", "quantity_low", "quantity_high"),
        one["unit"],
        price(one) if one["source"] else None,
        spread(one, "monthly", "low", "high"),
        one["basis"],
        one["note"],
        fault,
        one["once"],
    )


def spread(one: Mapping[str, Any], expected: str, low: str, high: str) -> Amount | None:
    if one[expected] is None:
        return None
    middle = one[expected]
    return Amount(number(one.get(low, middle)), number(middle), number(one.get(high, middle)))


def price(one: Mapping[str, Any]) -> Price:
    at = one["source"]
    source = Source(
        at["service"],
        at["sku"],
        at["region"],
        at["from"],
        at["trust"],
        date.fromisoformat(at["as_of"]),
    )
    rates = one["tiers"] or [["0", one["price"]]]
    tiers = tuple(Tier(number(start), number(rate)) for start, rate in rates)
    row = "/".join([at["service"], at["sku"], one["label"], one["detail"]])
    return Price(tiers, one["unit"], "USD", source, row)
