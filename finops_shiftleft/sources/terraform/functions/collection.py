"""Collection functions.

https://developer.hashicorp.com/terraform/language/functions/alltrue and its neighbours
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from itertools import product
from math import prod

from ....model import Unknown, Value
from ..mantissa import binary, rounded, shown
from ..scalars import Number
from ..types import (
    ANY,
    BOOL,
    NUMBER,
    STRING,
    Failure,
    ListOf,
    MapOf,
    SetOf,
    Type,
    convert,
    element_type,
    equal,
    fingerprint,
    first_unknown,
    normal,
    number,
    set_of,
    type_of,
    unify,
    unify_types,
    whole,
)
from ..values import ListValue, MapValue, SetValue
from .graphemes import count
from .signature import ANYTHING, INSIDE, VALUE, Parameter, check_elements, function

MAX_RANGE = 1_024  # Terraform's own bound on range()

_LIST = Parameter(ListOf(ANY), unknown="inside")
_SET = Parameter(SetOf(ANY))
_NULLABLE = Parameter(null=True, unknown="inside")


def _unknown(name: str, cause: Unknown) -> Unknown:
    return Unknown(f"{name}() of something unknown", because=cause, target=cause.target)


def _is_sequence(value: Value) -> bool:
    """A list or a tuple, not a set."""
    return isinstance(value, list) and not isinstance(value, SetValue)


@function(Parameter(ListOf(BOOL), unknown="inside"))
def alltrue(values: list[Value]) -> Value:
    for value in values:
        if isinstance(value, Unknown):
            return _unknown("alltrue", value)
        if not value:
            return False
    return True


@function(Parameter(ListOf(BOOL), unknown="inside"))
def anytrue(values: list[Value]) -> Value:
    cause = None
    for value in values:
        if value is True:
            return True
        cause = value if isinstance(value, Unknown) else cause
    return _unknown("anytrue", cause) if cause else False


@function(_LIST, NUMBER)
def chunklist(values: list[Value], size: Number) -> ListValue:
    """Lists of `size` elements; 0 makes one list of all."""
    length = whole(size)
    if length < 0:
        raise Failure("chunklist() needs a size that is not negative")
    step = length or len(values) or 1
    return ListValue(
        ListValue(values[start : start + step]) for start in range(0, len(values), step)
    )


@function(rest=ANYTHING)
def coalesce(*values: Value) -> Value:
    """The first that is not null, and not "" where the values are texts. Like Terraform, passes
    over one that turns out not to convert to the type of all."""
    common = unify_types(map(type_of, values))
    if common is None:
        raise Failure("coalesce() needs values with a type in common")
    for value in values:
        if isinstance(value, Unknown):
            return _unknown("coalesce", value)
        if value is not None and not (common == STRING and value == ""):
            try:
                return convert(value, common)
            except Failure:
                continue
    raise Failure("coalesce() needs a value that is neither null nor empty")


@function(rest=ANYTHING)
def coalescelist(*lists: Value) -> Value:
    """The first list that is not empty."""
    for value in lists:
        if not isinstance(value, Unknown) and not _is_sequence(value):
            raise Failure("coalescelist() needs lists")
    for value in lists:
        if isinstance(value, Unknown):
            return _unknown("coalescelist", value)
        if value:
            return value
    raise Failure("coalescelist() needs a list that is not empty")


@function(ListOf(STRING))
def compact(texts: list[str | None]) -> ListValue:
    return ListValue(text for text in texts if text)


@function(rest=INSIDE)
def concat(*lists: Value) -> Value:
    """A list where all are lists with something in common, else a tuple."""
    if not lists:
        raise Failure("concat() needs at least one list")
    if not all(map(_is_sequence, lists)):
        raise Failure("concat() needs lists or tuples")
    check_elements(sum(map(len, lists)), "concat")
    if all(isinstance(value, ListValue) for value in lists):
        common = unify_types(map(type_of, lists))
        if common is not None:
            return ListValue(item for value in lists for item in convert(value, common))
    return [item for value in lists for item in value]


@function(INSIDE, INSIDE)
def contains(values: Value, wanted: Value) -> Value:
    if not isinstance(values, list):
        raise Failure("contains() needs a list, tuple or set")
    cause = None
    for value in values:
        same = equal(value, wanted)
        if same is True:
            return True
        cause = same if isinstance(same, Unknown) else cause
    return _unknown("contains", cause) if cause else False


@function(ListOf(ANY))
def distinct(values: list[Value]) -> ListValue:
    first: dict[str, Value] = {}
    for value in values:
        first.setdefault(fingerprint(value), value)
    return ListValue(first.values())


@function(INSIDE, NUMBER)
def element(values: Value, index: Number) -> Value:
    """The element at an index that wraps around at the end."""
    if not _is_sequence(values):
        raise Failure("element() needs a list or a tuple")
    position = whole(index)
    if not values:
        raise Failure("element() of an empty list")
    if position < 0:
        raise Failure("element() needs an index that is not negative")
    return values[position % len(values)]


@function(INSIDE)
def flatten(values: Value) -> Value:
    """One tuple of all that is in the lists, tuples and sets within each other.

    An Unknown in a list may be a list itself. One that stands for an attribute of a resource is
    taken for a single value, which is what Terraform finds in the provider's schema nearly always.
    """
    if not isinstance(values, list):
        raise Failure("flatten() needs a list, tuple or set")
    result: list[Value] = []
    waiting = values[::-1]
    while waiting:
        item = waiting.pop()
        if isinstance(item, Unknown) and item.target is None:
            return _unknown("flatten", item)
        if isinstance(item, SetValue) and (cause := first_unknown(item)):
            return _unknown("flatten", cause)
        if isinstance(item, list):
            check_elements(len(waiting) + len(item), "flatten")
            waiting.extend(reversed(item))
        else:
            result.append(item)
            check_elements(len(result), "flatten")
    return result


@function(INSIDE, VALUE)
def index(values: Value, wanted: Value) -> Value:
    if not _is_sequence(values):
        raise Failure("index() needs a list or a tuple")
    for position, value in enumerate(values):
        same = equal(value, wanted)
        if isinstance(same, Unknown):
            return _unknown("index", same)
        if same:
            return position
    raise Failure("index() does not find the value in the list")


@function(INSIDE)
def keys(values: Value) -> Value:
    if not isinstance(values, dict):
        raise Failure("keys() needs a map or an object")
    names = sorted(values)
    return ListValue(names) if isinstance(values, MapValue) else names


@function(INSIDE)
def length(value: Value) -> Value:
    """Elements, attributes, or characters as people see them."""
    if isinstance(value, str):
        return count(value)
    if not isinstance(value, list | dict):
        raise Failure("length() needs a text, a collection, an object or a tuple")
    cause = first_unknown(value) if isinstance(value, SetValue) else None
    return _unknown("length", cause) if cause else len(value)


@function(INSIDE, STRING, rest=ANYTHING)
def lookup(values: Value, key: str, *default: Value) -> Value:
    if len(default) > 1:
        raise Failure("lookup() takes two or three arguments")
    if not isinstance(values, dict):
        raise Failure("lookup() needs a map")
    if key in values:
        return values[key]
    if not default:
        raise Failure(f'lookup() does not find the key "{key}"')
    if isinstance(values, MapValue):
        return convert(default[0], element_type(values))
    return default[0]


@function(_LIST, _LIST, _LIST)
def matchkeys(values: list[Value], keys: list[Value], wanted: list[Value]) -> Value:
    """The values whose key is among the wanted ones."""
    if len(values) != len(keys):
        raise Failure("matchkeys() needs as many keys as values")
    if not wanted:
        return ListValue()
    cause = first_unknown([values, keys, wanted])
    if cause is not None:
        return _unknown("matchkeys", cause)
    keys, wanted = unify([keys, wanted])
    known = {fingerprint(key) for key in wanted}
    pairs = zip(values, keys, strict=True)
    return ListValue(value for value, key in pairs if fingerprint(key) in known)


@function(rest=_NULLABLE)
def merge(*maps: Value) -> Value:
    """All keys, the last map's value for each; a map only where all are maps of one type."""
    result: dict[str, Value] = {}
    for value in maps:
        if value is not None and not isinstance(value, dict):
            raise Failure("merge() needs maps or objects")
        result.update(value or {})
    return MapValue(result) if _maps_of_one_type(maps) else result


