"""A report that was written is read back as what it was; anything else is refused."""

from __future__ import annotations

import json
from typing import Any

import pytest
from between import Changed, Estimated, Shown
from scenarios import BASE, HEAD, VERDICT

from finops_shiftleft.errors import BadInput
from finops_shiftleft.formats.saved import read_estimate, read_report
from finops_shiftleft.model import Diff, Estimate


def test_a_diff_is_read_back_whole(everything: Diff, shown: Shown) -> None:
    written = shown("json", everything, verdict=VERDICT)
    diff, verdict = read_report("d.json", written.encode())
    assert isinstance(diff, Diff)
    assert shown("json", diff, verdict=verdict) == written
    assert diff.delta == everything.delta


def test_its_comment_is_the_comment_of_the_diff_itself(everything: Diff, shown: Shown) -> None:
    written = shown("json", everything, verdict=VERDICT)
    diff, verdict = read_report("d.json", written.encode())
    own = shown("markdown", everything, verdict=VERDICT, marker_id="a", limit=60_000)
    assert shown("markdown", diff, verdict=verdict, marker_id="a", limit=60_000) == own


def test_an_estimate_is_read_back_whole(estimated: Estimated, shown: Shown) -> None:
    written = shown("json", estimated(HEAD), verdict=VERDICT)
    costs, verdict = read_report("e.json", written.encode())
    assert isinstance(costs, Estimate)
    assert shown("json", costs, verdict=verdict) == written


def test_a_diff_is_no_estimate(changed: Changed, shown: Shown) -> None:
    with pytest.raises(BadInput, match="d is no estimate"):
        read_estimate("d", shown("json", changed(BASE, HEAD)).encode())


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is not JSON"),
        (b"\xff", "is not JSON"),
        (b"[]", "is no estimate and no diff"),
        (b'{"schema": ["finops-shiftleft/diff/1"]}', "is no estimate and no diff"),
        (b'{"schema": "finops-shiftleft/diff/2"}', "is no estimate and no diff"),
        (b'{"schema": "finops-shiftleft/diff/1"}', "is a required property"),
        (b"[" * 200_000, "is not JSON"),
        (b'{"schema": 1' + b"0" * 10_000 + b"}", "is not JSON"),
    ],
)
def test_what_is_no_report_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        read_report("x", data)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("projects", 0, "base"), "nothing"),
        (("projects", 0, "resources", 0, "action"), "painted"),
        (("projects", 0, "resources", 0, "delta", "monthly"), "1e99"),
        (("projects", 0, "resources", 0, "delta", "monthly"), f"{'9' * 99}.00"),
        (("head", "as_of"), "2026-13-01"),
        (("policy", "verdict"), "splendid"),
        (("more",), "fields"),
    ],
)
def test_a_report_that_departs_from_its_schema_is_refused(
    changed: Changed, shown: Shown, path: tuple[Any, ...], value: object
) -> None:
    told = json.loads(shown("json", changed(BASE, HEAD)))
    at = told
    for name in path[:-1]:
        at = at[name]
    at[path[-1]] = value
    with pytest.raises(BadInput):
        read_report("x", json.dumps(told).encode())


def test_a_resource_on_neither_side_is_refused(changed: Changed, shown: Shown) -> None:
    told = json.loads(shown("json", changed(BASE, HEAD)))
    told["projects"][0]["resources"][0] |= {"base": None, "head": None}
    with pytest.raises(BadInput):
        read_report("x", json.dumps(told).encode())
