"""Type conversion functions.

https://developer.hashicorp.com/terraform/language/functions/tobool and its neighbours
"""

from __future__ import annotations

from ....model import Unknown, Value
from ..types import ANY, BOOL, NUMBER, STRING, ListOf, MapOf, SetOf, Type
from .signature import ANYTHING, Function, Parameter, function


def _converting(name: str, type: Type) -> Function:
    """The conversion has happened when the argument arrives."""

    def body(value: Value) -> Value:
        return value

    body.__name__ = name
    return function(Parameter(type, null=True, unknown="inside"))(body)


tobool = _converting("tobool", BOOL)
tolist = _converting("tolist", ListOf(ANY))
tomap = _converting("tomap", MapOf(ANY))
tonumber = _converting("tonumber", NUMBER)
toset = _converting("toset", SetOf(ANY))
tostring = _converting("tostring", STRING)


@function(ANYTHING)
def ephemeralasnull(value: Value) -> Value:
    return value


@function(ANYTHING)
def issensitive(value: Value) -> Unknown:
    return Unknown("what is sensitive is not followed")


@function(ANYTHING)
def nonsensitive(value: Value) -> Value:
    return value


@function(ANYTHING)
def sensitive(value: Value) -> Value:
    return value
