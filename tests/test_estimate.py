"""The second pass: tiers once for a billing account, shared back in proportion."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal as D
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finops_shiftleft.estimate import Here, NoUsage, estimate, reads
from finops_shiftleft.location import Location
from finops_shiftleft.model import Amount, Price, Resource, Source, Tier, total
from finops_shiftleft.prices.snapshot import Snapshot
from finops_shiftleft.sources.terraform.evaluate import Inputs, read_terraform
from finops_shiftleft.totals import shares, split
from finops_shiftleft.trees import WorkingTree

SOURCE = Source("S", "", "r", "tests", "list", date(2026, 1, 1))
STORAGE = Price(
    (Tier(D(0), D("0.023")), Tier(D(51_200), D("0.022")), Tier(D(512_000), D("0.021"))),
    "GB-Mo",
    "USD",
    SOURCE,
)
FREE_FIRST = Price((Tier(D(0), D(0)), Tier(D(25), D("0.25"))), "GB-Mo", "USD", SOURCE)
amounts = st.decimals(0, 10_000_000, places=3)


def test_each_part_costs_the_rate_of_the_tier_it_falls_in() -> None:
    # 51,200 at 0.023, 460,800 at 0.022, 88,000 at 0.021
    assert STORAGE.of(D(600_000)) == D("1177.6") + D("10137.6") + D(1848)


def test_a_free_tier_is_given_once_and_not_to_each() -> None:
    # 20 + 30 GB are 50, of which 25 are free: 6.25, shared 2 : 3
    first, second = split(FREE_FIRST, [D(20), D(30)])
    assert (first, second) == (D("2.5"), D("3.75"))


def test_ends_of_a_range_are_shared_each_by_itself() -> None:
    fixed, ranging = shares(FREE_FIRST, [Amount.exactly(D(25)), Amount(D(0), D(25), D(75))])
    assert (fixed.low, ranging.low) == (D(0), D(0))
    assert (fixed.expected, ranging.expected) == (D("3.125"), D("3.125"))
    assert (fixed.high, ranging.high) == (D("4.6875"), D("14.0625"))


@given(st.lists(amounts, min_size=1, max_size=8))
def test_nothing_is_lost_in_sharing(quantities: list[D]) -> None:
    parts = split(STORAGE, quantities)
    assert sum(parts) == STORAGE.of(sum(quantities, D(0)))
    assert all(part >= 0 for part in parts)


@given(amounts, amounts)
def test_more_never_costs_less(one: D, more: D) -> None:
    assert STORAGE.of(one) <= STORAGE.of(one + more)


def resource(address: str, **values: object) -> Resource:
    return Resource(address, address.split(".")[-2], "aws", values, Location("main.tf", 1))


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("aws_x.a[0]", "aws_x.a[0]"),
        ("aws_x.a[1]", "aws_x.a[1]"),
        ("aws_x.a", None),  # two instances that differ: which one?
        ("module.m.aws_x.b", "module.m[0].aws_x.b"),
        ("module.m[0].aws_x.b", "module.m[0].aws_x.b"),
        ("aws_x.c", None),
    ],
)
def test_resources_are_found_by_address(asked: str, found: str | None) -> None:
    here = Here(map(resource, ["aws_x.a[0]", "aws_x.a[1]", "module.m[0].aws_x.b"]))
    there = here.at(asked)
    assert (there.address if there else None) == found


def test_a_resource_is_found_behind_an_arn() -> None:
    here = Here([resource("aws_x.a", name="orders")])
    assert here.named(("aws_x",), "arn:aws:x:eu-west-1:1:thing/orders") is not None
    assert here.named(("aws_y",), "orders") is None


def test_amounts_add_end_by_end() -> None:
    ranging = Amount(D(1), D(2), D(3))
    assert total([ranging, Amount.exactly(D(10))]) == Amount(D(11), D(12), D(13))
    assert ranging * 2 - ranging == ranging


ALIKE = """
variable "first" {}
variable "second" {}
provider "aws" { region = "us-east-1" }
provider "aws" {
  alias  = "far"
  region = "eu-central-1"
}
resource "aws_ebs_volume" "a" { size = 10 }
resource "aws_ebs_volume" "b" { size = 10 }
resource "aws_ebs_volume" "written_otherwise" { size = local.ten }
resource "aws_ebs_volume" "larger" { size = 20 }
resource "aws_ebs_volume" "far" {
  size     = 10
  provider = aws.far
}
resource "aws_ebs_volume" "twice" {
  count = 2
  size  = 10
}
resource "aws_ebs_snapshot" "a" { volume_id = aws_ebs_volume.a.id }
resource "aws_ebs_snapshot" "larger" { volume_id = aws_ebs_volume.larger.id }
resource "aws_ebs_volume" "of_a" { snapshot_id = aws_ebs_snapshot.a.id }
resource "aws_ebs_volume" "of_larger" { snapshot_id = aws_ebs_snapshot.larger.id }
module "first" {
  source = "./inner"
  size   = var.first
}
module "second" {
  source = "./inner"
  size   = var.second
}
resource "aws_launch_template" "small" {
  name          = "same"
  instance_type = "t3.small"
}
resource "aws_launch_template" "large" {
  name          = "same"
  instance_type = "t3.large"
}
resource "aws_instance" "small" {
  launch_template { name = aws_launch_template.small.name }
}
resource "aws_instance" "large" {
  launch_template { name = aws_launch_template.large.name }
}
resource "aws_sqs_queue" "a" {}
resource "aws_sqs_queue" "b" {}
resource "aws_vpc" "free" {}
resource "aws_nothing_we_know" "a" {}
locals { ten = 10 }
"""
INNER = """
variable "size" {}
resource "aws_ebs_volume" "a" { size = var.size }
"""


def test_resources_that_read_alike_cost_what_each_costs_by_itself(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "main.tf").write_text(ALIKE)
    (tmp_path / "inner" / "main.tf").write_text(INNER)
    found = read_terraform(WorkingTree(tmp_path), ".", "it", Inputs(), reads)
    apart = replace(found, resources=tuple(replace(one, alike=None) for one in found.resources))
    both, book, day = (found, apart), Snapshot(), date(2026, 11, 22)
    together, alone = (estimate([(one, NoUsage())], book, day).projects[0] for one in both)
    assert together.resources == alone.resources
    named = {cost.resource.address: cost for cost in together.resources}
    a, b, *others = (named[f"aws_ebs_volume.{name}"] for name in ("a", "b", "larger", "far"))
    assert a.lines == b.lines
    assert all(other.lines != a.lines for other in others)
