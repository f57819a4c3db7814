"""What expressions begin with: the code, the usage file, the provider's region, the day."""

from __future__ import annotations

import re

from ...errors import KnownLater, NoQuantity, NotListed, NotSet
from ...model import Unknown, Value
from .expressions import REQUIRED, Expr, Read, Source
from .scope import ASKED, READ_AS, Scope, look, step


class Assume(Expr):
    """A value that is ours and not the code's: whatever line reads it says so."""

    def __init__(self, value: Value, note: str) -> None:
        self.value, self.note = value, note

    def compile(self) -> Read:
        value, note = self.value, self.note

        def read(scope: Scope) -> Value:
            scope.root.assumed.append(note)
            return value

        return read


class Attr(Expr):
    """An attribute, by its dotted path. A text is read as what the default is."""

    def __init__(self, path: str, default: Value = REQUIRED) -> None:
        self.path, self.default = path, default

    @property
    def reads(self) -> tuple[Source, ...]:
        return (Source("attribute", self.path, None if self.default is REQUIRED else self.default),)

    def compile(self) -> Read:
        path, default, steps = self.path, self.default, tuple(self.path.split("."))
        single, missing = len(steps) == 1, f"{path} is not set"
        read_as = READ_AS.get(type(default))

        def read(scope: Scope) -> Value:
            value = scope.values.get(path) if single else look(scope.values, steps)
            if value is None:
                if default is REQUIRED:
                    raise NotSet(missing)
                return default
            if value.__class__ is Unknown:
                raise KnownLater(f"{path} is unknown because {value}")
            if read_as and value.__class__ is str:
                try:
                    return read_as(value)
                except (ArithmeticError, LookupError, ValueError):
                    raise NotListed(f"{path} {value!r} is not like {default!r}") from None
            return value

        return read


class Provider(Expr):
    """The region that the resource's provider is configured for."""

    def compile(self) -> Read:
        def read(scope: Scope) -> Value:
            region = scope.root.provider
            if region is None:
                raise NotSet("no region is set: name one in the provider or with --region")
            if region.__class__ is Unknown:
                raise KnownLater(f"region is unknown because {region}")
            return region

        return read


class Named(Expr):
    """Where the code says that something is. Where it says nothing that is known: the region that
    whoever asks has named, if it is of this form."""

    def __init__(self, said: Expr, form: str) -> None:
        self.inputs, self.form = (said,), re.compile(form)

    def compile(self) -> Read:
        read, form = self.inputs[0].compile(), self.form

        def named(scope: Scope) -> Value:
            try:
                return read(scope)
            except (NotSet, KnownLater):
                region = scope.root.fallback
                if region is None or not form.fullmatch(region):
                    raise
                return region

        return named


class Today(Expr):
    """The day that the estimate is for, as 2026-11-22: what has a price from some day on."""

    def compile(self) -> Read:
        return lambda scope: scope.root.day


class Given(Attr):
    """Whether an attribute or a block is there at all."""

    def compile(self) -> Read:
        steps = tuple(self.path.split("."))
        return lambda scope: look(scope.values, steps) not in (None, [], (), "", {})


class Count(Attr):
    """How many items or blocks there are; none where it is not set."""

    def compile(self) -> Read:
        path, steps = self.path, tuple(self.path.split("."))

        def read(scope: Scope) -> Value:
            value = look(scope.values, steps)
            if value.__class__ is Unknown:
                raise KnownLater(f"{path} is unknown because {value}")
            if isinstance(value, list | tuple | set | frozenset):
                return len(value)
            return 0 if value is None else 1

        return read


class Usage(Expr):
    """A quantity that code does not contain, by its dotted key in the usage file. One with a
    default is an assumption where the file is silent."""

    def __init__(self, path: str, help: str, default: Value = REQUIRED) -> None:
        self.path, self.help, self.default = path, help, default

    @property
    def reads(self) -> tuple[Source, ...]:
        default = None if self.default is REQUIRED else self.default
        return (Source("usage", self.path, default, self.help),)

    def compile(self) -> Read:
        path, default, steps = self.path, self.default, tuple(self.path.split("."))
        note = f"{path} is taken as {default}"

        def read(scope: Scope) -> Value:
            value = scope.usage.get(steps[0])
            for name in steps[1:]:
                value = step(value, name)
            if value is None:
                if default is REQUIRED:
                    raise NoQuantity(path)
                scope.root.assumed.append(note)
                return default
            if default is REQUIRED:
                scope.root.assumed.append(ASKED)
            return value

        return read


class Outer(Expr):
    """Read in the resource around the block in which the line stands."""

    def __init__(self, expr: Expr) -> None:
        self.inputs = (expr,)

    @property
    def reads(self) -> tuple[Source, ...]:
        return tuple(source._replace(path=f"^{source.path}") for source in self.inputs[0].reads)

    def compile(self) -> Read:
        read = self.inputs[0].compile()
        return lambda scope: read(scope.page)
