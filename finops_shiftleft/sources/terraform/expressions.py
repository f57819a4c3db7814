"""Expressions of a file: compiled when they are first needed, evaluated in a frame."""

from __future__ import annotations

from ...model import Value
from . import constructors, function_calls, loops, operations, references, texts
from .closures import INSTANCE, Bound, Closure, compiled
from .evaluation import Fault
from .nodes import Node, SourceFile
from .scope import Frame

__all__ = ["INSTANCE", "Bound", "Closure", "Expression", "compiled"]

KINDS = (constructors, function_calls, loops, operations, references, texts)  # what is compiled


class Expression:
    """An expression of a file. Shared by all instances of its module; compiled once."""

    __slots__ = ("_closure", "bound", "file", "node")

    def __init__(self, node: Node, file: SourceFile, bound: Bound = INSTANCE) -> None:
        self.node, self.file, self.bound = node, file, bound
        self._closure: Closure | None = None

    def evaluate(self, frame: Frame) -> Value:
        """The value in a frame. Raises Fault."""
        closure = self._closure
        if closure is None:
            closure = self._closure = compiled(self.node, self.file, self.bound)
        return closure(frame)

    def fault(self, message: str) -> Fault:
        return Fault(message, self.file, self.node.at)
