"""The list of an AWS offer in a region: five lines about the file, then one line a price.

The columns differ from offer to offer. Their names are those of the JSON list in words: "Volume
API Name" is volumeApiName, "Pre Installed S/W" is preInstalledSw; one word alone is written small.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from operator import itemgetter
from typing import Any, NamedTuple

from ...errors import BadPrices
from .interface import CHANGED, Listed, Origin, field, lines_of, number

Cells = Callable[[Sequence[str]], tuple[str, ...]]

NEEDED = (
    *("SKU", "OfferTermCode", "TermType", "StartingRange", "EndingRange", "Unit"),
    *("PricePerUnit", "Currency", "Product Family", "usageType"),
)
TERMS = ("LeaseContractLength", "PurchaseOption", "OfferingClass")
REGIONS = ("Region Code", "From Region Code", "To Region Code")
NO_ATTRIBUTES = {*NEEDED[:-1], *TERMS, "RateCode", "PriceDescription", "EffectiveDate", "RelatedTo"}
PREAMBLE = 20  # lines, at most
VERSION = "v1."

FREE_TIER = "A429C66SYZ"
"""The term of the free tier, which is an account's and not a row's."""

ELSEWHERE = frozenset({"AWS Outposts", "AWS Local Zone", "AWS Wavelength Zone"})
HELD = frozenset({"AllocatedCapacityReservation", "UnusedCapacityReservation"})
"""Reserved capacity costs what an instance costs; these rows only say who uses it."""

SAID_BY_OTHERS = frozenset(
    {
        *("availability", "clockSpeed", "currentVersion", "dedicatedEbsThroughput"),
        *("description", "durability", "ecu", "enhancedNetworkingSupported"),
        *("feeDescription", "instanceFamily", "instancesku", "intelAvx2Available"),
        *("intelAvxAvailable", "intelTurboAvailable", "locationType", "marketoption"),
        *("maxIopsBurstPerformance", "maxIopsvolume", "maxThroughputvolume", "maxVolumeSize"),
        *("minVolumeSize", "networkPerformance", "normalizationSizeFactor", "physicalCores"),
        *("physicalProcessor", "processorArchitecture", "processorFeatures", "regionCode"),
        *("servicecode", "servicename", "storage"),
    }
)
"""Attributes that follow from others of the row, and that nobody asks for a price by."""


class Offer(NamedTuple):
    """A service in a region; "" is what is sold without one."""

    service: str
    region: str


def attribute(column: str) -> str:
    """The name of a column as the vendor's API writes it."""
    words = [re.sub(r"[^0-9A-Za-z]+", "", word) for word in column.split()]
    first, *rest = [word for word in words if word] or [""]
    return first.lower() + "".join(word[0].upper() + word[1:].lower() for word in rest)


@lru_cache
def purchase(terms: tuple[str, ...]) -> str:
    """`reserved_3yr_partial_upfront_convertible` of 3yr, Partial Upfront, convertible."""
    length, option, offering = (re.sub(r"[^a-z0-9]+", "_", term.lower()) for term in terms)
    words = ["reserved", length.replace("_", ""), option or "no_upfront"]
    return "_".join([*words, *(["convertible"] if offering == "convertible" else [])])


# ------------------------------------------------------------------------------------------ CSV


class Columns:
    """Where the columns of a list stand. Raises BadPrices, which names the missing one."""

    def __init__(self, header: Sequence[str], where: str) -> None:
        self.head = columns_of(header, NEEDED, where)
        place = {name: i for i, name in enumerate(header)}
        self.width = len(header)
        self.terms = [place[name] for name in TERMS if name in place]
        self.regions = [place[name] for name in REGIONS if name in place]
        self.kinds = [i for name, i in place.items() if name.endswith("Location Type")]
        self.capacity = place.get("CapacityStatus")
        self.seller = place.get("serviceCode")
        self.location = place.get("Location")
        named = [(attribute(name), i) for name, i in place.items() if name not in NO_ATTRIBUTES]
        self.attributes = [(name, i) for name, i in named if name not in SAID_BY_OTHERS]


def rows_of_csv(offer: Offer, chunks: Iterator[bytes], where: str) -> Iterator[Listed]:
    """The rows of a list. Raises BadPrices."""
    reader = csv.reader(lines_of(chunks, where))
    try:
        about, header = preamble(reader, where)
        origin, columns = origin_of("aws_price_list", about, where), Columns(header, where)
        known, attributes = "", dict[str, str]()
        for row in reader:
            if len(row) != columns.width:
                raise BadPrices(f"{where}:{reader.line_num} has {len(row)} columns")
            if not sold_here(offer, columns, row):
                continue
            sku, term, kind, start, end, unit, rate, currency, family, _ = columns.head(row)
            if term == FREE_TIER or kind not in BOUGHT:
                continue
            if sku != known:
                known, attributes = sku, attributes_of(offer, columns, row)
            place = f"{where}:{reader.line_num}"
            yield Listed(
                offer.region, BOUGHT[kind](terms_of(columns, row)), family, unit, currency, sku,
                number(start, "StartingRange", place) if start else "",
                end if end in ("Inf", "") else number(end, "EndingRange", place),
                number(rate, "PricePerUnit", place), attributes, origin, f"{sku}.{term}",
            )  # fmt: skip
    except csv.Error as cause:
        raise BadPrices(f"{where}:{reader.line_num} is no CSV: {cause}") from None


