"""An estimate -> a usage file to fill in: every quantity that its resources could have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..catalog import load
from ..catalog.vocabulary.describe import usage_template
from ..model import Estimate, Resource
from ..text import one_line

MEANING = re.compile(r"(?<=\S)  # .*")
MOST_ADDRESSES = 1_000  # of a file; the rest is told by its types
PLAIN = re.compile(r"[A-Za-z0-9_.\-/]++(?:\[(?:[0-9]++|\*)\])?+(?:\.[A-Za-z0-9_.\-]++)?+")
LAST_KEY = re.compile(r'\[(?:"(?:[^"\\]|\\.)*+"|[^\[\]"]*+)\]$')
HEAD = """\
# Quantities a month that the code does not tell. Take the # from what you know: what is left shows
# its unit price. An entry of resource_usage is heard before the one of its type.
version: 0.1
"""


def template(done: Estimate) -> str:
    """Every type with its keys and what they mean, then every address with its keys. All of them
    are comments: a quantity that nobody has said is not 0."""
    there = {name: one for one in counted(done) for name in names(one)}
    blocks = {kind: keys for kind in sorted({r.type for r in there.values()}) if (keys := of(kind))}
    wanted = [(name, one) for name, one in there.items() if one.type in blocks]
    lines = ["resource_type_default_usage:" if blocks else "# Nothing here depends on usage."]
    for kind, keys in blocks.items():
        lines += ["", f"  {key(kind)}:", *keys]
    lines += ["", "resource_usage:"] if blocks else []
    for name, one in wanted[:MOST_ADDRESSES]:
        place = one_line(f"{one.location.file}:{one.location.line}")
        lines += ["", f"  {key(name)}:  # {place}"]
        lines += [MEANING.sub("", line) for line in blocks[one.type]]
    if len(wanted) > MOST_ADDRESSES:
        lines += ["", f"  # and {len(wanted) - MOST_ADDRESSES} more addresses"]
    return HEAD + "\n".join(lines) + "\n"


def counted(done: Estimate) -> Iterator[Resource]:
    for project in done.projects:
        yield from (cost.resource for cost in project.resources)


def names(resource: Resource) -> Iterator[str]:
    """Its addresses; `[*]` for instances of one block that only their last key tells apart."""
    alike: dict[str, list[str]] = {}
    for address in resource.instances or (resource.address,):
        alike.setdefault(LAST_KEY.sub("[*]", address), []).append(address)
    certain = resource.instances or resource.count == 1
    for every, addresses in alike.items():
        yield addresses[0] if certain and len(addresses) == 1 else every


def of(kind: str) -> list[str]:
    """The keys that a type's page reads, as comments; none where it reads no quantity."""
    page = load.page(kind)
    if page is None:
        return []
    _, *keys = usage_template(page, load.known).rstrip("\n").split("\n")
    return [f"    # {line[4:]}" for line in keys]


def key(text: str) -> str:
    """A key of a mapping in YAML, in quotes where it could be read as something else."""
    if PLAIN.fullmatch(text):
        return text
    return '"' + "".join(map(written, text)) + '"'


def written(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    return character if character.isprintable() else f"\\U{ord(character):08x}"
