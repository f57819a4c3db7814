"""What a node costs a month, and what share of it a pod is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from ..catalog import load
from ..catalog.vocabulary.parts import Pages
from ..catalog.vocabulary.skus import Prices
from ..estimate import Board, Drawn, Here, NoUsage, Shop
from ..location import Location
from ..model import HOURS_A_MONTH, Configuration, PriceBook, Resource, ResourceCost, Value
from ..totals import with_tiers
from .nodes import Allocatable, Machine, machine
from .pools import NodePool

NOWHERE = Location("finops.yml", 1)
SPLIT = (Decimal("0.033"), Decimal("0.00375"))
"""Of a vCPU and of a GiB an hour, where no other price is known: those of m5 in us-east-1."""
AWS_FAMILY = re.compile(r"[cmr]([0-9]+)([a-z]*+)\..*+")
AZURE_FAMILY = re.compile(r"Standard_[A-Z]+[0-9]+(?:-[0-9]+)?([a-z]*+)_(v[0-9]+)")
EVERYWHERE = {
    "aws": ("m5.xlarge", "r5.xlarge"),
    "azure": ("Standard_D4s_v5", "Standard_E4s_v5"),
    "google": ("n2-standard-4", "n2-highmem-4"),
}
TYPES = {
    "aws": "aws_instance",
    "azure": "azurerm_linux_virtual_machine",
    "google": "google_compute_instance",
}
AUTO_NODE = "AutoModeNode"
MANY = (99, 100)  # nodes between which one more is priced


class Node(NamedTuple):
    """A node of a pool. `cost` is of a month, None where no price is known; `cpu` is the part of
    it that CPU stands for, of what is not the devices'. `spot` says that it is the spot price."""

    machine: Machine
    room: Allocatable
    cost: Decimal | None
    cpu: Decimal
    devices: Decimal = Decimal(0)
    spot: bool = False

    @property
    def plain(self) -> Decimal:
        """What the node costs without its devices."""
        return (self.cost or Decimal(0)) - self.devices

    def share(self, cpu: Decimal, memory: Decimal, devices: Mapping[str, int]) -> Decimal:
        """What a pod's requests are of the cost of a node."""
        of_cpu = self.cpu * cpu * 1000 / self.room.cpu if self.room.cpu else Decimal(0)
        rest = 1 - self.cpu
        of_memory = rest * memory / self.room.memory if self.room.memory else Decimal(0)
        whole = sum(self.machine.devices.values())
        asked = sum(some for name, some in devices.items() if name in self.machine.devices)
        return self.plain * (of_cpu + of_memory) + (self.devices * asked / whole if whole else 0)


class Market:
    """What nodes cost, each looked up once."""

    def __init__(self, book: PriceBook, as_of: date) -> None:
        self.shop = Shop(Pages(load.known), Prices(book), as_of.isoformat(), Drawn())
        self.known: dict[tuple[str, ...], Decimal | None] = {}
        self.boards: dict[int, Board] = {}
        self.alone = self.board(())

    def board(self, resources: Iterable[Resource]) -> Board:
        return Board(self.shop, Here(resources), NoUsage())

    def monthly(self, resource: Resource, home: Configuration | None = None) -> Decimal | None:
        """What one more of a resource costs a month among those of its project, when there are so
        many that nothing is free any more; None where that is not known."""
        board = self.alone
        if home is not None:
            if id(home) not in self.boards:
                self.boards[id(home)] = self.board(home.resources)
            board = self.boards[id(home)]
        fewer, more = (paid(board.draw(replace(resource, count=count))) for count in MANY)
        return None if fewer is None or more is None else more - fewer

    def bare(
        self, provider: str, region: str, name: str, spot: bool = False, disk: Decimal | None = None
    ) -> Decimal | None:
        """What a machine costs a month; with a disk of so many GiB, if one is named."""
        asked = provider, region, name, str(spot), str(disk)
        if asked not in self.known:
            resource = machine_resource(provider, region, name, spot, disk)
            self.known[asked] = paid(self.alone.draw(resource), disk is not None)
        return self.known[asked]

    def node(self, pool: NodePool, region: str | None, kind: Machine, room: Allocatable) -> Node:
        """A node of a pool: by the pool's own template where it has one."""
        cost, spot = self.of_pool(pool, region, kind.name)
        vcpu, gib = self.split(kind, region or "")
        plain = (vcpu * kind.vcpu + gib * kind.memory / 1024) * HOURS_A_MONTH
        part = vcpu * kind.vcpu * HOURS_A_MONTH / plain
        devices = max(Decimal(0), (cost or Decimal(0)) - plain) if kind.devices else Decimal(0)
        return Node(kind, room, cost, part, devices, spot)

    def of_pool(self, pool: NodePool, region: str | None, name: str) -> tuple[Decimal | None, bool]:
        """What a node costs, and whether that is the spot price."""
        if pool.template is not None:
            found = self.monthly(pool.template, pool.home)
            if found is not None:
                return found, pool.spot
        if region is None:
            return None, False
        for spot in (True, False) if pool.spot else (False,):
            found = self.bare(pool.provider, region, name, spot, pool.told.disk_gib)
            if found is not None:
                return found + self.fee(pool, region, name), spot
        return None, False

    def fee(self, pool: NodePool, region: str, name: str) -> Decimal:
        """What Auto Mode takes for managing a node."""
        if not pool.managed:
            return Decimal(0)
        plain = self.bare(pool.provider, region, name, False, pool.told.disk_gib) or Decimal(0)
        node = auto_resource(region, name, pool.told.disk_gib)
        return max(Decimal(0), (self.monthly(node) or plain) - plain)

    def split(self, kind: Machine, region: str) -> tuple[Decimal, Decimal]:
        """What a vCPU and a GiB cost an hour: of two sizes of one generation that differ in
        memory alone, the nearest to the machine's that have prices."""
        for pair in relatives(kind):
            ends = [machine(kind.provider, name) for name in pair]
            costs = [self.bare(kind.provider, region, name) if region else None for name in pair]
            if None in ends or None in costs:
                continue
            (one, other), (low, high) = ends, costs
            assert one is not None
            assert other is not None
            assert low is not None
            assert high is not None
            more = (other.memory - one.memory) / 1024
            gib = (high - low) / more / HOURS_A_MONTH if more > 0 else Decimal(0)
            vcpu = (low / HOURS_A_MONTH - gib * one.memory / 1024) / one.vcpu
            if gib > 0 and vcpu > 0:
                return vcpu, gib
        return SPLIT


