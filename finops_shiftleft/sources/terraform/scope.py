"""What an expression sees while it is evaluated."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, KeysView, Mapping, ValuesView
from typing import TYPE_CHECKING, Protocol

from ...model import Unknown, Value
from .evaluation import Evaluation
from .nodes import Node

if TYPE_CHECKING:
    from .expressions import Expression

KNOWN_LATER = "provider::finops::known_later"  # of a text: Unknown for that reason


class Surroundings(Protocol):
    """The module that an expression stands in. Each method gives a value and raises Failure
    where nothing has that name; what is known later is an Unknown."""

    root: Evaluation

    def variable(self, name: str, /) -> Value: ...

    def local(self, name: str, /) -> Value: ...

    def call(self, name: str, /) -> Value: ...

    def resource(self, type: str, name: str, /) -> Value: ...

    def data(self, type: str, name: str, /) -> Value: ...

    def path(self, name: str, /) -> Value: ...

    def setting(self, name: str, /) -> Value: ...

    def function(self, name: str, arguments: list[Value], /) -> Value: ...

    def address(self, type: str, name: str, key: Node | None, /) -> str | None:
        """The address of a resource of this module; of an instance, where the key is written
        out."""

    def source(
        self, root: str, name: str, member: str | None, /
    ) -> tuple[Expression, Frame] | None:
        """The expression behind `var.name`, `local.name` or `module.name.member`."""


class Frame:
    """A module, and the names that hold only here: of `for`, `dynamic`, `each`, `count`, `self`."""

    __slots__ = ("module", "names")

    def __init__(self, module: Surroundings, names: dict[str, Value]) -> None:
        self.module, self.names = module, names

    def inner(self, names: Mapping[str, Value]) -> Frame:
        return Frame(self.module, {**self.names, **names})


class Reference(dict[str, Value]):
    """A resource, a data source or a module as an expression sees it: an object whose attributes
    are evaluated when asked for, and all together when it is looked at as a whole."""

    __slots__ = ("_complete",)

    open = True  # whether it has attributes that its code does not name

    def __init__(self) -> None:
        super().__init__()
        self._complete = False

    def attribute(self, name: str) -> Value:
        """One attribute. Raises Failure where there cannot be such an attribute."""
        if dict.__contains__(self, name):
            return dict.__getitem__(self, name)
        value = self.look(name)
        dict.__setitem__(self, name, value)
        return value

    def look(self, name: str) -> Value:
        """Finds an attribute that was not asked for before. Raises Failure."""
        raise NotImplementedError

    def names(self) -> list[str]:
        """The attributes that make up the whole."""
        raise NotImplementedError

    @property
    def unknown(self) -> Unknown:
        """What stands for it where a single value is wanted."""
        raise NotImplementedError

    def _all(self) -> None:
        if not self._complete:
            self._complete = True
            for name in self.names():
                self.attribute(name)

    def __missing__(self, name: str) -> Value:
        return self.attribute(name)

    def __iter__(self) -> Iterator[str]:
        self._all()
        return super().__iter__()

    def __len__(self) -> int:
        self._all()
        return super().__len__()

    def __bool__(self) -> bool:
        return True

    def __contains__(self, name: object) -> bool:
        if self.open:
            return True
        self._all()
        return super().__contains__(name)

    def __eq__(self, other: object) -> bool:
        return self is other

    def __ne__(self, other: object) -> bool:
        return self is not other

    __hash__ = None

    def get(self, name: str, default: Value = None, /) -> Value:
        return self[name] if name in self else default  # noqa: SIM401 (this is that)

    def keys(self) -> KeysView[str]:  # type: ignore[override]
        self._all()
        return super().keys()

    def values(self) -> ValuesView[Value]:  # type: ignore[override]
        self._all()
        return super().values()

    def items(self) -> ItemsView[str, Value]:  # type: ignore[override]
        self._all()
        return super().items()

    def copy(self) -> dict[str, Value]:
        return dict(self.items())


class Known(Reference):
    """An object whose attributes are all told. `label` is what it is called in messages."""

    __slots__ = ("label",)

    open = False

    def __init__(self, label: str) -> None:
        super().__init__()
        self.label = label

    @property
    def unknown(self) -> Unknown:
        return Unknown(f"{self.label} is an object")
