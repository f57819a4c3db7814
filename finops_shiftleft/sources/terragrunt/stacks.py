"""Stacks: units that `terragrunt stack generate` would write, read without writing them.

https://terragrunt.gruntwork.io/docs/features/stacks/
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...errors import FinopsError
from ...location import caret
from ...model import Diagnostic, Severity, Value
from ...trees import join
from ..terraform.evaluation import Evaluation
from ..terraform.files import absolute
from ..terraform.library import Library
from ..terraform.variables import Inputs
from .config import Written
from .files import Given
from .functions import DEFAULT_FILE
from .overlay import Mount, Overlay, upwards
from .reading import Reading
from .sources import MISSING, NOT_AVAILABLE, local, packaged, texts
from .units import Units

STACK_FILE = "terragrunt.stack.hcl"
FOLDER = ".terragrunt-stack"
MAX_COMPONENTS = 1_000  # units and stacks of one stack, with those of the stacks inside of it
MAX_DEPTH = 8  # stacks in stacks

KEPT = "terragrunt stacks"  # where a library keeps them


class Component(NamedTuple):
    """A unit or stack block: where it is made, and what it is given."""

    written: Written
    path: str
    values: Value


class Stack:
    """A folder with a terragrunt.stack.hcl. `units` are the folders of the units that it makes;
    `made` are these, in a tree that has them; `sources` are the folders they are made from."""

    def __init__(self, library: Library, inputs: Inputs, folder: str) -> None:
        self.folder, self.library = folder, library
        self.units: list[str] = []
        self.sources: set[str] = set()
        self.root = Evaluation()
        self._mounts: dict[str, Mount] = {}
        self._values: dict[str, Value] = {}
        self._missing: dict[str, Diagnostic] = {}
        self._count = 0
        overlay = Overlay(library.tree, {}, self._mounts)
        self.made = Units(library.over(overlay, overlay.touches), inputs, self._values)
        self.expand(folder, 0)

    def has(self, folder: str) -> bool:
        """Whether a unit's source is in the repository."""
        return self.made.library.tree.is_file(join(folder, DEFAULT_FILE))

    def diagnostics(self, unit: str) -> tuple[Diagnostic, ...]:
        """What is wrong with a unit's block; what is wrong with the whole, at the first unit."""
        common = self.root.diagnostics if unit == self.units[0] else ()
        own = self._missing.get(unit)
        return (*common, own) if own else common

    def expand(self, folder: str, depth: int) -> None:
        """Makes what the stack file in a folder describes."""
        for component in self._components(folder):
            self._count += 1
            if self._count > MAX_COMPONENTS:
                self._complain(component, f"a stack makes more than {MAX_COMPONENTS} units")
                return
            source = self._source(component, folder)
            if source is not None:
                self._mounts[component.path] = source
                if source.tree is self.library.tree:
                    self.sources.add(source.folder)
            self._values[component.path] = component.values
            if component.written.code.type == "unit":
                self.units.append(component.path)
            elif depth == MAX_DEPTH:
                self._complain(component, f"stacks are more than {MAX_DEPTH} deep")
            elif source is not None:
                self.expand(component.path, depth + 1)

    def _components(self, folder: str) -> Iterator[Component]:
        path = join(folder, STACK_FILE)
        tree = self.made.library.tree
        if not tree.is_file(path):
            return
        inputs, values = self.made.inputs, self._values.get(folder)
        reading = Reading(self.made, self.made.library, folder, self.root, inputs, values)
        file = reading.file(path, folder, folder)
        blocks = [
            Written(code, each)
            for each in (file, *(include.file for include in file.includes))
            for kind in ("unit", "stack")
            for code in each.code.blocks.get(kind, ())
        ]
        places = {id(block.code): self._place(block, folder) for block in blocks}
        for kind in ("unit", "stack"):
            named = {
                block.code.labels[0]: Given(kind, {"path": absolute(place)})
                for block in blocks
                if block.code.type == kind
                and block.code.labels
                and (place := places[id(block.code)])
            }
            for each in {id(block.file): block.file for block in blocks}.values():
                each.frame.names[kind] = Given(kind, named)
        for block in blocks:
            place = places[id(block.code)]
            if place is not None and block.value("enabled") is not False:
                yield Component(block, place, given(block))

    def _place(self, block: Written, folder: str) -> str | None:
        """The folder that is made of a block."""
        path = block.value("path")
        if not isinstance(path, str) or not path:
            block.file.complain(block.code, "path", "terragrunt", "the path is unknown, or no text")
            return None
        bare = block.value("no_dot_terragrunt_stack") is True
        try:
            return join(folder if bare else join(folder, FOLDER), path)
        except FinopsError as error:
            block.file.complain(block.code, "path", "terragrunt", error.message)
            return None

    def _source(self, component: Component, folder: str) -> Mount | None:
        """The folder that a component is copied from."""
        written = component.written
        own = self._real(folder)  # a stack in a stack may say it as seen from where it was copied
        for text in texts(written):
            if (place := local(text, self.made.library.tree, folder)) is not None:
                return self._real(place)
            if (place := local(text, *own)) is not None:
                return Mount(own.tree, place)
        why, advice = f"the {written.code.type} {written.value('source')} is not there", ""
        try:
            source = written.value("source")
            if isinstance(source, str) and (found := packaged(written, source, self.library)):
                return Mount(found.library.tree, found.folder)
        except FinopsError as error:
            why, advice = error.message, error.advice
        code = written.code
        self._missing[component.path] = Diagnostic(
            Severity.WARNING,
            MISSING,
            why,
            code.location,
            source=caret(code.file.text, code.location),
            advice=advice or NOT_AVAILABLE,
        )
        return None

    def _real(self, path: str) -> Mount:
        """What is copied to a path."""
        for made, below in upwards(path):
            if made in self._mounts:
                tree, folder = self._mounts[made]
                return Mount(tree, join(folder, below))
        return Mount(self.library.tree, path)

    def _complain(self, component: Component, message: str) -> None:
        component.written.file.complain(component.written.code, "path", "limit", message)


def given(block: Written) -> Value:
    """The values of a component; an object without any, where it names none."""
    if "values" not in block.code:
        return Given("values", {})
    return block.value("values")


def stack_of(library: Library, inputs: Inputs, folder: str) -> Stack:
    """The stack in a folder, looked at once."""
    kept: list[Stack] = library.kept.setdefault(KEPT, [])
    for stack in kept:
        if stack.folder == folder and stack.made.inputs == inputs:
            return stack
    stack = Stack(library, inputs, folder)
    kept.append(stack)
    return stack
