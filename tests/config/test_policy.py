"""Policy files: what they say, and how a mistake is pointed at."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal as D
from textwrap import dedent

import jsonschema
import pytest

from finops_shiftleft.config.patterns import Pattern
from finops_shiftleft.config.policy import (
    SCHEMA,
    Allow,
    Budget,
    Covered,
    Deny,
    Policy,
    Rule,
    Scope,
    Tags,
    Waiver,
    read_policy,
)
from finops_shiftleft.errors import BadConfig
from finops_shiftleft.location import Location


def read(text: str) -> Policy:
    return read_policy("finops-policy.yml", dedent(text).encode())


def place(line: int, column: int) -> Location:
    return Location("finops-policy.yml", line, column)


def test_budgets_rules_and_waivers() -> None:
    known = read(
        """\
        version: 1
        currency: EUR
        budgets:
          - name: platform-prod
            match: { project: "platform/*", tags: { environment: prod } }
            monthly: 12000
            warn_at: 80%
            delta: { monthly: 500.50, percent: 10 }
            judge: high
        rules:
          - id: required-tags
            tags: [owner, cost-center]
            level: warning
          - id: no-gpu
            deny: { type: aws_instance, where: { instance_type: ["p*", "g*"] }, unless: { project: "research/*" } }
          - id: coverage
            max_unpriced: 0
            max_unknown_share: 5%
        waivers:
          - rule: required-tags
            match: { path: ["legacy/**", old] }
            owner: team-data
            expires: 2027-01-31
            reason: migration in progress
        """
    )
    prod = Scope(project=("platform/*",), tags={"environment": ("prod",)})
    gpus = Deny(("aws_instance",), {"instance_type": ("p*", "g*")}, Scope(project=("research/*",)))
    required = Tags({"owner": None, "cost-center": None})
    assert known == Policy(
        "finops-policy.yml",
        "EUR",
        (Budget("platform-prod", prod, place(4, 5), D(12000), D(80), D("500.50"), D(10), "high"),),
        (
            Rule("required-tags", Scope(), place(11, 5), required, "warning"),
            Rule("no-gpu", Scope(), place(14, 5), gpus),
            Rule("coverage", Scope(), place(16, 5), Covered(0, D(5))),
        ),
        (
            Waiver(
                "required-tags",
                Scope(path=("legacy/**", "old")),
                place(20, 5),
                "team-data",
                date(2027, 1, 31),
                "migration in progress",
            ),
        ),
    )


def test_tags_may_have_allowed_values() -> None:
    known = read(
        """
        rules:
          - id: tags
            tags:
              owner:
              environment: [dev, prod]
              tier: { values: [gold] }
              cost-center: { regex: "CC-[0-9]{4}" }
        """
    )
    required = {
        "owner": None,
        "environment": ("dev", "prod"),
        "tier": ("gold",),
        "cost-center": Pattern("CC-[0-9]{4}"),
    }
    assert known.rules[0].says == Tags(required)


def test_values_of_attributes_are_written_as_terraform_does() -> None:
    known = read(
        """
        rules:
          - id: public
            deny: { type: aws_db_instance, where: { publicly_accessible: true, allocated_storage: [100, 1.5] } }
          - id: sizes
            allow: { type: "*", where: { instance_type: t3.* } }
        """
    )
    assert known.rules[0].says == Deny(
        ("aws_db_instance",),
        {"publicly_accessible": ("true",), "allocated_storage": ("100", "1.5")},
    )
    assert known.rules[1].says == Allow(("*",), {"instance_type": ("t3.*",)})


def test_an_empty_policy_demands_nothing() -> None:
    assert read("") == Policy("finops-policy.yml")
    assert read("version: 1\nbudgets:\nrules: []\n") == Policy("finops-policy.yml")


@pytest.mark.parametrize(
    ("text", "where", "message", "advice"),
    [
        ("budget: []", (1, 1), "unknown key 'budget'", "did you mean 'budgets'?"),
        ("version: 2", (1, 1), "2 is not one of [1]", ""),
        ("currency: euro", (1, 1), "'euro' does not match", "such as USD"),
        (
            "budgets:\n  - name: a\n    monthly: 5\n    warnat: 80%",
            (4, 5),
            "unknown key 'warnat'",
            "did you mean 'warn_at'?",
        ),
        ("budgets:\n  - monthly: 5", (2, 5), "'name' is a required property", ""),
        ("budgets:\n  - name: a", (2, 5), "the budget 'a' has no limit", "give it monthly"),
        ("budgets:\n  - name: a\n    monthly: .nan", (3, 5), "NaN is no number", ""),
        ("budgets:\n  - name: a\n    monthly: -5", (3, 5), "-5 is less than the minimum of 0", ""),
        ("budgets:\n  - name: a\n    monthly: '5'", (3, 5), "'5' is not of type 'number'", ""),
        (
            "budgets:\n  - {name: a, monthly: 5, warn_at: eighty}",
            (2, 27),
            "'eighty' does not match",
            "such as 80%",
        ),
        (
            "budgets:\n  - {name: a, delta: {monthly: 1}, warn_at: 80%}",
            (2, 36),
            "warn_at is a percentage of monthly",
            "",
        ),
        (
            "budgets:\n  - {name: a, monthly: 5, match: {projekt: x}}",
            (2, 35),
            "unknown key 'projekt'",
            "did you mean 'project'?",
        ),
        (
            "budgets:\n  - {name: a, monthly: 5}\nrules:\n  - {id: a, max_unpriced: 0}",
            (4, 6),
            "there is a budget or rule 'a' already",
            "share their names",
        ),
        ("rules:\n  - id: a", (2, 5), "must say one thing, and has none", "tags, deny, allow"),
        (
            "rules:\n  - {id: a, tags: [x], max_unpriced: 0}",
            (2, 5),
            "has tags, max_unpriced",
            "",
        ),
        (
            "rules:\n  - {id: a, tags: [x], level: loud}",
            (2, 24),
            "'loud' is not one of",
            "error fails",
        ),
        ("rules:\n  - {id: a, tags: []}", (2, 13), "[] should be non-empty", ""),
        (
            "rules:\n  - {id: a, tags: {x: {regexp: a}}}",
            (2, 24),
            "unknown key 'regexp'",
            "did you mean 'regex'?",
        ),
        (
            "rules:\n  - {id: a, tags: {x: {regex: 'a('}}}",
            (2, 24),
            "'a(' is no pattern: a group is not closed",
            "docs/policy.md",
        ),
        ("rules:\n  - {id: a, tags: {x: [12]}}", (2, 24), "12 is not of type", "in quotes"),
        ("rules:\n  - {id: a, allow: {type: x}}", (2, 13), "allow has no where", ""),
        ("rules:\n  - {id: a, deny: {where: {a: b}}}", (2, 13), "'type' is a required", ""),
        (
            "rules:\n  - {id: tags, tags: [x]}\nwaivers:\n  - {rule: tagz, owner: me, expires: 2027-01-31}",
            (4, 6),
            "there is no rule or budget 'tagz'",
            "did you mean 'tags'?",
        ),
        (
            "rules:\n  - {id: t, tags: [x]}\nwaivers:\n  - {rule: t, owner: me, expires: 2027-02-30}",
            (4, 26),
            "there is no day 2027-02-30",
            "",
        ),
        (
            "rules:\n  - {id: t, tags: [x]}\nwaivers:\n  - {rule: t, owner: me}",
            (4, 5),
            "'expires' is a required property",
            "",
        ),
        ("a: 1\na: 2", (2, 1), "the key 'a' stands here a second time", ""),
        ("- a", (1, 1), "is not of type 'object'", ""),
    ],
)
def test_a_mistake_is_pointed_at(
    text: str, where: tuple[int, int], message: str, advice: str
) -> None:
    with pytest.raises(BadConfig) as caught:
        read(text)
    assert caught.value.location == place(*where)
    assert message in caught.value.message
    assert advice in caught.value.advice
    assert caught.value.source.splitlines()[0] == text.splitlines()[where[0] - 1]


def test_the_published_schema_is_one() -> None:
    schema = json.loads(SCHEMA.read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    described = [
        name
        for section in ("budget", "rule", "waiver", "match")
        for name, key in schema["$defs"][section]["properties"].items()
        if "description" not in key and "$ref" not in key
    ]
    assert not described
