"""What a change of pods does to the number of nodes."""

from __future__ import annotations

from .placed import Marginal, Placed


def marginal(base: Placed, head: Placed) -> Marginal:
    """The nodes that come or go with a change, and their cost a month."""
    return Marginal({}, {})
