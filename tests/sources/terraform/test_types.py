"""What Terraform's types do to values: constraints, conversion, unification, equality."""

from __future__ import annotations

from decimal import Decimal

import pytest

from finops_shiftleft.model import Unknown, Value
from finops_shiftleft.sources.terraform.nodes import Call, Literal, Node, Object, Traversal, Tuple
from finops_shiftleft.sources.terraform.types import (
    ANY,
    BOOL,
    NUMBER,
    STRING,
    Failure,
    ListOf,
    MapOf,
    ObjectOf,
    SetOf,
    TupleOf,
    Type,
    boolean,
    convert,
    equal,
    normal,
    number,
    set_of,
    text,
    type_from,
    type_of,
    unify,
    unify_types,
    whole,
)
from finops_shiftleft.sources.terraform.values import ListValue, MapValue, SetValue

LATER = Unknown("known after apply")


def word(name: str) -> Node:
    return Traversal(0, (name,))


def call(name: str, *arguments: Node) -> Node:
    return Call(0, name, arguments, False)


def constant(node: Node) -> Value:
    assert isinstance(node, Literal)
    return node.value


def same(got: Value, wanted: Value) -> bool:
    """Equal, and of the same Python classes all through."""
    if type(got) is not type(wanted):
        return False
    if isinstance(got, dict):
        return got.keys() == wanted.keys() and all(same(got[name], wanted[name]) for name in got)
    if isinstance(got, list):
        return len(got) == len(wanted) and all(map(same, got, wanted))
    return bool(got == wanted)


# ------------------------------------------------------------------------------ type constraints


@pytest.mark.parametrize(
    ("node", "wanted"),
    [
        (word("string"), STRING),
        (word("any"), ANY),
        (word("list"), ListOf(ANY)),
        (Literal(0, "map"), MapOf(ANY)),
        (Literal(0, "string"), STRING),
        (call("set", word("number")), SetOf(NUMBER)),
        (call("map", call("list", word("bool"))), MapOf(ListOf(BOOL))),
        (call("tuple", Tuple(0, (word("string"), word("any")))), TupleOf((STRING, ANY))),
        (
            call("object", Object(0, ((Literal(0, "size"), word("number")),))),
            ObjectOf({"size": NUMBER}),
        ),
    ],
    ids=str,
)
def test_a_constraint_is_read(node: Node, wanted: Type) -> None:
    assert type_from(node, constant) == wanted


def test_an_optional_attribute_keeps_its_default_converted_to_its_type() -> None:
    size = call("optional", word("number"), Literal(0, "8"))
    name = call("optional", word("string"))
    node = call("object", Object(0, ((Literal(0, "size"), size), (Literal(0, "name"), name))))

    assert type_from(node, constant) == ObjectOf(
        {"size": NUMBER, "name": STRING}, {"size": 8, "name": None}
    )


@pytest.mark.parametrize(
    "node",
    [
        word("integer"),
        word("set"),
        call("list"),
        call("list", word("string"), word("string")),
        call("tuple", word("string")),
        call("object", word("any")),
        Literal(0, 3),
    ],
    ids=str,
)
def test_what_is_no_type_is_refused(node: Node) -> None:
    with pytest.raises(Failure, match="not a type"):
        type_from(node, constant)


# ------------------------------------------------------------------------------------ conversion

DISK = ObjectOf({"size": NUMBER, "kind": STRING}, {"kind": "gp3"})


