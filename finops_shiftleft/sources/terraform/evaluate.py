"""Reads a root module: its resources with their values, and what was found wrong on the way."""

from __future__ import annotations

from ...model import Configuration, Diagnostic, Move, Resource, Severity
from ...trees import Tree
from . import variables
from .again import Evaluated, unchanged
from .calls import installed
from .evaluation import Evaluation
from .library import Library
from .modules import Module, World
from .moves import moves
from .resources import NONE_KNOWN, Known, Reads, resources
from .variables import Inputs

__all__ = ["Evaluated", "Inputs", "Library", "Reads", "described", "read_terraform", "root_module"]

MAX_MOVES = 10_000  # blocks of one root: moved, import, removed


def read_terraform(
    tree: Tree,
    path: str,
    name: str,
    inputs: Inputs,
    reads: Reads,
    library: Library | None = None,
    kept: dict[object, Evaluated] | None = None,
) -> Configuration:
    """What the root module in a directory of the tree describes.

    `reads` says for a type which attributes its pricing reads, None where it reads nothing. A
    `library` of the same tree keeps files from being parsed again; what is `kept` of the other side
    of a change, from being evaluated again. Raises BadInput for a var file
    of the caller's that cannot be read; everything else that is wrong is a diagnostic.
    """
    library = library or Library(tree)
    module = root_module(library, path, inputs)
    declared = module.definition.variables
    module.given = variables.gather(library, path, inputs, declared, module.frame)
    if kept is None:
        return described(module, name, reads)
    before = kept.get((path, inputs.var_files))
    found = described(module, name, reads, unchanged(before, module, reads) if before else {})
    kept[path, inputs.var_files] = Evaluated(module, found.resources, reads)
    return found


def root_module(
    library: Library, path: str, inputs: Inputs, root: Evaluation | None = None
) -> Module:
    """The module in a directory, as what is applied; its variables are not given yet."""
    definition = library.module(path)
    recorded = installed(library, path)
    world = World(library, path, inputs, root or Evaluation(), installed=recorded)
    world.workspace = inputs.workspace or definition.workspace or "default"
    return Module(world, definition)


def described(module: Module, name: str, reads: Reads, known: Known = NONE_KNOWN) -> Configuration:
    """What a root module and the modules below it describe."""
    world = module.world
    found = world.root.enter(
        lambda: _everything(module, reads, known), lambda why: _too_deep(world, why)
    )
    return Configuration(name, world.path, "terraform", *found, world.root.diagnostics)


Found = tuple[tuple[Resource, ...], tuple[Move, ...]]


def _everything(module: Module, reads: Reads, known: Known) -> Found:
    found = tuple(resources(module, reads, known))
    moved: list[Move] = []
    waiting = [module]
    while waiting:
        each = waiting.pop()
        for diagnostic in each.definition.diagnostics:
            each.root.note(diagnostic)
        if len(moved) < MAX_MOVES:
            moved.extend(moves(each.definition.moves, each.prefix, each.frame))
        waiting.extend(
            child for name in each.definition.calls for child in each.children(name).modules
        )
    return found, tuple(moved)


def _too_deep(world: World, why: str) -> Found:
    world.root.note(Diagnostic(Severity.ERROR, "limit", why))
    return (), ()
