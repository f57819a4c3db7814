"""What functions give where something is not known: as much as Terraform, and the reason."""

from __future__ import annotations

from typing import Any

import pytest
from world import NOWHERE

from finops_shiftleft.model import Unknown, Value
from finops_shiftleft.sources.terraform.functions import LAZY, NAMES, call
from finops_shiftleft.sources.terraform.types import Failure
from finops_shiftleft.sources.terraform.values import ListValue, MapValue, SetValue

LATER = Unknown("known after apply", target="aws_subnet.a")
OPEN = Unknown("var.open has no value")


@pytest.mark.parametrize(
    ("name", "arguments", "wanted"),
    [
        ("length", [[LATER, LATER]], 2),
        ("length", [{"a": LATER}], 1),
        ("keys", [{"b": LATER, "a": 1}], ["a", "b"]),
        ("values", [{"b": LATER, "a": 1}], [1, LATER]),
        ("merge", [{"a": LATER}, {"b": 1}], {"a": LATER, "b": 1}),
        ("concat", [[LATER], [1]], [LATER, 1]),
        ("element", [[LATER, "x"], 1], "x"),
        ("element", [[LATER, "x"], 2], LATER),
        ("lookup", [{"a": LATER, "b": 1}, "b", 2], 1),
        ("lookup", [{"a": 1}, "b", LATER], LATER),
        ("coalesce", ["a", LATER], "a"),
        ("coalesce", [None, "a", OPEN], "a"),
        ("coalescelist", [[], ["a"], OPEN], ["a"]),
        ("contains", [[LATER, "a"], "a"], True),
        ("alltrue", [[False, LATER]], False),
        ("anytrue", [[LATER, True]], True),
        ("one", [[LATER]], LATER),
        ("slice", [[LATER, 1, 2], 1, 3], [1, 2]),
        ("reverse", [[LATER, 1]], [1, LATER]),
        ("zipmap", [["a"], [LATER]], {"a": LATER}),
        ("chunklist", [[LATER, "a", "b"], 2], [[LATER, "a"], ["b"]]),
        ("setproduct", [["a"], [LATER]], [["a", LATER]]),
        ("flatten", [[[{"id": LATER}], []]], [{"id": LATER}]),
        ("flatten", [[[LATER], [LATER]]], [LATER, LATER]),
        ("tolist", [[LATER, "a"]], [LATER, "a"]),
        ("tomap", [{"a": LATER, "b": 1}], {"a": LATER, "b": 1}),
        ("sensitive", [LATER], LATER),
        ("matchkeys", [["a"], [LATER], []], []),
    ],
    ids=str,
)
def test_what_does_not_depend_on_it_is_known(
    name: str, arguments: list[Any], wanted: Value
) -> None:
    assert call(name, arguments, NOWHERE) == wanted


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("upper", [LATER]),
        ("length", [LATER]),
        ("length", [SetValue(["a", LATER])]),
        ("merge", [{"a": 1}, LATER]),
        ("concat", [["a"], LATER]),
        ("element", [LATER, 0]),
        ("element", [["a"], LATER]),
        ("lookup", [{"a": 1}, LATER, 0]),
        ("lookup", [LATER, "a", 0]),
        ("coalesce", [LATER, "a"]),
        ("coalescelist", [LATER, ["a"]]),
        ("contains", [["b", LATER], "a"]),
        ("contains", [["b"], LATER]),
        ("alltrue", [[True, LATER]]),
        ("anytrue", [[False, LATER]]),
        ("index", [[LATER, "a"], "a"]),
        ("jsonencode", [{"a": [LATER]}]),
        ("join", ["-", ["a", LATER]]),
        ("format", ["%s", LATER]),
        ("formatlist", ["%s-%s", LATER, ["a"]]),
        ("sum", [[1, LATER]]),
        ("distinct", [["a", LATER]]),
        ("sort", [["a", LATER]]),
        ("setunion", [["a"], [LATER]]),
        ("setproduct", [SetValue(["a", LATER]), ["b"]]),
        ("keys", [LATER]),
        ("zipmap", [[LATER], ["a"]]),
        ("range", [LATER]),
        ("cidrsubnet", [LATER, 8, 1]),
        ("templatestring", ["${x}", LATER]),
        ("matchkeys", [["a"], [LATER], ["b"]]),
    ],
    ids=str,
)
def test_what_depends_on_it_is_unknown_and_says_why(name: str, arguments: list[Any]) -> None:
    result = call(name, arguments, NOWHERE)

    assert isinstance(result, Unknown)
    assert "known after apply" in str(result)
    assert result.target == "aws_subnet.a"


def test_each_element_that_is_not_known_leaves_its_text_open() -> None:
    first, second = call("formatlist", ["%s-%d", ["a", LATER], 1], NOWHERE)

    assert first == "a-1"
    assert isinstance(second, Unknown)


def test_an_unknown_that_may_be_a_list_leaves_the_whole_flat_list_open() -> None:
    assert isinstance(call("flatten", [[["a"], OPEN]], NOWHERE), Unknown)


def test_two_unknowns_have_no_target_in_common() -> None:
    other = Unknown("known after apply", target="aws_subnet.b")

    assert call("max", [LATER, other], NOWHERE).target is None


def test_the_choices_go_through_the_function() -> None:
    size = Unknown("var.large is open", choices=("small", "large"))

    assert call("upper", [size], NOWHERE).choices == ("SMALL", "LARGE")
    assert call("lookup", [MapValue(small=1, large=2), size], NOWHERE).choices == (1, 2)


def test_a_choice_that_the_function_refuses_takes_the_choices_away() -> None:
    size = Unknown("var.large is open", choices=("small", "other"))

    assert call("lookup", [MapValue(small=1), size], NOWHERE).choices == ()


def test_two_open_arguments_have_no_choices() -> None:
    open_value = Unknown("var.open has no value", choices=(1, 2))

    assert call("max", [open_value, LATER], NOWHERE).choices == ()


def test_a_wrong_argument_beside_an_unknown_is_still_refused() -> None:
    with pytest.raises(Failure, match="must not be null"):
        call("join", [None, [LATER]], NOWHERE)


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("timestamp", []),
        ("plantimestamp", []),
        ("uuid", []),
        ("bcrypt", ["x"]),
        ("bcrypt", ["x", 5]),
        ("rsadecrypt", ["x", "y"]),
        ("base64gzip", ["x"]),
        ("abspath", ["x"]),
        ("pathexpand", ["~/x"]),
        ("issensitive", ["x"]),
    ],
)
def test_what_depends_on_the_run_or_the_machine_is_unknown(name: str, arguments: list[Any]) -> None:
    assert isinstance(call(name, arguments, NOWHERE), Unknown)


@pytest.mark.parametrize("name", sorted(NAMES - LAZY))
def test_every_function_takes_unknowns_or_refuses_their_number(name: str) -> None:
    refused = 0
    for count in range(4):
        try:
            call(name, [LATER] * count, NOWHERE)
        except Failure:
            refused += 1
    assert refused < 4


def test_typed_collections_stay_typed() -> None:
    result = call("merge", [MapValue(a="x"), MapValue(b=LATER)], NOWHERE)

    assert isinstance(result, MapValue)
    assert isinstance(call("values", [result], NOWHERE), ListValue)
