"""The attributes and blocks of a resource: each evaluated when somebody asks for it, once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...location import Location
from ...model import Unknown, Value
from .definitions import META, Code, iterator_name
from .evaluation import fault
from .nodes import Literal
from .operators import pairs
from .scalars import Failure
from .scope import Frame, Reference
from .targets import find_target
from .unknowns import derived


class Values(Mapping[str, Value]):
    """A block in a frame. An attribute is its value, the blocks of a type are a list of Values.

    `shared` are the same block's values where they do not vary from instance to instance. The
    language's own attributes (`count`, `lifecycle` ...) of a `top` block are left out.
    """

    __slots__ = ("_memo", "address", "code", "frame", "shared", "top")

    def __init__(
        self,
        code: Code,
        frame: Frame,
        address: str,
        shared: Values | None = None,
        top: bool = False,
    ) -> None:
        self.code, self.frame, self.address = code, frame, address
        self.shared, self.top = shared, top
        self._memo: dict[str, Value] = {}

    def get(self, name: str, default: Value = None, /) -> Value:
        """The value; `default` where it is not set."""
        code = self.code
        if name in self._memo:
            value = self._memo[name]
        elif name not in code.names and not (code.inner and name in code.blocks):
            return default
        elif (root := self.frame.module.root).inside:
            value = self.evaluate(name)
        else:
            value = root.enter(lambda: self.evaluate(name), lambda why: self._too_deep(name, why))
        return default if value is None else value

    def __getitem__(self, name: str) -> Value:
        if name not in self:
            raise KeyError(name)
        return self.get(name)

    def __contains__(self, name: object) -> bool:
        if self.top and name in META:
            return False
        return name in self.code.names or (bool(self.code.inner) and name in self.code.blocks)

    def __iter__(self) -> Iterator[str]:
        names = [*self.code.names, *(self.code.blocks if self.code.inner else ())]
        return (name for name in names if not (self.top and name in META))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __repr__(self) -> str:
        return f"<{self.address}>"

    def target(self, path: tuple[str, ...], /) -> str | None:
        """The address of the resource that the attribute at this path refers to."""
        root = self.frame.module.root
        return root.enter(lambda: self._target(path), lambda why: None)

    def place(self, name: str, /) -> Location | None:
        """Where the attribute, or the first block of that type, is written."""
        expression = self.code.expression(name)
        if expression:
            return expression.file.location(expression.node.at)
        first = self.code.first(name)
        return first.location if first else None

    def evaluate(self, name: str) -> Value:
        """As `get`, for those that are inside of an evaluation already."""
        memo, code = self._memo, self.code
        if name in memo:
            return memo[name]
        if self.shared is not None and not code.varies(name):
            value = memo[name] = self.shared.evaluate(name)
            return value
        if self.top and name in META:
            return None
        literal = code.own.get(name)
        if literal is not None and literal.value.__class__ is Literal:
            value = memo[name] = literal.value.value
            return value
        root = self.frame.module.root
        expression = code.expression(name)
        if expression is None:
            if not code.inner or name not in code.blocks:
                return None
            return root.settle(memo, name, f"{self.address}.{name}", lambda: self._expand(name))
        return root.settle(
            memo, name, f"{self.address}.{name}", lambda: expression.evaluate(self.frame)
        )

    def settle(self, names: frozenset[str]) -> None:
        """Evaluates these attributes, and everything in these blocks."""
        for name in names.intersection(self):
            value = self.evaluate(name)
            if value.__class__ is list:
                for block in value:
                    if isinstance(block, Values):
                        block.settle(frozenset(block))

    def _expand(self, type: str) -> Value:
        """The blocks of a type, dynamic ones multiplied."""
        found: list[Value] = []
        address = f"{self.address}.{type}"
        for code in self.code.blocks[type]:
            if code.type != "dynamic":
                found.append(Values(code, self.frame, address))
                continue
            made = self._dynamic(code, address)
            if isinstance(made, Unknown):
                return made
            found.extend(made)
        return found

    def _dynamic(self, code: Code, address: str) -> list[Value] | Unknown:
        content, for_each = code.first("content"), code.expression("for_each")
        if content is None or for_each is None:
            self.frame.module.root.report(
                "expression", "a dynamic block needs for_each and content", code.file, code.at
            )
            return []
        elements = for_each.evaluate(self.frame)
        if elements.__class__ is Unknown:
            return derived(elements)
        try:
            items = list(pairs(elements))
            self.frame.module.root.spend(len(items))
        except Failure as failure:
            raise fault(failure, for_each.file, for_each.node.at) from None
        name = iterator_name(code)
        return [
            Values(content, self.frame.inner({name: {"key": key, "value": value}}), address)
            for key, value in items
        ]

    def _too_deep(self, name: str, why: str) -> Value:
        expression = self.code.expression(name)
        at = expression.node.at if expression else self.code.at
        location = self.frame.module.root.report("limit", why, self.code.file, at)
        value = self._memo[name] = Unknown(why, location)
        return value

    def _target(self, path: tuple[str, ...]) -> str | None:
        name, rest = path[0], path[1:]
        value = self.evaluate(name)
        if isinstance(value, list) and value and isinstance(value[0], Values) and rest:
            at = int(rest[0]) if rest[0].isdigit() else 0
            inner = rest[1:] if rest[0].isdigit() else rest
            return value[at]._target(inner) if inner and at < len(value) else None
        expression = self.code.expression(name)
        return find_target(expression, self.frame, value, rest) if expression else None


class Configured(Reference):
    """A resource, or a block of one, as an expression sees it. What the code does not set is
    known after apply."""

    __slots__ = ("address", "of")

    def __init__(self, of: Values, address: str) -> None:
        super().__init__()
        self.of, self.address = of, address

    def look(self, name: str) -> Value:
        value = as_seen(self.of.evaluate(name), self.address)
        if value is None:
            value = Unknown(
                f"{self.of.address}.{name} is known after apply", None, None, self.address
            )
        return value

    def names(self) -> list[str]:
        return [*self.of, "id"]

    @property
    def unknown(self) -> Unknown:
        return Unknown(f"{self.address} is known after apply", None, None, self.address)


def as_seen(value: Value, address: str) -> Value:
    """An attribute's value inside of an expression: blocks become objects."""
    if isinstance(value, list) and value and isinstance(value[0], Values):
        return [Configured(block, address) for block in value]
    return value
