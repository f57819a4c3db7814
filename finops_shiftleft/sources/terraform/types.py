"""Terraform's types: what a constraint says, what a value has, and how one becomes the other.

https://developer.hashicorp.com/terraform/language/expressions/type-constraints; the finer points
are go-cty's `convert` package. The type of a null and of an Unknown is ANY: neither remembers one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from ...model import Unknown, Value
from .kinds import (
    ANY,
    BOOL,
    NUMBER,
    STRING,
    ListOf,
    MapOf,
    ObjectOf,
    Primitive,
    SetOf,
    TupleOf,
    Type,
)
from .nodes import Call, Literal, Node, Object, Parentheses, Traversal, Tuple
from .scalars import Failure, boolean, first_unknown, normal, number, text, whole
from .unification import unify_types
from .values import ListValue, MapValue, SetValue

__all__ = [
    "ANY",
    "BOOL",
    "NUMBER",
    "STRING",
    "Failure",
    "ListOf",
    "MapOf",
    "ObjectOf",
    "SetOf",
    "TupleOf",
    "Type",
    "boolean",
    "convert",
    "element_type",
    "equal",
    "fingerprint",
    "first_unknown",
    "normal",
    "number",
    "set_of",
    "text",
    "type_from",
    "type_of",
    "unify",
    "unify_types",
    "whole",
]


# ------------------------------------------------------------------------------ type constraints

_PRIMITIVES = {"string": STRING, "number": NUMBER, "bool": BOOL, "any": ANY}
_WITHOUT_ARGUMENT: dict[str, Type] = {**_PRIMITIVES, "list": ListOf(ANY), "map": MapOf(ANY)}
_COLLECTIONS: dict[str, Callable[[Type], Type]] = {"list": ListOf, "set": SetOf, "map": MapOf}


def type_from(node: Node, constant: Callable[[Node], Value]) -> Type:
    """The type that `type = ...` asks for. `constant` evaluates the second argument of
    optional(). Raises Failure where Terraform knows no such type."""
    match node:
        case Parentheses():
            return type_from(node.of, constant)
        case Traversal(names=(name,)) | Literal(value=str(name)) if name in _WITHOUT_ARGUMENT:
            return _WITHOUT_ARGUMENT[name]
        case Call(name="object", arguments=(Object() as described,)):
            return _object_from(described, constant)
        case Call(name="tuple", arguments=(Tuple() as described,)):
            return TupleOf(tuple(type_from(item, constant) for item in described.items))
        case Call(name=name, arguments=(argument,)) if name in _COLLECTIONS:
            return _COLLECTIONS[name](type_from(argument, constant))
        case _:
            raise Failure("not a type: string, number, bool, any, list(...), set(...), map(...), "
                          "tuple([...]) or object({...})")  # fmt: skip


def _object_from(node: Object, constant: Callable[[Node], Value]) -> ObjectOf:
    attributes: dict[str, Type] = {}
    optional: dict[str, Value] = {}
    for key, described in node.items:
        name = _attribute_name(key)
        match described:
            case Call(name="optional", arguments=(of,)):
                attributes[name], optional[name] = type_from(of, constant), None
            case Call(name="optional", arguments=(of, default)):
                attributes[name] = type_from(of, constant)
                optional[name] = convert(constant(default), attributes[name])
            case _:
                attributes[name] = type_from(described, constant)
    return ObjectOf(attributes, optional)


def _attribute_name(key: Node) -> str:
    match key:
        case Literal(value=str(name)) | Traversal(names=(name,)):
            return name
        case _:
            raise Failure("an object type's attribute needs a plain name")


# ----------------------------------------------------------------------------- types of values

_SCALARS: dict[type, Type] = {str: STRING, bool: BOOL, int: NUMBER, Decimal: NUMBER}
_TYPED: dict[type, Callable[[Type], Type]] = {ListValue: ListOf, SetValue: SetOf, MapValue: MapOf}


def type_of(value: Value) -> Type:
    """The type a value has; ANY for null and Unknown, and inside for the elements of nothing."""
    of = type(value)
    if of in _SCALARS:
        return _SCALARS[of]
    if of in _TYPED:
        return _TYPED[of](element_type(value))
    if isinstance(value, dict):
        return ObjectOf({name: type_of(item) for name, item in value.items()})
    return TupleOf(tuple(map(type_of, value))) if isinstance(value, list) else ANY


def element_type(collection: Value) -> Type:
    """The one type of the elements of a list, set or map; ANY where there are none."""
    elements = collection.values() if isinstance(collection, dict) else collection
    return unify_types(map(type_of, elements)) or ANY


# --------------------------------------------------------------------------------- unification


def unify(values: Sequence[Value]) -> list[Value]:
    """The values, converted to the one type that all of them can have: what the branches of a
    conditional and the elements of a list go through. Raises Failure where there is none."""
    if len({type(value) for value in values}) <= 1 and (not values or type(values[0]) in _SCALARS):
        return list(values)
    common = unify_types(map(type_of, values))
    if common is None:
        raise Failure("the values have no type in common")
    return [convert(value, common) for value in values]


# ---------------------------------------------------------------------------------- conversion


def convert(value: Value, type: Type) -> Value:
    """The value as Terraform converts it on its own. Null and Unknown pass, also inside; objects
    lose the attributes that the type does not name. Raises Failure."""
    if isinstance(value, Unknown) or value is None or type is ANY:
        return value
    return _CONVERSIONS[type.__class__](value, type)


def _to_primitive(value: Value, type: Primitive) -> Value:
    if isinstance(value, list | dict):
        raise Failure(f"{type} required, not {type_of(value)}")
    return _SCALAR_CONVERSIONS[type.name](value)


def _number(value: Value) -> int | Decimal:
    return normal(number(value))


_SCALAR_CONVERSIONS: dict[str, Callable[[Value], Value]] = {
    "string": text,
    "number": _number,
    "bool": boolean,
}


def _elements(value: Value, type: Type) -> list[Value]:
    """A sequence's elements, each converted."""
    if not isinstance(value, list):
        raise Failure(f"{type} required")
    assert isinstance(type, ListOf | SetOf)
    return [_inside(f"element {at}", item, type.of) for at, item in enumerate(value)]


