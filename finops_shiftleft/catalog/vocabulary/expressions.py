"""Values worked out from a resource. Each knows what it reads; each compiles to a closure once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from types import FunctionType
from typing import NamedTuple, get_type_hints

from ...errors import Gap, NoQuantity, NotListed, NotSet
from ...model import Amount, Value
from .scope import PLAIN, READ_AS, Scope, exact, guarded

Read = Callable[[Scope], Value]
REQUIRED = object()
LONGEST_SAID = 200  # characters of values in a message
# What a plain function raises at a value that is not what it takes: a list for a text, say.
MISFITS = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, StopIteration)


class Source(NamedTuple):
    """One thing an expression reads: an attribute or a usage key, and what holds without it."""

    kind: str
    path: str
    default: Value = None
    help: str = ""


def paths_of(sources: Iterable[Source]) -> list[str]:
    """The paths as the reader of the code knows them, without the marks of where they are read."""
    return [source.path.lstrip("^/") for source in sources]


class Expr:
    """A value worked out from a resource, out of other such values."""

    inputs: tuple[Expr, ...] = ()

    @property
    def reads(self) -> tuple[Source, ...]:
        return reads_of(self.inputs)

    @property
    def rules(self) -> tuple[str, ...]:
        """The billing rules on the way: the docstrings of the functions it is derived by."""
        return tuple(dict.fromkeys(rule for expr in self.inputs for rule in expr.rules))

    def compile(self) -> Read:
        raise NotImplementedError

    def pick(
        self,
        table: Mapping[Value, Value] | None = None,
        /,
        otherwise: Value = REQUIRED,
        **rows: Value,
    ) -> Expr:
        """Translates by a table; a value outside it is an error that lists it, unless the table
        has an `otherwise`. What it translates to may be an expression: it is read when picked."""
        return Pick(self, {**(table or {}), **rows}, otherwise)

    def before(self, mark: str) -> Expr:
        """The text up to a mark: the family t3 of t3.medium."""
        return Derived(lambda value: value.partition(mark)[0], (self,))

    def after(self, mark: str) -> Expr:
        """The text behind a mark: n2-standard-8 of zones/a/machineTypes/n2-standard-8."""
        return Derived(lambda value: value.rpartition(mark)[2], (self,))

    def __add__(self, other: Expr | str | int | Decimal) -> Expr:
        """With a literal text anywhere in the chain, words of the price list; else a sum."""
        return plus(self, as_expr(other))

    def __radd__(self, other: str | int | Decimal) -> Expr:
        return plus(as_expr(other), self)

    def above(self, allowance: int) -> Expr:
        """What is more than an allowance that comes free."""
        return Derived(lambda number: max(Decimal(0), exact(number) - allowance), (self,))

    def up_to(self, limit: int) -> Expr:
        """What is within a limit; above it something else is billed."""
        return Derived(lambda number: min(exact(number), Decimal(limit)), (self,))

    def __getitem__(self, name: str) -> Expr:
        """A named part of a derived value."""
        return Derived(lambda whole: whole[name], (self,))

    def __mul__(self, other: Expr | int | Decimal) -> Expr:
        """The product; the second is not even read where there is nothing of the first."""
        return Product((self, as_expr(other)))

    def __truediv__(self, other: int) -> Expr:
        return Derived(lambda number: exact(number) / other, (self,))


def as_expr(value: Expr | Value) -> Expr:
    return value if isinstance(value, Expr) else Const(value)


def reads_of(inputs: Iterable[Expr]) -> tuple[Source, ...]:
    """What several expressions read, each once, in the order in which they are written."""
    return tuple(dict.fromkeys(source for expr in inputs for source in expr.reads))


def plus(left: Expr, right: Expr) -> Expr:
    """A chain of `+` is text when a literal text is in it, and a sum of numbers when none is."""
    chain = [
        *(left.inputs if isinstance(left, Sum | Joined) else (left,)),
        *(right.inputs if isinstance(right, Sum | Joined) else (right,)),
    ]
    is_text = any(isinstance(one, Const) and isinstance(one.value, str) for one in chain)
    return Joined(tuple(chain)) if is_text else Sum(tuple(chain))


class Const(Expr):
    def __init__(self, value: Value) -> None:
        self.value = value

    def compile(self) -> Read:
        value = self.value
        return lambda scope: value


class Pick(Expr):
    def __init__(self, source: Expr, table: Mapping[Value, Value], otherwise: Value) -> None:
        self.source, self.table, self.otherwise = source, table, otherwise
        results = (*table.values(), otherwise)
        self.inputs = (source, *(value for value in results if isinstance(value, Expr)))

    def compile(self) -> Read:
        source, what = self.source.compile(), ", ".join(paths_of(self.source.reads))
        known = ", ".join(map(str, self.table))
        readers = {key: as_expr(value).compile() for key, value in self.table.items()}
        other = None if self.otherwise is REQUIRED else as_expr(self.otherwise).compile()

        def read(scope: Scope) -> Value:
            key = source(scope)
            found = readers.get(key, other) if key.__class__ in PLAIN else None
            if found is None:
                raise NotListed(f"{what} {key!r} is not one of {known}")
            return found(scope)

        return read


class First(Expr):
    """The first that is set. One that is unknown is not skipped: it might be set."""

    def __init__(self, choices: tuple[Expr, ...]) -> None:
        self.inputs = choices

    def compile(self) -> Read:
        choices = tuple(choice.compile() for choice in self.inputs)

        def read(scope: Scope) -> Value:
            missing: Gap | None = None
            for choice in choices:
                try:
                    value = choice(scope)
                except (NotSet, NoQuantity) as gap:
                    missing = missing or gap.with_traceback(None)  # it would keep this frame
                else:
                    if value is not None:
                        return value
            if missing:
                raise missing
            return None

        return read


class Derived(Expr):
    """A plain function of other expressions. It never sees an Unknown, and never a range: that is
    worked out at its low, expected and high end, so the function must be monotone."""

    def __init__(self, function: Callable[..., Value], inputs: tuple[Expr, ...]) -> None:
        self.function, self.inputs = function, inputs
        hints = get_type_hints(function) if isinstance(function, FunctionType) else {}
        kinds = [kind for name, kind in hints.items() if name != "return"]
        self.types = kinds if len(kinds) == len(inputs) else [None] * len(inputs)

    @property
    def rules(self) -> tuple[str, ...]:
        ours = (
            isinstance(self.function, FunctionType)
            and ".vocabulary" not in self.function.__module__
        )
        own = self.function.__doc__ if ours else None
        return tuple(dict.fromkeys([*super().rules, *([own] if own else [])]))

    def compile(self) -> Read:
        inputs, memo = tuple(one.compile() for one in self.inputs), dict[Value, Value]()

        def read(scope: Scope) -> Value:
            values = tuple([one(scope) for one in inputs])
            for value in values:
                if value.__class__ not in PLAIN:
                    return self.work_out(values)
            # 1, 1.0 and True are one key of a dict, and mean the same to a function of ours
            if values not in memo:
                memo[values] = self.work_out(values)
            return memo[values]

        return read

    @staticmethod
    def converted(value: Value, kind: Value) -> Value:
        """A text is read as what the function says it takes."""
        read_as = READ_AS.get(kind) if value.__class__ is str else None
        return read_as(value) if read_as else value

    def work_out(self, values: Sequence[Value]) -> Value:
        """The function is pure: what it gives for plain values is remembered by the caller."""
        names = ", ".join(paths_of(self.reads)) or "it"
        values = [guarded(value, names) for value in values]
        try:
            if any(value.__class__ is Amount for value in values):
                return spread(self.function, values)
            return self.function(*map(self.converted, values, self.types))
        except MISFITS as error:
            given = ", ".join(map(repr, values))[:LONGEST_SAID]
            rule = " ".join((self.function.__doc__ or str(error)).split())
            raise NotListed(f"{names} {given} does not fit the rule: {rule}") from None


class Joined(Expr):
    """Texts one behind the other."""

    def __init__(self, parts: tuple[Expr, ...]) -> None:
        self.inputs = parts

    def compile(self) -> Read:
        reads = tuple(one.compile() for one in self.inputs)
        return lambda scope: "".join([str(read(scope)) for read in reads])


class Sum(Expr):
    """Numbers added. A text that is no number is a gap, never a longer text."""

    def __init__(self, parts: tuple[Expr, ...]) -> None:
        self.inputs = parts

    def compile(self) -> Read:
        reads, names = tuple(one.compile() for one in self.inputs), paths_of(self.reads)

        def read(scope: Scope) -> Value:
            values = [one(scope) for one in reads]
            try:
                if any(value.__class__ is Amount for value in values):
                    return spread(lambda *numbers: sum(map(exact, numbers)), values)
                return sum(map(exact, values), Decimal(0))
            except (ArithmeticError, TypeError, ValueError):
                raise NotListed(f"{', '.join(names)}: {values} are not numbers") from None

        return read


class Product(Expr):
    def __init__(self, inputs: tuple[Expr, Expr]) -> None:
        self.inputs = inputs

    def compile(self) -> Read:
        first, second = (one.compile() for one in self.inputs)
        names = paths_of(self.reads)

        def read(scope: Scope) -> Value:
            many = first(scope)
            if not many:
                return 0
            each = second(scope)
            try:
                if many.__class__ is Amount or each.__class__ is Amount:
                    return spread(lambda a, b: exact(a) * exact(b), [many, each])
                return exact(many) * exact(each)
            except (ArithmeticError, TypeError, ValueError):
                raise NotListed(f"{', '.join(names)}: {many!r}, {each!r} are not numbers") from None

        return read


def spread(function: Callable[..., Value], values: Sequence[Value]) -> Value:
    """A function of a range, end by end: an Amount, or a mapping of Amounts, or, where the three
    ends agree, what they agree on."""
    ends = ("low", "expected", "high")
    at = ([getattr(v, end) if isinstance(v, Amount) else v for v in values] for end in ends)
    low, expected, high = (function(*numbers) for numbers in at)
    if isinstance(expected, Mapping):
        return {k: Amount(exact(low[k]), exact(expected[k]), exact(high[k])) for k in expected}
    if isinstance(expected, str):
        if low == expected == high:
            return expected
        raise ValueError(f"a range cannot be both {low} and {high}")
    return Amount(exact(low), exact(expected), exact(high))


class Span(Expr):
    """A number that the code leaves open, between two ends."""

    def __init__(self, inputs: tuple[Expr, Expr, Expr]) -> None:
        self.inputs = inputs

    def compile(self) -> Read:
        ends = tuple(one.compile() for one in self.inputs)
        low, _, high = (", ".join(paths_of(one.reads)) or "it" for one in self.inputs)

        def read(scope: Scope) -> Value:
            try:
                least, expected, most = (exact(end(scope)) for end in ends)
            except (ArithmeticError, TypeError, ValueError):
                raise NotListed(f"{low}, {high}: not numbers") from None
            if least == expected == most:
                return expected
            scope.root.assumed.append(f"from {low} {least} to {high} {most}")
            return Amount(least, expected, max(most, expected))

        return read
