"""Patterns of tag values: what `re` would say, without its worst case."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finops_shiftleft.config.patterns import MAX_TEXT, Pattern

characters = st.sampled_from(["a", "b", ".", "[ab]", "[^a]", r"\d", r"\w", "-", r"\.", "[a-c-]"])
counts = st.sampled_from(["*", "+", "?", "{2}", "{1,2}", "{0,}"])
expressions = st.recursive(
    characters,
    lambda inner: st.one_of(
        st.builds("{}{}".format, inner, inner),
        st.builds("({}|{})".format, inner, inner),
        st.builds("(?:{}){}".format, inner, counts),
    ),
    max_leaves=6,
)


@given(expressions, st.text("ab-1.", max_size=8))
def test_it_says_what_re_says_of_the_whole_text(pattern: str, text: str) -> None:
    assert Pattern(pattern).matches(text) is bool(re.fullmatch(pattern, text))


def test_ends_may_be_marked() -> None:
    pattern = Pattern("^CC-[0-9]{4}$")
    assert pattern.matches("CC-0815")
    assert not pattern.matches("xCC-0815")
    assert not pattern.matches("CC-08155")
    assert Pattern(r"cost\$").matches("cost$")
    assert Pattern(r"a\\$").matches("a\\")


@pytest.mark.parametrize("pattern", ["(a+)+b", "(a|a)*b", "a*a*a*a*a*a*a*b", "(a?){90}a{90}b"])
def test_no_text_makes_it_slow(pattern: str) -> None:
    known, start = Pattern(pattern), time.perf_counter()
    assert not known.matches("a" * MAX_TEXT)
    assert time.perf_counter() - start < 2


def test_a_text_beyond_all_bounds_does_not_match() -> None:
    assert Pattern("a*").matches("a" * MAX_TEXT)
    assert not Pattern("a*").matches("a" * (MAX_TEXT + 1))


@pytest.mark.parametrize(
    ("pattern", "why"),
    [
        ("(a", "a group is not closed"),
        ("a)", "character 2 has nothing before it"),
        ("*a", "character 1 has nothing before it"),
        ("a**", "character 3 has nothing before it"),
        ("a(?=b)", "character 2 is not understood"),
        (r"(a)\1", "character 4 is not understood"),
        ("a^b", "character 2 is not understood"),
        ("[b-a]", "bad character range"),
        ("[a--b]", "has a character twice"),
        ("a{3,1}", "counts down"),
        ("((a{99}){99}){99}", "more than 2000 steps"),
        ("(" * 21 + "a" + ")" * 21, "more than 20 groups"),
        ("a" * 201, "longer than 200"),
    ],
)
def test_what_is_no_pattern_says_why(pattern: str, why: str) -> None:
    with pytest.raises(ValueError, match=re.escape(why)):
        Pattern(pattern)
