"""The policy's verdict for a person at a terminal: the word first, then what stands open."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from ..model import PolicyResult, Severity, Verdict
from ..text import terminal

MOST_RESULTS = 20  # that are told one by one
SAID = {"pass": "within the policy", "warn": "the policy warns", "fail": "the policy says no"}
LOUD = (Severity.ERROR, Severity.WARNING)


def verdict_lines(verdict: Verdict, width: int) -> Iterator[str]:
    """Nothing where there is no policy. Errors and warnings one by one; notes are counted."""
    if verdict.word not in SAID:
        return
    yield f"Policy: {verdict.word}, {SAID[verdict.word]}"
    shown = [one for one in verdict.results if one.waived_by or one.level in LOUD]
    for one in shown[:MOST_RESULTS]:
        yield from result_lines(one, width)
    if len(shown) > MOST_RESULTS:
        yield f"  and {len(shown) - MOST_RESULTS} more: --format json lists all"
    notes = len(verdict.results) - len(shown)
    if notes:
        yield f"  and {notes} note{'s'[: notes > 1]}: --format json lists all"


def result_lines(one: PolicyResult, width: int) -> Iterator[str]:
    """`error  rule: address (file:line): what it says`, and below it how to get back."""
    word = "waived" if one.waived_by else one.level
    place = f"{one.location.file}:{one.location.line}" if one.location else ""
    about = " ".join(filter(None, [one.address, f"({place})" if place else ""]))
    said = ": ".join(filter(None, [one.rule, about, one.message]))
    advice = f"by {one.waived_by}, {one.advice}" if one.waived_by else one.advice
    margin = " " * 11
    yield from wrap(terminal(said), width, initial_indent=f"  {word:<9}", subsequent_indent=margin)
    if advice:
        yield from wrap(terminal(advice), width, initial_indent=margin, subsequent_indent=margin)
