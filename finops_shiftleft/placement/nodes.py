"""What a machine type offers to pods: its capacity, less what the vendor's kubelet keeps.

EKS: awslabs/amazon-eks-ami (nodeadm) and Karpenter's instance-type reference, whose table of
2026-08 (Apache-2.0) is beside this module. AKS:
https://learn.microsoft.com/azure/aks/node-resource-reservations (from 1.29 on). GKE:
https://cloud.google.com/kubernetes-engine/docs/concepts/plan-node-sizes and the cluster
autoscaler's pkg gce/reserved.go.
"""

from __future__ import annotations

import csv
import gzip
import re
from collections.abc import Callable, Mapping
from decimal import ROUND_CEILING, Decimal
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from ..prices.instances import specification

TABLE = Path(__file__).with_name("eks_nodes.csv.gz")
MIB, GIB = 2**20, 2**30  # bytes
VM_OVERHEAD = Decimal("0.075")  # of an EC2 instance's memory that it never sees; Karpenter's guess
EVICTION = 100  # MiB that kubelet keeps free, with all three vendors
MOST_PODS = {"aws": 110, "azure": 250, "google": 110}  # where neither code nor table says
GPU, AMD, NEURON = "nvidia.com/gpu", "amd.com/gpu", "aws.amazon.com/neuron"
# Neuron devices of a type: https://awsdocs-neuron.readthedocs-hosted.com
NEURONS = {
    "inf1.xlarge": 1,
    "inf1.2xlarge": 1,
    "inf1.6xlarge": 4,
    "inf1.24xlarge": 16,
    "inf2.xlarge": 1,
    "inf2.8xlarge": 1,
    "inf2.24xlarge": 6,
    "inf2.48xlarge": 12,
    "trn1.2xlarge": 1,
    "trn1.32xlarge": 16,
    "trn1n.32xlarge": 16,
    "trn2.48xlarge": 16,
}
NOT_GPUS = re.compile(r"Standard_NP")  # FPGAs
MODEL = re.compile(r"_(T4|A10|A100|H100|H200|MI300X)_")
CUSTOM = re.compile(r"(?:([a-z][0-9][a-z]?)-)?custom-([0-9]{1,3})-([0-9]{1,8})(?:-ext)?")
SHARED = re.compile(r"e2-(?:micro|small|medium)")
ARM = re.compile(r"Standard_[A-Z]+[0-9]+(?:-[0-9]+)?p|t2a-|c4a-|n4a-")


class Machine(NamedTuple):
    """A machine type. Memory in MiB; `devices` by the name that pods ask for."""

    provider: str
    name: str
    vcpu: Decimal
    memory: Decimal
    arch: str
    devices: Mapping[str, int] = {}
    model: str = ""
    max_pods: int | None = None


class Allocatable(NamedTuple):
    """What is left for pods: thousandths of a CPU, bytes, pods, bytes of the disk."""

    cpu: int
    memory: int
    pods: int
    ephemeral: int = 0


class Told(NamedTuple):
    """What the code says of a pool's kubelet, which changes what it keeps."""

    max_pods: int | None = None
    overhead: Decimal | None = None
    disk_gib: Decimal = Decimal(20)


PLAIN = Told()

# ---------------------------------------------------------------------------------- machine types


@lru_cache(4096)
def machine(provider: str, name: str) -> Machine | None:
    """A machine type by its name; None for one that nobody has described."""
    return READERS[provider](name) if provider in READERS else None


@lru_cache(1)
def eks_table() -> Mapping[str, Machine]:
    """The instance types that EKS knows, as Karpenter's reference lists them."""
    lines = csv.DictReader(gzip.decompress(TABLE.read_bytes()).decode("ascii").splitlines())
    return {line["instance_type"]: eks_line(line) for line in lines}


def eks_line(line: Mapping[str, str]) -> Machine:
    name, count = line["instance_type"], int(line["gpu_count"] or 0)
    device = AMD if line["gpu_name"].startswith("radeon") else GPU
    devices = {device: count} if count else {}
    if name in NEURONS:
        devices = {NEURON: NEURONS[name]}
    sizes = Decimal(line["vcpu"]), Decimal(line["memory_mib"])
    pods = int(line["max_pods"])
    return Machine("aws", name, *sizes, line["arch"], devices, line["gpu_name"], pods)


def of_aws(name: str) -> Machine | None:
    return eks_table().get(name) or described("aws", name)


