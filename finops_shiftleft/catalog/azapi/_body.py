"""What a body in the words of Azure's own interface says: as an object, or as its JSON.

https://learn.microsoft.com/azure/templates/
"""

import json
from collections.abc import Mapping

from ...model import Value
from ..vocabulary import Expr, attr, derive


def said(*path: str, default: Value = None) -> Expr:
    """What stands at a path of the body; None where nothing does."""

    def read(body: Value) -> Value:
        """A body is an object, or the JSON of one."""
        value = parsed(body) if isinstance(body, str) else body
        for name in path:
            if not isinstance(value, Mapping):
                return default
            value = value.get(name)
        return default if value is None else value

    return derive(attr("body", None))(read)


def parsed(text: str) -> Value:
    """JSON of any depth is read or refused: raises ValueError."""
    try:
        return json.loads(text)
    except RecursionError as cause:
        raise ValueError("too deep") from cause
