"""Records: what `dataclass(frozen=True, slots=True)` makes, made faster.

`dataclasses` imports `inspect` and compiles six functions for each class, which is a fifth of what
a small estimate takes. Here one function is compiled, `__init__`; the others are shared. All that
takes a dataclass (`fields`, `asdict`, `replace`) takes a record too.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar, dataclass_transform, overload

if TYPE_CHECKING:
    from dataclasses import replace as replace

T = TypeVar("T")
NAMES = "__match_args__"  # where a record, as a dataclass, keeps the names of its fields
NOT_GIVEN: Any = object()


class Field:
    """How a field differs from others. `compare`: whether it is looked at by == and hash()."""

    __slots__ = ("compare", "default", "factory")

    def __init__(self, default: Any, factory: Callable[[], Any] | None, compare: bool) -> None:
        self.default, self.factory, self.compare = default, factory, compare


def field(
    *,
    default: Any = NOT_GIVEN,
    default_factory: Callable[[], Any] | None = None,
    compare: bool = True,
) -> Any:
    """A default that is made anew for each record, or a field that does not count for ==."""
    return Field(default, default_factory, compare)


@overload
def record(cls: type[T], /) -> type[T]: ...


@overload
def record(*, frozen: bool = True, eq: bool = True) -> Callable[[type[T]], type[T]]: ...


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: Any = None, /, *, frozen: bool = True, eq: bool = True) -> Any:
    """Makes a class of annotated names a record. It has no bases, and its names no annotation that
    is not a field."""
    if cls is None:
        return lambda cls: made(cls, frozen, eq)
    return made(cls, frozen, eq)


def made(cls: Any, frozen: bool, eq: bool) -> Any:
    names = tuple(cls.__annotations__)
    given = {name: cls.__dict__[name] for name in names if name in cls.__dict__}
    settings = {name: fields_of(one) for name, one in given.items()}
    left_out = {*names, "__dict__", "__weakref__"}
    body = {name: value for name, value in cls.__dict__.items() if name not in left_out}
    body |= {"__slots__": names, NAMES: names, "__dataclass_fields__": AsDataclass(settings)}
    shared = {"__repr__": shown, "__reduce__": reduced} | (FROZEN if frozen else {})
    compared = [name for name in names if name not in settings or settings[name].compare]
    body = shared | (comparing(attrgetter(*compared), frozen) if eq and compared else {}) | body
    slotted: Any = type(cls)(cls.__name__, (), body)
    slotted.__qualname__ = cls.__qualname__
    slotted.__init__ = initialising(slotted, names, settings)
    return slotted


def fields_of(default: Any) -> Field:
    return default if default.__class__ is Field else Field(default, None, True)


def initialising(cls: Any, names: tuple[str, ...], settings: dict[str, Field]) -> Any:
    """`__init__`, which sets each slot by its own descriptor: nothing is looked up."""
    scope: dict[str, Any] = {"_none": NOT_GIVEN}
    arguments, lines = ["self"], []
    for name in names:
        scope[f"_set_{name}"], value = cls.__dict__[name].__set__, name
        setting = settings.get(name)
        if setting is not None and setting.factory is not None:
            scope[f"_new_{name}"] = setting.factory
            arguments.append(f"{name}=_none")
            value = f"_new_{name}() if {name} is _none else {name}"
        elif setting is not None and setting.default is not NOT_GIVEN:
            scope[f"_was_{name}"] = setting.default
            arguments.append(f"{name}=_was_{name}")
        else:
            arguments.append(name)
        lines.append(f"  _set_{name}(self, {value})")
    source = f"def __init__({', '.join(arguments)}):\n" + "\n".join(lines)
    exec(source, scope)  # noqa: S102 (names of our own classes, as dataclasses does)
    function = scope["__init__"]
    function.__qualname__ = f"{cls.__qualname__}.__init__"
    return function


def comparing(key: Callable[[Any], Any], frozen: bool) -> dict[str, Any]:
    def equal(self: Any, other: object) -> Any:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return self is other or key(self) == key(other)

    return {"__eq__": equal, "__hash__": (lambda self: hash(key(self))) if frozen else None}


def shown(self: Any) -> str:
    values = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
    return f"{self.__class__.__qualname__}({values})"


def reduced(self: Any) -> tuple[Any, ...]:
    """For pickle and copy."""
    return self.__class__, tuple(getattr(self, name) for name in self.__match_args__)


def by_name(one: Any) -> dict[str, Any]:
    """The fields of a record, by their names."""
    return {name: getattr(one, name) for name in one.__match_args__}


def refused(self: Any, name: str, *value: Any) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot assign to field {name!r}")


FROZEN = {"__setattr__": refused, "__delattr__": refused}


class AsDataclass:
    """What `dataclasses` wants to know of a class, put together when it asks."""

    def __init__(self, settings: dict[str, Field]) -> None:
        self.settings = settings
        self.found: Any = None

    def __get__(self, one: object, cls: Any) -> Any:
        if self.found is None:
            self.found = self._fields(cls)
        return self.found

    def _fields(self, cls: Any) -> Any:
        import dataclasses

        every = []
        for name, kind in cls.__annotations__.items():
            setting = self.settings.get(name, Field(NOT_GIVEN, None, True))
            said: dict[str, Any] = {"compare": setting.compare}
            if setting.factory is not None:
                said["default_factory"] = setting.factory
            elif setting.default is not NOT_GIVEN:
                said["default"] = setting.default
            every.append((name, kind, dataclasses.field(**said)))
        return dataclasses.make_dataclass(cls.__name__, every).__dict__["__dataclass_fields__"]


if not TYPE_CHECKING:

    def replace(one: Any, /, **changes: Any) -> Any:
        """As that of `dataclasses`, for records and for dataclasses."""
        cls = one.__class__
        return cls(**{**by_name(one), **changes})
