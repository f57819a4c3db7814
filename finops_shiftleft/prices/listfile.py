"""The file of one service: a head, then a table for every region and purchase option.

Each part is a gzip member of its own, so `zcat` shows the whole file as text and a lookup inflates
the head and one table. The head names the service, the sources, and where each table stands:

    service <TAB> AmazonEC2
    about   <TAB> date <TAB> 2026-11-20, only where a list was fetched (docs/prices.md)
    source  <TAB> aws_ec2_shop_2025-04
    table   <TAB> us-east-1 <TAB> on_demand <TAB> offset after the head <TAB> length <TAB> rows

A table has a line of column names, a line for every row, and the attributes as columns, those that
tell most rows apart first. A cell is empty where a row lacks the attribute.
"""

from __future__ import annotations

import os
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from ..errors import BadPrices
from ..model import Match, Query
from .rows import Row, fits, same_unit

CHUNK = 16_384  # the head of the largest service, in one read
GZIP = 31  # zlib's name for a gzip wrapper with its checksum
FIXED = ("family", "unit", "currency", "sku", "trust", "source", "as_of", "tiers")
BROKEN = (OSError, zlib.error, EOFError, ValueError, IndexError)


def file_of(folder: Path, vendor: str, service: str) -> Path:
    """Where the rows of a service are."""
    name = re.sub(r"[^a-z0-9]+", "-", service.lower()).strip("-")
    return folder / vendor / f"{name}.tsv.gz"


class Part(NamedTuple):
    """Where a table stands in its file, and how many rows it has."""

    offset: int
    length: int
    rows: int


class ListFile:
    """The price list of one service, of which only what is asked for is read."""

    def __init__(self, path: Path) -> None:
        """Raises BadPrices where the head cannot be read, FileNotFoundError without the file."""
        self.path = path
        self.tables: dict[tuple[str, str], Table | None] = {}
        try:
            with path.open("rb") as file:
                self.read(file)
        except FileNotFoundError:
            raise
        except BROKEN as cause:
            raise unreadable(path, cause) from cause

    def read(self, file: BinaryIO) -> None:
        """Take over what the head says."""
        self.identity = identity(file)
        self.service = ""
        self.about: dict[str, str] = {}
        self.sources: list[str] = []
        self.parts: dict[tuple[str, str], Part] = {}
        text, self.start = read_head(file)
        for line in text.split("\n")[:-1]:
            self.take(*line.split("\t"))

    def take(self, kind: str, value: str, *cells: str) -> None:
        if kind == "table":
            self.parts[value, cells[0]] = Part(*map(int, cells[1:4]))
        elif kind == "source":
            self.sources.append(value)
        elif kind == "about":
            self.about[value] = cells[0]
        else:
            self.service = value

    @property
    def regions(self) -> list[str]:
        return sorted({region for region, _ in self.parts})

    def table(self, region: str, purchase: str) -> Table | None:
        """The rows of a region by a purchase option; None where there are none. BadPrices."""
        key = region, purchase
        if key not in self.tables:
            self.tables[key] = self.load(region, purchase)
        return self.tables[key]

    def load(self, region: str, purchase: str) -> Table | None:
        """The same, not kept in memory."""
        if (region, purchase) not in self.parts:
            return None
        try:
            with self.path.open("rb") as file:
                if identity(file) != self.identity:  # an update has put a newer one in its place
                    self.read(file)
                part = self.parts.get((region, purchase))
                if part is None:
                    return None
                file.seek(self.start + part.offset)
                return Table(zlib.decompress(file.read(part.length), GZIP), self.sources)
        except BROKEN as cause:
            raise unreadable(self.path, cause) from cause


class Table:
    """The text of a table, and the rows in it that a question asks for."""

    def __init__(self, text: bytes, sources: Sequence[str]) -> None:
        self.text, self.lower, self.sources = text, text.lower(), sources
        self.begin = text.index(b"\n")
        self.names = text[: self.begin].decode().split("\t")[len(FIXED) :]
        self.place = {name: len(FIXED) + i for i, name in enumerate(self.names)}

    def __iter__(self) -> Iterator[Row]:
        return (self.row(cells) for cells in self.candidates(b"\n"))

    def row(self, cells: Sequence[str]) -> Row:
        family, unit, currency, sku, trust, source, as_of, tiers = cells[: len(FIXED)]
        pairs = zip(self.names, cells[len(FIXED) :], strict=True)
        attributes = {name: cell for name, cell in pairs if cell}
        origin = self.sources[int(source)]
        return Row(family, unit, currency, sku, trust, origin, as_of, tiers, attributes)

    def find(self, query: Query) -> list[Row]:
        """The rows that answer, in the order of the file."""
        filters = [(FIXED.index("family"), query.family)]
        for name, value in query.where.items():
            if name in self.place:
                filters.append((self.place[name], value))
            elif not fits(value, ""):
                return []
        unit = same_unit(query.unit)
        return [
            self.row(cells)
            for cells in self.candidates(needle_of(filters))
            if cells[1] == unit and all(fits(value, cells[place]) for place, value in filters)
        ]

    def candidates(self, needle: bytes) -> Iterator[list[str]]:
        """The lines that contain the needle, in cells."""
        text, lower = self.text, self.lower
        at = lower.find(needle, self.begin)
        while 0 <= at < len(lower) - 1:
            first = lower.rfind(b"\n", 0, at + 1) + 1
            end = lower.find(b"\n", first)
            yield text[first:end].decode().split("\t")
            at = lower.find(needle, end)


