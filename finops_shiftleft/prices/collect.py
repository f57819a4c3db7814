"""Rows on their way into price lists: kept on disk as they arrive, sorted a table at a time.

What is in memory is the largest table: the rows of one region and one purchase option.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from .lists.interface import Listed, Origin
from .rows import Row, same_unit, without_place, write_tiers

Place = tuple[str, str]
BUFFERED = 20_000  # lines, of all tables together
PAIR = "\x1f"  # between the names and values of attributes, which never have it
UNWANTED = re.compile(r"[\t\n\r\x1f]")
VARIANT = {"azure": "meterId"}
"""The attribute that tells rows apart which a vendor words alike, where it has such rows."""


class Tiers(NamedTuple):
    """The tiers of one variant of a row."""

    primary: bool
    variant: str
    sku: str
    text: str
    origin: str


class Collected:
    """The rows of one service, by region and purchase option."""

    def __init__(self, folder: Path, vendor: str) -> None:
        """`folder` is empty, and ours."""
        self.folder, self.vendor = folder, vendor
        self.files: dict[Place, Path] = {}
        self.buffers: dict[Place, list[str]] = {}
        self.buffered = 0
        self.origins: dict[str, Origin] = {}
        self.plans: set[Place] = set()
        self.said: tuple[object, str, str] = (None, "", "")

    def add(self, listed: Listed) -> None:
        place = listed.region, listed.purchase
        if listed.attributes is None:
            self.plans.add(place)
        origin = listed.origin
        self.origins.setdefault("|".join(origin), origin)
        line = "\t".join(
            (
                plain(listed.family), plain(same_unit(listed.unit)), listed.currency,
                self.words(listed), listed.variant, plain(listed.sku), listed.start, listed.end,
                listed.rate, "01"[listed.primary], listed.since, "|".join(origin),
            )
        )  # fmt: skip
        self.buffers.setdefault(place, []).append(line)
        self.buffered += 1
        if self.buffered == BUFFERED:
            self.flush()

    def words(self, listed: Listed) -> str:
        """The attributes as one text, without the place. Rows of one product share it."""
        given, region, text = self.said
        if given is not listed.attributes or region != listed.region:
            named = without_place(self.vendor, listed.region, listed.attributes or {})
            pairs = (f"{name}{PAIR}{plain(named[name])}" for name in sorted(named) if named[name])
            text = PAIR.join(pairs)
            self.said = listed.attributes, listed.region, text
        return text

    def flush(self) -> None:
        for place, lines in self.buffers.items():
            path = self.files.setdefault(place, self.folder / f"{len(self.files)}.rows")
            with path.open("a", encoding="utf-8", newline="") as file:
                file.writelines(f"{line}\n" for line in lines)
        self.buffers, self.buffered = {}, 0

    def regions(self) -> list[str]:
        self.flush()
        return sorted({region for region, _ in self.files})

    def tables(self, region: str) -> dict[Place, Table]:
        """The tables of a region; each reads its rows anew whenever it is asked for them."""
        self.flush()
        return {place: Table(self, place) for place in self.files if place[0] == region}

    def lines(self, place: Place) -> list[str]:
        lines = self.files[place].read_text("utf-8").split("\n")[:-1]
        if place in self.plans:
            lines = list(self.worded(lines, place[0]))
        lines.sort()
        return lines

    def worded(self, lines: Iterable[str], region: str) -> Iterator[str]:
        """The rates of a plan, in the words of the on-demand rows that they discount."""
        words: dict[str, tuple[str, str]] = {}
        if (region, "on_demand") in self.files:
            for line in self.files[region, "on_demand"].read_text("utf-8").split("\n")[:-1]:
                cells = line.split("\t")
                words[cells[5]] = cells[0], cells[3]
        for line in lines:
            cells = line.split("\t")
            if cells[5] in words:
                cells[0], cells[3] = words[cells[5]]
                yield "\t".join(cells)


class Table:
    """The rows of one region and purchase option, sorted when they are asked for."""

    def __init__(self, collected: Collected, place: Place) -> None:
        self.collected, self.place = collected, place

    def __iter__(self) -> Iterator[Row]:
        """Rows that end before infinity with everything free are no prices, and left out."""
        lines = (line.split("\t") for line in self.collected.lines(self.place))
        for words, versions in groupby(lines, itemgetter(0, 1, 2, 3)):
            yield from self.rows(words, [cells[4:] for cells in versions])

    def rows(self, words: Sequence[str], cells: Sequence[Sequence[str]]) -> Iterator[Row]:
        """One row; several where the vendor has several prices for the same words."""
        family, unit, currency, attributes = words
        parts = attributes.split(PAIR) if attributes else []
        named = dict(zip(parts[::2], parts[1::2], strict=True))
        found = chosen(cells)
        alike = len(found) == 1 or len({tiers.text for tiers in found}) == 1
        name = VARIANT.get(self.collected.vendor)
        for tiers in found[:1] if alike else found:
            own = dict(sorted({**named, name: tiers.variant}.items())) if name else named
            origin = self.collected.origins[tiers.origin]
            yield Row(
                family, unit, currency, tiers.sku, origin.trust, origin.name, origin.as_of,
                tiers.text, named if alike else own,
            )  # fmt: skip


def chosen(cells: Sequence[Sequence[str]]) -> list[Tiers]:
    """The variants of a row: the primary ones, if there are any."""
    found = [
        tiers
        for variant, steps in groupby(cells, itemgetter(0))
        for tiers in tiers_of(variant, list(steps))
    ]
    return [tiers for tiers in found if tiers.primary] or found


def tiers_of(variant: str, cells: Sequence[Sequence[str]]) -> Iterator[Tiers]:
    """The tiers of one variant. Where two prices start at the same quantity, nobody can say which
    one holds: they become two rows, and a lookup says so."""
    if len(cells) == 1:
        (cell,) = cells
        if says_more(cells):
            yield Tiers(cell[5] == "1", variant, cell[1], f"{cell[2] or 0}:{cell[4]}", cell[7])
        return
    latest: dict[str, list[Sequence[str]]] = {}
    for cell in cells:
        known = latest.get(cell[2])
        if known is None or cell[6] > known[0][6]:
            latest[cell[2]] = [cell]
        elif cell[6] == known[0][6] and cell[4] != known[0][4]:
            known.append(cell)
    several = max(map(len, latest.values()))
    for i in range(several):
        steps = [versions[min(i, len(versions) - 1)] for versions in latest.values()]
        if says_more(steps):
            text = write_tiers((step[2], step[4]) for step in steps)
            yield Tiers(steps[0][5] == "1", variant, steps[0][1], text, steps[0][7])


def says_more(steps: Iterable[Sequence[str]]) -> bool:
    """Whether tiers are a price: what is free up to a bound and unknown above it is none."""
    return any(step[3] in ("", "Inf") or step[4] != "0" for step in steps)


def plain(text: str) -> str:
    """A text as a cell: no tab, no end of line."""
    return " ".join(text.split()) if UNWANTED.search(text) else text


def merged(
    tables: Mapping[Place, Iterable[Row]], kept: Mapping[Place, Iterable[Row]]
) -> dict[Place, Iterable[Row]]:
    """The tables, and in them the rows that are kept."""
    both: dict[Place, Iterable[Row]] = dict(tables)
    for place, rows in kept.items():
        both[place] = Chained(both[place], rows) if place in both else rows
    return both


class Chained:
    """Two tables as one, as often as it is read."""

    def __init__(self, first: Iterable[Row], second: Iterable[Row]) -> None:
        self.both = first, second

    def __iter__(self) -> Iterator[Row]:
        for rows in self.both:
            yield from rows
