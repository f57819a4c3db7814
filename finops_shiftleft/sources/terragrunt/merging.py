"""How a file's values go on top of those of a file that it includes.

https://terragrunt.gruntwork.io/docs/reference/hcl/blocks/#include
"""

from __future__ import annotations

from ...model import Unknown, Value


def deeply(below: Value, above: Value) -> Value:
    """Maps are merged key by key, lists stand one behind the other, of anything else the upper one
    wins; what is merged with an Unknown is one."""
    if isinstance(below, dict) and isinstance(above, dict):
        merged = {name: below[name] for name in below}
        for name in above:
            merged[name] = deeply(merged[name], above[name]) if name in merged else above[name]
        return merged
    if isinstance(below, list) and isinstance(above, list):
        return [*below, *above]
    if isinstance(below, Unknown) and isinstance(above, dict | list):
        return below
    return above
