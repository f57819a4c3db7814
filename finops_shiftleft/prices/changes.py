"""What a new list changes: rows that came, rows that went, prices that moved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from ..errors import BadPrices
from .listfile import ListFile
from .rows import Row, read_tiers

Rows = Mapping[tuple[str, str], Sequence[Row]]


@dataclass(slots=True)
class Change:
    """What changed in one service. `moves` are new rates as shares of the old ones."""

    added: int = 0
    removed: int = 0
    moved: int = 0
    moves: list[Decimal] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.moved)

    def __str__(self) -> str:
        text = f"{self.added} rows added, {self.removed} removed, {self.moved} prices moved"
        if not self.moves:
            return text
        low, high = (f"{(end - 1) * 100:+.1f} %" for end in (min(self.moves), max(self.moves)))
        return f"{text} ({low})" if low == high else f"{text} ({low} to {high})"


@dataclass(slots=True)
class Changes:
    """What changed, by vendor and service."""

    services: dict[tuple[str, str], Change] = field(default_factory=dict)

    def __str__(self) -> str:
        lines = [f"{vendor} {name}: {it}" for (vendor, name), it in self.services.items() if it]
        return "\n".join(lines) or "nothing changed"


def compare(before: Path, after: Rows) -> Change:
    """What `after` changes in the rows of a file; a file that cannot be read has none."""
    try:
        known = ListFile(before)
        return difference(known, after)
    except (FileNotFoundError, BadPrices):
        return Change(added=sum(len(rows) for rows in after.values()))


def difference(known: ListFile, after: Rows) -> Change:
    change = Change()
    for place in sorted({*after, *known.parts}):
        old = {key(row): row.tiers for row in known.load(*place) or ()}
        new = {key(row): row.tiers for row in after.get(place, ())}
        change.added += len(new.keys() - old.keys())
        change.removed += len(old.keys() - new.keys())
        moved = [name for name, tiers in old.items() if new.get(name, tiers) != tiers]
        change.moved += len(moved)
        change.moves += [move for name in moved for move in moves(old[name], new[name])]
    return change


def key(row: Row) -> tuple[str, ...]:
    named = (f"{name}={value}" for name, value in sorted(row.attributes.items()))
    return (row.family, row.unit, row.currency, *named)


def moves(old: str, new: str) -> Iterator[Decimal]:
    """The ratio of the rates that stand in the same place and moved."""
    for was, now in zip(read_tiers(old), read_tiers(new), strict=False):
        if was.rate and was.rate != now.rate:
            yield now.rate / was.rate
