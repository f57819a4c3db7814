"""`for` expressions and splats."""

from __future__ import annotations

from collections.abc import Callable

from ...model import Unknown, Value
from .closures import ITEM, Bound, Closure, compiled, compiles
from .evaluation import Evaluation, fault
from .nodes import ForObject, ForTuple, Node, SourceFile, Splat, SplatItem, TemplateFor
from .operators import condition, key_text, like, pairs, splat_items
from .scalars import Failure
from .scope import Frame
from .unknowns import derived

EVERY = 7  # a mask: the clock is looked at in each eighth step


def names_of(node: ForTuple | ForObject | TemplateFor) -> Bound:
    return frozenset({node.value, node.key} if node.key else {node.value})


def ticked(root: Evaluation, file: SourceFile, at: int) -> None:
    """A look at the clock; a Fault where the time is over."""
    try:
        root.tick()
    except Failure as failure:
        raise fault(failure, file, at) from None


def loop(
    node: ForTuple | ForObject | TemplateFor,
    file: SourceFile,
    bound: Bound,
    accept: Closure | None,
    each: Closure,
    produce: Callable[[Frame, list[Value]], Value],
) -> Closure:
    """Goes through a collection; `produce` makes the result of what `each` gave. An Unknown
    collection or an Unknown `accept` makes the result Unknown."""
    of, at = compiled(node.of, file, bound), node.at
    key, value = node.key, node.value

    def loop(frame: Frame) -> Value:
        collection = of(frame)
        if collection.__class__ is Unknown:
            return derived(collection)
        try:
            items = pairs(collection)
            frame.module.root.spend(len(collection))
        except Failure as failure:
            raise fault(failure, file, node.of.at) from None
        inner = frame.inner({})
        names, results, root = inner.names, [], frame.module.root
        for number, (place, item) in enumerate(items):
            if not number & EVERY:
                ticked(root, file, node.of.at)
            if key is not None:
                names[key] = place
            names[value] = item
            if accept is not None:
                answer = accept(inner)
                if answer.__class__ is Unknown:
                    return derived(answer)
                if not answer:
                    continue
            results.append(each(inner))
        try:
            return produce(frame, results)
        except Failure as failure:
            raise fault(failure, file, at) from None

    return loop


def _condition(node: Node | None, file: SourceFile, bound: Bound) -> Closure | None:
    if node is None:
        return None
    asked, at = compiled(node, file, bound), node.at

    def ask(frame: Frame) -> Value:
        answer = asked(frame)
        try:
            return condition(answer)
        except Failure as failure:
            raise fault(failure, file, at) from None

    return ask


@compiles(ForTuple)
def _for_tuple(node: ForTuple, file: SourceFile, bound: Bound) -> Closure:
    inside = bound | names_of(node)
    accept = _condition(node.condition, file, inside)
    result = compiled(node.result, file, inside)
    return loop(node, file, bound, accept, result, lambda frame, results: results)


@compiles(ForObject)
def _for_object(node: ForObject, file: SourceFile, bound: Bound) -> Closure:
    inside = bound | names_of(node)
    accept = _condition(node.condition, file, inside)
    name, result = compiled(node.name, file, inside), compiled(node.result, file, inside)
    produce = _grouped if node.group else _unique

    def pair(frame: Frame) -> Value:
        return name(frame), result(frame)

    return loop(node, file, bound, accept, pair, produce)


def _unique(frame: Frame, results: list[Value]) -> Value:
    found: dict[str, Value] = {}
    for name, value in results:
        if name.__class__ is Unknown:
            return derived(name)
        key = name if name.__class__ is str else key_text(name)
        if key in found:
            raise Failure(f'two items have the key "{key}"; add "..." to group them')
        found[key] = value
    return found


def _grouped(frame: Frame, results: list[Value]) -> Value:
    found: dict[str, Value] = {}
    for name, value in results:
        if name.__class__ is Unknown:
            return derived(name)
        found.setdefault(key_text(name), []).append(value)
    return found


@compiles(SplatItem)
def _splat_item(node: SplatItem, file: SourceFile, bound: Bound) -> Closure:
    return lambda frame: frame.names[ITEM]


@compiles(Splat)
def _splat(node: Splat, file: SourceFile, bound: Bound) -> Closure:
    of, each, at = compiled(node.of, file, bound), compiled(node.each, file, bound), node.at

    def go(frame: Frame) -> Value:
        value = of(frame)
        if value.__class__ is Unknown:
            return derived(value)
        items = splat_items(value)
        try:
            frame.module.root.spend(len(items))
        except Failure as failure:
            raise fault(failure, file, at) from None
        inner = frame.inner({})
        names, results, root = inner.names, [], frame.module.root
        for number, item in enumerate(items):
            if not number & EVERY:
                ticked(root, file, at)
            names[ITEM] = item
            results.append(each(inner))
        return like(value, results)

    return go
