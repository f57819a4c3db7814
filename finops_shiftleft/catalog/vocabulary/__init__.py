"""The words in which a priced type is written. docs/catalog.md says what each is for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ...model import HOURS_A_MONTH, Value
from .borrowed import Follow, Like
from .choices import Either
from .expressions import (
    REQUIRED,
    Const,
    Derived,
    Expr,
    First,
    Span,
    as_expr,
)
from .inputs import Assume, Attr, Count, Given, Outer, Today, Usage
from .parts import Blocks, By, Elsewhere, Group, Line, Named, Page, Part, Some, Times
from .relations import Among, Related
from .skus import Sku, ends, lacks, starts
from .vendors import aws, azure, google, reserved, upfront

__all__ = [
    "Expr", "Line", "Page", "Part", "Related", "Sku", "among", "assume", "attr", "aws", "azure",
    "billed", "block", "by", "count", "days", "derive", "each", "either", "elsewhere", "ends",
    "first", "follow", "given", "google", "group", "hours", "lacks", "like", "named", "outer",
    "related", "reserved", "span", "starts", "through", "times", "today", "upfront", "usage",
    "within",
]  # fmt: skip

hours: Expr = Const(HOURS_A_MONTH)
days: Expr = Const(HOURS_A_MONTH / 24)
today: Expr = Today()


def attr(path: str, default: Value = REQUIRED) -> Expr:
    """An attribute, by its dotted path; the default is what the provider does without it."""
    return Attr(path, default)


def usage(path: str, help: str, default: Value = REQUIRED) -> Expr:
    """A quantity that code does not contain, by its key in the usage file. A default is an
    assumption: the line that rests on it says so."""
    return Usage(path, help, default)


def assume(value: Value, note: str) -> Expr:
    """A value that is ours and not the code's, with what is assumed: "8 GB: most images"."""
    return Assume(value, note)


def given(path: str) -> Expr:
    """Whether an attribute or block is there at all."""
    return Given(path)


def count(path: str) -> Expr:
    """How many there are of it, which can be known before they are: the subnets of a list."""
    return Count(path)


def related(*paths: str, to: str | tuple[str, ...]) -> Related:
    """Another resource, found through the first of these attributes that is set."""
    return Related(paths, (to,) if isinstance(to, str) else to)


def among(
    types: tuple[str, ...], expr: Expr, whole: Callable[[tuple[Value, ...]], Value] = tuple
) -> Expr:
    """What this is in every resource of these types of which it is known, or what a plain function
    of all of them makes of that."""
    return Among(types, expr, whole)


def first(*choices: Expr | Value) -> Expr:
    """The first of these that is set. One that is unknown is not skipped."""
    return First(tuple(map(as_expr, choices)))


def span(low: Expr, expected: Expr, high: Expr) -> Expr:
    """A number that the code leaves open, between two ends."""
    return Span((low, expected, high))


def derive(*inputs: Expr) -> Callable[[Callable[..., Value]], Derived]:
    """Makes a plain function an expression of these; its docstring is the billing rule."""
    return lambda function: Derived(function, inputs)


def outer(expr: Expr) -> Expr:
    """This, read in the resource around the block."""
    return Outer(expr)


def block(**values: Expr | Value) -> Expr:
    """A nested block, to be given to another page."""
    names = tuple(values)

    def build(*filled: Value) -> Value:
        return [dict(zip(names, filled, strict=True))]

    return Derived(build, tuple(map(as_expr, values.values())))


def group(name: str, *parts: Part) -> Part:
    """Lines under a heading of their own."""
    return Group(name, parts)


def each(name: str, *parts: Part) -> Part:
    """These lines for every block of that name; none for none."""
    return Blocks(name, parts, always=False)


def named(name: str, *parts: Part, made: Expr | None = None) -> Part:
    """These lines for every block of a list, which an expression may make, under its own name."""
    return Named(name, parts, made is None, made)


def within(name: str, *parts: Part) -> Part:
    """These lines for a block that exists even if the code leaves it out."""
    return Blocks(name, parts, always=True)


def elsewhere() -> Part:
    """No line, and priced all the same: what it runs on is on the bill as itself."""
    return Elsewhere()


def either(choices: Expr, name: str, *parts: Part) -> Part:
    """These lines for one of several blocks, and nobody knows which: the first is expected, the
    cheapest and the dearest are the ends. The parts read the block under this name."""
    return Either(choices, name, parts)


def times(count: Expr, *parts: Part) -> Part:
    """So many of these lines."""
    return Times(count, parts)


def by(
    mode: Expr,
    table: Mapping[Value, Some] | None = None,
    /,
    otherwise: Some | None = None,
    **rows: Some,
) -> Part:
    """The lines of one mode out of a table of modes."""
    return By(mode, {**(table or {}), **rows}, otherwise)


def like(kind: str, /, **given: Expr | Value) -> Part:
    """Priced as that type is, with these of its attributes; others keep their names."""
    return Like(kind, given)


def follow(target: Related, **given: Expr | Value) -> Part:
    """The lines of a related resource, with these of its attributes overridden."""
    return Follow(target, given)


def billed(kind: str, *parts: Part) -> Page:
    """The page of a type that is on the bill."""
    return Page(kind, parts, billed=True)


def through(kind: str, *parts: Part) -> Page:
    """The page of a type that costs nothing itself, only through what is made of it."""
    return Page(kind, parts, billed=False)
