"""The resources of a root module and of what it calls: instances that read alike are one row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from ...model import Resource, Unknown, Value
from ...records import replace
from . import providers
from .blocks import Values
from .declared import Declared
from .expansion import (
    MAX_ADDRESSES,
    MAX_INSTANCES,
    MAYBE,
    Key,
    Total,
    plus,
    suffix,
    times,
)
from .modules import Module
from .scope import Reference

Reads = Callable[[str], frozenset[str] | None]
Known = Mapping[tuple[str, str], list[Resource]]
NONE_KNOWN: Known = {}


class Row(NamedTuple):
    """Instances of one block that are alike. `addresses` are all of them, or none."""

    declared: Declared
    values: Values
    total: Total
    addresses: list[str]


def resources(module: Module, reads: Reads, known: Known = NONE_KNOWN) -> list[Resource]:
    """Every resource below a module, in the order of the files. Each is told once. Those of the
    blocks that are `known` are taken as they are."""
    rows: dict[object, Resource] = {}
    for row in _rows(module, reads, known):
        if isinstance(row, Resource):
            rows[row.address] = row
            continue
        names = reads(row.declared.type) or frozenset()
        row.values.settle(names)
        resource = _resource(row, names)
        key: object = row.values.address
        if row.declared.module.repeated:
            static, code = row.declared.module.static, row.declared.code
            key = (static, code, frozen(resource.region), resource.alike)
        first = rows.get(key)
        rows[key] = resource if first is None else _together(first, resource)
    return list(rows.values())


def _modules(module: Module) -> Iterator[Module]:
    yield module
    for name in module.definition.calls:
        for child in module.children(name).modules:
            yield from _modules(child)


def _rows(module: Module, reads: Reads, known: Known) -> Iterator[Row | Resource]:
    for each in _modules(module):
        for kind, name in each.definition.resources:
            if each is module and (kind, name) in known:
                yield from known[kind, name]
            else:
                yield from _instances(each.declared(kind, name), reads(kind))


def _instances(declared: Declared, names: frozenset[str] | None) -> Iterator[Row]:
    found = declared.expansion
    total = times(declared.module.total, found.total)
    if found.total == 0 or total == 0:
        return
    varies = found.how != "one" and any(map(declared.code.varies, {*(names or ()), "provider"}))
    if found.how == "one" or not found.known:
        yield Row(declared, declared.any, total, _addresses(declared, [found.key]))
    elif found.open:
        yield from _open(declared)
    elif not varies:
        keys = [key for key, _ in found.items[:MAX_ADDRESSES]]
        known = keys if len(found.items) <= MAX_ADDRESSES else []
        first = declared.instance(*found.items[0])
        yield Row(declared, first, total, _addresses(declared, known))
    else:
        yield from _grouped(declared, sorted(names or ()))


def _open(declared: Declared) -> Iterator[Row]:
    """Instances of which some may be missing: a row each."""
    for key, value in declared.expansion.items[:MAX_INSTANCES]:
        total: Total = MAYBE if key in declared.expansion.open else 1
        total = times(declared.module.total, total)
        values = declared.instance(key, value)
        yield Row(declared, values, total, _addresses(declared, [key]))


def _grouped(declared: Declared, names: list[str]) -> Iterator[Row]:
    """Looks at the instances one by one; the remainder above the limit is one row."""
    groups: dict[object, tuple[Values, list[Key]]] = {}
    items = declared.expansion.items
    for key, value in items[:MAX_INSTANCES]:
        values = declared.instance(key, value)
        seen = frozen([values.get(name) for name in names]), id(declared.provider_of(values))
        groups.setdefault(seen, (values, []))[1].append(key)
    for values, keys in groups.values():
        total = times(declared.module.total, len(keys))
        known = keys if len(keys) <= MAX_ADDRESSES else []
        yield Row(declared, values, total, _addresses(declared, known))
    whole = declared.expansion.total
    if isinstance(whole, int) and whole > MAX_INSTANCES:
        code = declared.code
        message = f"only {MAX_INSTANCES:,} of {whole:,} instances are looked at one by one"
        declared.module.root.report("limit", message, code.file, code.at)
        rest = times(declared.module.total, whole - MAX_INSTANCES)
        values = Values(code, declared.any.frame, f"{declared.address}[{MAX_INSTANCES}]", top=True)
        yield Row(declared, values, rest, [])


def _addresses(declared: Declared, keys: list[Key]) -> list[str]:
    prefixes, local = declared.module.prefixes, f"{declared.type}.{declared.name}"
    if len(prefixes) * len(keys) > MAX_ADDRESSES:
        return []
    return [f"{prefix}{local}{suffix(key)}" for prefix in prefixes for key in keys]


def _resource(row: Row, names: frozenset[str]) -> Resource:
    declared, values = row.declared, row.values
    provider = declared.provider_of(values)
    many = len(row.addresses) != 1
    fallback = declared.module.world.inputs.region_of(provider.name)
    return Resource(
        address=values.address,
        type=declared.type,
        provider=providers.NAMES.get(prefix := declared.type.partition("_")[0], prefix),
        values=values,
        location=declared.code.location,
        region=provider.region(fallback),
        tags=providers.tags(declared.any if many else values, provider),
        count=row.total,
        instances=tuple(row.addresses) if many else (),
        alike=tuple((n, frozen(values.get(n))) for n in sorted(names.intersection(values))),
        fallback=fallback,
    )


def _together(first: Resource, second: Resource) -> Resource:
    """Two rows that read alike."""
    addresses = [
        *(first.instances or [first.address]),
        *(second.instances or [second.address]),
    ]
    total = plus(first.count, second.count)
    complete = not isinstance(total, int) or len(addresses) == total
    return replace(
        first,
        count=total,
        instances=tuple(addresses) if complete and len(addresses) <= MAX_ADDRESSES else (),
        tags=blended(first.tags, second.tags),
    )


def blended(
    first: Mapping[str, Value] | Unknown, second: Mapping[str, Value] | Unknown
) -> Mapping[str, Value] | Unknown:
    """The tags of two rows; what differs is Unknown."""
    if isinstance(first, Unknown) or isinstance(second, Unknown):
        return first if isinstance(first, Unknown) else second
    differs = Unknown("it differs between the instances")
    return {
        name: first.get(name) if first.get(name) == second.get(name) else differs
        for name in [*first, *(name for name in second if name not in first)]
    }


# ------------------------------------------------------------------------------------- comparing


def frozen(value: Value) -> Any:
    """A value as something that can be compared and looked up; alike only where all is."""
    kind = value.__class__
    if kind is str or kind is int or value is None:
        return value
    if kind is bool:
        return "bool", value
    if isinstance(value, Values):
        return tuple((name, frozen(value.get(name))) for name in sorted(value))
    if isinstance(value, Reference):
        return "reference", id(value)
    if isinstance(value, Mapping):
        return "map", _sorted((name, frozen(item)) for name, item in value.items())
    if isinstance(value, list):
        return "list", tuple(map(frozen, value))
    if isinstance(value, Unknown):
        return (
            "unknown",
            value.reason,
            value.location,
            value.target,
            tuple(map(frozen, value.choices)),
        )
    return value


def _sorted(pairs: Iterable[tuple[str, Any]]) -> tuple[tuple[str, Any], ...]:
    return tuple(sorted(pairs, key=lambda pair: pair[0]))
