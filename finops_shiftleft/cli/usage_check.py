"""What the entries of usage files match, and what looks wrong in them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import NamedTuple

from ..catalog import load
from ..catalog.vocabulary.describe import reads
from ..config.usage import RANGE, Usage
from ..model import Diagnostic, Estimate, Severity, Value
from ..pipeline import Request, gathered, priced, prices_of

ADDRESSES, TYPES = "resource_usage", "resource_type_default_usage"
KEYS = re.compile(r'\[(?:"(?:[^"\\]|\\.)*+"|[^\[\]"]*+)\]')
SCHEDULE = {"hours": "monthly_hrs"}  # what is another way to say it

Entries = dict[tuple[str, str], dict[str, set[str]]]
"""By section and name of an entry: the addresses that it covers, by their type."""


class Checked(NamedTuple):
    """A usage file: what its entries cover, and what to look at."""

    lines: tuple[str, ...]
    complaints: tuple[Diagnostic, ...]


def check(request: Request) -> list[Checked]:
    """Every usage file of what is there. Raises BadConfig."""
    known = gathered(request)
    done = priced(
        known.configurations, prices_of(known, request), request, known.clusters, known.regions
    )
    files: dict[str, list[Usage]] = defaultdict(list)
    covered: dict[str, Entries] = defaultdict(lambda: defaultdict(lambda: defaultdict(set)))
    for number, (_, usage) in enumerate(known.configurations):
        for book in books(usage):
            files[book.document.name].append(book)
            for kind, address in addresses(done, number):
                for entry in entries(book, kind, address):
                    covered[book.document.name][entry][kind].add(address)
    return [of_file(same, covered[name]) for name, same in files.items()]


def books(usage: object) -> Iterator[Usage]:
    """A usage file and those below it."""
    if isinstance(usage, Usage):
        for below in usage.below:
            yield from books(below)
        yield usage


def addresses(done: Estimate, number: int) -> Iterator[tuple[str, str]]:
    for cost in done.projects[number].resources:
        for address in cost.resource.instances or (cost.resource.address,):
            yield cost.resource.type, address


def entries(book: Usage, kind: str, address: str) -> Iterator[tuple[str, str]]:
    yield from ((ADDRESSES, name) for name in book.about(address))
    if kind in book.types:
        yield TYPES, kind


def of_file(same: list[Usage], covered: Entries) -> Checked:
    """One file, which several projects may have read."""
    first, used = same[0], {name for book in same for name in book.used}
    lines, complaints = [first.document.name], list[Diagnostic]()
    for section, names in ((ADDRESSES, first.addresses), (TYPES, first.types)):
        for name in names:
            found = covered[section, name]
            at = first.document.place((section, name))
            count = sum(map(len, found.values()))
            lines.append(f"  {name} (line {at.line}): {count} resource{'s' * (count != 1)}")
            if found:
                complaints += wrong_keys(first, section, name, found)
            elif name not in used:
                what = "has the address" if section == ADDRESSES else "is of the type"
                complaints.append(complaint(first, (section, name), f"no resource {what} {name}"))
    return Checked(tuple(lines), tuple(complaints))


def complaint(book: Usage, path: tuple[str, ...], message: str, advice: str = "") -> Diagnostic:
    place = book.document.place(path)
    return Diagnostic(Severity.WARNING, "usage-entry", message, place, advice=advice)


def wrong_keys(book: Usage, section: str, name: str, kinds: Iterable[str]) -> Iterator[Diagnostic]:
    """The keys of an entry that nothing it covers reads."""
    read = {key for kind in kinds for key in keys_of(kind)}
    said = book.document.value[section][name] or {}
    for path in quantities(said):
        plain = KEYS.sub("", ".".join([*path[:-1], SCHEDULE.get(path[-1], path[-1])]))
        if plain in read or is_helper(path[-1], said):
            continue
        near = get_close_matches(plain, read, 1)
        advice = f"did you mean {near[0]}?" if near else "resources --explain names what is read"
        message = f"{' and '.join(sorted(kinds))}: no price depends on {'.'.join(path)}"
        yield complaint(book, (section, name, *path), message, advice)


def keys_of(kind: str) -> set[str]:
    page = load.page(kind)
    found = reads(page, load.known) if page else ()
    return {KEYS.sub("", source.path) for source in found if source.kind == "usage"}


def quantities(said: Mapping[str, Value]) -> Iterator[tuple[str, ...]]:
    """The path of every quantity of an entry; a range is one."""
    for key, value in said.items():
        if isinstance(value, Mapping) and set(value) != RANGE:
            yield from ((key, *path) for path in quantities(value))
        else:
            yield (key,)


def is_helper(key: str, said: Mapping[str, Value]) -> bool:
    """Whether other quantities are worked out from it."""
    texts = (value for value in said.values() if isinstance(value, str))
    return any(re.search(rf"\b{re.escape(key)}\b", text) for text in texts)