def _maps_of_one_type(maps: Iterable[Value]) -> bool:
    elements = {element_type(value) for value in maps if isinstance(value, MapValue)}
    return bool(elements) and len(elements - {ANY}) < 2 and all(
        isinstance(value, MapValue) for value in maps
    )  # fmt: skip


@function(INSIDE)
def one(values: Value) -> Value:
    """The only element; null where there is none."""
    if not isinstance(values, list) or len(values) > 1:
        raise Failure("one() needs a list, set or tuple with at most one element")
    return values[0] if values else None


@function(rest=NUMBER)
def range_(*limits: Number) -> ListValue:
    """range(limit), range(start, limit) or range(start, limit, step)."""
    if not 1 <= len(limits) <= 3:
        raise Failure("range() takes one to three numbers")
    start, limit = (0, limits[0]) if len(limits) == 1 else limits[:2]
    step = limits[2] if len(limits) == 3 else 1 if limit >= start else -1
    if (limit > start) if step < 0 else (limit < start):
        raise Failure("range() never gets to the limit with this step")
    positions: list[Fraction] = []
    position, end, width = binary(start), binary(limit), binary(step)
    while (position > end) if step < 0 else (position < end):
        if len(positions) == MAX_RANGE:
            raise Failure(f"range() would give more than {MAX_RANGE:,} numbers")
        positions.append(position)
        position = rounded(position + width)
    return ListValue(map(shown, positions))


