"""The updated lists over the embedded ones: where both have a service and region, the newer."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from ..errors import BadPrices
from ..model import Price, Query
from .folders import ENDING, LISTS, NOWHERE, cache_folder, list_folder, slug, updated_regions
from .listfile import ListFile, Part, Table
from .rows import read_date
from .snapshot import Snapshot

DATE, REGION = "date", "region"
"""What the head of an updated list says about it: the day it was fetched, and the region."""

Place = tuple[str, str]


def current(environment: Mapping[str, str] = os.environ) -> Snapshot:
    """The prices to estimate with: the embedded ones, under those that this user has updated."""
    folder = cache_folder(environment)
    there = os.path.isdir(folder / LISTS)  # noqa: PTH112 (False also where we may not look)
    return Updated(folder) if there else Snapshot()


class Updated(Snapshot):
    """The embedded price lists under those in a cache folder, a PriceBook."""

    def __init__(self, cache: Path, folder: Path | None = None) -> None:
        super().__init__(folder)
        self.cache = cache

    @property
    def date(self) -> date:
        """The day of the newest list."""
        paths = (self.cache / LISTS).glob(f"*/*/*{ENDING}")
        return max(
            [super().date, *(date.fromisoformat(opened(path).about[DATE]) for path in paths)]
        )

    def opened(self, vendor: str, service: str) -> ListFile | None:
        under = super().opened(vendor, service)
        names = updated_regions(list_folder(self.cache, vendor, service))
        if not names:
            return under
        about = self.manifest["services"].get(vendor, {}).get(service, {})
        return Layers(service, names, under, about.get("newest", ""))


class Recording(Updated):
    """Prices that remember which lists were asked for, whether they had an answer or not."""

    def __init__(self, cache: Path) -> None:
        super().__init__(cache)
        self.asked: dict[tuple[str, str], set[str]] = {}

    def price(self, query: Query) -> Price:
        self.asked.setdefault((query.vendor, query.service), set()).add(query.region)
        return super().price(query)


def opened(path: Path) -> ListFile:
    """An updated list. Raises BadPrices where it is not one."""
    try:
        found = ListFile(path)
        date.fromisoformat(found.about[DATE])
    except (BadPrices, KeyError, ValueError) as cause:
        raise BadPrices(
            f"{path} cannot be read as a price list", "Remove it, or run prices update --again."
        ) from cause
    return found


class Fetched(NamedTuple):
    """The updated lists of one service."""

    vendor: str
    service: str
    regions: int
    size: int
    oldest: str
    newest: str


def fetched(cache: Path) -> Iterator[Fetched]:
    """What is in a cache folder, service by service. Raises BadPrices."""
    for folder in sorted((cache / LISTS).glob("*/*")):
        paths = list(updated_regions(folder).values())
        lists = [opened(path) for path in paths]
        if lists:
            days = sorted(file.about[DATE] for file in lists)
            size = sum(path.stat().st_size for path in paths)
            name = lists[0].service
            yield Fetched(folder.parent.name, name, len(lists), size, days[0], days[-1])


class Layers(ListFile):
    """The lists of one service: region by region the updated or the embedded one."""

    def __init__(
        self, service: str, updated: Mapping[str, Path], under: ListFile | None, latest: str
    ) -> None:
        """`latest` is the day of the newest row that the embedded list has in any region."""
        self.service, self.updated, self.under, self.latest = service, updated, under, latest
        self.chosen: dict[str, ListFile | None] = {}

    def of(self, region: str) -> ListFile | None:
        """The list that holds in a region, as a whole."""
        if region not in self.chosen:
            self.chosen[region] = self.choose(region)
        return self.chosen[region]

    def choose(self, region: str) -> ListFile | None:
        path = self.updated.get(slug(region) if region else NOWHERE)
        over = opened(path) if path else None
        if over is None or over.service != self.service or over.about.get(REGION) != region:
            return self.under
        fetched = over.about[DATE]
        if self.under and self.latest > fetched and newest(self.under, region) > fetched:
            return self.under
        return over

    def table(self, region: str, purchase: str) -> Table | None:
        found = self.of(region)
        return found.table(region, purchase) if found else None

    def load(self, region: str, purchase: str) -> Table | None:
        found = self.of(region)
        return found.load(region, purchase) if found else None

    @cached_property
    def parts(self) -> dict[Place, Part]:  # type: ignore[override]
        """Every table that a lookup can reach."""
        lists = [self.under, *map(opened, self.updated.values())]
        regions = {region for file in lists if file for region, _ in file.parts}
        return {
            place: part
            for region in sorted(regions)
            if (file := self.of(region))
            for place, part in file.parts.items()
            if place[0] == region
        }


def newest(file: ListFile, region: str) -> str:
    """The day of the newest row of a region; "" where there is none."""
    tables = [file.load(*place) for place in file.parts if place[0] == region]
    days = {row.as_of for table in tables for row in table or ()}
    return max((read_date(day).isoformat() for day in days), default="")