@pytest.mark.parametrize(
    ("value", "type", "wanted"),
    [
        ("12", NUMBER, 12),
        (12, STRING, "12"),
        (Decimal("1.50"), STRING, "1.5"),
        ("true", BOOL, True),
        ("0", BOOL, False),
        (False, STRING, "false"),
        (None, STRING, None),
        (LATER, NUMBER, LATER),
        (["1", 2], ListOf(NUMBER), ListValue([1, 2])),
        ([1, "a"], ListOf(ANY), ListValue(["1", "a"])),
        ([1, LATER, None], ListOf(STRING), ListValue(["1", LATER, None])),
        ([1, "1", "a"], SetOf(STRING), SetValue(["1", "a"])),
        ([10, 9, 9], SetOf(ANY), SetValue([9, 10])),
        (SetValue(["a", "b"]), ListOf(STRING), ListValue(["a", "b"])),
        ({"a": 1, "b": True}, MapOf(STRING), MapValue(a="1", b="true")),
        ({"a": 1, "b": "x"}, MapOf(ANY), MapValue(a="1", b="x")),
        ([1, "x"], TupleOf((STRING, STRING)), ["1", "x"]),
        ({"size": "8"}, DISK, {"size": 8, "kind": "gp3"}),
        ({"size": 8, "kind": None}, DISK, {"size": 8, "kind": "gp3"}),
        ({"size": 8, "kind": "io2", "other": 1}, DISK, {"size": 8, "kind": "io2"}),
        (MapValue(size="8"), DISK, {"size": 8, "kind": "gp3"}),
        ([{"size": 1}, None], ListOf(DISK), ListValue([{"size": 1, "kind": "gp3"}, None])),
        (
            {"disk": {"size": 1}},
            ObjectOf({"disk": DISK, "more": ListOf(DISK)}, {"more": ListValue()}),
            {"disk": {"size": 1, "kind": "gp3"}, "more": ListValue()},
        ),
        (
            [{"a": 1}, {"a": "x"}],
            ListOf(ObjectOf({"a": ANY})),
            ListValue([{"a": "1"}, {"a": "x"}]),
        ),
        ([[], ["a"]], ListOf(ANY), ListValue([ListValue(), ListValue(["a"])])),
    ],
    ids=str,
)
def test_a_value_becomes_the_type(value: Value, type: Type, wanted: Value) -> None:
    assert same(convert(value, type), wanted)


@pytest.mark.parametrize(
    ("value", "type", "message"),
    [
        ("twelve", NUMBER, "a number is required"),
        (True, NUMBER, "a number is required"),
        ("yes", BOOL, "a bool is required"),
        (1, BOOL, "a bool is required"),
        (["a"], STRING, "string required, not tuple([string])"),
        ("a", ListOf(STRING), "list(string) required"),
        ({"a": 1}, ListOf(NUMBER), "list(number) required"),
        ([1], MapOf(NUMBER), "map(number) required"),
        (["a", "b"], ListOf(NUMBER), "element 0: a number is required"),
        ([1], TupleOf((NUMBER, NUMBER)), "tuple([number, number]) required"),
        (ListValue([1]), TupleOf((NUMBER,)), "tuple([number]) required"),
        ({"kind": "gp3"}, DISK, 'attribute "size" is required'),
        ({"size": "big"}, DISK, 'attribute "size": a number is required'),
        ([1, True], ListOf(ANY), "the values have no type in common"),
    ],
    ids=str,
)
def test_a_value_that_cannot_become_the_type_is_refused(
    value: Value, type: Type, message: str
) -> None:
    with pytest.raises(Failure) as failure:
        convert(value, type)
    assert failure.value.message == message


# ----------------------------------------------------------------------------------- unification


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        ([1, "a"], ["1", "a"]),
        ([1, None], [1, None]),
        ([1, LATER], [1, LATER]),
        ([[], ["a"]], [ListValue(), ListValue(["a"])]),
        ([[1, 2], ["a", 3]], [["1", 2], ["a", 3]]),
        ([{"a": 1}, {"a": "x"}], [{"a": "1"}, {"a": "x"}]),
        ([{"a": 1}, {"b": "x"}], [MapValue(a="1"), MapValue(b="x")]),
        ([{}, MapValue(a="x")], [MapValue(), MapValue(a="x")]),
        ([["b"], SetValue(["a"])], [SetValue(["b"]), SetValue(["a"])]),
        ([ListValue(["b"]), SetValue(["a"])], [ListValue(["b"]), ListValue(["a"])]),
    ],
    ids=str,
)
def test_values_meet_in_one_type(values: list[Value], wanted: list[Value]) -> None:
    assert same(unify(values), wanted)


@pytest.mark.parametrize(
    "values",
    [[1, True], [1, []], [[], {}], [{"a": 1}, {"b": []}], [{"a": 1}, {"a": []}], [[1], [[]]]],
    ids=str,
)
def test_values_without_a_common_type_are_refused(values: list[Value]) -> None:
    with pytest.raises(Failure, match="no type in common"):
        unify(values)


def test_nothing_in_particular_adapts_to_anything() -> None:
    assert unify_types([ANY, ListOf(ANY), ListOf(STRING)]) == ListOf(STRING)


