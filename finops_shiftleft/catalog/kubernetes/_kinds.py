"""Objects of any kind, where their kind is only known when they are read."""

from __future__ import annotations

from ...errors import Gap, NotListed, NotSet
from ...model import Value
from ..load import free, has_file, page
from ..vocabulary import Part
from ..vocabulary.parts import Emit, Run
from ..vocabulary.scope import Scope
from ._cloud import found
from ._cluster import group_of


class Kind(Part):
    """Priced as the kind that the object is of."""

    def compile(self) -> Emit:
        return drawn


def drawn(scope: Scope, run: Run) -> None:
    """The lines of its kind; none for one that is free."""
    try:
        known = kind_of(scope.values.get("kind"), scope.values.get("apiVersion"))
        if page(known):
            emit, deeper = run.page(known)
            emit(scope, deeper)
    except Gap as gap:
        run.note(gap)


def kind_of(kind: Value, version: Value) -> str:
    """The kind as the catalogue knows it: with its group where that is another's than the kind
    alone would be. Raises a Gap for one that it does not know."""
    if not isinstance(kind, str):
        raise NotSet("no manifest is known")
    qualified = f"{kind}.{group_of(str(version))}"
    if has_file(qualified) or free(qualified) or found(str(version), kind):
        return qualified
    if kind == "Manifest" or not (page(kind) or free(kind)):
        raise NotListed(f"{kind} of {version} has no page in the catalogue")
    return kind
