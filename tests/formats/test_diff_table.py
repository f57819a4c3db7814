"""The diff at a terminal."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from between import Changed, Shown
from pytest_snapshot.plugin import Snapshot
from scenarios import BASE, GROUP, HEAD, VERDICT

from finops_shiftleft.model import Diff, Verdict

SNAPSHOTS = Path(__file__).parents[1] / "snapshots" / "formats"
NAT = 'resource "aws_nat_gateway" "{}" {{}}\n'


@pytest.mark.parametrize("width", [72, 100])
def test_a_whole_table(width: int, everything: Diff, shown: Shown, snapshot: Snapshot) -> None:
    snapshot.snapshot_dir = SNAPSHOTS
    text = shown("table", everything, width=width, verdict=VERDICT, group_by="type")
    snapshot.assert_match(text, f"diff.{width}.txt")


@pytest.mark.parametrize("width", [60, 79, 80, 120])
def test_it_fits_the_terminal(width: int, changed: Changed, shown: Shown) -> None:
    diff = changed(BASE + GROUP % 2, HEAD + GROUP % 8)
    text = shown("table", diff, width=width, show="all", group_by="region", verdict=VERDICT)
    assert max(map(len, text.splitlines())) <= width


def test_signs_and_amounts_stand_beside_the_names(everything: Diff, shown: Shown) -> None:
    cells = [line.split() for line in shown("table", everything).splitlines()]
    assert ["~", "aws_instance.web", "73.80", "146.80", "+73.00"] in cells
    assert ["+", "aws_nat_gateway.b", "–", "32.85", "+32.85"] in cells
    assert ["-", "aws_eip.gone", "3.65", "–", "-3.65"] in cells
    assert ["+", "aws_instance.app", "–", "?", "?"] in cells
    assert ["Total", "111.10", "213.30", "+102.20"] in cells


def test_a_reason_names_its_place(everything: Diff, shown: Shown) -> None:
    text = shown("table", everything)
    assert "      instance_type: m5.large -> m5.xlarge  (main.tf:3)\n" in text
    assert "unknown: count is unknown because var.n has no value" in text


def test_nothing_changed_is_one_line(changed: Changed, shown: Shown) -> None:
    same = changed(NAT.format("a"), NAT.format("a"))
    assert shown("table", same) == "No change of cost: 32.85 USD a month.\n"
    moved = changed(NAT.format("a"), NAT.format("b"))
    assert shown("table", moved) == "No change of cost: 32.85 USD a month, 1 resource moved.\n"


def test_nothing_changed_still_says_what_the_policy_says(changed: Changed, shown: Shown) -> None:
    text = shown("table", changed(NAT.format("a"), NAT.format("a")), verdict=Verdict("fail"))
    assert text.splitlines()[1].startswith("Policy: fail")


def test_everything_shows_what_moved_and_what_has_no_price_as_before(
    everything: Diff, shown: Shown
) -> None:
    assert "aws_ebs_volume.new" not in shown("table", everything)
    text = shown("table", everything, show="all")
    assert "= aws_ebs_volume.old → aws_ebs_volume.new" in text
    assert "aws_flying.carpet" in text
    assert "+ aws_vpc.v" in text
    unpriced = shown("table", everything, show="unpriced")
    assert "aws_flying.carpet" in unpriced
    assert "aws_instance.web" not in unpriced


def test_a_range_says_its_ends_on_a_line_of_its_own(changed: Changed, shown: Shown) -> None:
    text = shown("table", changed(GROUP % 2, GROUP % 8))
    assert "30.00 (30.00 to 60.00) -> 30.00 (30.00 to 240.00): +0.00, up to +180.00" in text
    assert "The change can be +0.00, up to +180.00." in text


def test_colour_only_when_asked(everything: Diff, shown: Shown) -> None:
    assert "\x1b" not in shown("table", everything)
    assert "\x1b[1m" in shown("table", everything, colour=True)


def test_sums_of_groups_are_the_sum(everything: Diff) -> None:
    from finops_shiftleft.formats.groups import by_group

    for key in ("type", "project", "environment", "region", "tag:owner"):
        deltas = [group.delta.expected for group in by_group(everything, key)]
        assert sum(deltas, Decimal(0)) == everything.delta.expected
