"""A comment within what a forge takes: counted, closed, and adding up."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from between import Changed, Shown
from hypothesis import given
from hypothesis import strategies as st

from finops_shiftleft.formats.fitting import LEAST, Plan, fitted, size
from finops_shiftleft.model import Diff, PolicyResult, Verdict

LIMITS = [30_000, 60_000, 140_000, 200_000, 900_000]
MORE = re.compile(r"^\| and ([\d,]+) more, together (\S+) \|", re.MULTILINE)
ROW = re.compile(r"^\| `{1,9}[^|]*` ?\| (?:added|changed).*?\| (\S+) \| [^|]*\|$", re.MULTILINE)
NUMBER = 700


def volumes(number: int, name: str = "v{}") -> str:
    return (
        "\n".join(
            f'resource "aws_ebs_volume" "{name.format(i)}" {{\n  type = "gp3"\n  size = {i + 1}\n'
            '  availability_zone = "us-east-1a"\n}'
            for i in range(number)
        )
        + "\n"
    )


@pytest.fixture
def large(changed: Changed) -> Diff:
    return changed("", volumes(NUMBER))


def amount(text: str) -> Decimal:
    return Decimal(re.sub(r"[$,+]", "", text))


@pytest.mark.parametrize("limit", LIMITS)
@pytest.mark.parametrize("flavour", ["github", "plain"])
def test_every_row_is_there_or_counted_and_the_sum_stays_exact(
    limit: int, flavour: str, large: Diff, shown: Shown
) -> None:
    text = shown("markdown", large, limit=limit, flavour=flavour, marker_id="x")
    assert size(text) <= limit
    rows, more = ROW.findall(text), MORE.findall(text)
    assert len(rows) + sum(int(number.replace(",", "")) for number, _ in more) == NUMBER
    assert len(more) == (limit < 900_000)
    # 0.08 a GB, one to 700 of them
    assert sum(map(amount, [*rows, *(total for _, total in more)])) == Decimal("19628.00")
    assert text.count("<details>") == text.count("</details>") == text.count("</summary>")


def test_a_comment_shows_fifteen_rows_open_and_a_hundred_folded(large: Diff, shown: Shown) -> None:
    text = shown("markdown", large, limit=200_000)
    open_part, _, folded = text.partition("<details><summary>")
    assert len(ROW.findall(open_part)) == 15
    assert len(ROW.findall(folded)) == 100
    # the sizes 1 to 685 at 0.08 a GB
    assert folded.startswith("685 smaller changes, together +$18,796.40</summary>")


def test_the_largest_rows_stay(large: Diff, shown: Shown) -> None:
    text = shown("markdown", large, limit=6_000)
    amounts = [amount(one) for one in ROW.findall(text)]
    assert amounts == sorted(amounts, reverse=True)
    assert amounts[0] == Decimal("56.00")


def test_names_of_the_longest_kind_do_not_burst_it(large: Diff, shown: Shown) -> None:
    long = "😀|`" * 80
    project = large.projects[0]
    deltas = []
    for one in project.resources:
        assert one.head is not None
        it = replace(one.head.resource, address=f"{one.head.resource.address}{long}")
        deltas.append(replace(one, head=replace(one.head, resource=it), gap=long))
    diff = replace(large, projects=(replace(project, resources=tuple(deltas)),))
    results = tuple(
        PolicyResult(long, "error", long * 9, long, None, None, long) for _ in range(99)
    )
    for limit in (30_000, 60_000):
        text = shown("markdown", diff, limit=limit, verdict=Verdict("fail", None, results))
        assert size(text) <= limit
        assert "700 unknown" in text.splitlines()[0]
        assert "policy failed" in text.splitlines()[0]
        more = re.search(r"^- and (\d+) errors more$", text, re.MULTILINE)
        assert more
        assert text.count("- ❌ **error**") + int(more[1]) == 99


def test_many_projects_are_counted_too(changed: Changed, shown: Shown) -> None:
    head = {f"p{i}": volumes(i + 1) for i in range(40)}
    text = shown("markdown", changed(dict.fromkeys(head, ""), head), limit=30_000)
    named = re.findall(r"^\| `p\d+` \|", text, re.MULTILINE)
    found = re.search(r"\| and (\d+) more projects, together (\S+) \|", text)
    assert found
    assert len(named) + int(found[1]) == 40
    assert size(text) <= 30_000


def test_the_first_line_and_the_footer_are_never_cut(large: Diff, shown: Shown) -> None:
    whole = shown("markdown", large, marker_id="x").splitlines()
    least = shown("markdown", large, marker_id="x", limit=1).splitlines()
    assert least[0] == whole[0]
    assert least[-2] == whole[-2]
    assert least[-1].startswith("<!-- finops-shiftleft:v1 id=x")
    assert MORE.findall("\n".join(least)) == [("700", "+$19,628.00")]


@given(
    st.builds(Plan, *(st.integers(floor, 200) for floor in LEAST)),
    st.lists(st.integers(0, 9), min_size=len(LEAST), max_size=len(LEAST)),
    st.integers(0, 3_000),
)
def test_what_gives_way_gives_only_what_it_must(plan: Plan, weights: list[int], limit: int) -> None:
    def draw(some: Plan) -> str:
        return "".join(
            chr(97 + i) * (n * w) for i, (n, w) in enumerate(zip(some, weights, strict=True))
        )

    text = fitted(draw, limit, plan)
    least = draw(LEAST)
    assert size(text) <= limit or text == least
    if size(least) < size(text) < size(draw(plan)):
        assert (
            size(text) + max(weights) > limit
        )  # one more of the part that gave way last is too much
