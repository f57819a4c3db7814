"""The type that several types have in common, as go-cty's `convert` package finds it.

https://developer.hashicorp.com/terraform/language/expressions/conditionals#result-types
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from .kinds import ANY, STRING, ListOf, MapOf, ObjectOf, Primitive, SetOf, TupleOf, Type


def unify_types(types: Iterable[Type]) -> Type | None:
    """The type that all these convert to, None where there is none. ANY adapts to the others."""
    known = list(dict.fromkeys(of for of in types if of != ANY))
    if len(known) < 2:
        return known[0] if known else ANY
    kinds = frozenset(type(of) for of in known)
    for family, common in _FAMILIES:
        if kinds <= family:
            return common(known)
    return None


def _common_primitive(types: list[Type]) -> Type | None:
    return STRING if STRING in types else None


def _common_object(types: list[Type]) -> Type | None:
    objects = [of.attributes for of in types if isinstance(of, ObjectOf)]
    if any(attributes.keys() != objects[0].keys() for attributes in objects):
        return _common_map(types)
    result: dict[str, Type] = {}
    for name in objects[0]:
        common = unify_types(attributes[name] for attributes in objects)
        if common is None:
            return None
        result[name] = common
    return ObjectOf(result)


def _common_tuple(types: list[Type]) -> Type | None:
    tuples = [of.items for of in types if isinstance(of, TupleOf)]
    if any(len(items) != len(tuples[0]) for items in tuples):
        return _common_list(types)
    result = [unify_types(column) for column in zip(*tuples, strict=True)]
    return TupleOf(tuple(of for of in result if of)) if None not in result else None


def _common_map(types: list[Type]) -> Type | None:
    common = unify_types(_element_types(types))
    return common and MapOf(common)


def _common_map_or_object(types: list[Type]) -> Type | None:
    return _common_map(types) or _preferred(types, (MapOf, ObjectOf))


def _common_list(types: list[Type]) -> Type | None:
    common = unify_types(_element_types(types))
    return common and ListOf(common)


def _common_set(types: list[Type]) -> Type | None:
    common = unify_types(_element_types(types))
    return common and SetOf(common)


def _common_sequence(types: list[Type]) -> Type | None:
    return _preferred(types, (ListOf, SetOf))


def _preferred(types: list[Type], order: tuple[type, ...]) -> Type | None:
    """The first of the types that the others convert to: by kind, those of texts first."""
    candidates = [of for kind in order for of in types if of.__class__ is kind]
    candidates.sort(key=lambda of: (order.index(type(of)), list(_element_types([of])) != [STRING]))
    for wanted in candidates:
        if all(_convertible(of, wanted) for of in types):
            return wanted
    return None


def _convertible(of: Type, wanted: Type) -> bool:
    """Whether values of a type may convert to another; whether one does, only the value shows."""
    if of == wanted or ANY in (of, wanted):
        return True
    match of, wanted:
        case Primitive(), Primitive():
            return STRING in (of, wanted)
        case ObjectOf(), ObjectOf():
            return wanted.attributes.keys() <= of.attributes.keys() and all(
                _convertible(of.attributes[name], each) for name, each in wanted.attributes.items()
            )
        case MapOf(), ObjectOf():
            return all(_convertible(of.of, each) for each in wanted.attributes.values())
        case (ObjectOf() | MapOf(), MapOf(inner)) | (
            TupleOf() | ListOf() | SetOf(),
            ListOf(inner) | SetOf(inner),
        ):
            elements = list(_element_types([of]))
            return (inner != ANY or unify_types(elements) is not None) and all(
                _convertible(each, inner) for each in elements
            )
        case _:
            return False


def _element_types(types: list[Type]) -> Iterable[Type]:
    for of in types:
        if isinstance(of, ObjectOf):
            yield from of.attributes.values()
        elif isinstance(of, TupleOf):
            yield from of.items
        elif not isinstance(of, Primitive):
            yield of.of


# The first family that holds all the types says what they have in common.
_FAMILIES: tuple[tuple[frozenset[type], Callable[[list[Type]], Type | None]], ...] = (
    (frozenset({Primitive}), _common_primitive),
    (frozenset({ObjectOf}), _common_object),
    (frozenset({TupleOf}), _common_tuple),
    (frozenset({MapOf}), _common_map),
    (frozenset({MapOf, ObjectOf}), _common_map_or_object),
    (frozenset({SetOf}), _common_set),
    (frozenset({ListOf, TupleOf}), _common_list),
    (frozenset({ListOf, SetOf, TupleOf}), _common_sequence),
)
