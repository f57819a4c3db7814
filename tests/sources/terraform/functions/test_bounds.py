"""What a hostile expression cannot make functions do: take long, or give much."""

from __future__ import annotations

import time
from decimal import Decimal
from typing import Any

import pytest
from world import NOWHERE, Files

from finops_shiftleft.sources.terraform.functions import call
from finops_shiftleft.sources.terraform.functions.re2_syntax import MAX_DEPTH, MAX_PATTERN
from finops_shiftleft.sources.terraform.functions.signature import MAX_ELEMENTS, MAX_TEXT
from finops_shiftleft.sources.terraform.types import Failure
from finops_shiftleft.sources.terraform.values import ListValue

LONG = "x" * (MAX_TEXT // 2)
MANY = ["x"] * (MAX_ELEMENTS // 2 + 1)
SECONDS = 20  # for what must end; generous, as machines differ


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("join", [LONG, ["a", "b", "c", "d"]]),
        ("indent", [10**12, "\n"]),
        ("indent", [MAX_TEXT, "a\nb"]),
        ("replace", ["x" * 10_000, "x", "y" * 10_000]),
        ("replace", ["x" * 10_000, "/x/", "y" * 10_000]),
        ("replace", ["x" * 10_000, "/(x+)/", "$1" * 10_000]),
        ("format", ["%1000000s", "a"]),
        ("format", ["%999999999d", 1]),
        ("format", ["%.999999999f", 1]),
        ("format", ["%[999999999]s", "a"]),
        ("format", ["%s%s%s", LONG, LONG, LONG]),
        ("format", ["%v%[1]v%[1]v", [LONG]]),
        ("formatlist", ["%s%[1]s%[1]s", [LONG]]),
        ("jsonencode", [[LONG, LONG, LONG]]),
        ("yamlencode", [[LONG, LONG, LONG]]),
        ("concat", [MANY, MANY]),
        ("flatten", [[MANY, MANY]]),
        ("setproduct", [MANY, ["a", "b"]]),
        ("setproduct", [["a"] * 1_000] * 20),
        ("split", [",", "," * (MAX_ELEMENTS + 1)]),
        ("split", ["", LONG]),
        ("range", [10**30]),
        ("range", [0, 1, Decimal("1e-4000")]),
        ("parseint", ["1" * 10_000, 10]),
        ("tonumber", ["9" * 10_000]),
        ("tonumber", ["1e999999999"]),
        ("jsondecode", ["[" * 100_000]),
        ("jsondecode", ["1e999999999"]),
        ("jsondecode", ["9" * 10_000]),
        ("yamldecode", ["[" * 2_000 + "]" * 2_000]),
        ("yamldecode", ["1" * 10_000]),
        ("csvdecode", ["a\n" + "1\n" * (MAX_ELEMENTS + 1)]),
        ("timeadd", ["2020-01-01T00:00:00Z", "1h" * 100_000]),
        ("timeadd", ["9999-12-31T23:59:59Z", "1s"]),
        ("cidrsubnet", ["10.0.0.0/8", 10**15, 0]),
        ("cidrsubnet", ["10.0.0.0/8", 4, 10**300]),
        ("substr", ["x", 10**30, 1]),
        ("regex", ["x" * (MAX_PATTERN + 1), "x"]),
        ("regex", ["(" * (MAX_DEPTH + 1) + ")" * (MAX_DEPTH + 1), "x"]),
        ("regex", ["(((((x{10}){10}){10}){10}){10}){10}", "x"]),
        ("regex", ["(?:[a-z]{0,999}|x{0,999})" * 30, "x"]),
    ],
    ids=lambda value: str(value)[:30],
)
def test_what_would_grow_too_large_is_refused(name: str, arguments: list[Any]) -> None:
    start = time.monotonic()

    with pytest.raises(Failure):
        call(name, arguments, NOWHERE)

    assert time.monotonic() - start < SECONDS


@pytest.mark.parametrize(
    "pattern",
    [
        "(a+)+$",
        "(a|aa)+$",
        "(a|a)*b",
        "(.*)*b",
        "a*a*a*a*a*a*b",
        "(a?){30}a{30}b",
        "(.*a){12}b",
        "([a-z]+-?)+!",
        "(?:a|b|ab)*c",
        "^(([a-z])+.)+[A-Z]([a-z])+$",
        "a?" * 40 + "b",
        "(a|b|a)" * 20 + "c",
    ],
)
def test_a_pattern_that_backtracks_for_ever_elsewhere_ends_here(pattern: str) -> None:
    start = time.monotonic()
    for text in ("a" * 60 + "!", "ab" * 200 + "!"):
        call("regexall", [pattern, text], NOWHERE)
    assert time.monotonic() - start < SECONDS


def test_a_search_that_would_take_too_long_is_refused() -> None:
    with pytest.raises(Failure, match="too long"):
        call("regexall", ["(a|b|c|d|e|f|g|h)*z", "ab" * 100_000], NOWHERE)


def test_aliases_cannot_blow_yaml_up() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]

    with pytest.raises(Failure, match="more than 100,000 values"):
        call("yamldecode", ["\n".join(lines)], NOWHERE)


def test_a_large_file_is_not_taken() -> None:
    files = Files({"large": b"x" * (MAX_TEXT + 1)})

    for name in ("file", "filebase64", "filesha256"):
        with pytest.raises(Failure, match="more than"):
            call(name, ["large"], files)


def test_numbers_of_many_digits_are_counted_with_quickly() -> None:
    start = time.monotonic()
    huge = ListValue([Decimal(f"1e{exponent}") / 3 for exponent in range(300)])

    assert call("sum", [huge], NOWHERE) > 0
    assert call("max", huge, NOWHERE) > 0
    assert time.monotonic() - start < SECONDS
