"""Reads a root module: its resources with their values, and what was found wrong on the way."""

from __future__ import annotations

from ...model import Configuration, Diagnostic, Move, Resource, Severity
from ...trees import Tree
from . import variables
from .calls import installed
from .library import Library
from .modules import Module, World
from .moves import moves
from .resources import Reads, resources
from .variables import Inputs

__all__ = ["Inputs", "Library", "Reads", "read_terraform"]

MAX_MOVES = 10_000


def read_terraform(
    tree: Tree,
    path: str,
    name: str,
    inputs: Inputs,
    reads: Reads,
    library: Library | None = None,
) -> Configuration:
    """What the root module in a directory of the tree describes.

    `reads` says for a type which attributes its pricing reads, None where it reads nothing. A
    `library` of the same tree keeps files from being parsed again. Raises BadInput for a var file
    of the caller's that cannot be read; everything else that is wrong is a diagnostic.
    """
    library = library or Library(tree)
    definition = library.module(path)
    world = World(library, path, inputs, installed=installed(library, path))
    world.workspace = inputs.workspace or definition.workspace or "default"
    module = Module(world, definition)
    module.given = variables.gather(library, path, inputs, definition.variables, module.frame)
    found = world.root.enter(lambda: _everything(module, reads), lambda why: _too_deep(world, why))
    return Configuration(name, path, "terraform", found[0], found[1], world.root.diagnostics)


Found = tuple[tuple[Resource, ...], tuple[Move, ...]]


def _everything(module: Module, reads: Reads) -> Found:
    found = tuple(resources(module, reads))
    moved: list[Move] = []
    waiting = [module]
    while waiting:
        each = waiting.pop()
        for diagnostic in each.definition.diagnostics:
            each.root.note(diagnostic)
        if len(moved) < MAX_MOVES:
            moved.extend(moves(each.definition.moves, each.prefix))
        waiting.extend(
            child for name in each.definition.calls for child in each.children(name).modules
        )
    return found, tuple(moved)


def _too_deep(world: World, why: str) -> Found:
    world.root.note(Diagnostic(Severity.ERROR, "limit", why))
    return (), ()
