"""`dynamic` in JSON syntax, where only the blocks of resources themselves are known to be blocks.

Inside of an object it is written as what it means: a list, made by `for`.
"""

from __future__ import annotations

from .nodes import (
    Block,
    Body,
    Call,
    ForTuple,
    Literal,
    Node,
    Object,
    SetAttribute,
    SourceFile,
    Traversal,
    Tuple,
)


def expanded(value: Object) -> Object:
    """An object with what its `dynamic` makes, beside what it has of the same name."""
    made: dict[str, list[Node]] = {}
    plain: list[tuple[Node, Node]] = []
    for key, item in value.items:
        found = generated(item) if named(key) == "dynamic" else None
        if found is None:
            plain.append((key, item))
            continue
        for name, node in found:
            made.setdefault(name, []).append(node)
    for at, (key, item) in enumerate(plain):
        if (more := made.pop(named(key) or "", None)) is not None:
            plain[at] = key, joined([listed(item), *more])
    plain.extend((Literal(value.at, name), joined(nodes)) for name, nodes in made.items())
    return Object(value.at, tuple(plain))


def generated(value: Node) -> list[tuple[str, Node]] | None:
    """The lists that the value of `dynamic` makes, by name; None where it is something else."""
    found: list[tuple[str, Node]] = []
    for part in elements(value):
        if not isinstance(part, Object):
            return None
        for key, item in part.items:
            name = named(key)
            for each in elements(item):
                node = repeated(name, each) if name else None
                if name is None or node is None:
                    return None
                found.append((name, node))
    return found


def repeated(name: str, value: Node) -> Node | None:
    """[for NAME in [for key, value in FOR_EACH : {key = key, value = value}] : CONTENT]"""
    if not isinstance(value, Object):
        return None
    parts = {named(key): item for key, item in value.items}
    of, content = parts.get("for_each"), parts.get("content")
    if of is None or content is None:
        return None
    at, iterator = value.at, parts.get("iterator")
    if iterator is not None:
        name = named(iterator) or name
    pair = Object(
        at, tuple((Literal(at, each), Traversal(at, (each,))) for each in ("key", "value"))
    )
    pairs = ForTuple(at, "key", "value", of, pair, None)
    return ForTuple(at, None, name, pairs, content, None)


def elements(value: Node) -> tuple[Node, ...]:
    return value.items if isinstance(value, Tuple) else (value,)


def listed(value: Node) -> Node:
    """Blocks are a list; one alone may be written without."""
    return Tuple(value.at, (value,)) if isinstance(value, Object) else value


def joined(nodes: list[Node]) -> Node:
    return nodes[0] if len(nodes) == 1 else Call(nodes[0].at, "concat", tuple(nodes), False)


def named(key: Node) -> str | None:
    return key.value if isinstance(key, Literal) and isinstance(key.value, str) else None


def beside_dynamic(body: Body, file: SourceFile) -> None:
    """Where a resource has both, what it writes out are blocks like those that `dynamic` makes."""
    for block in [block for block in body.blocks if block.type == "dynamic" and block.labels]:
        name = block.labels[0]
        written = body.attributes.get(name)
        if written is None or not all(isinstance(each, Object) for each in elements(written.value)):
            continue
        del body.attributes[name]
        for at, each in enumerate(elements(written.value)):
            body.blocks.insert(at, Block(each.at, name, (), inner(each), file))


def inner(value: Node) -> Body:
    items = value.items if isinstance(value, Object) else ()
    found = {
        name: SetAttribute(key.at, name, item)
        for key, item in items
        if (name := named(key)) is not None
    }
    return Body(found, [])