# -------------------------------------------------------------------------------------- equality


@pytest.mark.parametrize(
    ("a", "b", "wanted"),
    [
        (1, 1, True),
        (1, Decimal("1.0"), True),
        (1, "1", False),
        (1, True, False),
        (None, None, True),
        (None, "", False),
        ([], ListValue(), False),
        ([1], [1], True),
        ([1], ["1"], False),
        ({"a": [1]}, {"a": [1]}, True),
        ({"a": 1}, {"b": 1}, False),
        ({"a": 1}, MapValue(a=1), False),
        ([LATER, 1], [2, 3], False),
    ],
    ids=str,
)
def test_equality_minds_the_type(a: Value, b: Value, wanted: bool) -> None:
    assert equal(a, b) is wanted
    assert equal(b, a) is wanted


def test_equality_with_something_unknown_is_unknown() -> None:
    answer = equal([1, LATER], [1, 2])

    assert isinstance(answer, Unknown)
    assert answer.because is LATER


# ---------------------------------------------------------------------------- numbers and texts


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        (Decimal("1e3"), "1000"),
        (Decimal("0.30"), "0.3"),
        (Decimal("1e-7"), "0.0000001"),
        (Decimal("-0"), "-0"),
        (Decimal(1) / Decimal(8), "0.125"),
        (10**100, "1" + "0" * 100),
        (Decimal("-Infinity"), "-Inf"),
        (True, "true"),
        ("as it is", "as it is"),
    ],
    ids=str,
)
def test_a_scalar_as_text(value: Value, wanted: str) -> None:
    assert text(value) == wanted


@pytest.mark.parametrize("value", [None, [], {}, LATER], ids=str)
def test_only_a_scalar_has_a_text(value: Value) -> None:
    with pytest.raises(Failure):
        text(value)


@pytest.mark.parametrize(
    ("spelling", "wanted"),
    [
        ("1e3", 1000),
        ("-0.5", Decimal("-0.5")),
        ("+5", 5),
        (".5", Decimal("0.5")),
        ("5.", 5),
        ("0e99999999999", 0),
    ],
)
def test_a_text_as_number(spelling: str, wanted: Value) -> None:
    assert same(number(spelling), wanted)


@pytest.mark.parametrize("spelling", ["", "0x10", "1_000", " 1", "1e", "inf", "NaN", "1e999999"])
def test_a_text_that_is_no_number(spelling: str) -> None:
    with pytest.raises(Failure):
        number(spelling)


@pytest.mark.parametrize(
    ("value", "digits"),
    [
        (Decimal("1e9999999"), "more than 4,000 digits"),
        pytest.param(1 << 20_000, "more than 4,000 digits", id="large"),
        (Decimal("NaN"), "not a number"),
    ],
)
def test_numbers_are_bounded(value: Value, digits: str) -> None:
    with pytest.raises(Failure, match=digits):
        normal(value)


def test_a_whole_number_is_an_int() -> None:
    assert same(normal(Decimal("2.50") * 2), 5)
    assert whole("7") == 7
    with pytest.raises(Failure, match="whole"):
        whole(Decimal("7.5"))


def test_only_four_texts_are_booleans() -> None:
    assert [boolean(value) for value in ("true", "1", "false", "0")] == [True, True, False, False]
    with pytest.raises(Failure):
        boolean("True")


# ------------------------------------------------------------------------------------------ sets


def test_a_set_is_in_terraforms_order() -> None:
    assert set_of(["b", "a", None, "b", "B"]) == ["B", "a", "b", None]
    assert set_of([10, 9, Decimal("9.5"), 9]) == [9, Decimal("9.5"), 10]
    assert set_of([True, False]) == [False, True]


def test_a_set_of_objects_is_ordered_by_the_text_of_their_values() -> None:
    assert set_of([{"a": 1}, {"a": 2}, {"a": 10}]) == [{"a": 10}, {"a": 1}, {"a": 2}]


def test_an_unknown_may_be_anything_so_a_set_keeps_each() -> None:
    assert set_of([LATER, "a", LATER]) == ["a", LATER, LATER]


def test_the_type_of_a_collection_is_found_behind_its_nulls() -> None:
    value = ListValue([{"a": None, "b": None}, {"a": 1, "b": None}])

    assert type_of(value) == ListOf(ObjectOf({"a": NUMBER, "b": ANY}))