BOUGHT: Mapping[str, Callable[[tuple[str, ...]], str]] = {
    "OnDemand": lambda _: "on_demand",
    "Reserved": purchase,
}
"""What a term type is called here; others, as flat-rate plans, are no price of a unit."""


def preamble(reader: Iterator[list[str]], where: str) -> tuple[dict[str, str], list[str]]:
    """What the first lines say about the file, and the line of the columns. Raises BadPrices."""
    about: dict[str, str] = {}
    for row in islice(reader, PREAMBLE):
        if row[:1] == ["SKU"]:
            return about, row
        about.update([(row[0], row[1])] if len(row) > 1 else [])
    raise BadPrices(f"{where} has no line that begins with SKU")


def columns_of(header: Sequence[str], names: Sequence[str], where: str) -> Cells:
    """How to take these columns out of a row. Raises BadPrices, which names the missing one."""
    for name in names:
        if name not in header:
            raise BadPrices(f"{where} has no column {name!r}", CHANGED)
    return itemgetter(*map(header.index, names))


def origin_of(name: str, about: Mapping[str, str], where: str) -> Origin:
    version = field(about, "FormatVersion", where)
    if not version.startswith(VERSION):
        raise BadPrices(f"{where}: FormatVersion is {version!r}, {VERSION}* was expected", CHANGED)
    return Origin(name, "list", field(about, "Publication Date", where)[:10])


def sold_here(offer: Offer, columns: Columns, row: Sequence[str]) -> bool:
    """Whether a row is of this region and not of an outpost or a zone of its own."""
    if any(row[i] in ELSEWHERE for i in columns.kinds):
        return False
    if columns.capacity is not None and row[columns.capacity] in HELD:
        return False
    if columns.seller is not None and row[columns.seller] == "AWSDataTransfer" != offer.service:
        return False
    if not columns.regions:  # lists of before 2021: the file is the region
        return True
    codes = [row[i] for i in columns.regions if row[i]]
    return offer.region in codes or (not codes and not offer.region)


def terms_of(columns: Columns, row: Sequence[str]) -> tuple[str, ...]:
    return (*(row[i] for i in columns.terms), *[""] * (len(TERMS) - len(columns.terms)))


def attributes_of(offer: Offer, columns: Columns, row: Sequence[str]) -> dict[str, str]:
    """The attributes of a product. The location is one where there is no region to name it."""
    found = {name: row[i] for name, i in columns.attributes if row[i]}
    if offer.region:
        found.pop("location", None)
    return found


# ----------------------------------------------------------------------------------------- JSON


def rows_of_json(offer: Offer, found: Mapping[str, Any], where: str) -> Iterator[Listed]:
    """The same of the list as JSON: products, and terms by their SKU. Raises BadPrices."""
    about = {
        "FormatVersion": field(found, "formatVersion", where),
        "Publication Date": field(found, "publicationDate", where),
    }
    origin = origin_of("aws_price_list", about, where)
    products = field(found, "products", where, dict)
    terms = field(found, "terms", where, dict)
    named = any(region_codes(product) for product in products.values())
    for kind in BOUGHT:
        for sku, offers in terms.get(kind, {}).items():
            product = field(products, sku, where, dict)
            codes = region_codes(product)
            attributes = attributes_of_json(offer, product, f"{where} {sku}")
            elsewhere = offer.region not in codes if codes else named and offer.region
            if elsewhere or attributes is None:
                continue
            for term in offers.values():
                if field(term, "offerTermCode", where) != FREE_TIER:
                    yield from prices_of(offer, kind, product, term, attributes, origin, where)


def region_codes(product: Mapping[str, Any]) -> list[str]:
    """The regions that a product names; lists of before 2021 name none."""
    given = product.get("attributes", {})
    return [given[name] for name in map(attribute, REGIONS) if given.get(name)]


def attributes_of_json(
    offer: Offer, product: Mapping[str, Any], where: str
) -> dict[str, str] | None:
    """The attributes of a product; None for one of an outpost or a zone of its own."""
    given: dict[str, str] = field(product, "attributes", where, dict)
    field(given, "usagetype", where)
    kinds = {value for name, value in given.items() if name.lower().endswith("locationtype")}
    if kinds & ELSEWHERE or given.get("capacitystatus") in HELD:
        return None
    left_out = SAID_BY_OTHERS | ({"location"} if offer.region else set())
    return {name: value for name, value in given.items() if value and name not in left_out}


def prices_of(
    offer: Offer,
    kind: str,
    product: Mapping[str, Any],
    term: Mapping[str, Any],
    attributes: Mapping[str, str],
    origin: Origin,
    where: str,
) -> Iterator[Listed]:
    """The tiers of one term of a product."""
    sku, bought = field(term, "sku", where), term.get("termAttributes", {})
    option = BOUGHT[kind](tuple(bought.get(name, "") for name in TERMS))
    for code, dimension in field(term, "priceDimensions", where, dict).items():
        place = f"{where} {code}"
        start, end = dimension.get("beginRange", ""), dimension.get("endRange", "")
        for currency, rate in field(dimension, "pricePerUnit", place, dict).items():
            yield Listed(
                offer.region, option, product.get("productFamily", ""),
                field(dimension, "unit", place), currency, sku,
                number(start, "beginRange", place) if start else "",
                end if end in ("Inf", "") else number(end, "endRange", place),
                number(rate, "pricePerUnit", place), attributes, origin,
                f"{sku}.{term['offerTermCode']}",
            )  # fmt: skip
