"""Showback of a change: who pays more, and who pays what others paid."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from between import Changed, Shown

from finops_shiftleft.errors import WrongArguments
from finops_shiftleft.formats.groups import by_group
from finops_shiftleft.model import Diff

NAT = 'resource "aws_nat_gateway" "n" {{\n  tags = {{ owner = "{}", environment = "{}" }}\n}}\n'
PLAIN = 'resource "aws_nat_gateway" "plain" {}\n'
EACH = Decimal("32.85")


def found(diff: Diff, key: str) -> list[tuple[str, Decimal, Decimal, Decimal]]:
    groups = by_group(diff, key)
    return [(g.name, g.base.expected, g.head.expected, g.delta.expected) for g in groups]


def test_a_resource_that_changes_hands_leaves_one_group_for_the_other(changed: Changed) -> None:
    diff = changed(NAT.format("a", "prod"), NAT.format("b", "prod"))
    assert found(diff, "tag:owner") == [("a", EACH, 0, -EACH), ("b", 0, EACH, EACH)]
    assert found(diff, "tag:OWNER") == found(diff, "tag:owner")


def test_what_has_no_tag_is_a_group(changed: Changed) -> None:
    diff = changed(NAT.format("a", "prod"), NAT.format("a", "prod") + PLAIN)
    assert found(diff, "tag:owner") == [("(untagged)", 0, EACH, EACH), ("a", EACH, EACH, 0)]


def test_the_environment_is_the_projects_or_the_tags(changed: Changed) -> None:
    diff = changed(NAT.format("a", "prod"), NAT.format("a", "prod") + PLAIN)
    assert [name for name, *_ in found(diff, "environment")] == ["(untagged)", "prod"]
    project = diff.projects[0]
    assert project.base
    assert project.head
    sides = [
        replace(side, configuration=replace(side.configuration, environment="eu"))
        for side in (project.base, project.head)
    ]
    named = replace(diff, projects=(replace(project, base=sides[0], head=sides[1]),))
    assert found(named, "environment") == [("eu", EACH, 2 * EACH, EACH)]


def test_a_missing_price_is_no_saving_of_a_group(changed: Changed) -> None:
    machine = 'resource "aws_instance" "a" {\n  instance_type = "%s"\n}\n'
    diff = changed(machine % "m5.large", machine % "x9.unheard")
    [(name, before, after, delta)] = found(diff, "type")
    assert (name, before, after, delta) == ("aws_instance", Decimal("73.80"), Decimal("0.80"), 0)


def test_a_wrong_key_says_what_there_is(changed: Changed) -> None:
    with pytest.raises(
        WrongArguments, match="project, environment, namespace, type, region, tag:KEY"
    ):
        by_group(changed(PLAIN, PLAIN), "owner")


@pytest.mark.parametrize("name", ["table", "json", "markdown", "sarif", "junit", "annotations"])
def test_every_format_shows_groups_of_both_reports(
    name: str, changed: Changed, shown: Shown
) -> None:
    diff = changed(NAT.format("team-a", "prod"), NAT.format("team-b", "prod"))
    for report in (diff, diff.head):
        assert "tag:owner" not in shown(name, report)
        text = shown(name, report, group_by="tag:owner")
        assert "tag:owner" in text
        assert "team-b" in text
