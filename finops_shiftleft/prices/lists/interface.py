"""What every vendor's list gives: one tier after the other, in the vendor's own words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Any, NamedTuple, Protocol

from ...errors import BadPrices
from ...http import Document

MAX_DOCUMENT = 128 * 1024 * 1024  # bytes of an index or a page
MAX_LIST = 8 * 1024**3  # bytes of a streamed list
MAX_LINE = 1024 * 1024  # characters
MAX_PAGES = 20_000  # of one list

CHANGED = "The vendor has changed its list: please report it."


class Origin(NamedTuple):
    """Where rows are from: the list, how far to trust it, its day."""

    name: str
    trust: str
    as_of: str


class Listed(NamedTuple):
    """One tier of one row. `attributes` None are those of the on-demand row with the same SKU.

    `variant` tells rows apart that the vendor words alike. `primary` rows are taken before others
    of the same words; of two versions of one tier, the one that holds `since` later.
    """

    region: str
    purchase: str
    family: str
    unit: str
    currency: str
    sku: str
    start: str
    end: str
    rate: str
    attributes: Mapping[str, str] | None
    origin: Origin
    variant: str = ""
    primary: bool = True
    since: str = ""


class Job(NamedTuple):
    """What is fetched at once: a service, in these regions, or wherever it is sold if none is
    named. `state` is the version of the vendor's list, "" where the vendor does not say."""

    vendor: str
    service: str
    regions: tuple[str, ...]
    state: str = ""

    def __str__(self) -> str:
        where = ", ".join(region or "without a region" for region in self.regions)
        return " ".join(filter(None, (self.vendor, self.service, where)))


class Web(Protocol):
    """How a list asks its server."""

    def document(self, url: str, media: frozenset[str], limit: int, /) -> Document: ...

    def stream(self, url: str, media: frozenset[str], limit: int, /) -> Iterator[bytes]: ...


class Lists(Protocol):
    """A vendor's price lists. Raises BadPrices, which names the file and the field, where a list
    is not what the vendor documents; Unreachable and LimitExceeded."""

    def jobs(self, service: str, regions: Sequence[str]) -> list[Job]: ...

    def rows(self, job: Job) -> Iterator[Listed]: ...

    def keeps(self, purchase: str, family: str) -> bool:
        """Whether such rows are not in the vendor's list, so that those we know stay."""


def read_json(text: bytes, where: str) -> Mapping[str, Any]:
    """A JSON object, its numbers as text. Raises BadPrices."""
    try:
        found = json.loads(text, parse_float=str, parse_int=str)
    except (ValueError, RecursionError) as cause:
        raise BadPrices(f"{where} is no JSON: {cause}") from None
    if not isinstance(found, dict):
        raise BadPrices(f"{where} is no JSON object")
    return found


def field(item: Any, name: str, where: str, kind: type = str) -> Any:
    """A field that must be there. Raises BadPrices with its name, because a price list without it
    is read wrong and not a little less."""
    if not isinstance(item, dict) or name not in item:
        raise BadPrices(f"{where} has no field {name!r}", CHANGED)
    value = item[name]
    if not isinstance(value, kind):
        raise BadPrices(f"{where}: {name!r} is {str(value)[:80]!r}, which is no {kind.__name__}")
    return value


def number(text: str, name: str, where: str) -> str:
    """A number as the price lists write it. Raises BadPrices."""
    plain = fixed(text)
    if plain is None:
        raise BadPrices(f"{where}: {name!r} is {text[:80]!r}, which is no number")
    return plain


@lru_cache(65_536)
def fixed(text: str) -> str | None:
    """Without exponent and without zeros at the end; None for what is no number."""
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    if not value.is_finite() or abs(value.adjusted()) > 40:
        return None
    plain = format(value, "f")
    return plain.rstrip("0").rstrip(".") or "0" if "." in plain else plain


def lines_of(chunks: Iterator[bytes], where: str) -> Iterator[str]:
    """The lines of a text that arrives in pieces. Raises BadPrices for what is no text."""
    rest = b""
    for chunk in chunks:
        *lines, rest = (rest + chunk).split(b"\n")
        if len(rest) > MAX_LINE:
            raise BadPrices(f"{where} has a line of more than {MAX_LINE:,} bytes")
        try:
            for line in lines:
                yield line.decode() + "\n"
        except UnicodeDecodeError as cause:
            raise BadPrices(f"{where} is no text in UTF-8: {cause}") from None
    if rest:
        yield rest.decode(errors="replace")


def on_endpoint(endpoint: str, link: str) -> str:
    """The path and query of a link, at our endpoint: a list never names the host we ask."""
    _, slashes, tail = link.partition("://")
    path = tail.partition("/")[2] if slashes else link.lstrip("/")
    return f"{endpoint.rstrip('/')}/{path}"
