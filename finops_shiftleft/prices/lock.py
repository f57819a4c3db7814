"""prices.lock: the rows that a project uses, so that its estimate can be repeated for ever."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from ..documents import check, read_yaml
from ..errors import AmbiguousPrice, NoPrice
from ..model import Match, Price, PriceBook, Query, Source, Tier
from ..records import record

Key = tuple[object, ...]
TEXT = {"type": "string"}
TIERS = {
    "type": "array",
    "minItems": 1,
    "items": {"type": "array", "items": TEXT, "minItems": 2, "maxItems": 2},
}
ASKED = {"type": ["string", "object", "null"]}
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://finops-shiftleft.dev/schema/lock/1",
    "title": "prices.lock",
    "type": "object",
    "properties": {
        "version": {"const": 1},
        "as_of": TEXT,
        "lists": TEXT,
        "rows": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "provider": TEXT,
                    "service": TEXT,
                    "family": ASKED,
                    "unit": TEXT,
                    "region": TEXT,
                    "purchase": TEXT,
                    "where": {"type": "object", "additionalProperties": ASKED},
                    "missing": TEXT,
                    "tiers": TIERS,
                    "sold_in": TEXT,
                    "currency": TEXT,
                    "row": TEXT,
                    "sku": TEXT,
                    "list_region": TEXT,
                    "from": TEXT,
                    "trust": TEXT,
                    "as_of": TEXT,
                },
                "required": [
                    "provider",
                    "service",
                    "family",
                    "unit",
                    "region",
                    "purchase",
                    "where",
                ],
                "additionalProperties": False,
            },
        },
    },
    "required": ["version", "as_of", "lists", "rows"],
    "additionalProperties": False,
}


def key_of(query: Query) -> Key:
    where = tuple(
        sorted((name, str(value)) for name, value in query.where.items() if value is not None)
    )
    plain = query.vendor, query.service, str(query.family), query.unit, query.region, query.purchase
    return (*plain, where)


class Recorder:
    """A PriceBook that remembers what it was asked and what it said."""

    def __init__(self, lists: PriceBook) -> None:
        self.lists = lists
        self.said: dict[Key, tuple[Query, Price | str]] = {}

    def price(self, query: Query) -> Price:
        try:
            found = self.lists.price(query)
        except (NoPrice, AmbiguousPrice) as gap:
            self.said[key_of(query)] = query, str(gap)
            raise
        self.said[key_of(query)] = query, found
        return found

    def written(self, as_of: date, lists: date) -> str:
        """The lock file, sorted; what has no price is in it too."""
        rows = [entry(*self.said[key]) for key in sorted(self.said, key=repr)]
        lock = {"version": 1, "as_of": as_of.isoformat(), "lists": lists.isoformat(), "rows": rows}
        return json.dumps(lock, indent=1, ensure_ascii=False) + "\n"


def entry(query: Query, said: Price | str) -> dict[str, Any]:
    row: dict[str, Any] = {
        "provider": query.vendor,
        "service": query.service,
        "family": asked(query.family),
        "unit": query.unit,
        "region": query.region,
        "purchase": query.purchase,
        "where": {name: asked(v) for name, v in sorted(query.where.items()) if v is not None},
    }
    if isinstance(said, str):
        return row | {"missing": said}
    at = said.source
    return row | {
        "tiers": [[str(tier.start), str(tier.rate)] for tier in said.tiers],
        "sold_in": said.unit,
        "currency": said.currency,
        "row": said.row,
        "sku": at.sku,
        "list_region": at.region,
        "from": at.origin,
        "trust": at.trust,
        "as_of": at.as_of.isoformat(),
    }


def asked(value: str | Match | None) -> Any:
    return {value.how: value.text} if isinstance(value, Match) else value


@record
class Lock:
    """The day of a lock, and what it answers; a text says why there is no price."""

    as_of: str
    known: Mapping[Key, Price | str]


def read_lock(name: str, data: bytes) -> Lock:
    """Raises BadConfig where the file is no lock."""
    document = read_yaml(name, data)
    check(document, SCHEMA)
    try:
        known = dict(map(answer, document.value["rows"]))
    except (ValueError, ArithmeticError, LookupError) as error:
        raise document.mistake(("rows",), f"a row cannot be read: {error}") from None
    return Lock(document.value["as_of"], known)


class Locked:
    """A PriceBook that answers what the lock has, and asks the lists for the rest."""

    def __init__(self, lock: Lock, lists: PriceBook) -> None:
        self.lock, self.lists = lock, lists
        self.beyond = 0  # questions that the lock does not answer

    def price(self, query: Query) -> Price:
        found = self.lock.known.get(key_of(query))
        if found is None:
            self.beyond += 1
            return self.lists.price(query)
        if isinstance(found, str):
            raise NoPrice(found)
        return found


def answer(row: Mapping[str, Any]) -> tuple[Key, Price | str]:
    where = {name: matched(value) for name, value in row["where"].items()}
    plain = row["unit"], row["region"], row["purchase"], where
    query = Query(row["provider"], row["service"], matched(row["family"]), *plain)
    if "missing" in row:
        return key_of(query), row["missing"]
    day = date.fromisoformat(row["as_of"])
    source = Source(row["service"], row["sku"], row["list_region"], row["from"], row["trust"], day)
    tiers = tuple(Tier(Decimal(start), Decimal(rate)) for start, rate in row["tiers"])
    return key_of(query), Price(tiers, row["sold_in"], row["currency"], source, row["row"])


def matched(value: Any) -> str | Match | None:
    if isinstance(value, Mapping):
        ((how, text),) = value.items()
        return Match(how, text)
    found: str | None = value
    return found
