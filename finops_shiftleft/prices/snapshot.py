"""The price list that travels with the program, asked one question at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from ..errors import AmbiguousPrice, NoPrice
from ..model import Match, Price, Query, Source
from .listfile import ListFile, Table, file_of, unreadable
from .rows import Row, fits, read_date, read_tiers

MANIFEST = "manifest.json"
NAMED = 5  # regions named where a price is missing
WIDTH = 80  # characters of a value in a message
SHOWN = 4  # values of an attribute that tells candidates apart


def embedded() -> Path:
    """The folder of the embedded lists: package data when installed, else beside the package."""
    package = Path(__file__).parents[1]
    installed = package / "pricing_cache"
    return installed if installed.is_dir() else package.parent / "pricing_cache"


class Snapshot:
    """The embedded price lists, a PriceBook. A file is opened when a question needs it."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or embedded()
        self.lists: dict[tuple[str, str], ListFile | None] = {}
        self.answers: dict[object, Price | NoPrice | AmbiguousPrice] = {}

    @cached_property
    def manifest(self) -> Mapping[str, Any]:
        """What is embedded, from where and of when. Raises BadPrices."""
        import json

        path = self.folder / MANIFEST
        try:
            manifest = json.loads(path.read_bytes())
            date.fromisoformat(manifest["date"])
            manifest["services"].values()
        except (OSError, ValueError, LookupError, TypeError, AttributeError) as cause:
            raise unreadable(path, cause) from cause
        return manifest  # type: ignore[no-any-return]

    @property
    def date(self) -> date:
        """The day of the newest row."""
        return date.fromisoformat(self.manifest["date"])

    def list_of(self, vendor: str, service: str) -> ListFile | None:
        """The price list of a service; None where there is none. Raises BadPrices."""
        key = vendor, service
        if key not in self.lists:
            self.lists[key] = self.opened(vendor, service)
        return self.lists[key]

    def opened(self, vendor: str, service: str) -> ListFile | None:
        path = file_of(self.folder, vendor, service)
        try:
            found = ListFile(path)
        except FileNotFoundError as cause:
            if service in self.manifest["services"].get(vendor, ()):
                raise unreadable(path, cause) from cause
            return None
        return found if found.service == service else None

    def regions(self, vendor: str, service: str) -> list[str]:
        """The regions in which a service has rows."""
        found = self.list_of(vendor, service)
        return found.regions if found else []

    def rows(
        self, vendor: str, service: str, region: str, where: Mapping[str, str]
    ) -> Iterator[tuple[str, Row]]:
        """The rows of a region that have these attributes, each after its purchase option."""
        file = self.list_of(vendor, service)
        for place in sorted(file.parts) if file else ():
            table = file.table(*place) if file and place[0] == region else None
            for row in table or ():
                cells = {"family": row.family, "unit": row.unit, **row.attributes}
                if all(fits(value, cells.get(name, "")) for name, value in where.items()):
                    yield place[1], row

    def price(self, query: Query) -> Price:
        """Exactly one row, or several at the same price, of which it is the first.

        Raises NoPrice, AmbiguousPrice; BadPrices where the file is broken.
        """
        key = (*query[:6], *query.where.items())
        answer = self.answers.get(key)
        if answer is None:
            try:
                answer = self.look_up(query)
            except (NoPrice, AmbiguousPrice) as gap:
                answer = gap
            self.answers[key] = answer
        if isinstance(answer, Price):
            return answer
        raise answer.with_traceback(None)

    def look_up(self, query: Query) -> Price:
        file = self.list_of(query.vendor, query.service)
        if file is None:
            raise NoPrice(f"no prices of service {query.service}")
        table = file.table(query.region, query.purchase)
        rows = table.find(query) if table else []
        if not rows:
            there = elsewhere(file, query) or nearest(table, query)
            raise NoPrice(f"no price for {in_words(query)}{there}")
        if len({(row.currency, read_tiers(row.tiers)) for row in rows}) > 1:
            raise AmbiguousPrice(
                f"{len(rows)} prices for {in_words(query)}: they differ in {apart(rows)}"
            )
        return price_of(rows[0], query)


def price_of(row: Row, query: Query) -> Price:
    as_of = read_date(row.as_of)
    source = Source(query.service, row.sku, query.region, row.origin, row.trust, as_of)
    words = f"{row.words}, {query.purchase}"
    return Price(read_tiers(row.tiers), row.unit, row.currency, source, words)


def in_words(query: Query) -> str:
    """`AmazonEC2 Storage in mx-central-1 per GB-Mo, volumeApiName st1`."""
    where = f"in {shown(query.region)}" if query.region else "without a region"
    family = shown(query.family) if query.family else ""
    head = " ".join(filter(None, (query.service, family, where)))
    bought = [] if query.purchase == "on_demand" else [query.purchase]
    asked = [f"{name} {shown(value)}" for name, value in query.where.items() if value]
    return ", ".join([f"{head} per {query.unit}", *bought, *asked])


def shown(value: str | Match) -> str:
    """A value as part of one line; the code may ask for anything."""
    text = " ".join(str(value).split())
    return text if len(text) <= WIDTH else f"{text[:WIDTH]}..."


def elsewhere(file: ListFile, query: Query) -> str:
    """The regions that have a price for the same question, those with most rows first."""
    parts = sorted(file.parts.items(), key=lambda item: (-item[1].rows, item[0]))
    regions = [region for (region, purchase), _ in parts if purchase == query.purchase and region]
    known = [r for r in regions if (table := file.table(r, query.purchase)) and table.find(query)]
    if not known:
        return ""
    more = f" and {len(known) - NAMED} more" if len(known) > NAMED else ""
    return f" (known in {', '.join(known[:NAMED])}{more})"


def nearest(table: Table | None, query: Query) -> str:
    """The one attribute in which rows of the same table differ from the question, with its values
    that are most like the one that was asked."""
    for name, wanted in query.where.items() if table else ():
        if not isinstance(wanted, str) or not wanted:
            continue
        rest = {key: value for key, value in query.where.items() if key != name}
        rows = table.find(query._replace(where=rest)) if table else []
        values = sorted({row.attributes.get(name, "") for row in rows} - {""})
        if values:
            from difflib import get_close_matches

            near = get_close_matches(wanted, values, SHOWN, 0.5) or values[:SHOWN]
            return f" (but with {name} {', '.join(map(shown, near))})"
    return ""


def apart(rows: Sequence[Row]) -> str:
    """The attributes that tell rows apart, each with some of its values."""
    told = [{"family": row.family, "sku": row.sku, **row.attributes} for row in rows]
    names = dict.fromkeys(name for attributes in told for name in attributes)
    values = {name: sorted({attributes.get(name, "-") for attributes in told}) for name in names}
    several = {name: found for name, found in values.items() if len(found) > 1}
    if len(several) > 1:
        several.pop("sku", None)  # it tells apart, but says nothing
    return "; ".join(
        f"{name} ({', '.join(found[:SHOWN])}{', ...' if len(found) > SHOWN else ''})"
        for name, found in several.items()
    )
