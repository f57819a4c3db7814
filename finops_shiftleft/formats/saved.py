"""A report of another day, read back: what `json.py` writes, as an Estimate."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from importlib.resources import files
from typing import Any

from ..errors import BadInput
from ..location import Location
from ..model import (
    NOTHING,
    Amount,
    Configuration,
    Coverage,
    Estimate,
    LineItem,
    Move,
    Price,
    ProjectCost,
    Resource,
    ResourceCost,
    Source,
    Tier,
    Unknown,
    Value,
)

LARGEST = 200 * 1024 * 1024  # bytes of a report
SCHEMA = "finops-shiftleft/estimate/1"


def read_estimate(name: str, data: bytes) -> Estimate:
    """Raises BadInput for what is no report of ours, saying where it departs from its schema."""
    import jsonschema

    if len(data) > LARGEST:
        raise BadInput(f"{name} is larger than {LARGEST:,} bytes")
    try:
        report = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise BadInput(f"{name} is not JSON: {error}") from None
    if not isinstance(report, dict) or report.get("schema") != SCHEMA:
        raise BadInput(f"{name} is no estimate", advice="write one: estimate --format json")
    schema = json.loads(files(__package__).joinpath("estimate.schema.json").read_text("utf-8"))
    wrong = next(iter(jsonschema.Draft202012Validator(schema).iter_errors(report)), None)
    if wrong is not None:
        raise BadInput(f"{name} at {wrong.json_path}: {wrong.message[:300]}")
    return estimate(report)


def estimate(report: Mapping[str, Any]) -> Estimate:
    return Estimate(
        tuple(project(one) for one in report["projects"]),
        report["currency"],
        date.fromisoformat(report["as_of"]),
        report["prices"]["snapshot"],
        Coverage(**report["coverage"]),
    )


def project(one: Mapping[str, Any]) -> ProjectCost:
    costs = tuple(resource(row) for row in one["resources"])
    moves = tuple(
        Move(m["kind"], m["from"], m["to"], Location(m["file"], m["line"])) for m in one["moves"]
    )
    found = Configuration(
        one["name"], one["path"], one["kind"], tuple(cost.resource for cost in costs), moves
    )
    return ProjectCost(found, costs, ends(one["total"]), exactly(one["total"]["usage"]))


def ends(one: Mapping[str, Any]) -> Amount:
    return Amount(Decimal(one["low"]), Decimal(one["monthly"]), Decimal(one["high"]))


def exactly(text: str | None) -> Amount:
    return Amount.exactly(Decimal(text)) if text else NOTHING


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
        ends(row),
        exactly(row["usage"]),
        exactly(row["one_off"]),
        frozenset(row["attributes"]),
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
    middle = Decimal(one[expected])
    return Amount(Decimal(one.get(low, middle)), middle, Decimal(one.get(high, middle)))


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
    tiers = tuple(Tier(Decimal(start), Decimal(rate)) for start, rate in rates)
    row = "/".join([at["service"], at["sku"], one["label"], one["detail"]])
    return Price(tiers, one["unit"], "USD", source, row)
