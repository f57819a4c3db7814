"""The folders of the repository that a module calls, without an evaluation of all of it."""

from __future__ import annotations

from collections.abc import Iterator

from ...errors import OutsideRoot
from ...model import Value
from ...trees import join
from .evaluate import root_module
from .evaluation import Fault
from .expressions import Expression
from .library import Library
from .modules import Module
from .variables import Inputs


def called_folders(library: Library, folder: str) -> Iterator[str]:
    """The folders that the module in a folder calls. A source that OpenTofu makes of variables and
    locals is worked out with the variables' defaults."""
    module: Module | None = None
    for code in library.module(folder).calls.values():
        source: Value = code.text("source")
        expression = code.expression("source")
        if source is None and expression is not None:
            module = module or root_module(library, folder, Inputs())
            source = evaluated(module, expression)
        if isinstance(source, str) and source.startswith("."):
            try:
                yield join(folder, source)
            except OutsideRoot:
                continue


def evaluated(module: Module, expression: Expression) -> Value:
    """The source of a call; None where it cannot be told."""

    def work() -> Value:
        try:
            return expression.evaluate(module.frame)
        except Fault:
            return None

    return module.root.enter(work, lambda why: None)


def module_folders(library: Library, start: str) -> set[str]:
    """The folder of a module and of all local modules that it calls."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        folder = waiting.pop()
        if folder not in found:
            found.add(folder)
            waiting.extend(called_folders(library, folder))
    return found
