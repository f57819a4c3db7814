"""SARIF as GitHub's code scanning takes it; the subset's schema stands beside this file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
from between import Changed, Shown
from scenarios import BASE, HEAD, VERDICT

from finops_shiftleft.model import Diff, Estimate, PolicyResult, Verdict

SCHEMA = json.loads(Path(__file__).with_name("sarif.subset.schema.json").read_text("utf-8"))


def read(shown: Shown, report: Diff | Estimate, **words: Any) -> Any:
    found = json.loads(shown("sarif", report, **words))
    jsonschema.Draft202012Validator(SCHEMA).validate(found)
    [run] = found["runs"]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    return run


def test_results_stand_at_their_lines(everything: Diff, shown: Shown) -> None:
    results = read(shown, everything, verdict=VERDICT)["results"]
    told = []
    for one in results:
        place = one["locations"][0]["physicalLocation"]
        line = place["region"]["startLine"]
        told.append((one["ruleId"], one["level"], place["artifactLocation"]["uri"], line))
    assert told == [
        ("policy", "warning", "finops-policy.yml", 4),
        ("policy", "note", "main.tf", 2),
        ("unpriced", "note", "main.tf", 16),
        ("unpriced", "note", "main.tf", 11),
        ("cost-increase", "note", "main.tf", 3),
        ("cost-increase", "note", "main.tf", 5),
    ]
    assert results[0]["message"]["text"].endswith("or raise delta.monthly")
    assert "team-data" not in json.dumps(results)


def test_a_result_keeps_its_fingerprint_when_lines_shift(changed: Changed, shown: Shown) -> None:
    one = read(shown, changed(BASE, HEAD))["results"]
    other = read(shown, changed(BASE, "\n\n" + HEAD))["results"]
    assert one[0]["locations"] != other[0]["locations"]
    assert [r["partialFingerprints"] for r in one] == [r["partialFingerprints"] for r in other]


def test_an_estimate_reports_what_has_no_price(everything: Diff, shown: Shown) -> None:
    run = read(shown, everything.head)
    assert [one["ruleId"] for one in run["results"]] == ["unpriced"] * 3


def test_a_result_without_a_place_stands_at_the_first_resource(
    everything: Diff, shown: Shown
) -> None:
    verdict = Verdict("fail", None, (PolicyResult("r", "error", "no"),))
    [first, *_] = read(shown, everything, verdict=verdict)["results"]
    assert first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "main.tf"


def test_no_more_than_github_shows(everything: Diff, shown: Shown) -> None:
    verdict = Verdict("fail", None, (PolicyResult("r", "error", "no", "a.b"),) * 6_000)
    run = read(shown, everything, verdict=verdict)
    assert len(run["results"]) == 5_000
    assert run["properties"]["results"] == 6_004


def test_what_lies_in_a_package_of_modules_is_at_no_place_of_the_repository() -> None:
    from finops_shiftleft.formats.findings import Finding, placed
    from finops_shiftleft.location import Location

    inside = Finding("policy", "error", "no", location=Location("infra/main.tf", 3))
    source = "registry.terraform.io/terraform-aws-modules/vpc/aws//main.tf"
    assert placed(inside) == inside
    assert placed(inside._replace(location=Location(source, 3))).location is None
