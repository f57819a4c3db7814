"""Modules that are not in the repository, as the evaluator sees them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Protocol

from ...trees import Tree


class Found(NamedTuple):
    """A module in its package: `folder` in a tree of its own. `name` is what its files are shown
    under; packages with the same `identity` are the same. `note` is what the user should know."""

    tree: Tree
    folder: str
    name: str
    identity: str
    note: str = ""


class Modules(Protocol):
    """Knows where modules are that are not in the repository."""

    def find(self, source: str, version: str | None, /) -> Found:
        """The module of a source and a version constraint. Raises FinopsError with the reason why
        there is none, and what to do."""

    def begin(self, source: str, version: str | None, /) -> None:
        """Starts to look for a module that will be asked for."""

    def brought(self, root: str, call: str, source: str, version: str | None, /) -> Found | None:
        """What `terraform init` has brought to the disk for a call (`a.b`) of a root module, where
        it is of this source and version. Raises FinopsError."""


class Later:
    """Modules whose finder is made, and imported, when the first of them is asked for."""

    def __init__(self, make: Callable[[], Modules]) -> None:
        self._make = make
        self._made: Modules | None = None

    def find(self, source: str, version: str | None, /) -> Found:
        return self._finder.find(source, version)

    def begin(self, source: str, version: str | None, /) -> None:
        self._finder.begin(source, version)

    def brought(self, root: str, call: str, source: str, version: str | None, /) -> Found | None:
        return self._finder.brought(root, call, source, version)

    @property
    def _finder(self) -> Modules:
        if self._made is None:
            self._made = self._make()
        return self._made
