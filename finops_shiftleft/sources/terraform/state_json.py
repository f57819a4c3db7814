"""A state: as `terraform show -json` writes it, and as it is stored (terraform.tfstate).

https://developer.hashicorp.com/terraform/internals/json-format
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from ...errors import BadInput
from ...location import Location
from ...model import Configuration, Unknown, Value
from .expansion import suffix
from .objects import MANAGED, Object, deposed, is_whole, known_version, local, of_values, without
from .planned import Instance, Planned, Seen, own_region, provider_of, together
from .providers import REGIONAL
from .resources import Reads
from .shaped import Part, read_json
from .variables import Inputs
from .written import plain

NO_INPUTS = Inputs()
STORED = 4  # the version of terraform.tfstate since Terraform 0.12
TYPES = ("string", "number", "bool", "dynamic", "list", "set", "map", "object", "tuple")
QUOTED = re.compile(r'provider(?:\["([^"]*+)"\])?+\.?(.*)')


def read_state(name: str, data: bytes, reads: Reads, inputs: Inputs = NO_INPUTS) -> Configuration:
    """What a state has. Of the inputs only the regions count, for what names none. Raises BadInput
    for what is no state of a version that is known, and LimitExceeded; every other wrong shape is a
    diagnostic."""
    document = read_json(name, data)
    if "format_version" in document.mapping:
        known_version(document, "state")
        objects = list(of_values(document.part("values").part("root_module")))
    else:
        objects = list(stored(document))
    regions = Regions(objects, inputs, Location(name, 1))
    found = together((instance(one, regions) for one in objects), reads)
    return Configuration(name, name, "state", found, (), tuple(document.notes.found))


class Regions:
    """The region of each object: the one that it names, else the one that all of its provider's
    objects name that name one."""

    def __init__(self, objects: list[Object], inputs: Inputs, location: Location) -> None:
        self.fallback, self.location = inputs.region_of, location
        self.named: dict[str, set[str]] = defaultdict(set)
        for one in objects:
            region = own_region(provider_of(one.type, one.source), one.values.mapping)
            if region:
                self.named[one.source].add(region)

    def of(self, one: Object, provider: str, values: Mapping[str, Any]) -> str | Unknown | None:
        if provider not in REGIONAL:
            return self.fallback(provider)
        named = self.named[one.source]
        all_the_same = next(iter(named)) if len(named) == 1 else None
        unknown = Unknown(f"the state names no region of {provider}", self.location)
        return own_region(provider, values) or all_the_same or self.fallback(provider) or unknown


def instance(one: Object, regions: Regions) -> Instance:
    provider = provider_of(one.type, one.source)
    values = Planned(one.values.mapping, None, one.hidden.value, None, Seen())
    region = regions.of(one, provider, values)
    fallback, static = regions.fallback(provider), plain(one.address)
    where = regions.location
    return Instance(one.address, static, one.type, provider, values, region, fallback, where)


# ------------------------------------------------------------------------------- terraform.tfstate


def stored(document: Part) -> Iterator[Object]:
    """The objects of a state as it is stored. Raises BadInput for another version."""
    version = document.part("version").value
    if version != STORED:
        raise BadInput(
            f"version {version!r:.40} of a stored state is not known",
            Location(document.notes.file, 1),
            advice="version 4 is: terraform state pull with Terraform 0.12 or later writes it",
        )
    for part in document.part("resources").items:
        if part.part("mode").text == MANAGED and is_whole(part):
            yield from instances(part)


def instances(part: Part) -> Iterator[Object]:
    module = part.part("module").text
    prefix = f"{module}." if module else ""
    described = described_as(part)
    for one in part.part("instances").items:
        key = one.part("index_key").value
        own = suffix(key) if isinstance(key, int | str) else ""
        address = deposed(f"{prefix}{local(part)}{own}", one.part("deposed").text)
        attributes = one.part("attributes")
        if attributes.value is None:
            one.notes.say("old-state", "it is stored as Terraform 0.11 did: refresh it", address)
        hidden = Part(sensitive(one.part("sensitive_attributes")), "", one.notes)
        known = {name: typeless(value) for name, value in attributes.mapping.items()}
        values = Part(known, attributes.path, one.notes)
        yield Object(address, module, described, values, without(one.notes), hidden)


def typeless(value: Value) -> Value:
    """An attribute that may be of any type is stored with the type that its value has."""
    if not isinstance(value, Mapping) or value.keys() != {"value", "type"}:
        return value
    kind = value["type"]
    first = kind[0] if isinstance(kind, list) and kind else kind
    return value["value"] if isinstance(first, str) and first in TYPES else value


def described_as(part: Part) -> Part:
    """The resource with the name of its provider as `show -json` would have it."""
    found = QUOTED.search(part.part("provider").text)
    source = (found[1] or found[2]) if found else ""
    return Part({**part.mapping, "provider_name": source}, part.path, part.notes)


def sensitive(paths: Part) -> Mapping[str, Any]:
    """The attributes that the state marks; all of one of which a part is marked."""
    firsts = (next(iter(path.items), None) for path in paths.items)
    names = (first.part("value").value for first in firsts if first)
    return {name: True for name in names if isinstance(name, str)}
