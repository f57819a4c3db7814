"""Terraform's functions, a file for each family of
https://developer.hashicorp.com/terraform/language/functions

A family is imported when one of its functions is first called.
"""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from functools import cache
from importlib import import_module

from ....model import Value
from ..types import Failure
from .signature import Context, Function

__all__ = ["LAZY", "NAMES", "Context", "UnknownFunction", "call"]

_FAMILIES = {
    "numeric": "abs ceil floor log max min parseint pow signum",
    "string": """
        chomp endswith format formatlist indent join lower regex regexall replace split startswith
        strcontains strrev substr templatestring title trim trimprefix trimspace trimsuffix upper
        """,
    "collection": """
        alltrue anytrue chunklist coalesce coalescelist compact concat contains distinct element
        flatten index keys length lookup matchkeys merge one range reverse setintersection
        setproduct setsubtract setunion slice sort sum transpose values zipmap
        """,
    "encoding": """
        base64decode base64encode base64gzip csvdecode jsondecode jsonencode textdecodebase64
        textencodebase64 urlencode yamldecode yamlencode
        """,
    "filesystem": """
        abspath basename dirname file filebase64 fileexists fileset pathexpand templatefile
        """,
    "datetime": "formatdate plantimestamp timeadd timecmp timestamp",
    "hashing": """
        base64sha256 base64sha512 bcrypt filebase64sha256 filebase64sha512 filemd5 filesha1
        filesha256 filesha512 md5 rsadecrypt sha1 sha256 sha512 uuid uuidv5
        """,
    "ipnetwork": "cidrhost cidrnetmask cidrsubnet cidrsubnets",
    "conversion": """
        ephemeralasnull issensitive nonsensitive sensitive tobool tolist tomap tonumber toset
        tostring
        """,
}
_FAMILY_OF = {name: family for family, names in _FAMILIES.items() for name in names.split()}

_FAMILY_OF |= dict.fromkeys(("base64gunzip", "cidrcontains", "urldecode"), "opentofu")

LAZY = frozenset({"try", "can"})  # the evaluator's own: they look at failures of their arguments
NAMES = LAZY | {name for name, family in _FAMILY_OF.items() if family != "opentofu"}


class UnknownFunction(Failure):
    """No function of that name. Lists those with a name like it."""

    def __init__(self, name: str) -> None:
        from difflib import get_close_matches

        near = get_close_matches(name, sorted(NAMES), n=3)
        hint = f"; did you mean {' or '.join(near)}?" if near else ""
        super().__init__(f"there is no function {name}(){hint}")


def call(name: str, arguments: Sequence[Value], context: Context) -> Value:
    """What the function gives for these values: the result, or an Unknown that says why not.

    Raises Failure where Terraform would refuse, UnknownFunction for a name that it does not have.
    """
    name = name.removeprefix("core::")
    if name not in _FAMILY_OF:
        raise UnknownFunction(name)
    return _function(name)(arguments, context)


@cache
def _function(name: str) -> Function:
    """The function in its family's module; one that Python has too ends with an underscore."""
    family = import_module(f"{__name__}.{_FAMILY_OF[name]}")
    found = getattr(family, f"{name}_" if hasattr(builtins, name) else name)
    assert isinstance(found, Function)
    return found
