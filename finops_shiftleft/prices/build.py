"""Price lists in, the embedded snapshot out: the same input gives the same bytes.

The input is a folder for each vendor with a `<service>.csv.gz` for each service, one line a tier.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from operator import itemgetter
from pathlib import Path
from sys import intern
from typing import Any, NamedTuple

from ..errors import BadPrices
from . import instances
from .changes import Changes, compare
from .listfile import file_of, write
from .rows import TRUST, Row, read_date, same_unit, without_place, write_tiers
from .snapshot import MANIFEST

RATES = "exchange_rates.csv"

Tables = dict[tuple[str, str], list[Row]]


def build(canonical: Path, to: Path, reference: Path | None = None) -> Changes:
    """Write the snapshot of the lists in `canonical` into `to`, and say what changed.

    `reference` has the exchange rates and the instances; without a word it is the folder of that
    name beside `canonical`, if there is one.
    Raises BadPrices where the input is not what it should be.
    """
    changes = Changes()
    services: dict[str, dict[str, Any]] = {}
    for path in sorted(canonical.glob("*/*.csv.gz")):
        vendor = path.parent.name
        service, tables = read(path, vendor)
        known = services.setdefault(vendor, {})
        target = file_of(to, vendor, service)
        if any(other["file"] == target.name for other in known.values()):
            raise BadPrices(f"{path}: another service is written to {target.name} already")
        if not tables:
            continue
        changes.services[vendor, service] = compare(target, tables)
        write(target, service, tables)
        known[service] = about(tables, path, target)
    if not any(services.values()):
        raise BadPrices(f"{canonical} has no <vendor>/<service>.csv.gz in it")
    remove_others(to, services, changes)
    beside = canonical.parent / "reference"
    copied = embed(reference or beside, to) if reference or beside.is_dir() else {}
    newest = max(each["newest"] for known in services.values() for each in known.values())
    manifest = {"date": newest, "reference": copied, "services": services}
    (to / MANIFEST).write_text(json.dumps(manifest, indent=1, sort_keys=True) + "\n", "utf-8")
    return changes


# --------------------------------------------------------------------------------- reading a list


class Key(NamedTuple):
    """What the tiers of one row have in common."""

    family: str
    attributes: str
    unit: str
    currency: str


class Step(NamedTuple):
    """A line of the list: one tier, and where it is from."""

    start: str
    end: str
    rate: str
    sku: str
    trust: str
    origin: str
    as_of: str


def read(path: Path, vendor: str) -> tuple[str, Tables]:
    """The service of a list, and its rows by region and purchase option. Raises BadPrices."""
    names, keys = set(), itemgetter("product_family", "attributes", "unit", "currency")
    columns = itemgetter("start_usage", "end_usage", "price", "sku", "basis", "source", "as_of")
    steps: dict[tuple[str, str], dict[Key, list[Step]]] = {}
    try:
        for line in lines_of(path):
            names.add(line["service"])
            table = steps.setdefault((line["region"], line["purchase_option"]), {})
            table.setdefault(Key(*keys(line)), []).append(Step(*map(intern, columns(line))))
        tables = {
            place: [row_of(vendor, place[0], *row) for row in table.items() if says_more(row[1])]
            for place, table in sorted(steps.items())
        }
    except (ArithmeticError, AttributeError, KeyError, TypeError, ValueError) as cause:
        raise BadPrices(f"{path} is not a price list: {cause!r}") from cause
    if len(names) != 1:
        raise BadPrices(f"{path}: a list is of one service, this is of {len(names)}")
    for place, rows in tables.items():
        refuse_collisions(path, place, rows)
    return names.pop(), {place: rows for place, rows in tables.items() if rows}


def lines_of(path: Path) -> Iterator[dict[str, str]]:
    try:
        with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)
    except (OSError, EOFError, ValueError, csv.Error) as cause:
        raise BadPrices(f"{path} cannot be read: {cause}") from cause


def says_more(steps: Sequence[Step]) -> bool:
    """Whether a row is a price. What is free up to a bound, and costs nobody says what above it,
    is none: it would read as free for ever."""
    return any(step.end in ("", "Inf") or Decimal(step.rate) for step in steps)


def row_of(vendor: str, region: str, key: Key, steps: Sequence[Step]) -> Row:
    """One row of its tiers. It is to be trusted as far as the weakest tier that costs something."""
    plain = without_place(vendor, region, json.loads(key.attributes))
    attributes = {intern(name): intern(plain[name]) for name in sorted(plain) if plain[name]}
    paid = [step for step in steps if Decimal(step.rate)] or steps
    weakest = max(paid, key=lambda step: TRUST.index(step.trust))
    read_date(weakest.as_of)
    tiers = write_tiers((step.start, step.rate) for step in steps)
    return Row(key.family, same_unit(key.unit), key.currency, *weakest[3:], tiers, attributes)


def refuse_collisions(path: Path, place: tuple[str, str], rows: Sequence[Row]) -> None:
    """The place and the spelling of units are left out; rows must still be told apart by the rest,
    or cost the same."""
    known: dict[str, str] = {}
    for row in rows:
        tiers = known.setdefault(f"{row.currency} {row.words}", row.tiers)
        if tiers != row.tiers:
            raise BadPrices(f"{path}: two prices in {' '.join(place)} for {row.words}")


# -------------------------------------------------------------------------- what is kept beside it


def about(tables: Tables, path: Path, target: Path) -> dict[str, Any]:
    """The birth certificate of a service: its sources, dates, size, and both files' checksums."""
    rows = [row for table in tables.values() for row in table]
    dates = sorted(read_date(row.as_of).isoformat() for row in rows)
    return {
        "bytes": target.stat().st_size,
        "file": target.name,
        "input_sha256": sha256(path),
        "sha256": sha256(target),
        "newest": dates[-1],
        "oldest": dates[0],
        "regions": len({region for region, _ in tables}),
        "rows": len(rows),
        "sources": sorted({row.origin for row in rows}),
    }


def remove_others(to: Path, services: Mapping[str, Mapping[str, Any]], changes: Changes) -> None:
    """Lists that the input no longer has go."""
    for path in sorted(to.glob("*/*.tsv.gz")):
        vendor = path.parent.name
        if path.name not in {each["file"] for each in services.get(vendor, {}).values()}:
            changes.services[vendor, path.name] = compare(path, {})
            path.unlink()


def embed(reference: Path, to: Path) -> dict[str, Any]:
    """The exchange rates as they are, the instances as one table."""
    try:
        rates = (reference / RATES).read_bytes()
    except OSError as cause:
        raise BadPrices(f"{reference / RATES} cannot be read: {cause}") from cause
    (to / RATES).write_bytes(rates)
    instances.write(lines_of(reference / "instances.csv.gz"), to)
    return {name: {"sha256": sha256(to / name)} for name in (RATES, instances.FILE)}


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