def of_azure(name: str) -> Machine | None:
    found = described("azure", name)
    if found is None or not found.devices:
        return found
    if NOT_GPUS.match(name):
        return found._replace(devices={})
    match = MODEL.search(name)
    model = match[1].lower() if match else ""
    device = AMD if model.startswith("mi") else GPU
    return found._replace(devices={device: found.devices[GPU]}, model=model)


def of_google(name: str) -> Machine | None:
    match = CUSTOM.fullmatch(name)
    if match is None:
        return described("google", name)
    arch = "arm64" if ARM.match(f"{match[1]}-") else "amd64"
    return Machine("google", name, Decimal(match[2]), Decimal(match[3]), arch)


def described(provider: str, name: str) -> Machine | None:
    """A type as the embedded descriptions have it."""
    known = specification(provider, name)
    if known is None or not known.vcpu or not known.memory_gib:
        return None
    arm = known.arch.startswith("arm") or bool(ARM.match(name))
    count = int(known.gpu_count or 0)
    devices = {GPU: count} if count else {}
    cpus = (
        Decimal(2) if SHARED.fullmatch(name) else known.vcpu
    )  # GKE shows both CPUs of a shared one
    sizes = cpus, known.memory_gib * 1024
    return Machine(provider, name, *sizes, "arm64" if arm else "amd64", devices, known.gpu_model)


READERS: dict[str, Callable[[str], Machine | None]] = {
    "aws": of_aws,
    "azure": of_azure,
    "google": of_google,
}


# ------------------------------------------------------------------------------ what is allocatable


def allocatable(kind: Machine, told: Told = PLAIN) -> Allocatable:
    """What a node of this type has for pods."""
    pods = told.max_pods or kind.max_pods or MOST_PODS[kind.provider]
    cpu, memory = RULES[kind.provider](kind, pods, told)
    disk = max(0, int(told.disk_gib * GIB * Decimal("0.9")) - GIB)  # as EKS keeps it
    return Allocatable(int(cpu), max(0, int(memory)) * MIB, pods, disk)


def eks(kind: Machine, pods: int, told: Told) -> tuple[Decimal, Decimal]:
    overhead = VM_OVERHEAD if told.overhead is None else told.overhead
    seen = kind.memory - 64 if kind.arch == "arm64" else kind.memory
    lost = (seen * overhead).to_integral_value(ROUND_CEILING)
    return kind.vcpu * 1000 - tiered(kind.vcpu, CORES), seen - lost - 11 * pods - 255 - EVICTION


def aks(kind: Machine, pods: int, told: Told) -> tuple[Decimal, Decimal]:
    kept = min(Decimal(20 * pods + 50), kind.memory / 4)
    return kind.vcpu * 1000 - tiered(kind.vcpu, AKS_CORES), kind.memory - kept - EVICTION


def gke(kind: Machine, pods: int, told: Told) -> tuple[Decimal, Decimal]:
    kernel = kind.memory / 64 + 16 + (64 if kind.memory > 3 * 1024 else 0)
    kept = Decimal(255) if kind.memory < 1024 else tiered(kind.memory, GKE_MEMORY)
    cores = Decimal(1060) if SHARED.fullmatch(kind.name) else tiered(kind.vcpu, CORES)
    return kind.vcpu * 1000 - cores, kind.memory - kernel - kept - EVICTION


Tiers = tuple[tuple[int | None, str], ...]
# Up to so many cores, so many thousandths of each are kept; None is the rest
CORES: Tiers = ((1, "60"), (2, "10"), (4, "5"), (None, "2.5"))
AKS_CORES: Tiers = ((1, "60"), (2, "40"), (4, "20"), (None, "10"))
# Up to so many MiB, so much of each is kept
GKE_MEMORY: Tiers = (
    (4 * 1024, "0.25"),
    (8 * 1024, "0.2"),
    (16 * 1024, "0.1"),
    (128 * 1024, "0.06"),
    (None, "0.02"),
)
RULES: dict[str, Callable[[Machine, int, Told], tuple[Decimal, Decimal]]] = {
    "aws": eks,
    "azure": aks,
    "google": gke,
}


def tiered(size: Decimal, tiers: Tiers) -> Decimal:
    """What is kept of a size, tier by tier."""
    kept, below = Decimal(0), Decimal(0)
    for top, rate in tiers:
        end = size if top is None else min(size, Decimal(top))
        kept += max(Decimal(0), end - below) * Decimal(rate)
        below = Decimal(top or 0)
    return kept