def needle_of(filters: Iterable[tuple[int, str | Match | None]]) -> bytes:
    """What every answer has in its line, of the column that tells most rows apart.

    It only narrows the search. Text beyond ASCII has lower case of its own length, so no needle.
    """
    for place, value in sorted(filters, key=lambda f: (f[0] < len(FIXED), f[0])):
        text = value.text if isinstance(value, Match) else value
        if not text or not text.isascii() or (isinstance(value, Match) and value.how == "lacks"):
            continue
        before = "" if isinstance(value, Match) and value.how == "ends" else "\n\t"[place > 0]
        return (before + text).lower().encode()
    return b"\n"


def identity(file: BinaryIO) -> tuple[int, ...]:
    """What tells a file from one that took its name."""
    found = os.fstat(file.fileno())
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


def read_head(file: BinaryIO) -> tuple[str, int]:
    """The first gzip member, and where it ends."""
    inflater, parts = zlib.decompressobj(GZIP), []
    while not inflater.eof:
        if not (chunk := file.read(CHUNK)):
            raise EOFError("it ends too early")
        parts.append(inflater.decompress(chunk))
    return b"".join(parts).decode(), file.tell() - len(inflater.unused_data)


def unreadable(path: Path, cause: BaseException) -> BadPrices:
    return BadPrices(
        f"{path} cannot be read as a price list: {cause}",
        "install finops-shiftleft again, or build the price lists again",
    )


# ------------------------------------------------------------------------------------- writing


def write(path: Path, service: str, tables: Mapping[tuple[str, str], Sequence[Row]]) -> None:
    """Write the rows of a service, by region and purchase option: the same rows, the same bytes.

    Raises BadPrices where a text has a tab or an end of line in it.
    """
    sources = sorted({row.origin for rows in tables.values() for row in rows})
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_suffix(".new")
    new.write_bytes(b"".join(packed(service, sources, tables)))
    new.replace(path)


def packed(
    service: str,
    sources: Sequence[str],
    tables: Mapping[tuple[str, str], Iterable[Row]],
    about: Mapping[str, str] | None = None,
    level: int = 9,
) -> list[bytes]:
    """The members of a file. The rows of one table at a time are in memory; each is read twice."""
    numbers = {origin: str(i) for i, origin in enumerate(sources)}
    head: list[Sequence[str]] = [("service", service)]
    head += [("about", name, value) for name, value in (about or {}).items()]
    head += [("source", name) for name in sources]
    body: list[bytes] = []
    offset = 0
    for (region, purchase), rows in sorted(tables.items()):
        lines = lines_of(rows, numbers)
        part = pack(lines, level)
        head.append(("table", region, purchase, str(offset), str(len(part)), str(len(lines) - 1)))
        body.append(part)
        offset += len(part)
    return [pack([joined(cells) for cells in head], level), *body]


def lines_of(rows: Iterable[Row], numbers: Mapping[str, str]) -> list[str]:
    """The names of the columns and the rows, sorted by what tells them apart."""
    values: dict[str, set[str]] = {}
    for row in rows:
        for name, value in row.attributes.items():
            values.setdefault(name, set()).add(value)
    names = sorted(values, key=lambda name: (-len(values[name]), name))
    lines = []
    for row in rows:
        words = [row.attributes.get(name, "") for name in names]
        rest = (row.currency, row.sku, row.trust, numbers[row.origin], row.as_of, row.tiers)
        lines.append(joined((row.family, row.unit, *words, *rest)))
    lines.sort()
    for i, line in enumerate(lines):
        family, unit, *cells = line.split("\t")
        lines[i] = "\t".join((family, unit, *cells[len(names) :], *cells[: len(names)]))
    return ["\t".join((*FIXED, *names)), *lines]


def joined(cells: Sequence[str]) -> str:
    """One line of cells. Raises BadPrices where a cell would be two."""
    line = "\t".join(cells)
    if line.count("\t") != len(cells) - 1:
        raise BadPrices("a text of a price list has a tab or an end of line in it")
    return line


def pack(lines: Sequence[str], level: int = 9) -> bytes:
    """Lines as one gzip member, without a date."""
    deflater = zlib.compressobj(level, zlib.DEFLATED, GZIP)
    parts = []
    for line in lines:
        if "\n" in line:
            raise BadPrices("a text of a price list has a tab or an end of line in it")
        parts.append(deflater.compress(f"{line}\n".encode()))
    return b"".join([*parts, deflater.flush()])
