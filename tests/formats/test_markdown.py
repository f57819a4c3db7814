"""The comment: what people read first, what they are never spared, and what is folded away."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from between import Changed, Estimated, Prices, Shown
from pytest_snapshot.plugin import Snapshot
from scenarios import AFTER, BASE, BEFORE, DELTA, GROUP, HEAD, LINKS, VERDICT

from finops_shiftleft import __version__
from finops_shiftleft.diff import compare
from finops_shiftleft.errors import WrongArguments
from finops_shiftleft.formats.interface import Links
from finops_shiftleft.location import Location
from finops_shiftleft.model import Diff, PolicyResult, Price, Query, Verdict

SNAPSHOTS = Path(__file__).parents[1] / "snapshots" / "formats"
NAT = 'resource "aws_nat_gateway" "{}" {{}}\n'


def lasting(text: str) -> str:
    """Without what a release changes."""
    text = text.replace(f"finops-shiftleft {__version__}", "finops-shiftleft VERSION")
    return re.sub("body=[0-9a-f]{12}", "body=HASH", text)


def test_the_first_line_alone_says_sum_gaps_and_verdict(everything: Diff, shown: Shown) -> None:
    first = shown("markdown", everything, verdict=VERDICT).splitlines()[0]
    assert first == (
        f"### Cloud cost: {DELTA} a month ({BEFORE} → {AFTER}), ❌ policy failed, "
        "1 not priced, 1 unknown, 1 paid by usage"
    )


@pytest.mark.parametrize("flavour", ["github", "plain"])
def test_a_whole_comment(flavour: str, everything: Diff, shown: Shown, snapshot: Snapshot) -> None:
    text = shown(
        "markdown",
        replace(everything, base_revision="1f0c" * 10, head_revision="3f2a" * 10),
        verdict=VERDICT,
        links=LINKS,
        flavour=flavour,
        marker_id="shop",
        run="412.1",
        group_by="type",
        compared="first parent of the merge",
    )
    snapshot.snapshot_dir = SNAPSHOTS
    snapshot.assert_match(lasting(text), f"comment.{flavour}.md")


def test_a_comment_on_an_estimate(everything: Diff, shown: Shown, snapshot: Snapshot) -> None:
    snapshot.snapshot_dir = SNAPSHOTS
    text = shown("markdown", everything.head, links=LINKS, group_by="type", verdict=VERDICT)
    snapshot.assert_match(lasting(text), "estimate.md")


def test_rows_are_sorted_by_what_they_move_and_unknowns_stand_above_the_fold(
    everything: Diff, shown: Shown
) -> None:
    open_part = shown("markdown", everything).partition("<details>")[0]
    rows = [line.split(" | ") for line in open_part.splitlines() if line.startswith("| `")]
    assert [(row[0], row[1], row[4]) for row in rows] == [
        ("| `aws_instance.web`", "changed", "+$73.00"),
        ("| `aws_nat_gateway.b`", "added", "+$32.85"),
        ("| `aws_eip.gone`", "removed", "-$3.65"),
        ("| `aws_lambda_function.f`", "added", "by usage"),
        ("| `aws_flying.second`", "added, **not priced**", "?"),
        ("| `aws_instance.app`", "added, **unknown**", "?"),
    ]


def test_a_row_names_the_attribute_that_moved_the_money_and_links_its_line(
    everything: Diff, shown: Shown
) -> None:
    row = next(
        line for line in shown("markdown", everything, links=LINKS).splitlines() if "web" in line
    )
    assert row.endswith(
        "`instance_type`: `m5.large` → `m5.xlarge` "
        "([`main.tf:3`](<https://forge.example/o/r/blob/3f2a91c/main.tf#L3>)) |"
    )


def test_what_is_gone_links_to_the_base(everything: Diff, shown: Shown) -> None:
    text = shown("markdown", everything, links=LINKS)
    row = next(line for line in text.splitlines() if "aws_eip.gone" in line)
    assert "blob/1f0c1f0/main.tf#L5" in row


def test_nothing_changed_is_one_line(changed: Changed, shown: Shown) -> None:
    same = changed(NAT.format("a"), NAT.format("a"))
    assert shown("markdown", same) == "### Cloud cost: no change ($32.85 a month)\n"
    verdict = Verdict("pass")
    assert shown("markdown", same, verdict=verdict) == (
        "### Cloud cost: no change ($32.85 a month), ✅ policy passed\n"
    )


def test_moving_and_adding_what_is_free_is_one_line(changed: Changed, shown: Shown) -> None:
    moved = changed(NAT.format("a"), NAT.format("b") + 'resource "aws_vpc" "v" {}\n')
    assert shown("markdown", moved) == (
        "### Cloud cost: no change ($32.85 a month), 1 resource moved, "
        "1 resource changed at no cost\n"
    )


def test_no_change_is_not_said_where_something_is_unknown(changed: Changed, shown: Shown) -> None:
    diff = changed(NAT.format("a"), NAT.format("a") + 'resource "aws_flying" "c" {}\n')
    first, *rest = shown("markdown", diff).splitlines()
    assert first == "### Cloud cost: no known change, 1 not priced"
    assert any("aws_flying.c" in line and "main.tf:2" in line for line in rest)


def test_a_failed_policy_is_shown_even_where_nothing_changed(
    changed: Changed, shown: Shown
) -> None:
    text = shown("markdown", changed(NAT.format("a"), NAT.format("a")), verdict=VERDICT)
    assert text.startswith("### Cloud cost: no change ($32.85 a month), ❌ policy failed\n")
    assert "`prod`" in text


def test_a_range_is_shown_end_by_end_with_what_spreads_it(changed: Changed, shown: Shown) -> None:
    text = shown("markdown", changed(GROUP % 2, GROUP % 8))
    # one more t3.medium is 0.04 * 730 + 8 GB * 0.10 = 30.00 a month; there may be six more
    assert text.startswith(
        "### Cloud cost: +$0.00, up to +$180.00 a month ($30.00 to $60.00 → $30.00 to $240.00)\n"
    )
    assert "| +$0.00, up to +$180.00 | `max_size`: `2` → `8` (`main.tf:8`) |" in text


def test_prices_of_the_vendor_have_a_line_of_their_own(estimated: Estimated, shown: Shown) -> None:
    later = estimated(NAT.format("a"), prices=Prices("2"))
    text = shown("markdown", compare(estimated(NAT.format("a")), later))
    assert "- Price changes of the vendors: +$32.85 of the difference is theirs" in text


def test_tiers_that_move_between_others_are_one_line(estimated: Estimated, shown: Shown) -> None:
    function = 'resource "aws_lambda_function" "{0}" {{\n  function_name = "{0}"\n}}\n'
    use = {f"aws_lambda_function.{name}": {"monthly_requests": Decimal(1_000_000)} for name in "ab"}
    base = estimated(function.format("a"), use)
    head = estimated(function.format("a") + function.format("b"), use)
    # the second million costs half: 0.10 of 0.30 together, 0.15 each; a's share falls by 0.05
    text = shown("markdown", compare(base, head))
    assert text.startswith("### Cloud cost: +$0.10 a month ($0.20 → $0.30)")
    assert "- Shared tiers: -$0.05 for resources that did not change themselves" in text
    assert "| `aws_lambda_function.b` | added | – | $0.15 | +$0.15 |" in text
    assert "aws_lambda_function.a" not in text


def test_what_is_priced_on_one_side_only_is_no_saving(changed: Changed, shown: Shown) -> None:
    machine = 'resource "aws_instance" "a" {\n  instance_type = "%s"\n}\n'
    text = shown("markdown", changed(machine % "m5.large", machine % "x9.unheard"))
    first, *rest = text.splitlines()
    assert first == "### Cloud cost: no known change, 1 not priced"
    assert "| $73.80 | $0.80 + ? | ? |" in text
    assert any("Priced on one side only: -$73.00" in line for line in rest)


def test_several_projects_have_a_row_each_and_details_each(changed: Changed, shown: Shown) -> None:
    base = {"infra/a": NAT.format("x"), "infra/b": NAT.format("y"), "infra/c": NAT.format("z")}
    head = {
        "infra/a": NAT.format("x") + NAT.format("more"),
        "infra/b": 'resource "aws_flying" "y" {}\n',
        "infra/c": NAT.format("z"),
    }
    text = shown("markdown", changed(base, head))
    open_part, _, folded = text.partition("<details>")
    assert "| `infra/a` | changed | $32.85 | $65.70 | +$32.85 | 1 |" in open_part
    assert "| `infra/b` | changed | $32.85 | $0.00 | -$32.85 + ? | 2, 1 not priced |" in open_part
    assert "infra/c" not in text
    assert "aws_flying.y" in open_part
    assert "<summary><code>infra&#47;a</code>: +$32.85</summary>" in folded


def test_how_to_get_back_under_budget_stands_with_the_place(everything: Diff, shown: Shown) -> None:
    text = shown("markdown", everything, verdict=VERDICT, links=LINKS)
    assert (
        "- ❌ **error** `prod`: `may grow by 20.00 USD a month; it grows by 102.20` "
        "([`finops-policy.yml:4`](<https://forge.example/o/r/blob/1f0c1f0/finops-policy.yml#L4>)) "
        "→ `keep aws_instance.web at m5.large, or raise delta.monthly`"
    ) in text
    assert text.index("**warning** `required-tags`") < text.index("| Resource")
    assert "waived by `team-data` `no-nat`" in text.partition("<details>")[2]


def test_links_are_the_forges_only(everything: Diff, shown: Shown) -> None:
    place = Location("../../evil/x.tf", 1)
    verdict = Verdict("fail", None, (PolicyResult("r", "error", "m", "a.b", place),))
    text = shown("markdown", everything, verdict=verdict, links=LINKS)
    assert "(`../../evil/x.tf:1`)" in text
    odd = Links("javascript:alert(1)", "data:{path}", "https://x y/{path}")
    assert "](" not in shown("markdown", everything, links=odd)


def test_the_marker_hashes_what_is_said_and_not_the_run(everything: Diff, shown: Shown) -> None:
    def marker(**words: object) -> str:
        links = replace(LINKS, run=f"https://forge.example/runs/{words.get('run')}")
        return shown(
            "markdown", everything, links=links, marker_id="a.b_c-1", **words
        ).splitlines()[-1]

    one, other = marker(run="7"), marker(run="8.2")
    assert re.fullmatch(
        r"<!-- finops-shiftleft:v1 id=a\.b_c-1 head=none run=7 body=[0-9a-f]{12} -->", one
    )
    assert one.replace("run=7", "run=8.2") == other
    assert marker(run="7", verdict=VERDICT)[-16:] != one[-16:]
    assert shown("markdown", everything, marker_id="x", run="7 -->").count("-->") == 1


@pytest.mark.parametrize("identifier", ["a-->b", "", "x" * 65, "a b", "a\n"])
def test_an_id_cannot_end_the_marker(identifier: str, everything: Diff, shown: Shown) -> None:
    with pytest.raises(WrongArguments, match="comment id"):
        shown("markdown", everything, marker_id=identifier)


def test_a_digit_follows_every_dollar(changed: Changed, shown: Shown) -> None:
    tiny = changed(NAT.format("a"), NAT.format("a"), prices=Prices("1.0000001"))
    texts = [shown("markdown", tiny), shown("markdown", changed(BASE, HEAD), verdict=VERDICT)]
    assert "+<$0.01" in texts[0]
    assert all(re.findall(r"\$(?![0-9])", text) == [] for text in texts)


def test_an_untrusted_run_says_so(everything: Diff, shown: Shown) -> None:
    assert "computed in an untrusted run" in shown("markdown", everything, untrusted=True)


def test_what_is_paid_once_stands_beside_the_month(changed: Changed, shown: Shown) -> None:
    diff = changed(NAT.format("a"), NAT.format("a") + NAT.format("b"))
    one = next(delta for delta in diff.projects[0].resources if delta.action == "added")
    assert one.head is not None
    fee = replace(one, head=replace(one.head, once=one.head.monthly))
    project = replace(diff.projects[0], resources=(fee,))
    text = shown("markdown", replace(diff, projects=(project,)))
    assert "- Paid once, beside the monthly cost: +$32.85" in text


class Discounted(Prices):
    """A tenth less than the list."""

    def price(self, query: Query) -> Price:
        return replace(super().price(query), factor=Decimal("0.9"))


@pytest.mark.parametrize("name", ["markdown", "table"])
def test_your_prices_are_shown_beside_the_lists(
    name: str, estimated: Estimated, shown: Shown
) -> None:
    base = estimated(NAT.format("a"), prices=Discounted())
    head = replace(
        estimated(NAT.format("a") + NAT.format("b"), prices=Discounted()), notes=("yours, by x",)
    )
    text = shown(name, compare(base, head)).replace("$", "").replace("→", "->")
    # nine tenths of 32.85 each
    assert "59.13" in text
    assert "At list prices: 32.85 -> 65.70 a month" in text
    assert "yours, by x" in text
    assert "our prices before tax of 2026-07-20" in text
