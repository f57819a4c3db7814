"""JUnit XML: a test case for each thing that the policy says, and for what has no price.

The common set of https://github.com/testmoapp/junitxml. A case is known by class name and name, so
each name is there once; the text of a failure stands in its attribute and in its body, because
readers differ in which of them they show.
"""

from __future__ import annotations

from collections import defaultdict
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from ..model import Diff, Estimate, Severity
from ..text import xml_text
from .findings import INCREASE, POLICY, Finding, findings, headline
from .groups import written
from .interface import Options

NOBODYS = "policy"  # the class of what is said of no project


def render(report: Estimate | Diff, options: Options) -> str:
    """An error of the policy fails; what is waived or has no price is skipped."""
    suites = Element("testsuites", name="finops-shiftleft")
    by_project: dict[str, list[Finding]] = defaultdict(list)
    for one in findings(report, options):
        if one.kind != INCREASE:
            by_project[one.project or NOBODYS].append(one)
    overall(SubElement(suites, "testsuite", name="cloud cost"), report, options)
    for project, found in by_project.items():
        suite = SubElement(suites, "testsuite", name=xml_text(project))
        names: set[str] = set()
        for one in found:
            case(suite, project, unique(name_of(one), names), one)
    for suite in suites:
        count(suite)
    count(suites)
    indent(suites, " ")
    return tostring(suites, "unicode", xml_declaration=True) + "\n"


def overall(suite: Element, report: Estimate | Diff, options: Options) -> None:
    """One case that always passes and says the sum."""
    said = headline(report, options)
    if options.group_by:
        said = "\n".join([said, *written(report, options.group_by)])
    it = SubElement(suite, "testcase", classname="cloud cost", name="total", time="0")
    SubElement(it, "system-out").text = xml_text(said)


def case(suite: Element, project: str, name: str, one: Finding) -> None:
    it = SubElement(suite, "testcase", classname=xml_text(project), name=name, time="0")
    if one.location:
        it.set("file", xml_text(one.location.file))
        it.set("line", str(one.location.line))
    said = "\n".join(filter(None, (one.message, one.advice)))
    if one.waived_by is not None:
        SubElement(it, "skipped", message=xml_text(f"waived by {one.waived_by}: {said}"))
    elif one.kind != POLICY:
        SubElement(it, "skipped", message=xml_text(said))
    elif one.level == Severity.ERROR:
        where = f"\n{one.location.file}:{one.location.line}" if one.location else ""
        failure = SubElement(it, "failure", message=xml_text(said), type="policy")
        failure.text = xml_text(said + where)
    else:
        SubElement(it, "system-out").text = xml_text(f"{one.level}: {said}")


def name_of(one: Finding) -> str:
    return xml_text(": ".join(filter(None, (one.rule or one.kind, one.address))))


def unique(name: str, names: set[str]) -> str:
    """The name, numbered where it has been there."""
    number, found = 1, name
    while found in names:
        number += 1
        found = f"{name} ({number})"
    names.add(found)
    return found


def count(suite: Element) -> None:
    """The numbers that readers expect on a suite."""
    kinds = {"tests": "testcase", "failures": "failure", "skipped": "skipped"}
    for attribute, tag in kinds.items():
        suite.set(attribute, str(sum(1 for _ in suite.iter(tag))))
    suite.set("errors", "0")
    suite.set("time", "0")