def paid(cost: ResourceCost, disk: bool = True) -> Decimal | None:
    """What a resource comes to, with or without its disk; None where a line has no price."""
    lines = [line for line in with_tiers([cost])[0].lines if disk or not line.path]
    if not lines or any(line.fault for line in lines):
        return None
    return sum((line.cost.expected for line in lines if line.cost and not line.once), Decimal(0))


def relatives(kind: Machine) -> Iterator[tuple[str, str]]:
    """Pairs of types with the same vCPUs and different memory: of the machine's own generation,
    then of one that is sold everywhere."""
    name = kind.name
    if kind.provider == "aws" and (match := AWS_FAMILY.fullmatch(name)):
        yield f"m{match[1]}{match[2]}.xlarge", f"r{match[1]}{match[2]}.xlarge"
        yield f"m{match[1]}i.xlarge", f"r{match[1]}i.xlarge"
    if kind.provider == "azure" and (match := AZURE_FAMILY.fullmatch(name)):
        yield f"Standard_D4{match[1]}_{match[2]}", f"Standard_E4{match[1]}_{match[2]}"
    if kind.provider == "google":
        family = name.partition("-")[0]
        yield f"{family}-standard-4", f"{family}-highmem-4"
    yield EVERYWHERE[kind.provider]


# ------------------------------------------------------------------------- machines as resources


def machine_resource(
    provider: str, region: str, name: str, spot: bool, disk: Decimal | None
) -> Resource:
    """A node as the vendor bills it: a machine, and its disk if one is named."""
    values = VALUES[provider](region, name, spot, disk)
    return Resource(f"{provider}/{name}", TYPES[provider], provider, values, NOWHERE, region)


def auto_resource(region: str, name: str, disk: Decimal) -> Resource:
    """A node of Auto Mode, with its fee."""
    values = aws_values(region, name, False, disk)
    return Resource(f"auto/{name}", AUTO_NODE, "kubernetes", values, NOWHERE, region)


def aws_values(region: str, name: str, spot: bool, disk: Decimal | None) -> Mapping[str, Value]:
    market = [{"market_type": "spot"}] if spot else []
    volume = {"volume_size": disk or 0, "volume_type": "gp3"}
    return {
        "instance_type": name,
        "instance_market_options": market,
        "root_block_device": [volume],
    }


def azure_values(region: str, name: str, spot: bool, disk: Decimal | None) -> Mapping[str, Value]:
    found: dict[str, Value] = {"size": name, "location": region}
    found["priority"] = "Spot" if spot else "Regular"
    kept = {"storage_account_type": "Premium_LRS", "disk_size_gb": disk}
    return {**found, "os_disk": [kept] if disk else []}


def google_values(region: str, name: str, spot: bool, disk: Decimal | None) -> Mapping[str, Value]:
    kept = {"initialize_params": [{"size": disk or 0, "type": "pd-balanced"}]}
    return {
        "machine_type": name,
        "zone": f"{region}-a",
        "scheduling": [{"provisioning_model": "SPOT" if spot else "STANDARD"}],
        "boot_disk": [kept],
    }


VALUES = {"aws": aws_values, "azure": azure_values, "google": google_values}
