"""The second side of a change: what is the same in both versions of a root module, and depends on
nothing that differs, is not evaluated again.

A block is the same where both versions were parsed to the very same one. A reference names what it
refers to, so that a block without the names of what differs does not depend on it. Whatever else
could make a difference (modules, files that functions read, mistakes, other variables) is left to
the evaluation.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from ...model import Resource
from .blocks import Values
from .definitions import Code, Definition
from .library import Parsed

if TYPE_CHECKING:
    from .modules import Module
    from .resources import Reads

MOST_DIRTY = 64  # blocks that differ or depend on such
MOST_FOUND = 20_000  # places that their names are found at
IDLE = frozenset({"output", "moved", "removed", "import"})  # which no resource depends on

Key: TypeAlias = "tuple[str, str]"


class Evaluated(NamedTuple):
    """A root module, and all resources that it describes."""

    module: Module
    resources: tuple[Resource, ...]
    reads: Reads


def unchanged(before: Evaluated, module: Module, reads: Reads) -> Mapping[Key, list[Resource]]:
    """The resources of the blocks that are as they were; none where that cannot be told."""
    if not comparable(before, module, reads):
        return {}
    old, new = before.module.definition.resources, module.definition.resources
    dirty = {key for key in {*old, *new} if not same(old.get(key), new.get(key))}
    dirty = depending(dirty, before.module) if len(dirty) <= MOST_DIRTY else set()
    if not dirty:
        return {}
    found: dict[Key, list[Resource]] = {}
    for resource in before.resources:
        if not isinstance(resource.values, Values):
            return {}
        key = resource.values.code.labels
        if key not in dirty:
            found.setdefault((key[0], key[1]), []).append(resource)
    return found


def comparable(before: Evaluated, module: Module, reads: Reads) -> bool:
    """Whether nothing but blocks of resources differs, and nothing else was looked at."""
    old, new = before.module, module
    kinds = {kind for kind, _ in new.definition.resources}
    return (
        not (old.world.root.looked or old.world.root.diagnostics or old.world.inputs.values)
        and (old.world.path, old.world.workspace) == (new.world.path, new.world.workspace)
        and old.world.inputs == new.world.inputs
        and given(old) == given(new)
        and not any(one.definition.calls or one.definition.diagnostics for one in (old, new))
        and all(before.reads(kind) == reads(kind) for kind in kinds)
        and surroundings(old.definition) == surroundings(new.definition)
    )


def given(module: Module) -> dict[str, tuple[str, str]]:
    """What the variables are set to, as it is written: True is not 1."""
    return {
        name: (one.expression.file.name, repr(one.expression.node))
        for name, one in module.given.items()
    }


def surroundings(definition: Definition) -> list[object]:
    """What resources depend on besides one another: the very blocks."""
    tables = definition.declared, definition.data, definition.providers
    return [
        *([(name, id(code.own)) for name, code in table.items()] for table in tables),
        [(name, id(one.node)) for name, one in definition.locals.items()],
        [id(code.own) for code in definition.settings],
    ]


def same(one: Code | None, other: Code | None) -> bool:
    """Whether two codes are of one and the same block."""
    return one is not None and other is not None and one.own is other.own


def depending(dirty: set[Key], module: Module) -> set[Key]:
    """These blocks and those that may depend on them; none where too much does, or something that
    is no resource."""
    library, folder = module.home.library, module.definition.path
    paths = library.code_files(folder)
    if any(path.endswith(".json") for path in paths):
        return set()
    files = [library.file(path) for path in paths]
    found, waiting, places = set(dirty), list(dirty), 0
    while waiting:
        key = waiting.pop()
        for mention in mentions(key, files):
            places += 1
            if mention is None or places > MOST_FOUND or len(found) > MOST_DIRTY:
                return set()
            if mention not in found:
                found.add(mention)
                waiting.append(mention)
    return found


def mentions(key: Key, files: list[Parsed]) -> Iterator[Key | None]:
    """The blocks of resources that have both words of an address; None for another block."""
    kind, name = key
    for parsed in files:
        text, blocks = parsed.file.text, parsed.body.blocks
        starts = [block.at for block in blocks]
        for at in words(name, text):
            row = bisect_right(starts, at) - 1
            end = starts[row + 1] if row + 1 < len(starts) else len(text)
            if row < 0 or blocks[row].type in IDLE or kind not in text[starts[row] : end]:
                continue
            labels = blocks[row].labels
            yield (labels[0], labels[1]) if blocks[row].type == "resource" else None


def words(word: str, text: str) -> Iterator[int]:
    """Where a name stands in a text, and is no part of another."""
    at = text.find(word)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(word) : at + len(word) + 1]
        if not (is_part(before) or is_part(after)):
            yield at
        at = text.find(word, at + 1)


def is_part(character: str) -> bool:
    return character.isalnum() or character in ("_", "-")
