"""Kubernetes' objects in their clusters, and pods on nodes or billed themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from ..config.kubernetes import Cluster
from ..estimate import UsageBook
from ..model import Configuration, PriceBook
from .placed import Placed


def place(
    configurations: Sequence[Configuration],
    clusters: Mapping[str, Cluster],
    book: PriceBook,
    as_of: date,
    usages: Sequence[UsageBook] = (),
) -> Placed:
    """The configurations with what their clusters make of their pods. `usages` are those of the
    configurations, in their order; they may say how many nodes run."""
    return Placed(tuple(configurations))
