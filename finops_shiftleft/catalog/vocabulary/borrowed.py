"""Lines of another type's page: of one that is priced alike, or of a related resource."""

from __future__ import annotations

from collections.abc import Mapping

from ...errors import Gap, KnownLater, NotSet
from ...model import Unknown, Value
from .expressions import Expr, Read, as_expr
from .parts import Emit, Part, Run
from .relations import Related
from .scope import Scope


class Filled:
    """Attributes given by expressions, over a block that answers for the others."""

    __slots__ = ("below", "given", "known", "scope", "through")

    def __init__(
        self, given: Mapping[str, Read], scope: Scope, below: Value, through: bool = False
    ) -> None:
        self.given, self.scope, self.below, self.through = given, scope, below, through
        self.known: dict[str, tuple[Value, list[str]]] = {}

    def get(self, name: str) -> Value:
        """One that is given but not set is not looked for below, unless `through`."""
        told = self.scope.root.assumed
        if name in self.known:
            value, assumed = self.known[name]
            told.extend(assumed)
            return value
        before, value, given = len(told), None, self.given.get(name)
        if given is not None:
            value = given(self.scope)
        if value is None and (given is None or self.through):
            value = self.below.get(name)
        self.known[name] = value, told[before:]
        return value

    def target(self, path: tuple[str, ...]) -> str | None:
        """What is given by an expression refers to nothing; the block below still does."""
        if path[0] in self.given or not hasattr(self.below, "target"):
            return None
        found: str | None = self.below.target(path)
        return found


def handed(given: Mapping[str, Expr]) -> dict[str, Read]:
    """Hands on what is not set, or not known, as it is: whoever reads it will say so."""

    def hand(read: Read) -> Read:
        def later(scope: Scope) -> Value:
            try:
                return read(scope)
            except NotSet:
                return None
            except KnownLater as gap:
                return Unknown(str(gap))

        return later

    return {name: hand(expr.compile()) for name, expr in given.items()}


class Like(Part):
    """Priced as another type is, with these of its attributes read differently."""

    def __init__(self, kind: str, given: Mapping[str, Expr | Value]) -> None:
        self.kind, self.given = kind, {name: as_expr(value) for name, value in given.items()}

    def compile(self) -> Emit:
        kind, given = self.kind, handed(self.given)

        def like(scope: Scope, run: Run) -> None:
            values = Filled(given, scope, scope.values) if given else scope.values
            try:
                emit, deeper = run.page(kind)
            except Gap as gap:
                run.note(gap)
                return
            emit(scope.other(values), deeper)

        return like


class Follow(Part):
    """The lines of a related resource, with these of its attributes overridden from here."""

    def __init__(self, related: Related, given: Mapping[str, Expr | Value]) -> None:
        self.related = related
        self.given = {name: as_expr(value) for name, value in given.items()}

    def compile(self) -> Emit:
        find, given = self.related.compile(), handed(self.given)

        def follow(scope: Scope, run: Run) -> None:
            try:
                target = find(scope)
                emit, deeper = run.within(target.address).page(target.type)
            except Gap as gap:
                run.note(gap)
                return
            values = Filled(given, scope, target.values, through=True)
            emit(scope.other(values), deeper)

        return follow
