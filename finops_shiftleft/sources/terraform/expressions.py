"""Expressions, compiled to closures when they are first needed.

A closure takes a Frame and gives a value. It raises Fault, with the place of the mistake.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from ...model import Unknown, Value
from .evaluation import Fault, fault
from .nodes import (
    Attribute,
    Binary,
    Call,
    Conditional,
    ForObject,
    ForTuple,
    Index,
    Literal,
    Node,
    Object,
    Parentheses,
    SourceFile,
    Splat,
    SplatItem,
    Template,
    TemplateFor,
    TemplateIf,
    Traversal,
    Tuple,
    Unary,
)
from .operators import (
    BINARY,
    attribute,
    binary,
    condition,
    either,
    index,
    invert,
    key_text,
    like,
    negative,
    pairs,
    part_text,
    splat_items,
)
from .scalars import Failure
from .scope import Frame, Reference
from .types import unify
from .unknowns import derived, shortened, spread

Closure: TypeAlias = Callable[[Frame], Value]
Bound: TypeAlias = frozenset[str]

ITEM = "*"  # the name under which a splat keeps its item
INSTANCE = frozenset({"each", "count", "self"})  # names that a resource's or module's frame has
MAX_TEXT = 16 * 1024 * 1024  # characters of one text


class Expression:
    """An expression of a file. Shared by all instances of its module; compiled once."""

    __slots__ = ("_closure", "bound", "file", "node")

    def __init__(self, node: Node, file: SourceFile, bound: Bound = INSTANCE) -> None:
        self.node, self.file, self.bound = node, file, bound
        self._closure: Closure | None = None

    @property
    def constant(self) -> bool:
        return self.node.__class__ is Literal

    def evaluate(self, frame: Frame) -> Value:
        """The value in a frame. Raises Fault."""
        closure = self._closure
        if closure is None:
            closure = self._closure = compiled(self.node, self.file, self.bound)
        return closure(frame)

    def fault(self, message: str) -> Fault:
        return Fault(message, self.file, self.node.at)


def compiled(node: Any, file: SourceFile, bound: Bound) -> Closure:
    """The closure of a node. `bound` are the names that a frame has here."""
    return _COMPILERS[node.__class__](node, file, bound)


def _literal(node: Literal, file: SourceFile, bound: Bound) -> Closure:
    value = node.value
    return lambda frame: value


def _parentheses(node: Parentheses, file: SourceFile, bound: Bound) -> Closure:
    return compiled(node.of, file, bound)


# ------------------------------------------------------------------------------------ references

Lookup: TypeAlias = Callable[[tuple[str, ...]], tuple[Closure, tuple[str, ...]]]


def _named(method: str) -> Lookup:
    """`var.x`, `local.x` ...: one name behind the root."""

    def lookup(names: tuple[str, ...]) -> tuple[Closure, tuple[str, ...]]:
        if len(names) < 2:
            raise Failure(f'"{names[0]}" must be followed by a name')
        name = names[1]
        look: dict[str, Closure] = {
            "var": lambda frame: frame.module.variable(name),
            "local": lambda frame: frame.module.local(name),
            "module": lambda frame: frame.module.call(name),
            "path": lambda frame: frame.module.path(name),
            "terraform": lambda frame: frame.module.setting(name),
        }
        return look[method], names[2:]

    return lookup


def _resource(names: tuple[str, ...]) -> tuple[Closure, tuple[str, ...]]:
    if len(names) < 2:
        raise Failure(f'"{names[0]}" is not a name that is known here')
    type, name = names[0], names[1]
    return lambda frame: frame.module.resource(type, name), names[2:]


def _data(names: tuple[str, ...]) -> tuple[Closure, tuple[str, ...]]:
    if len(names) < 3:
        raise Failure('"data" must be followed by a type and a name')
    type, name = names[1], names[2]
    return lambda frame: frame.module.data(type, name), names[3:]


def _ephemeral(names: tuple[str, ...]) -> tuple[Closure, tuple[str, ...]]:
    value = Unknown(f"{'.'.join(names[:3])} is only known while Terraform runs")
    return lambda frame: value, ()


_ROOTS: dict[str, Lookup] = {
    **{root: _named(root) for root in ("var", "local", "module", "path", "terraform")},
    "data": _data,
    "ephemeral": _ephemeral,
    "resource": lambda names: _resource(names[1:]),
}


def _instance_name(root: str) -> Closure:
    def lookup(frame: Frame) -> Value:
        if root in frame.names:
            return frame.names[root]
        raise Failure(f'"{root}" has no meaning here')

    return lookup


def _traversal(node: Traversal, file: SourceFile, bound: Bound) -> Closure:
    names, at = node.names, node.at
    try:
        if names[0] in bound:
            look, rest = _instance_name(names[0]), names[1:]
        else:
            look, rest = _ROOTS.get(names[0], _resource)(names)
    except Failure as failure:
        raised = fault(failure, file, at)
        return lambda frame: _throw(raised)

    def refer(frame: Frame) -> Value:
        try:
            value = look(frame)
            for name in rest:
                value = attribute(value, name)
        except Failure as failure:
            raise fault(failure, file, at) from None
        return value

    return refer


def _throw(raised: Fault) -> Value:
    raise raised


def _attribute(node: Attribute, file: SourceFile, bound: Bound) -> Closure:
    of, name, at = compiled(node.of, file, bound), node.name, node.at

    def take(frame: Frame) -> Value:
        value = of(frame)
        try:
            return attribute(value, name)
        except Failure as failure:
            raise fault(failure, file, at) from None

    return take


def _index(node: Index, file: SourceFile, bound: Bound) -> Closure:
    of, key, at = compiled(node.of, file, bound), compiled(node.key, file, bound), node.at

    def take(frame: Frame) -> Value:
        value, place = of(frame), key(frame)
        try:
            return index(value, place)
        except Failure as failure:
            raise fault(failure, file, at) from None

    return take


def _splat_item(node: SplatItem, file: SourceFile, bound: Bound) -> Closure:
    return lambda frame: frame.names[ITEM]


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
        names, results = inner.names, []
        for item in items:
            names[ITEM] = item
            results.append(each(inner))
        return like(value, results)

    return go


# ------------------------------------------------------------------------------------- operators


def _unary(node: Unary, file: SourceFile, bound: Bound) -> Closure:
    of, operate, at = compiled(node.of, file, bound), _UNARY[node.operator], node.at

    def apply(frame: Frame) -> Value:
        value = of(frame)
        try:
            return operate(value)
        except Failure as failure:
            raise fault(failure, file, at) from None

    return apply


_UNARY = {"-": negative, "!": invert}


def _binary(node: Binary, file: SourceFile, bound: Bound) -> Closure:
    if node.operator in _DECIDES:
        return _logic(node, file, bound)
    left, right = compiled(node.left, file, bound), compiled(node.right, file, bound)
    operate, at, compares = BINARY[node.operator], node.at, node.operator in ("==", "!=")

    def apply(frame: Frame) -> Value:
        a, b = left(frame), right(frame)
        try:
            if compares and isinstance(a, list | dict) and isinstance(b, list | dict):
                frame.module.root.weigh(a)
            return binary(operate, a, b)
        except Failure as failure:
            raise fault(failure, file, at) from None

    return apply


_DECIDES = {"&&": False, "||": True}  # the left operand that decides without the right one


def _logic(node: Binary, file: SourceFile, bound: Bound) -> Closure:
    """Decided by the left operand alone where that is possible, as since Terraform 1.12."""
    left, right = compiled(node.left, file, bound), compiled(node.right, file, bound)
    decides, at = _DECIDES[node.operator], node.at

    def decide(frame: Frame) -> Value:
        a = left(frame)
        try:
            a = condition(a)
        except Failure as failure:
            raise fault(failure, file, at) from None
        if a is decides:
            return decides
        b = right(frame)
        try:
            b = condition(b)
        except Failure as failure:
            raise fault(failure, file, at) from None
        return derived(a) if a.__class__ is Unknown and b is not decides else b

    return decide


def _conditional(node: Conditional, file: SourceFile, bound: Bound) -> Closure:
    asked = compiled(node.condition, file, bound)
    yes, no, at = compiled(node.yes, file, bound), compiled(node.no, file, bound), node.at

    def choose(frame: Frame) -> Value:
        answer = asked(frame)
        try:
            answer = condition(answer)
        except Failure as failure:
            raise fault(failure, file, node.condition.at) from None
        if answer.__class__ is Unknown:
            return _open(frame, answer)
        value = (yes if answer else no)(frame)
        if value.__class__ is str or value is None or value.__class__ is Unknown:
            return value
        return _as_both(frame, value, _attempt(no if answer else yes, frame))

    def _as_both(frame: Frame, value: Value, other: Value) -> Value:
        """The branches have one type, so `true ? 1 : "a"` is a text."""
        if other is None or other.__class__ is Unknown or isinstance(value, Reference):
            return value
        try:
            frame.module.root.weigh([value, other])
            return unify([value, other])[0]
        except Failure as failure:
            raise fault(failure, file, at) from None

    def _open(frame: Frame, answer: Unknown) -> Value:
        a, b = _attempt(yes, frame), _attempt(no, frame)
        if a.__class__ is not Unknown and b.__class__ is not Unknown:
            a, b = _as_both(frame, a, b), _as_both(frame, b, a)
        return either(answer, a, b)

    return choose


_FAILED = Unknown("it cannot be evaluated")


def _attempt(closure: Closure, frame: Frame) -> Value:
    """The value of a branch that may not be taken: its mistakes do not count."""
    root = frame.module.root
    root.trying += 1
    try:
        return closure(frame)
    except Fault:
        return _FAILED
    finally:
        root.trying -= 1


# ------------------------------------------------------------------------------------- templates


def _template(node: Template, file: SourceFile, bound: Bound) -> Closure:
    return _text(node.parts, file, bound)


def _text(parts: tuple[Any, ...], file: SourceFile, bound: Bound) -> Closure:
    """Parts, one behind the other. An Unknown part makes the whole Unknown."""
    pieces = [
        (part, None, 0) if isinstance(part, str) else ("", compiled(part, file, bound), part.at)
        for part in parts
    ]

    def write(frame: Frame) -> Value:
        texts: list[str] = []
        unknown: Unknown | None = None
        place = size = 0
        for piece, closure, at in pieces:
            if closure is not None:
                value = closure(frame)
                if value.__class__ is Unknown:
                    unknown, place = (derived(unknown), -1) if unknown else (value, len(texts))
                    value = ""
                try:
                    piece = value if value.__class__ is str else part_text(value)
                    size += len(piece)
                    if size > MAX_TEXT:
                        raise Failure(f"a text of more than {MAX_TEXT:,} characters")
                    frame.module.root.spend(len(piece) >> 10)
                except Failure as failure:
                    raise fault(failure, file, at) from None
            texts.append(piece)
        if unknown is None:
            return "".join(texts)
        return unknown if place < 0 else _with_choices(unknown, texts, place)

    return write


def _with_choices(unknown: Unknown, texts: list[str], place: int) -> Unknown:
    before, after = "".join(texts[:place]), "".join(texts[place + 1 :])
    return spread(unknown, lambda choice: f"{before}{part_text(choice)}{after}")


def _template_if(node: TemplateIf, file: SourceFile, bound: Bound) -> Closure:
    asked = compiled(node.condition, file, bound)
    yes, no, at = _text(node.yes, file, bound), _text(node.no, file, bound), node.condition.at

    def choose(frame: Frame) -> Value:
        answer = asked(frame)
        try:
            answer = condition(answer)
        except Failure as failure:
            raise fault(failure, file, at) from None
        if answer.__class__ is Unknown:
            return either(answer, _attempt(yes, frame), _attempt(no, frame))
        return (yes if answer else no)(frame)

    return choose


def _template_for(node: TemplateFor, file: SourceFile, bound: Bound) -> Closure:
    body = _text(node.body, file, bound | _names_of(node))

    def produce(frame: Frame, results: list[Value]) -> Value:
        texts: list[str] = []
        for text in results:
            if text.__class__ is Unknown:
                return derived(text)
            texts.append(text)
        return "".join(texts)

    return _loop(node, file, bound, None, lambda frame: body(frame), produce)


# ----------------------------------------------------------------------------------------- loops

SKIP = object()


def _names_of(node: ForTuple | ForObject | TemplateFor) -> Bound:
    return frozenset({node.value, node.key} if node.key else {node.value})


def _loop(
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
        names, results = inner.names, []
        for place, item in items:
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


def _for_tuple(node: ForTuple, file: SourceFile, bound: Bound) -> Closure:
    inside = bound | _names_of(node)
    accept = _condition(node.condition, file, inside)
    result = compiled(node.result, file, inside)
    return _loop(node, file, bound, accept, result, lambda frame, results: results)


def _for_object(node: ForObject, file: SourceFile, bound: Bound) -> Closure:
    inside = bound | _names_of(node)
    accept = _condition(node.condition, file, inside)
    name, result = compiled(node.name, file, inside), compiled(node.result, file, inside)
    produce = _grouped if node.group else _unique

    def pair(frame: Frame) -> Value:
        return name(frame), result(frame)

    return _loop(node, file, bound, accept, pair, produce)


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


# ---------------------------------------------------------------------------------- constructors


def _guarded(closure: Closure) -> Closure:
    """An element of a tuple or an object: its mistake costs the element, not the whole."""

    def element(frame: Frame) -> Value:
        try:
            return closure(frame)
        except Fault as mistake:
            root = frame.module.root
            if root.trying or mistake.final:
                raise
            return root.unknown(mistake)

    return element


def _element(node: Node, file: SourceFile, bound: Bound) -> Closure:
    closure = compiled(node, file, bound)
    return closure if node.__class__ in _SAFE else _guarded(closure)


_SAFE = frozenset({Literal, Tuple, Object, SplatItem})


def _tuple(node: Tuple, file: SourceFile, bound: Bound) -> Closure:
    if all(item.__class__ is Literal for item in node.items):
        values = [item.value for item in node.items if isinstance(item, Literal)]
        return lambda frame: values
    items = [_element(item, file, bound) for item in node.items]
    return lambda frame: [item(frame) for item in items]


def _object(node: Object, file: SourceFile, bound: Bound) -> Closure:
    items = [(_key(name, file, bound), _element(value, file, bound)) for name, value in node.items]

    def build(frame: Frame) -> Value:
        result: dict[str, Value] = {}
        for key, value in items:
            name = key if key.__class__ is str else key(frame)
            if name.__class__ is Unknown:
                return derived(name)
            result[name] = value(frame)
        return result

    return build


def _key(node: Node, file: SourceFile, bound: Bound) -> Any:
    """A key that is known already, or the closure that finds it."""
    at = node.at
    if isinstance(node, Literal) and isinstance(node.value, str):
        return node.value
    closure = compiled(node, file, bound)

    def find(frame: Frame) -> Value:
        value = closure(frame)
        if value.__class__ is Unknown:
            return value
        try:
            return key_text(value)
        except Failure as failure:
            raise fault(failure, file, at) from None

    return find


# ----------------------------------------------------------------------------------------- calls


def _call(node: Call, file: SourceFile, bound: Bound) -> Closure:
    arguments = [compiled(argument, file, bound) for argument in node.arguments]
    if node.name in _LAZY and not node.expand:
        return _LAZY[node.name](node, file, arguments)
    name, at, expand = node.name, node.at, node.expand

    def call(frame: Frame) -> Value:
        values = [argument(frame) for argument in arguments]
        try:
            if expand:
                if values[-1].__class__ is Unknown:
                    return derived(values[-1])
                values[-1:] = _expanded(values[-1])
            return called(frame, name, values)
        except Failure as failure:
            raise fault(failure, file, at) from None

    return call


def _expanded(value: Value) -> list[Value]:
    if isinstance(value, list):
        return value
    raise Failure("only a list, a tuple or a set can be expanded with ...")


def called(frame: Frame, name: str, values: list[Value]) -> Value:
    """A function's result, within the budget."""
    root = frame.module.root
    root.spend(1)
    if name not in _SHALLOW:
        for value in values:
            if isinstance(value, list | dict):
                root.weigh(value)
    result = frame.module.function(name, values)
    if result.__class__ is Unknown:
        return shortened(result)
    if isinstance(result, list | dict):
        root.spend(len(result))
    elif result.__class__ is str:
        root.spend(len(result) >> 10)
    return result


