"""Both ways of searching find the same, whatever the pattern."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from finops_shiftleft.sources.terraform.functions import re2
from finops_shiftleft.sources.terraform.functions.automaton import Automaton
from finops_shiftleft.sources.terraform.functions.re2_syntax import parse

ATOMS = st.sampled_from(
    ["a", "b", "c", ".", "[ab]", "[^a]", r"\d", r"\W", "^", "$", r"\b", r"\B", "(?m:$)", "(?i:A)"]
)
QUANTIFIERS = st.sampled_from(["", "", "", "*", "+", "?", "*?", "+?", "??", "{2}", "{0,2}", "{1,}"])


def _sequences(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    repeated = st.tuples(parts, QUANTIFIERS).map("".join)
    sequence = st.lists(repeated, max_size=3).map("".join)
    return st.lists(sequence, min_size=1, max_size=3).map("|".join)


PATTERNS = _sequences(ATOMS | _sequences(ATOMS).map(lambda inner: f"({inner})"))


@settings(max_examples=400, deadline=None)
@given(PATTERNS, st.text("abcA1 \n", max_size=8))
def test_backtracking_and_the_automaton_agree(pattern: str, text: str) -> None:
    parsed = parse(pattern)
    search = re2.Search(pattern)
    automaton = Automaton(parsed.syntax, len(parsed.names))

    found = [groups.spans for groups in search.all(text)]

    assert found == [groups.spans for groups in _filtered(automaton, text)]


def _filtered(automaton: Automaton, text: str) -> list[re2.Groups]:
    """The automaton's matches, but for empty ones directly behind another."""
    result: list[re2.Groups] = []
    end = -1
    for spans in automaton.search(text):
        if spans[0][0] != spans[0][1] or spans[0][0] != end:
            result.append(re2.Groups(text, spans))
        end = spans[0][1]
    return result


def test_what_may_repeat_in_many_ways_goes_to_the_automaton() -> None:
    search = re2.Search("(a|b)*c")

    assert search.first("abab" * 10 + "c") is not None
    assert search._automaton is not None


def test_a_plain_pattern_does_not() -> None:
    search = re2.Search("^([a-z]+)-([0-9]+)$")

    found = search.first("web-12")

    assert found is not None
    assert search.groups(found) == ["web", "12"]
    assert search._automaton is None
