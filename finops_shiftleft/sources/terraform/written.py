"""The `configuration` section of a plan: to what its expressions refer, through modules.

It has the references of every expression, but neither the locals nor what is in dynamic blocks.
https://developer.hashicorp.com/terraform/internals/json-format#configuration-representation
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ...model import Value
from .shaped import Part

MAX_STEPS = 1_000  # references followed for one answer
STEP = re.compile(r'([^.\[\]]++)((?:\[(?:"(?:[^"\\]|\\.)*+"|[^"\]]*+)\])*+)\.?')
KEYS = re.compile(r'\[(?:"(?:[^"\\]|\\.)*+"|[^\[\]"]*+)\]')
SETTLED = ("var", "path", "terraform")
NO_RESOURCES = frozenset({"local", "each", "count", "path", "terraform", "data", "self"})


def steps(reference: str) -> list[tuple[str, str]]:
    """`module.a["x.y"].b` as names with the keys behind them."""
    return [(match[1], match[2]) for match in STEP.finditer(reference)]


def plain(address: str) -> str:
    """An address without the keys of instances."""
    return KEYS.sub("", address) if "[" in address else address


class Written:
    """A module as it is written, once for all its instances."""

    def __init__(self, part: Part, parent: Written | None = None, name: str = "") -> None:
        self.part, self.parent, self.name = part, parent, name
        self.resources = {one.part("address").text: one for one in part.part("resources").items}
        self.calls: dict[str, Part] = dict(part.part("module_calls").members)
        self._children: dict[str, Written] = {}

    def child(self, name: str) -> Written | None:
        """The module behind a call."""
        if name not in self._children and name in self.calls:
            self._children[name] = Written(self.calls[name].part("module"), self, name)
        return self._children.get(name)

    def argument(self, call: str, name: str) -> Value:
        return (
            self.calls[call].part("expressions").mapping.get(name) if call in self.calls else None
        )

    def output(self, name: str) -> Value:
        return self.part.part("outputs").part(name).mapping.get("expression")

    def default(self, name: str) -> Value:
        return self.part.part("variables").part(name).mapping.get("default")


class Place(NamedTuple):
    """An instance of a module: `prefix` are its calls with their keys, `key` is the own key of
    the instance that looks."""

    module: Written
    prefix: tuple[tuple[str, str], ...] = ()
    key: str = ""

    @property
    def path(self) -> str:
        return "".join(f"module.{name}{key}." for name, key in self.prefix)

    def up(self) -> Place | None:
        """Where the call of this module stands."""
        parent = self.module.parent
        return Place(parent, self.prefix[:-1], self.prefix[-1][1]) if parent else None


def place(root: Written, module_address: str, key: str) -> Place | None:
    """The place of a resource's instance; None for a module that is not in the configuration."""
    found: Written | None = root
    calls = [(name, keys) for name, keys in steps(module_address)][1::2]
    for name, _ in calls:
        found = found.child(name) if found else None
    return Place(found, tuple(calls), key) if found else None


def references(expression: Value) -> list[str]:
    """All that an expression, or a block of them, refers to."""
    if isinstance(expression, list):
        return [one for item in expression for one in references(item)]
    if not isinstance(expression, Mapping):
        return []
    said = expression.get("references")
    if isinstance(said, list):
        return [one for one in said if isinstance(one, str)]
    return [one for item in expression.values() for one in references(item)]


def target(expression: Value, at: Place, known: frozenset[str]) -> str | None:
    """The address of the first managed resource that an expression refers to; one that is in the
    plan comes before one that is not. `known` are the plan's addresses, with and without keys, and
    those of its modules."""
    first: str | None = None
    for path, here in leaves(expression, at, known):
        if len(path) < 2 or path[0][0] in NO_RESOURCES or path[0][0] in ("var", "module"):
            continue
        address = resource(path, here, known)
        if plain(address) in known:
            return address
        first = first or address
    return first


def settled(expression: Value, at: Place) -> bool:
    """Whether all that an expression refers to are variables with a value: then it is known, and
    what is unknown after apply is left to the provider, because it is null."""
    if not references(expression):
        return isinstance(expression, Mapping) and "constant_value" in expression
    return all(path[0][0] in SETTLED for path, _ in leaves(expression, at) if path)


def leaves(
    expression: Value, at: Place, known: frozenset[str] = frozenset()
) -> Iterator[tuple[list[tuple[str, str]], Place]]:
    """What an expression refers to in the end, through variables and outputs: resources and the
    like, and variables that no call gives a value."""
    waiting = [(one, at) for one in reversed(references(expression))]
    seen: set[tuple[str, str]] = set()
    while waiting and len(seen) < MAX_STEPS:
        reference, here = waiting.pop()
        if (reference, here.path) in seen:
            continue
        seen.add((reference, here.path))
        path = steps(reference)
        through = len(path) > 1 and path[0][0] in ("var", "module")
        there = followed(path, here, known) if through else None
        if there is None or there[0] is None:
            yield path, here
        else:
            waiting += [(one, there[1]) for one in reversed(references(there[0]))]


def followed(
    path: list[tuple[str, str]], here: Place, known: frozenset[str]
) -> tuple[Value, Place] | None:
    """Where a variable gets its value, or what an output is; of the module with the own key where
    there is one."""
    (root, _), (name, key) = path[:2]
    if root == "var":
        above = here.up()
        return (above.module.argument(here.prefix[-1][0], name), above) if above else None
    child = here.module.child(name)
    if child is None or len(path) < 3:
        return None
    own = here.key if f"{here.path}module.{name}{here.key}" in known else ""
    inside = Place(child, (*here.prefix, (name, key or own)))
    return child.output(path[2][0]), inside


def resource(path: list[tuple[str, str]], here: Place, known: frozenset[str]) -> str:
    """A resource's address; the instance with the own key where there is one."""
    (kind, _), (name, key) = path[:2]
    address = f"{here.path}{kind}.{name}"
    own = f"{address}{here.key}"
    return own if not key and own in known else f"{address}{key}"
