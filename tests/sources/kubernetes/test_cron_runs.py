"""How often schedules run, against a calendar that is walked day by day."""

from __future__ import annotations

from contextlib import suppress
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from finops_shiftleft.sources.kubernetes.cron import parse, runs_a_month

EXAMPLES = {
    "0 * * * *": "730.0000",
    "*/5 * * * *": "8760.0000",
    "0 2 * * *": "30.4167",
    "0 0 * * 0": "4.3452",
    "0 0 1 * *": "1.0000",
    "*/15 9-17 * * 1-5": "782.1429",
    "30 1 * * MON-FRI": "21.7262",
    "0 0 13 * 5": "5.2024",
    "0 0 */2 * 1": "17.6310",
    "0 0 31 * *": "0.5833",
    "0 0 29 2 *": "0.0202",
    "@every 90m": "486.6667",
    "@every 1h30m": "486.6667",
    "@hourly": "730.0000",
    "@weekly": "4.3452",
    "@yearly": "0.0833",
    "CRON_TZ=Europe/Berlin 0 2 * * *": "30.4167",
    "0 0 ? * ?": "30.4167",
    "5/20 * * * *": "2190.0000",
    "0 0 30 2 *": "0.0000",
}


@pytest.mark.parametrize(("schedule", "runs"), EXAMPLES.items())
def test_runs_a_month(schedule: str, runs: str) -> None:
    assert f"{float(runs_a_month(schedule)):.4f}" == runs


@pytest.mark.parametrize(
    "schedule",
    ["0 0 * * 7", "60 * * * *", "* 24 * * *", "* * 0 * *", "* * 32 * *", "* * * 13 *", "* * *",
     "* * * * * *", "5-1 * * * *", "*/0 * * * *", "x * * * *", "* * * FEBRUARY *", ", * * * *",
     "@never", "@every", "@every 5", "@every 1h x", "", "1-2-3 * * * *", "1//2 * * * *",
     "1" * 5000 + " * * * *", "*" * 2000, "-1 * * * *"],
)  # fmt: skip
def test_what_kubernetes_refuses_is_refused(schedule: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        runs_a_month(schedule)


def test_a_step_of_two_loses_the_star_and_a_step_of_one_keeps_it() -> None:
    assert parse("0 0 */2 * 1").days.star is False
    assert parse("0 0 */1 * 1").days.star is True
    assert runs_a_month("0 0 */1 * 1") == runs_a_month("0 0 * * 1")


def walked(schedule: str, first: int) -> int:
    """The runs of a year of 365 days whose first day is this weekday, one day after the other."""
    fields = [set(values) for values, _ in parse(schedule)]
    minutes, hours, days, months, weekdays = fields
    stars = [field.star for field in parse(schedule)]
    runs, weekday = 0, first
    for month, last in enumerate([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31], 1):
        for day in range(1, last + 1):
            matches = [day in days, weekday in weekdays]
            due = all(matches) if stars[2] or stars[4] else any(matches)
            if due and month in months:
                runs += len(minutes) * len(hours)
            weekday = (weekday + 1) % 7
    return runs


def fields(low: int, high: int) -> st.SearchStrategy[str]:
    ends = st.tuples(st.integers(low, high), st.integers(low, high)).map(sorted)
    return st.lists(
        st.one_of(
            st.just("*"),
            st.integers(low, high).map(str),
            st.integers(1, 10).map(lambda step: f"*/{step}"),
            ends.map(lambda two: f"{two[0]}-{two[1]}"),
            st.tuples(ends, st.integers(1, 9)).map(lambda it: f"{it[0][0]}-{it[0][1]}/{it[1]}"),
            st.tuples(st.integers(low, high), st.integers(2, 9)).map(lambda it: f"{it[0]}/{it[1]}"),
        ),
        min_size=1,
        max_size=3,
    ).map(",".join)


schedules = st.tuples(fields(0, 59), fields(0, 23), fields(1, 28), fields(1, 12), fields(0, 6)).map(
    " ".join
)


@settings(max_examples=60, deadline=None)
@given(schedules)
def test_the_closed_form_is_the_mean_of_the_seven_years(schedule: str) -> None:
    mean = Fraction(sum(walked(schedule, first) for first in range(7)), 7)
    assert runs_a_month(schedule) == mean / 12


@given(st.text(alphabet="0123456789*/-,? @everymhonJANMON", max_size=40))
def test_any_text_is_a_schedule_or_refused(text: str) -> None:
    with suppress(ValueError):
        assert runs_a_month(text) >= 0
