"""The diff as the machine reads it: held to its published schema, and adding up."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from between import Changed, Shown
from scenarios import BASE, GROUP, HEAD, VERDICT

import finops_shiftleft
from finops_shiftleft.model import Diff, Estimate

FOLDER = Path(finops_shiftleft.__file__).parent / "formats"
SCHEMAS = {
    name: json.loads((FOLDER / f"{name}.schema.json").read_text("utf-8"))
    for name in ("diff", "estimate")
}


def read(shown: Shown, report: Diff | Estimate, **words: Any) -> Any:
    found = json.loads(shown("json", report, **words))
    kind = "diff" if isinstance(report, Diff) else "estimate"
    jsonschema.Draft202012Validator(SCHEMAS[kind]).validate(found)
    return found


def test_both_schemas_are_schemas_and_share_their_words() -> None:
    for schema in SCHEMAS.values():
        jsonschema.Draft202012Validator.check_schema(schema)
    for name in ("total", "resource", "line", "source", "diagnostic", "result"):
        assert SCHEMAS["diff"]["$defs"][name] == SCHEMAS["estimate"]["$defs"][name]
    for name in ("policy", "currency", "diagnostics"):
        assert SCHEMAS["diff"]["properties"][name] == SCHEMAS["estimate"]["properties"][name]


@pytest.mark.parametrize("group_by", [None, "type"])
def test_it_keeps_its_schema(group_by: str | None, changed: Changed, shown: Shown) -> None:
    diff = changed(BASE + GROUP % 2, HEAD + GROUP % 8)
    for report in (diff, diff.head):
        found = read(shown, report, verdict=VERDICT, group_by=group_by)
        assert ("groups" in found) == (group_by is not None)


def test_the_delta_adds_up_to_the_rows(changed: Changed, shown: Shown) -> None:
    found = read(shown, changed(BASE + GROUP % 2, HEAD + GROUP % 8), group_by="type")
    rows = [row for project in found["projects"] for row in project["resources"]]
    for end in ("monthly", "low", "high"):
        assert Decimal(found["delta"][end]) == sum(Decimal(row["delta"][end]) for row in rows)
        groups = [Decimal(row["delta"][end]) for row in found["groups"]["rows"]]
        assert Decimal(found["delta"][end]) == sum(groups)
    assert found["delta"]["monthly"] == "102.20"
    assert found["delta"]["high"] == "282.20"
    # 102.20 of 111.10 and of the group's 30.00
    assert found["delta"]["percent"] == "72.4"


def test_rows_have_both_sides_and_their_reasons(everything: Diff, shown: Shown) -> None:
    found = read(shown, everything)
    rows = {row["address"]: row for row in found["projects"][0]["resources"]}
    web = rows["aws_instance.web"]
    assert (web["action"], web["base_address"]) == ("changed", "aws_instance.web")
    assert (web["base"]["monthly"], web["head"]["monthly"]) == ("73.80", "146.80")
    assert web["reasons"] == [
        {
            "attribute": "instance_type",
            "base": "m5.large",
            "head": "m5.xlarge",
            "file": "main.tf",
            "line": 3,
        }
    ]
    gone, new, moved = (rows[f"aws_{n}"] for n in ("eip.gone", "nat_gateway.b", "ebs_volume.new"))
    assert (gone["action"], gone["head"]) == ("removed", None)
    assert (new["action"], new["base"], new["base_address"]) == ("added", None, None)
    assert (moved["action"], moved["base_address"]) == ("moved", "aws_ebs_volume.old")
    assert rows["aws_instance.app"]["gap"].startswith("count is unknown")


def test_a_project_that_comes_has_no_base(changed: Changed, shown: Shown) -> None:
    nat = 'resource "aws_nat_gateway" "a" {}\n'
    found = read(shown, changed({"a": nat}, {"a": nat, "b": nat}))
    actions = {one["name"]: (one["action"], one["base"]) for one in found["projects"]}
    assert actions["b"] == ("added", None)
    assert actions["a"][0] == "unchanged"
    assert found["delta"]["percent"] == "100.0"


def test_a_percentage_of_nothing_is_none(changed: Changed, shown: Shown) -> None:
    found = read(shown, changed("", 'resource "aws_nat_gateway" "a" {}\n'))
    assert found["delta"]["percent"] is None


def test_the_policy_is_said_in_full(everything: Diff, shown: Shown) -> None:
    policy = read(shown, everything, verdict=VERDICT)["policy"]
    assert (policy["verdict"], policy["revision"]) == ("fail", "1f0c" * 10)
    assert [(one["rule"], one["file"], one["line"]) for one in policy["results"]] == [
        ("prod", "finops-policy.yml", 4),
        ("required-tags", "main.tf", 2),
        ("no-nat", "main.tf", 5),
    ]
    assert policy["results"][2]["waived_by"] == "team-data"