# Functions that do not look into the elements of what they are given.
_SHALLOW = frozenset(
    {
        "length", "keys", "values", "element", "lookup", "merge", "concat", "slice", "range",
        "coalesce", "coalescelist", "one", "reverse", "zipmap", "chunklist", "index", "try", "can",
    }
)  # fmt: skip


def _try(node: Call, file: SourceFile, arguments: list[Closure]) -> Closure:
    def first(frame: Frame) -> Value:
        root, last = frame.module.root, None
        root.trying += 1
        try:
            for argument in arguments:
                try:
                    return argument(frame)
                except Fault as mistake:
                    if mistake.final:
                        raise
                    last = mistake
        finally:
            root.trying -= 1
        why = f": {last.message}" if last else ""
        raise Fault(f"no argument of try() can be evaluated{why}", file, node.at)

    return first


def _can(node: Call, file: SourceFile, arguments: list[Closure]) -> Closure:
    def possible(frame: Frame) -> Value:
        if len(arguments) != 1:
            raise Fault("can() takes one argument", file, node.at)
        root = frame.module.root
        root.trying += 1
        try:
            value = arguments[0](frame)
        except Fault as mistake:
            if mistake.final:
                raise
            return False
        finally:
            root.trying -= 1
        return derived(value) if value.__class__ is Unknown else True

    return possible


_LAZY = {"try": _try, "can": _can}

_COMPILERS: dict[type, Callable[[Any, SourceFile, Bound], Closure]] = {
    Literal: _literal,
    Parentheses: _parentheses,
    Traversal: _traversal,
    Attribute: _attribute,
    Index: _index,
    Splat: _splat,
    SplatItem: _splat_item,
    Unary: _unary,
    Binary: _binary,
    Conditional: _conditional,
    Template: _template,
    TemplateIf: _template_if,
    TemplateFor: _template_for,
    ForTuple: _for_tuple,
    ForObject: _for_object,
    Tuple: _tuple,
    Object: _object,
    Call: _call,
}
