"""Version constraints mean what they mean to Terraform."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finops_shiftleft.errors import BadInput
from finops_shiftleft.sources.terraform.remote.versions import constraints, newest, version

PUBLISHED = (
    "0.9.0",
    "1.0.0",
    "1.2.0-beta1",
    "1.2.0",
    "v1.2.3",
    "1.10.0",
    "2.0.0-rc.1",
    "2.0.0",
    "not-a-version",
    "2.1.0-alpha",
)


@pytest.mark.parametrize(
    ("wanted", "chosen"),
    [
        (None, "2.0.0"),
        ("1.2.0", "1.2.0"),
        ("= 1.2", "1.2.0"),
        ("!= 2.0.0", "1.10.0"),
        ("> 1.2.0, < 2.0.0", "1.10.0"),
        (">= 2.0.0", "2.0.0"),
        ("<= 1.2.3", "v1.2.3"),
        ("< 1.0", "0.9.0"),
        ("~> 1.2.0", "v1.2.3"),
        ("~> 1.2", "1.10.0"),
        ("~> 1", "2.0.0"),
        ("~>1.0,!=1.10.0", "v1.2.3"),
        ("v1.2.3", "v1.2.3"),
        ("2.0.0-rc.1", "2.0.0-rc.1"),
        (" =  1.2.0-beta1 ", "1.2.0-beta1"),
        (">= 2.0.0-rc.1", "2.0.0"),
        ("~> 2.1.0-alpha", None),
        ("1.2.0-beta1, >= 1.0", None),
        ("> 2.0.0", None),
        ("1.2.0, 1.2.3", None),
    ],
)
def test_the_newest_version_that_the_constraints_allow_is_chosen(wanted, chosen) -> None:
    assert newest(PUBLISHED, constraints(wanted)) == chosen


@pytest.mark.parametrize(
    "text",
    ["", "~>", "latest", "=> 1.0", "1.x", "1.0,", "1..0", ">= 1.0 < 2.0", "9" * 19, "1" * 300],
)
def test_what_is_no_constraint_is_said_to_be_none(text: str) -> None:
    with pytest.raises(BadInput):
        constraints(text)


def test_a_long_list_of_numbers_takes_no_time() -> None:
    with pytest.raises(BadInput, match="no version"):
        version("1." * 120 + "x!")


# ---------------------------------------------------------------------- against a plain reckoning

NUMBERS = st.tuples(*[st.integers(0, 3)] * 3)


def text(numbers: tuple[int, ...]) -> str:
    return ".".join(map(str, numbers))


def expected(operator: str, candidate: tuple[int, ...], limit: tuple[int, ...]) -> bool:
    """Counts versions of three numbers below 4 as one number each."""
    here = candidate[0] * 16 + candidate[1] * 4 + candidate[2]
    there = [*limit, 0, 0][:3]
    bound = there[0] * 16 + there[1] * 4 + there[2]
    first_after = {1: 64, 2: there[0] * 16 + 16, 3: there[0] * 16 + there[1] * 4 + 4}
    return {
        "=": here == bound,
        "!=": here != bound,
        ">": here > bound,
        ">=": here >= bound,
        "<": here < bound,
        "<=": here <= bound,
        "~>": bound <= here < first_after[len(limit)],
    }[operator]


CONDITIONS = st.lists(
    st.tuples(
        st.sampled_from(["=", "!=", ">", ">=", "<", "<=", "~>"]),
        NUMBERS.flatmap(lambda n: st.integers(1, 3).map(lambda written: n[:written])),
    ),
    min_size=1,
    max_size=3,
)


@given(CONDITIONS, st.lists(NUMBERS, max_size=12))
def test_conditions_agree_with_a_plain_reckoning(conditions, published) -> None:
    wanted = constraints(", ".join(f"{operator} {text(limit)}" for operator, limit in conditions))
    fitting = [
        each for each in published if all(expected(how, each, limit) for how, limit in conditions)
    ]
    assert newest(map(text, published), wanted) == (text(max(fitting)) if fitting else None)


@given(st.lists(NUMBERS, min_size=1), st.randoms())
def test_the_order_in_which_a_registry_lists_them_does_not_matter(published, chance) -> None:
    shuffled = list(published)
    chance.shuffle(shuffled)
    any_version = constraints(None)
    assert newest(map(text, published), any_version) == newest(map(text, shuffled), any_version)