@function(INSIDE)
def reverse(values: Value) -> Value:
    if not isinstance(values, list):
        raise Failure("reverse() needs a list, tuple or set")
    turned = values[::-1]
    return ListValue(turned) if isinstance(values, ListValue | SetValue) else turned


@function(_SET, rest=_SET)
def setintersection(*sets: SetValue) -> SetValue:
    first, *others = _alike(sets)
    for other in others:
        found = set(map(fingerprint, other))
        first = [item for item in first if fingerprint(item) in found]
    return set_of(first)


@function(rest=INSIDE)
def setproduct(*sets: Value) -> Value:
    """Every combination; a list where all arguments have an order."""
    if len(sets) < 2:
        raise Failure("setproduct() needs at least two sets")
    if not all(isinstance(value, list) for value in sets):
        raise Failure("setproduct() needs lists or sets")
    check_elements(prod(map(len, sets)), "setproduct")
    for value in sets:
        if isinstance(value, SetValue) and (cause := first_unknown(value)):
            return _unknown("setproduct", cause)
    combinations = [list(items) for items in product(*map(unify, sets))]
    return ListValue(combinations) if all(map(_is_sequence, sets)) else set_of(combinations)


@function(_SET, _SET)
def setsubtract(kept: SetValue, taken: SetValue) -> SetValue:
    first, second = _alike((kept, taken))
    found = set(map(fingerprint, second))
    return set_of(item for item in first if fingerprint(item) not in found)


@function(_SET, rest=_SET)
def setunion(*sets: SetValue) -> SetValue:
    check_elements(sum(map(len, sets)), "setunion")
    return set_of(item for value in _alike(sets) for item in value)


def _alike(sets: tuple[SetValue, ...]) -> list[list[Value]]:
    """The sets with elements of one type."""
    elements: list[Type] = [element_type(value) for value in sets]
    common = unify_types(elements)
    if common is None:
        raise Failure("the sets have no element type in common")
    return [convert(value, SetOf(common)) for value in sets]


@function(INSIDE, NUMBER, NUMBER)
def slice_(values: Value, start: Number, end: Number) -> Value:
    if not _is_sequence(values):
        raise Failure("slice() needs a list or a tuple")
    first, last = whole(start), whole(end)
    if not 0 <= first <= last <= len(values):
        raise Failure(f"slice() from {first} to {last} of {len(values)} elements")
    part = values[first:last]
    return ListValue(part) if isinstance(values, ListValue) else part


@function(ListOf(STRING))
def sort(texts: list[str | None]) -> ListValue:
    if None in texts:
        raise Failure("sort() cannot sort null")
    return ListValue(sorted(text for text in texts if text is not None))


@function(VALUE)
def sum_(values: Value) -> Number:
    if not isinstance(values, list):
        raise Failure("sum() needs a list, tuple or set")
    if not values:
        raise Failure("sum() of nothing")
    numbers = [number(value) for value in values]
    if all(isinstance(value, int) for value in numbers):
        return normal(sum(numbers))
    total = Fraction(0)
    for value in numbers:
        total = rounded(total + binary(value))
    return shown(total)


@function(MapOf(ListOf(STRING)))
def transpose(values: MapValue) -> MapValue:
    """A map of lists, its keys and the texts in the lists exchanged."""
    result: dict[str, list[str]] = {}
    for name in sorted(values):
        if values[name] is None or None in values[name]:
            raise Failure("transpose() cannot exchange null")
        for text in values[name]:
            result.setdefault(text, []).append(name)
    return MapValue({text: ListValue(result[text]) for text in sorted(result)})


@function(INSIDE)
def values(mapping: Value) -> Value:
    if not isinstance(mapping, dict):
        raise Failure("values() needs a map or an object")
    items = [mapping[name] for name in sorted(mapping)]
    return ListValue(items) if isinstance(mapping, MapValue) else items


@function(ListOf(STRING), INSIDE)
def zipmap(keys: list[str | None], values: Value) -> Value:
    if not _is_sequence(values):
        raise Failure("zipmap() needs a list or a tuple of values")
    if len(keys) != len(values):
        raise Failure(f"zipmap() of {len(keys)} keys and {len(values)} values")
    result: dict[str, Value] = {}
    for key, value in zip(keys, values, strict=True):
        if key is None:
            raise Failure("zipmap() cannot have null as a key")
        result[key] = value
    return MapValue(result) if isinstance(values, ListValue) else result
