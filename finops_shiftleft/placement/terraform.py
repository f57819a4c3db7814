"""What belongs to a cluster in Terraform, and how many nodes Terraform's resources count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from ..estimate import Here, UsageBook
from ..model import Amount, Configuration, Resource, Unknown, Value
from .values import target, text

KEYS = re.compile(r'\[(?:"(?:[^"\\]|\\.)*+"|[^\[\]"]*+)\]')


class Declared(NamedTuple):
    """A project's code, with what a usage file says of it."""

    configuration: Configuration
    here: Here
    usage: UsageBook

    def of(self, kind: str) -> Iterator[Resource]:
        """The resources of a type, those that are certainly not there left out."""
        return (one for one in self.configuration.resources if one.type == kind and one.count != 0)

    def children(self, cluster: Resource, kind: str, attribute: str) -> list[Resource]:
        """The resources of a type that say that they are of the cluster; where it is the only one,
        also those that say nothing known."""
        alone = sum(1 for _ in self.of(cluster.type)) == 1
        return [one for one in self.of(kind) if belongs(one, attribute, cluster, alone)]

    def template(self, values: Value) -> Resource | None:
        """The resource that a block's `id` or `name` refers to."""
        address = next(filter(None, (target(values, "id"), target(values, "name"))), None)
        return self.here.at(address) if address else None

    def said(self, resource: Resource, key: str) -> Decimal | Amount | None:
        """How many nodes a usage file says that there are."""
        found = self.usage.of(resource.address, resource.type).get(key)
        return found if isinstance(found, Amount) else Decimal(found) if found is not None else None


def belongs(child: Resource, attribute: str, cluster: Resource, alone: bool) -> bool:
    """Whether a resource names a cluster: by a reference, or by its name."""
    address = target(child.values, attribute)
    if address is not None:
        exact = address in (cluster.address, *cluster.instances)
        return exact or KEYS.sub("", address) == KEYS.sub("", cluster.address)
    value = child.values.get(attribute)
    if isinstance(value, str):
        return value.rpartition("/")[2] == text(cluster.values, "name")
    return alone


def instances(resource: Resource) -> int:
    """How many of a resource there are; one where that is not known."""
    count = resource.count
    if isinstance(count, Unknown):
        return 1
    return int(count.expected) if isinstance(count, Amount) else count


class Ends(NamedTuple):
    """The nodes of a pool: the least, those that pricing counts, the most."""

    least: int
    expected: int
    most: int

    def times(self, many: int) -> Ends:
        return Ends(*(end * many for end in self))


def counted(said: Decimal | Amount | None, ends: Ends) -> Amount:
    """The nodes that pricing counts, as its pages do: what a usage file says, or the range."""
    if said is not None:
        return said if isinstance(said, Amount) else Amount.exactly(said)
    high = max(ends.most, ends.expected)
    return Amount(Decimal(ends.least), Decimal(ends.expected), Decimal(high))


def region_of(resource: Resource) -> str | None:
    return resource.region if isinstance(resource.region, str) else None


def labels_of(*maps: Mapping[str, str]) -> dict[str, frozenset[str] | None]:
    return {name: frozenset({value}) for one in maps for name, value in one.items()}
