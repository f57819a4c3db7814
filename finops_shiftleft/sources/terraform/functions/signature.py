"""What a function takes, and what happens before and after it: null, Unknown, conversion, bounds.

@function(STRING, NUMBER)                    both converted, neither null, wholly known
@function(INSIDE, rest=NUMBER)               any value that may have an Unknown inside
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, Protocol

from ....model import Unknown, Value
from ..types import ANY, Failure, Type, convert, first_unknown

MAX_TEXT = 4 * 1024 * 1024  # characters that a function may give, or bytes of a file it may read
MAX_ELEMENTS = 100_000  # elements of a collection that a function may give
MAX_CHOICES = 16  # values of an Unknown that a function is tried with


class Context(Protocol):
    """What functions may know of the world. Paths are the module's; the evaluator confines them to
    the repository and raises Failure for what is outside or does not exist."""

    def read(self, path: str, /) -> bytes: ...

    def exists(self, path: str, /) -> bool: ...

    def files(self, base: str, pattern: str, /) -> list[str]:
        """The files below a directory that match Terraform's glob, relative to the directory."""

    def template(self, text: str, name: str, variables: dict[str, Value], /) -> Value: ...


class Parameter(NamedTuple):
    """`unknown` is where an Unknown may be: "" nowhere, "inside" of it, or "anywhere"."""

    type: Type = ANY
    null: bool = False
    unknown: str = ""

    def stops_at(self, argument: Value) -> Unknown | None:
        """The Unknown that keeps the function from being called."""
        if self.unknown == "anywhere":
            return None
        if self.unknown == "inside":
            return argument if isinstance(argument, Unknown) else None
        return first_unknown(argument)


VALUE = Parameter()
INSIDE = Parameter(unknown="inside")
ANYTHING = Parameter(null=True, unknown="anywhere")


class Function:
    """One of Terraform's functions: call it with the arguments as they were evaluated."""

    __slots__ = ("body", "context", "name", "parameters", "rest")

    def __init__(
        self,
        body: Callable[..., Value],
        parameters: tuple[Parameter, ...],
        rest: Parameter | None,
        context: bool,
    ) -> None:
        self.name = body.__name__.rstrip("_")
        self.body, self.parameters, self.rest, self.context = body, parameters, rest, context

    def __call__(self, arguments: Sequence[Value], context: Context) -> Value:
        """Raises Failure where Terraform refuses, or a bound would be met."""
        taken = self._parameters_for(len(arguments))
        for position, (parameter, argument) in enumerate(zip(taken, arguments, strict=True), 1):
            if argument is None and not parameter.null:
                raise Failure(f"argument {position} of {self.name}() must not be null")
        causes = [parameter.stops_at(argument) for parameter, argument in zip(taken, arguments)]  # noqa: B905
        if any(causes):
            return self._unknown(arguments, [cause for cause in causes if cause], context)
        return bounded(self._call(arguments, taken, context), self.name)

    def _call(
        self, arguments: Sequence[Value], taken: Sequence[Parameter], context: Context
    ) -> Value:
        converted: list[Value] = [context] if self.context else []
        for position, (parameter, argument) in enumerate(zip(taken, arguments, strict=True), 1):
            try:
                converted.append(convert(argument, parameter.type))
            except Failure as failure:
                raise Failure(f"argument {position} of {self.name}(): {failure.message}") from None
        return self.body(*converted)

    def _parameters_for(self, count: int) -> list[Parameter]:
        wanted = len(self.parameters)
        if count < wanted or (count > wanted and self.rest is None):
            least = "at least " if self.rest else ""
            raise Failure(f"{self.name}() takes {least}{wanted} arguments, {count} were given")
        rest = [self.rest] * (count - wanted) if self.rest else []
        return [*self.parameters, *rest]

    def _unknown(
        self, arguments: Sequence[Value], causes: list[Unknown], context: Context
    ) -> Unknown:
        """The result where something decisive is not known: it keeps the chain, the one target,
        and what the function makes of each choice, unless it refuses one."""
        targets = {cause.target for cause in causes}
        return Unknown(
            f"{self.name}() of an unknown value",
            because=causes[0],
            target=targets.pop() if len(targets) == 1 else None,
            choices=self._choices(arguments, causes, context),
        )

    def _choices(
        self, arguments: Sequence[Value], causes: list[Unknown], context: Context
    ) -> tuple[Value, ...]:
        cause = causes[0]
        open_positions = [at for at, argument in enumerate(arguments) if argument is cause]
        if len(causes) > 1 or len(open_positions) != 1 or len(cause.choices) > MAX_CHOICES:
            return ()
        results: list[Value] = []
        for choice in cause.choices:
            tried = list(arguments)
            tried[open_positions[0]] = choice
            try:
                results.append(self(tried, context))
            except Failure:
                return ()
        return () if any(isinstance(result, Unknown) for result in results) else tuple(results)


def function(
    *parameters: Parameter | Type,
    rest: Parameter | Type | None = None,
    context: bool = False,
) -> Callable[[Callable[..., Any]], Function]:
    """Declares what a function takes; a Type is a Parameter that is known and not null. With
    `context` the body is given the Context first."""

    def declare(body: Callable[..., Any]) -> Function:
        taken = tuple(map(_parameter, parameters))
        return Function(body, taken, None if rest is None else _parameter(rest), context)

    return declare


def _parameter(given: Parameter | Type) -> Parameter:
    return given if isinstance(given, Parameter) else Parameter(given)


def bounded(value: Value, name: str) -> Value:
    """The value, its text in Unicode's composed form. Raises Failure where it is too large."""
    if isinstance(value, str):
        check_text(len(value), name)
        return value if value.isascii() else unicodedata.normalize("NFC", value)
    if isinstance(value, list | dict):
        check_elements(len(value), name)
    return value


def check_text(length: int, name: str) -> None:
    """Raises Failure for a text that a function would make too long."""
    if length > MAX_TEXT:
        raise Failure(f"{name}() would give more than {MAX_TEXT:,} characters")


def check_elements(count: int, name: str) -> None:
    """Raises Failure for a collection that a function would make too large."""
    if count > MAX_ELEMENTS:
        raise Failure(f"{name}() would give more than {MAX_ELEMENTS:,} elements")
