"""Calls of functions; try() and can() look at the mistakes of their arguments."""

from __future__ import annotations

from ...model import Unknown, Value
from .closures import Bound, Closure, compiled, compiles
from .evaluation import LOOKED_AT, PRODUCED, Fault, fault
from .nodes import Call, SourceFile
from .scalars import Failure
from .scope import Frame
from .unknowns import derived, shortened


@compiles(Call)
def _call(node: Call, file: SourceFile, bound: Bound) -> Closure:
    arguments = [compiled(argument, file, bound) for argument in node.arguments]
    lazy = _LAZY.get(node.name.removeprefix("core::"))
    if lazy and not node.expand:
        return lazy(node, file, arguments)
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
    root.tick()
    if name not in _SHALLOW:
        for value in values:
            if isinstance(value, list | dict):
                root.weigh(value)
            elif value.__class__ is str:
                root.spend(len(value) >> LOOKED_AT)
    result = frame.module.function(name, values)
    if result.__class__ is Unknown:
        return shortened(result)
    if isinstance(result, list | dict):
        root.spend(len(result))
    elif result.__class__ is str:
        root.spend(len(result) >> PRODUCED)
    return result


# Functions that do not look into the elements of what they are given.
_SHALLOW = frozenset(
    {
        "length", "keys", "values", "element", "lookup", "merge", "concat", "slice", "range",
        "coalescelist", "one", "reverse", "zipmap", "try", "can",
    }
)  # fmt: skip


def _try(node: Call, file: SourceFile, arguments: list[Closure]) -> Closure:
    def first(frame: Frame) -> Value:
        root, why = frame.module.root, ""
        root.trying += 1
        try:
            for argument in arguments:
                try:
                    return argument(frame)
                except Fault as mistake:
                    if mistake.final:
                        raise
                    why = f": {mistake.message}"  # the mistake itself would keep its frames
        finally:
            root.trying -= 1
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
