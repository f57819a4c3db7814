"""Other resources: how they are found, and how their attributes are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from weakref import WeakKeyDictionary

from ...errors import Gap, KnownLater, NotSet
from ...model import Resource, Unknown, Value
from .expressions import REQUIRED, Expr, Read, Source
from .inputs import Attr
from .scope import Scope, World, look


class Related:
    """Another resource, found through the first of these attributes that is set: by the resource
    that its expression refers to, else by the name that it has."""

    def __init__(self, paths: tuple[str, ...], to: tuple[str, ...]) -> None:
        self.paths, self.to = paths, to

    @property
    def reads(self) -> tuple[Source, ...]:
        return tuple(Source("attribute", path) for path in self.paths)

    def attr(self, path: str, default: Value = REQUIRED) -> Expr:
        """An attribute of the related resource."""
        return Of(self, Attr(path, default))

    def read(self, expr: Expr) -> Expr:
        """Any expression, read in the related resource."""
        return Of(self, expr)

    @property
    def found(self) -> Expr:
        """Whether the code has such a resource."""
        return Found(self)

    def compile(self) -> Callable[[Scope], Resource]:
        paths = [(path, tuple(path.split("."))) for path in self.paths]
        types, kinds = self.to, " or ".join(self.to)

        def find(scope: Scope) -> Resource:
            for path, steps in paths:
                value = look(scope.values, steps)
                if value is None:
                    continue
                found = referred(scope, steps, value, types)
                if found is None:
                    if value.__class__ is not Unknown:
                        value = f"no {kinds} here is called {value!r}"
                    raise KnownLater(f"{path} cannot be followed because {value}")
                return found
            raise NotSet(f"{' or '.join(self.paths)} is not set")

        return find


def referred(
    scope: Scope, steps: tuple[str, ...], value: Value, types: tuple[str, ...]
) -> Resource | None:
    """The resource that an attribute's expression refers to, or that its value names."""
    values = scope.values
    target = values.target(steps) if hasattr(values, "target") else None
    unknown = value.__class__ is Unknown
    for address in (value.target if unknown else None, target):
        found = scope.world.at(address) if address else None
        if found is not None and found.type in types:
            return found
    return None if unknown else scope.world.named(types, str(value))


class Found(Expr):
    """Whether a related resource is there; one that cannot be followed is not."""

    def __init__(self, related: Related) -> None:
        self.related = related

    @property
    def reads(self) -> tuple[Source, ...]:
        return self.related.reads

    def compile(self) -> Read:
        find = self.related.compile()

        def read(scope: Scope) -> Value:
            try:
                find(scope)
            except (NotSet, KnownLater):
                return False
            return True

        return read


class Among(Expr):
    """What an expression is in every resource of these types, where it is known, and what they
    come to: for what is shared, and billed once. Worked out once for all who ask."""

    def __init__(
        self, types: tuple[str, ...], expr: Expr, whole: Callable[[tuple[Value, ...]], Value]
    ) -> None:
        self.types, self.expr, self.whole = types, expr, whole
        self.known: WeakKeyDictionary[World, Value] = WeakKeyDictionary()

    @property
    def rules(self) -> tuple[str, ...]:
        return self.expr.rules

    def compile(self) -> Read:
        read, types, whole, known = self.expr.compile(), self.types, self.whole, self.known

        def every(world: World, resources: Sequence[Resource]) -> Iterator[Value]:
            for resource in resources:
                try:
                    yield read(Scope(resource.values, {}, world, provider=resource.region))
                except Gap:
                    continue

        def among(scope: Scope) -> Value:
            resources = scope.world.every(types)  # asked each time: what is read is not here
            if scope.world not in known:
                known[scope.world] = whole(tuple(every(scope.world, resources)))
            return known[scope.world]

        return among


class Of(Expr):
    def __init__(self, related: Related, expr: Expr) -> None:
        self.related, self.expr = related, expr

    @property
    def reads(self) -> tuple[Source, ...]:
        through, *others = self.related.paths
        there = (s._replace(path=f"{through} -> {s.path}") for s in self.expr.reads)
        return (*there, *(Source("attribute", path) for path in others))

    @property
    def rules(self) -> tuple[str, ...]:
        return self.expr.rules

    def compile(self) -> Read:
        find, read = self.related.compile(), self.expr.compile()

        def follow(scope: Scope) -> Value:
            target = find(scope)
            try:
                return read(scope.other(target.values))
            except (NotSet, KnownLater) as gap:
                raise type(gap)(f"{target.address}: {gap}") from None

        return follow
