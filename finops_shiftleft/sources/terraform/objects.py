"""The objects of a plan or a state: resources in modules, each with its address."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NamedTuple

from ...errors import BadInput
from ...location import Location
from .expansion import suffix
from .shaped import Notes, Part

MAJORS = ("0", "1")  # of format_version: Terraform 0.12 on, and OpenTofu
MANAGED, DATA = "managed", "data"


class Object(NamedTuple):
    """One object: its address with its keys, the module it is in, the part that describes it, and
    the parts that hold its values, what of them is known after apply, and what is sensitive."""

    address: str
    module: str
    part: Part
    values: Part
    unknown: Part
    hidden: Part

    @property
    def type(self) -> str:
        return self.part.part("type").text

    @property
    def local(self) -> str:
        """The address inside of its module, without a key."""
        return local(self.part)

    @property
    def source(self) -> str:
        """The provider, by its full address, or by its name where the format is old."""
        return self.part.part("provider_name").text


def known_version(document: Part, what: str) -> None:
    """Raises BadInput for a format that may mean something else."""
    version = document.part("format_version").value
    if not isinstance(version, str) or version.partition(".")[0] not in MAJORS:
        raise BadInput(
            f"format_version {json.dumps(version, default=str):.40} of this {what} is not known",
            Location(document.notes.file, 1),
            advice="0.1 to 1.x are: what terraform show -json of Terraform 0.12 or later writes",
        )


def in_modules(root: Part, mode: str = MANAGED) -> Iterator[tuple[str, Part]]:
    """The resources of a `values` or `planned_values` section, each with its module's address."""
    waiting = [root]
    while waiting:
        module = waiting.pop()
        for part in module.part("resources").items:
            if part.part("mode").text == mode and is_whole(part):
                yield module.part("address").text, part
        waiting.extend(reversed(list(module.part("child_modules").items)))


def of_values(root: Part) -> Iterator[Object]:
    """The managed resources of a state, deposed ones with them."""
    for module, part in in_modules(root):
        address = deposed(address_of(part, module), part.part("deposed_key").text)
        nothing = Part(None, "", part.notes)
        yield Object(
            address, module, part, part.part("values"), nothing, part.part("sensitive_values")
        )


def is_whole(part: Part) -> bool:
    """Whether a resource says what it is."""
    if part.part("type").text and part.part("name").text:
        return True
    part.notes.say("wrong-shape", f"{part.path} has no type or no name")
    return False


def local(part: Part) -> str:
    data = "data." if part.part("mode").text == DATA else ""
    return f"{data}{part.part('type').text}.{part.part('name').text}"


def address_of(part: Part, module: str) -> str:
    """The address that the document gives, else the one that its parts make."""
    prefix = f"{module}." if module else ""
    return part.part("address").text or f"{prefix}{local(part)}{key_of(part)}"


def key_of(part: Part, name: str = "index") -> str:
    """The key of an instance, as it stands in an address."""
    key = part.part(name).value
    return suffix(key) if isinstance(key, int | str) else ""


def deposed(address: str, key: str) -> str:
    """An object that was replaced and is still there."""
    return f"{address} (deposed {key})" if key else address


def without(notes: Notes) -> Part:
    """Nothing, where a part is not there."""
    return Part(None, "", notes)