def _inside(place: str, value: Value, type: Type) -> Value:
    try:
        return convert(value, type)
    except Failure as failure:
        raise Failure(f"{place}: {failure.message}") from None


def _alike(values: list[Value], type: Type) -> list[Value]:
    """What was converted to a type with `any` somewhere inside may still differ."""
    return unify(values) if _has_any(type) else values


def _has_any(type: Type) -> bool:
    match type:
        case Primitive():
            return type is ANY
        case ObjectOf():
            return any(map(_has_any, type.attributes.values()))
        case TupleOf():
            return any(map(_has_any, type.items))
        case _:
            return _has_any(type.of)


def _to_list(value: Value, type: ListOf) -> ListValue:
    return ListValue(_alike(_elements(value, type), type.of))


def _to_set(value: Value, type: SetOf) -> SetValue:
    return set_of(_alike(_elements(value, type), type.of))


def _to_map(value: Value, type: MapOf) -> MapValue:
    if not isinstance(value, dict):
        raise Failure(f"{type} required")
    items = [_inside(f'element "{name}"', item, type.of) for name, item in value.items()]
    return MapValue(zip(value, _alike(items, type.of), strict=True))


def _to_tuple(value: Value, type: TupleOf) -> list[Value]:
    plain = isinstance(value, list) and not isinstance(value, ListValue | SetValue)
    if not plain or len(value) != len(type.items):
        raise Failure(f"{type} required")
    pairs = zip(value, type.items, strict=True)
    return [_inside(f"element {at}", item, of) for at, (item, of) in enumerate(pairs)]


def _to_object(value: Value, type: ObjectOf) -> dict[str, Value]:
    if not isinstance(value, dict):
        raise Failure("object required")
    result: dict[str, Value] = {}
    for name, of in type.attributes.items():
        if value.get(name) is not None:
            result[name] = _inside(f'attribute "{name}"', value[name], of)
        elif name in value or name in type.optional:
            result[name] = type.optional.get(name)
        else:
            raise Failure(f'attribute "{name}" is required')
    return result


_CONVERSIONS: dict[type, Callable[[Value, Type], Value]] = {
    Primitive: _to_primitive,  # type: ignore[dict-item]  # each is given its own type by `convert`
    ListOf: _to_list,  # type: ignore[dict-item]
    SetOf: _to_set,  # type: ignore[dict-item]
    MapOf: _to_map,  # type: ignore[dict-item]
    TupleOf: _to_tuple,  # type: ignore[dict-item]
    ObjectOf: _to_object,  # type: ignore[dict-item]
}

# ------------------------------------------------------------------------- equality and sets


def equal(a: Value, b: Value) -> bool | Unknown:
    """`a == b`: of one type and alike in everything. Null equals null. An Unknown inside leaves
    the answer Unknown, unless something known already differs."""
    if isinstance(a, Unknown) or isinstance(b, Unknown):
        cause = a if isinstance(a, Unknown) else b
        return Unknown("a comparison with an unknown value", because=cause, target=cause.target)
    if isinstance(a, dict | list) and type(a) is type(b):
        return _equal_inside(a, b)
    return type_of(a) == type_of(b) and bool(a == b)


def _equal_inside(a: Value, b: Value) -> bool | Unknown:
    if len(a) != len(b) or (isinstance(a, dict) and a.keys() != b.keys()):
        return False
    pairs = ((a[name], b[name]) for name in a) if isinstance(a, dict) else zip(a, b, strict=True)
    answer: bool | Unknown = True
    for left, right in pairs:
        same = equal(left, right)
        if same is False:
            return False
        answer = same if isinstance(same, Unknown) else answer
    return answer


def set_of(elements: Iterable[Value]) -> SetValue:
    """Elements of one type, without repetition, in Terraform's order. Two Unknowns are never the
    same."""
    known: dict[str, Value] = {}
    unknown: list[Value] = []
    for element in elements:
        if first_unknown(element) is None:
            known.setdefault(fingerprint(element), element)
        else:
            unknown.append(element)
    return SetValue([*sorted(known.values(), key=_order), *unknown])


def _order(element: Value) -> tuple[bool, Value]:
    """Null last; scalars by value; everything else by the text that go-cty hashes it by."""
    if element is None:
        return True, ""
    return False, element if type(element) in _SCALARS else fingerprint(element, digits=10)


def fingerprint(value: Value, digits: int | None = None) -> str:
    """One text for each value of a type. `digits` cuts numbers, as go-cty does."""
    if value is None:
        return "~"
    if isinstance(value, bool):
        return "T" if value else "F"
    if isinstance(value, int | Decimal):
        return format(float(Decimal(value)), f".{digits}g") if digits else text(value or 0)
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    if isinstance(value, MapValue):
        pairs = (f'"{name}":{fingerprint(value[name], digits)};' for name in sorted(value))
        return "{" + "".join(pairs) + "}"
    items = [value[name] for name in sorted(value)] if isinstance(value, dict) else value
    body = "".join(fingerprint(item, digits) + ";" for item in items)
    return f"[{body}]" if isinstance(value, ListValue | SetValue) else f"<{body}>"
