"""How Terraform's values look in Python.

string          str
number          int where it is whole, else Decimal (never float)
bool            bool
null            None
tuple           list              list(T)   ListValue
object          dict              map(T)    MapValue
set(T)          SetValue: a list without repetition, in Terraform's order of iteration
unknown         model.Unknown, alone or inside of the others
"""

from __future__ import annotations

from ...model import Value


class ListValue(list[Value]):
    """A list: all elements of one type. A plain list is a tuple."""

    __slots__ = ()


class MapValue(dict[str, Value]):
    """A map: all values of one type. A plain dict is an object."""

    __slots__ = ()


class SetValue(list[Value]):
    """A set, as the list of its elements: no repetition, in Terraform's order."""

    __slots__ = ()
