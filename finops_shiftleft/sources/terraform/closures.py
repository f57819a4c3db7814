"""Closures: what expressions are compiled to.

A closure takes a Frame and gives a value. It raises Fault, with the place of the mistake. The
modules beside this one say for each kind of node how it is compiled.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from ...model import Unknown, Value
from .evaluation import Fault
from .nodes import SourceFile
from .scope import Frame

Closure: TypeAlias = Callable[[Frame], Value]
Bound: TypeAlias = frozenset[str]
Compiler: TypeAlias = Callable[[Any, SourceFile, Bound], Closure]

ITEM = "*"  # the name under which a splat keeps its item
INSTANCE = frozenset({"each", "count", "self"})  # names that a resource's or module's frame has
MAX_TEXT = 16 * 1024 * 1024  # characters of one text

_COMPILERS: dict[type, Compiler] = {}


def compiles(kind: type) -> Callable[[Compiler], Compiler]:
    """Declares what compiles a kind of node."""

    def declare(compiler: Compiler) -> Compiler:
        _COMPILERS[kind] = compiler
        return compiler

    return declare


def compiled(node: Any, file: SourceFile, bound: Bound) -> Closure:
    """The closure of a node. `bound` are the names that a frame has here."""
    return _COMPILERS[node.__class__](node, file, bound)


_FAILED = Unknown("it cannot be evaluated")


def attempt(closure: Closure, frame: Frame) -> Value:
    """The value of a branch that may not be taken: its mistakes do not count."""
    root = frame.module.root
    root.trying += 1
    try:
        return closure(frame)
    except Fault:
        return _FAILED
    finally:
        root.trying -= 1
