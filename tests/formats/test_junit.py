"""JUnit XML as test reporters read it."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

from between import Changed, Shown
from scenarios import VERDICT

from finops_shiftleft.model import Diff, Estimate, PolicyResult, Verdict

Case = tuple[str | None, str | None, list[str]]


def read(shown: Shown, report: Diff | Estimate, **words: Any) -> ElementTree.Element:
    root = ElementTree.fromstring(shown("junit", report, **words))
    cases = list(root.iter("testcase"))
    names = [(case.get("classname"), case.get("name")) for case in cases]
    assert len(set(names)) == len(names)
    for suite in [root, *root]:
        for attribute, tag in {
            "tests": "testcase",
            "failures": "failure",
            "skipped": "skipped",
        }.items():
            assert suite.get(attribute) == str(len(list(suite.iter(tag))))
    return root


def cases(root: ElementTree.Element) -> list[Case]:
    found = root.iter("testcase")
    return [(one.get("classname"), one.get("name"), [child.tag for child in one]) for one in found]


def test_errors_fail_and_what_is_waived_or_not_priced_is_skipped(
    everything: Diff, shown: Shown
) -> None:
    assert cases(read(shown, everything, verdict=VERDICT)) == [
        ("cloud cost", "total", ["system-out"]),
        ("policy", "prod", ["failure"]),
        (".", "required-tags: aws_instance.web", ["system-out"]),
        (".", "no-nat: aws_nat_gateway.b", ["skipped"]),
        (".", "unpriced: aws_flying.second", ["skipped"]),
        (".", "unpriced: aws_instance.app", ["skipped"]),
    ]


def test_a_failure_says_it_in_attribute_and_body(everything: Diff, shown: Shown) -> None:
    [failure] = read(shown, everything, verdict=VERDICT).iter("failure")
    for text in (failure.get("message") or "", failure.text or ""):
        assert "may grow by 20.00 USD a month" in text
        assert "raise delta.monthly" in text
    assert (failure.text or "").endswith("finops-policy.yml:4")


def test_there_is_always_a_case_and_it_says_the_sum(changed: Changed, shown: Shown) -> None:
    same = changed("", "")
    for report in (same, same.head):
        root = read(shown, report)
        assert root.get("tests") == "1"
        [said] = root.iter("system-out")
        assert (said.text or "").startswith("Cloud cost: ")


def test_the_same_result_twice_has_two_names(everything: Diff, shown: Shown) -> None:
    verdict = Verdict("fail", None, (PolicyResult("r", "error", "no"),) * 3)
    names = [
        name
        for kind, name, _ in cases(read(shown, everything, verdict=verdict))
        if kind == "policy"
    ]
    assert names == ["r", "r (2)", "r (3)"]
