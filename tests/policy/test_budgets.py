"""Budgets: absolute, from a percentage on, and what one change may add."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal as D
from typing import Any

import pytest

from finops_shiftleft.config.policy import read_policy
from finops_shiftleft.model import Verdict
from finops_shiftleft.policy.budgets import companions
from finops_shiftleft.policy.matching import Place

Said = Callable[[Verdict], list[str]]
ROUTE = 'resource "aws_nat_gateway" "a" {}\n'
TWO = 'resource "aws_nat_gateway" "a" { count = 2 }\n'
UNKNOWN = 'variable "kind" {}\nresource "aws_instance" "b" {\n  ami = "a"\n  instance_type = var.kind\n}\n'
KNOWN = UNKNOWN.replace("var.kind", '"m5.large"')


def limit(monthly: D | int, more: str = "") -> str:
    return f"budgets:\n  - {{ name: all, monthly: {monthly}{more} }}\n"


def test_a_budget_is_kept_up_to_its_last_cent(repository: Any, said: Said) -> None:
    cost = repository.monthly(ROUTE)
    within = repository.judge(ROUTE, limit(cost))
    assert within.word == "pass"
    assert said(within) == [f"info all: {cost:.2f} of {cost:.2f} USD a month (100%)"]
    over = repository.judge(ROUTE, limit(cost - 1))
    assert over.word == "fail"
    assert said(over) == [
        f"error all: {cost:.2f} of {cost - 1:.2f} USD a month: over by 1.00; "
        f"the largest parts are aws_nat_gateway.a (main.tf:2) {cost:.2f}"
    ]


def test_it_warns_from_a_percentage_on(repository: Any, said: Said) -> None:
    limit_of_it = repository.monthly(ROUTE) * 10 / 8
    assert repository.judge(ROUTE, limit(limit_of_it, ", warn_at: 81%")).word == "pass"
    warned = repository.judge(ROUTE, limit(limit_of_it, ", warn_at: 80%"))
    assert warned.word == "warn"
    assert "(80%), and it warns from 80% on" in said(warned)[0]


def test_an_empty_scope_is_within_a_budget_of_nothing(repository: Any) -> None:
    assert repository.judge('resource "aws_iam_role" "a" {}', limit(0, ", warn_at: 80%")).word == (
        "pass"
    )


def test_only_what_its_match_covers_is_counted(repository: Any, said: Said) -> None:
    code = {
        "shop/main.tf": ROUTE,
        "shop/prod.tfvars": "",
        "shop/dev.tfvars": "",
        "lab/main.tf": ROUTE,
    }
    cost = repository.monthly(ROUTE)
    text = """
        budgets:
          - { name: shop, match: { path: shop }, monthly: 1 }
          - { name: prod, match: { environment: prod }, monthly: 1 }
          - { name: types, match: { type: "aws_db_*" }, monthly: 1 }
          - { name: away, match: { region: "eu-*" }, monthly: 1 }
    """
    verdict = repository.judge(code, text)
    assert [line.split(" USD")[0] for line in said(verdict)[:2]] == [
        f"error shop: {cost * 2:.2f} of 1.00",
        f"error prod: {cost:.2f} of 1.00",
    ]
    nothing = "it covers nothing of what was estimated"
    assert said(verdict)[2:] == [f"info types: {nothing}", f"info away: {nothing}"]


def test_tags_of_the_provider_count_as_the_resources_own(repository: Any) -> None:
    code = """
        provider "aws" {
          alias = "b"
          region = "us-east-1"
          default_tags { tags = { team = "web" } }
        }
        resource "aws_nat_gateway" "a" { provider = aws.b }
    """
    text = "budgets:\n  - { name: web, match: { tags: { Team: web } }, monthly: 1 }\n"
    assert repository.judge(code, text).word == "fail"


def test_what_may_belong_to_it_is_said_and_not_counted(repository: Any, said: Said) -> None:
    code = ROUTE + 'variable "t" {}\nresource "aws_nat_gateway" "b" { tags = { team = var.t } }\n'
    text = "budgets:\n  - { name: web, match: { tags: { team: web } }, monthly: 1 }\n"
    assert said(repository.judge(code, text)) == [
        "info web: 0.00 of 1.00 USD a month (0%). "
        "It cannot be told whether it covers aws_nat_gateway.b, not counted here"
    ]


def test_what_has_no_price_is_named(repository: Any, said: Said) -> None:
    verdict = repository.judge(ROUTE + UNKNOWN, limit(1000))
    assert said(verdict)[0].endswith(". Not all of it has a price: aws_instance.b")


@pytest.mark.parametrize(("end", "word"), [("low", "pass"), ("expected", "pass"), ("high", "fail")])
def test_the_end_of_a_range_is_a_choice(end: str, word: str, repository: Any) -> None:
    code = """
        resource "aws_launch_template" "a" {
          image_id = "a"
          instance_type = "m5.large"
        }
        resource "aws_autoscaling_group" "a" {
          min_size = 1
          desired_capacity = 2
          max_size = 4
          launch_template { id = aws_launch_template.a.id }
        }
    """
    low, expected, high = repository.estimate(code).monthly.ends
    assert low < expected < high
    assert repository.judge(code, limit(expected, f", judge: {end}")).word == word


def test_amounts_of_two_currencies_are_not_compared(repository: Any, said: Said) -> None:
    verdict = repository.judge(ROUTE, "currency: EUR\n" + limit(1_000_000))
    assert verdict.word == "fail"
    assert said(verdict) == ["error all: it is in EUR and the estimate in USD: it cannot be judged"]


# ------------------------------------------------------------------------------------- one change


def test_a_change_has_a_budget_of_its_own(repository: Any, said: Said) -> None:
    cost = repository.monthly(ROUTE)
    assert repository.change(ROUTE, TWO, change_of(f"monthly: {cost}")).word == "pass"
    verdict = repository.change(ROUTE, TWO, change_of(f"monthly: {cost - 1}, percent: 90"))
    assert (verdict.word, verdict.revision) == ("fail", "1f0c")
    largest = f"the largest increases are aws_nat_gateway.a[1] (main.tf:2) +{cost:.2f}"
    assert said(verdict) == [
        f"error all: +{cost:.2f} of at most +{cost - 1:.2f} USD by one change: "
        f"over by 1.00; {largest}",
        f"error all: 100% of at most 90% by one change: over by 10%; {largest}",
    ]


def change_of(limits: str) -> str:
    return f"budgets:\n  - {{ name: all, delta: {{ {limits} }} }}\n"


def test_an_estimate_is_no_change(repository: Any) -> None:
    assert repository.judge(ROUTE, change_of("monthly: 0, percent: 0")).results == ()


def test_there_is_no_percentage_of_nothing(repository: Any) -> None:
    assert repository.change("", ROUTE, change_of("percent: 10")).results == ()


def test_a_change_that_saves_is_not_blamed_for_what_was_over_before(
    repository: Any, said: Said
) -> None:
    verdict = repository.change(TWO, ROUTE, limit(1))
    assert verdict.word == "warn"
    assert "as it was before this change, which does not add to it" in said(verdict)[0]
    assert repository.change(ROUTE, TWO, limit(1)).word == "fail"


def test_a_lost_price_is_no_saving(repository: Any, said: Said) -> None:
    added = 'resource "aws_nat_gateway" "more" {}\n'
    cost = repository.monthly(added)
    verdict = repository.change(KNOWN, UNKNOWN + added, change_of(f"monthly: {cost - 1}"))
    assert verdict.word == "fail"
    assert f"+{cost:.2f} of at most" in said(verdict)[0]
    assert "Not all of it has a price: aws_instance.b" in said(verdict)[0]


def test_a_resource_that_is_tagged_into_a_budget_adds_to_it(repository: Any, said: Said) -> None:
    cost = repository.monthly(ROUTE)
    tagged = ROUTE.replace("{}", '{ tags = { team = "web" } }')
    text = """
        budgets:
          - { name: web, match: { tags: { team: web } }, delta: { monthly: 1 } }
          - { name: ops, match: { tags: { team: ops } }, delta: { monthly: 1 } }
    """
    into = said(repository.change(ROUTE, tagged, text))
    assert [line.split(" USD")[0] for line in into] == [f"error web: +{cost:.2f} of at most +1.00"]
    away = said(repository.change(tagged, tagged.replace("web", "ops"), text))
    assert [line.split(" USD")[0] for line in away] == [
        f"error ops: +{cost:.2f} of at most +1.00",
        f"info web: -{cost:.2f} of at most +1.00",
    ]


def test_budgets_that_a_change_is_not_about_are_silent(repository: Any, said: Said) -> None:
    before = {"a/main.tf": ROUTE, "b/main.tf": ROUTE}
    after = {"a/main.tf": TWO, "b/main.tf": ROUTE}
    text = """
        budgets:
          - { name: a, match: { path: a }, monthly: 1 }
          - { name: b, match: { path: b }, monthly: 1 }
    """
    assert [line.split(":")[0] for line in said(repository.change(before, after, text))] == [
        "error a"
    ]


def test_what_a_budget_needs_beside_the_projects_that_changed() -> None:
    known = read_policy(
        "finops-policy.yml",
        b"""
        budgets:
          - { name: shop, match: { project: "shop/**" }, monthly: 5 }
          - { name: share, match: { environment: prod, type: "aws_*" }, delta: { percent: 5 } }
          - { name: step, delta: { monthly: 5 } }
        """,
    )
    shop = Place("shop/web", "shop/web", "dev")
    prod, dev, lab = (
        Place("shop/db", "shop/db", "prod"),
        Place("shop/db", "shop/db", "dev"),
        Place("lab", "lab", "prod"),
    )
    assert companions(known, [shop], [prod, dev, lab]) == [prod, dev]
    assert companions(known, [lab], [prod, dev]) == [prod]
    assert companions(known, [Place("x", "x")], [prod, dev, lab]) == []
