"""The file of one service: a head, then a table for every region and purchase option.

Each part is a gzip member of its own, so `zcat` shows the whole file as text and a lookup inflates
the head and one table. The head names the service, the sources, and where each table stands:

    service <TAB> AmazonEC2
    source  <TAB> aws_ec2_shop_2025-04
    table   <TAB> us-east-1 <TAB> on_demand <TAB> offset after the head <TAB> length <TAB> rows

A table has a line of column names, a line for every row, and the attributes as columns, those that
tell most rows apart first. A cell is empty where a row lacks the attribute.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

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
        self.service = ""
        self.sources: list[str] = []
        self.parts: dict[tuple[str, str], Part] = {}
        self.tables: dict[tuple[str, str], Table | None] = {}
        try:
            text, self.start = read_head(path)
            for line in text.split("\n")[:-1]:
                self.take(line.split("\t"))
        except FileNotFoundError:
            raise
        except BROKEN as cause:
            raise unreadable(path, cause) from cause

    def take(self, cells: Sequence[str]) -> None:
        kind, value = cells[0], cells[1]
        if kind == "table":
            self.parts[value, cells[2]] = Part(*map(int, cells[3:6]))
        elif kind == "source":
            self.sources.append(value)
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
        part = self.parts.get((region, purchase))
        if part is None:
            return None
        try:
            with self.path.open("rb") as file:
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


def read_head(path: Path) -> tuple[str, int]:
    """The first gzip member, and where it ends."""
    inflater, parts = zlib.decompressobj(GZIP), []
    with path.open("rb") as file:
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
    numbers = {origin: str(i) for i, origin in enumerate(sources)}
    head: list[Sequence[str]] = [("service", service), *(("source", name) for name in sources)]
    body: list[bytes] = []
    offset = 0
    for (region, purchase), rows in sorted(tables.items()):
        part = pack(lines_of(rows, numbers))
        head.append(("table", region, purchase, str(offset), str(len(part)), str(len(rows))))
        body.append(part)
        offset += len(part)
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_suffix(".new")
    new.write_bytes(b"".join([pack(head), *body]))
    new.replace(path)


def lines_of(rows: Sequence[Row], numbers: Mapping[str, str]) -> list[Sequence[str]]:
    """The names of the columns and the rows, sorted by what tells them apart."""
    values: dict[str, set[str]] = {}
    for row in rows:
        for name, value in row.attributes.items():
            values.setdefault(name, set()).add(value)
    names = sorted(values, key=lambda name: (-len(values[name]), name))
    lines = [
        (
            *(*row[:5], numbers[row.origin], row.as_of, row.tiers),
            *(row.attributes.get(name, "") for name in names),
        )
        for row in rows
    ]
    lines.sort(key=lambda line: (line[:2], line[len(FIXED) :], line))
    return [(*FIXED, *names), *lines]


def pack(lines: Sequence[Sequence[str]]) -> bytes:
    """Lines as one gzip member, without a date."""
    text = "".join("\t".join(cells) + "\n" for cells in lines)
    if text.count("\n") + text.count("\t") != sum(map(len, lines)):
        raise BadPrices("a text of a price list has a tab or an end of line in it")
    deflater = zlib.compressobj(9, zlib.DEFLATED, GZIP)
    return deflater.compress(text.encode()) + deflater.flush()
