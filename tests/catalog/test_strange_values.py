"""An attribute or a usage key of any kind is a note or a number, and never a crash."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest

from finops_shiftleft.catalog import load
from finops_shiftleft.catalog.vocabulary.describe import reads as sources
from finops_shiftleft.estimate import estimate, reads
from finops_shiftleft.location import Location
from finops_shiftleft.model import Amount, Configuration, Resource, Unknown, Value
from finops_shiftleft.prices.snapshot import Snapshot

STRANGE: list[Value] = [
    None, True, False, -3, 10**15, Decimal("0.5"), "", "x", "0", "-1", "1e999", "m5.large",
    Unknown("var.x has no value"), [], [5], ["x", Unknown("it")], [Unknown("it")], {}, {"a": 1},
    [{}], [{"size": [1]}], [[[]]],
]  # fmt: skip
BILLED = [kind for kind in load.priced() if load.known(kind).billed]
BOOK = Snapshot()


class Given:
    def __init__(self, known: Mapping[str, Value]) -> None:
        self.known = known

    def of(self, address: str, kind: str) -> Mapping[str, Value]:
        return self.known


def bill(kind: str, attributes: Mapping[str, Value], used: Mapping[str, Value]) -> None:
    """Estimates one resource, which must not raise, and looks at its lines."""
    resource = Resource(f"{kind}.a", kind, "aws", attributes, Location("main.tf", 1), "us-east-1")
    found = Configuration("it", ".", "terraform", (resource,))
    done = estimate([(found, Given(used))], BOOK, date(2026, 1, 1))
    (cost,) = done.projects[0].resources
    for line in cost.lines:
        assert line.cost is None or isinstance(line.cost, Amount)
        assert line.fault is False or line.note


@pytest.mark.parametrize("kind", BILLED)
def test_any_value_is_a_note_or_a_number(kind: str) -> None:
    names = sorted(reads(kind) or ())
    heard = [
        s.path.split(".")[0] for s in sources(load.known(kind), load.known) if s.kind == "usage"
    ]
    for value in STRANGE:
        bill(kind, dict.fromkeys(names, value), dict.fromkeys(heard, value))
        for name in names:
            bill(kind, {name: value}, {})
