"""`count` and `for_each`: which instances a block has.

https://developer.hashicorp.com/terraform/language/meta-arguments/count and .../for_each
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from ...model import Amount, Unknown, Value
from .definitions import Code
from .evaluation import Fault
from .expressions import Expression
from .scalars import Failure, boolean, first_unknown, whole
from .scope import Frame
from .unknowns import derived
from .values import SetValue

MAX_INSTANCES = 10_000  # of one block that are looked at one by one
MAX_ADDRESSES = 1_000  # of one row that are named one by one

Total = int | Amount | Unknown
MAYBE = Amount(Decimal(0), Decimal(1), Decimal(1))  # an instance that may be missing
Key = int | str | None


class Expansion(NamedTuple):
    """How often a block is there. `items` are the keys with each.value (for count, the numbers);
    empty where only the total is known. `open` are the keys that may be missing."""

    how: str
    total: Total
    items: Sequence[tuple[Key, Value]] = ()
    open: frozenset[Key] = frozenset()

    @property
    def known(self) -> bool:
        """Whether there is a frame for each of the instances."""
        return self.how == "one" or bool(self.items) or self.total == 0

    @property
    def key(self) -> Key:
        """The first instance's key."""
        if self.items:
            return self.items[0][0]
        return 0 if self.how == "count" and isinstance(self.total, Amount) else None


ONE = Expansion("one", 1)
NOTHING: dict[str, Value] = {"one": None, "count": [], "each": {}}  # what refers to no instance


class Numbers(Sequence[tuple[Key, Value]]):
    """The instances of `count = n`, without a list of them."""

    def __init__(self, total: int) -> None:
        self.total = total

    def __len__(self) -> int:
        return min(self.total, 2**31)

    def __getitem__(self, at):  # type: ignore[no-untyped-def]
        if isinstance(at, slice):
            return [(number, number) for number in range(self.total)[at]]
        if at >= self.total:
            raise IndexError(at)
        return at, at


def repeats(code: Code) -> bool:
    """Whether a block may be there more or less than once."""
    return "count" in code or "for_each" in code or _switch(code) is not None


def _switch(code: Code) -> Expression | None:
    """`lifecycle { enabled }`, which OpenTofu has instead of `count = x ? 1 : 0`."""
    lifecycle = code.first("lifecycle")
    return lifecycle.expression("enabled") if lifecycle else None


def expansion(code: Code, frame: Frame) -> Expansion:
    """Evaluates count, for_each or enabled. Raises Fault."""
    if count := code.expression("count"):
        return _counted(count, frame)
    if for_each := code.expression("for_each"):
        return _for_each(for_each, frame)
    if enabled := _switch(code):
        return _enabled(enabled, frame)
    return ONE


def _enabled(expression: Expression, frame: Frame) -> Expansion:
    value = expression.evaluate(frame)
    if value.__class__ is Unknown:
        return Expansion("one", MAYBE)
    try:
        return ONE if boolean(value) else Expansion("one", 0)
    except Failure as failure:
        raise _wrong("invalid-enabled", failure.message, expression) from None


def _counted(expression: Expression, frame: Frame) -> Expansion:
    value = expression.evaluate(frame)
    try:
        if value.__class__ is Unknown:
            return Expansion("count", _range(value, map(_count, value.choices)))
        total = _count(value)
    except Failure as failure:
        raise _wrong("invalid-count", failure.message, expression) from None
    return Expansion("count", total, Numbers(total))


def _count(value: Value) -> int:
    if value is None:
        raise Failure("count is null")
    total = whole(value)
    if total < 0:
        raise Failure("count is negative")
    return total


def _range(cause: Unknown, totals: Iterable[int]) -> Total:
    """From the fewest to the most; the most are expected."""
    known = sorted(totals)
    if not known:
        return cause
    low, high = known[0], known[-1]
    return high if low == high else Amount(Decimal(low), Decimal(high), Decimal(high))


def _for_each(expression: Expression, frame: Frame) -> Expansion:
    value = expression.evaluate(frame)
    try:
        if value.__class__ is SetValue and (cause := first_unknown(value)):
            value = derived(cause)
        if value.__class__ is not Unknown:
            items = _items(value)
            return Expansion("each", len(items), items)
        choices = sorted(map(_items, value.choices), key=len)
        if not choices or any(choice is None for choice in choices):
            return Expansion("each", value)
        everywhere = frozenset.intersection(*(frozenset(dict(choice)) for choice in choices))
        together = {key: each for choice in choices for key, each in choice}
        total = _range(value, map(len, choices))
        return Expansion("each", total, [*together.items()], frozenset(together) - everywhere)
    except Failure as failure:
        raise _wrong("invalid-for-each", failure.message, expression) from None


def _items(value: Value) -> list[tuple[Key, Value]]:
    if isinstance(value, dict):
        return [(name, value[name]) for name in sorted(value)]
    if value.__class__ is SetValue and all(isinstance(item, str) for item in value):
        return [(item, item) for item in value]
    if isinstance(value, list) and not value:
        return []  # as of `condition ? [] : toset(...)`, of which only one branch is known
    if value.__class__ is SetValue:
        raise Failure("for_each needs a set of texts, without null")
    if value is None:
        raise Failure("for_each is null")
    raise Failure("for_each needs a map or a set of texts; toset() makes one of a list")


def _wrong(code: str, message: str, expression: Expression) -> Fault:
    return Fault(message, expression.file, expression.node.at, code)


def instance_frame(expansion: Expansion, frame: Frame, key: Key, value: Value) -> Frame:
    """The frame of one instance."""
    if expansion.how == "one":
        return frame
    if expansion.how == "count":
        return frame.inner({"count": {"index": key}})
    return frame.inner({"each": {"key": key, "value": value}})


def any_frame(expansion: Expansion, frame: Frame) -> Frame:
    """A frame that stands for every instance: what differs between them is Unknown."""
    if expansion.how == "one":
        return frame
    total = expansion.total
    cause = total if isinstance(total, Unknown) else None
    if expansion.how == "count":
        only = isinstance(total, Amount) and total.high == 1
        index = 0 if only else Unknown("count.index differs between the instances", None, cause)
        return frame.inner({"count": {"index": index}})
    key = Unknown("each.key differs between the instances", None, cause)
    value = Unknown("each.value differs between the instances", None, cause)
    return frame.inner({"each": {"key": key, "value": value}})


def suffix(key: Key) -> str:
    """What an instance's key adds to an address."""
    if key is None:
        return ""
    return f"[{key}]" if isinstance(key, int) else f"[{json.dumps(key, ensure_ascii=False)}]"


def times(a: Total, b: Total) -> Total:
    """So many of so many."""
    if isinstance(a, int) and isinstance(b, int):
        return a * b
    if a == 0 or b == 0:
        return 0
    if isinstance(a, Unknown) or isinstance(b, Unknown):
        return a if isinstance(a, Unknown) else b
    return a * b if isinstance(a, Amount) else b * a


def plus(a: Total, b: Total) -> Total:
    """So many and so many."""
    if isinstance(a, int) and isinstance(b, int):
        return a + b
    if isinstance(a, Unknown) or isinstance(b, Unknown):
        return a if isinstance(a, Unknown) else b
    return _amount(a) + _amount(b)


def _amount(total: int | Amount) -> Amount:
    return total if isinstance(total, Amount) else Amount.exactly(Decimal(total))
