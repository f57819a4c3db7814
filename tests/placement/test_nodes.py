"""What a machine has for pods: the vendors' own numbers, not ours."""

from __future__ import annotations

import csv
import gzip
from decimal import Decimal as D
from pathlib import Path

import pytest

from finops_shiftleft.placement.nodes import MIB, Told, allocatable, eks_table, machine

TABLE = Path(__file__).with_name("eks_allocatable.csv.gz")


def reference() -> dict[str, tuple[str, str]]:
    """What Karpenter's instance-type reference says that each type has."""
    lines = csv.DictReader(gzip.decompress(TABLE.read_bytes()).decode("ascii").splitlines())
    return {
        one["instance_type"]: (one["allocatable_cpu"], one["allocatable_memory"]) for one in lines
    }


def test_every_type_of_eks_has_what_the_reference_says() -> None:
    wanted = reference()
    assert len(wanted) == 1363
    assert set(eks_table()) == set(wanted)
    for name, kind in eks_table().items():
        left = allocatable(kind)
        assert (f"{left.cpu}m", f"{left.memory // MIB}Mi") == wanted[name], name


@pytest.mark.parametrize(
    ("name", "cpu", "memory", "pods"),
    [
        ("m5.large", 1930, 6903, 29),
        ("m5.xlarge", 3920, 14162, 58),
        ("m5.2xlarge", 7910, 29317, 58),
        ("m5.4xlarge", 15890, 57691, 234),
        ("m7g.large", 1930, 6844, 29),
        ("t3.medium", 1930, 3246, 17),
    ],
)
def test_eks(name: str, cpu: int, memory: int, pods: int) -> None:
    kind = machine("aws", name)
    assert kind is not None
    left = allocatable(kind)
    assert (left.cpu, left.memory, left.pods) == (cpu, memory * MIB, pods)


@pytest.mark.parametrize(
    ("name", "pods", "cpu", "memory"),
    [
        ("Standard_D2s_v5", 30, 1900, 7442),
        ("Standard_D2s_v5", 110, 1900, 6044),
        ("Standard_D2s_v5", 250, 1900, 6044),
        ("Standard_D4s_v5", 30, 3860, 15634),
        ("Standard_D4s_v5", 110, 3860, 14034),
        ("Standard_D4s_v5", 250, 3860, 12188),
    ],
)
def test_aks_keeps_more_memory_the_more_pods_a_node_takes(
    name: str, pods: int, cpu: int, memory: int
) -> None:
    kind = machine("azure", name)
    assert kind is not None
    left = allocatable(kind, Told(pods))
    assert (left.cpu, left.memory, left.pods) == (cpu, memory * MIB, pods)


@pytest.mark.parametrize(
    ("cores", "kept"), [(1, 60), (2, 100), (4, 140), (8, 180), (16, 260), (32, 420), (64, 740)]
)
def test_aks_keeps_the_cpu_of_its_table(cores: int, kept: int) -> None:
    kind = machine("azure", "Standard_D4s_v5")
    assert kind is not None
    left = allocatable(kind._replace(vcpu=D(cores)))
    assert left.cpu == cores * 1000 - kept


@pytest.mark.parametrize(
    ("name", "cpu", "memory"), [("e2-standard-4", 3920, 13285), ("n2-standard-2", 1930, 6040)]
)
def test_gke(name: str, cpu: int, memory: int) -> None:
    kind = machine("google", name)
    assert kind is not None
    left = allocatable(kind)
    assert (left.cpu, left.memory, left.pods) == (cpu, memory * MIB, 110)


def test_google_sells_machines_of_any_size() -> None:
    kind = machine("google", "n2-custom-6-20480")
    assert kind is not None
    assert (kind.vcpu, kind.memory, kind.arch) == (6, 20480, "amd64")


def test_devices_are_what_pods_ask_for_them_as() -> None:
    devices = {
        ("aws", "g5.12xlarge"): {"nvidia.com/gpu": 4},
        ("aws", "inf2.24xlarge"): {"aws.amazon.com/neuron": 6},
        ("aws", "g4ad.xlarge"): {"amd.com/gpu": 1},
        ("azure", "Standard_NC48ads_A100_v4"): {"nvidia.com/gpu": 2},
        ("azure", "Standard_NP20s"): {},
        ("google", "a2-highgpu-2g"): {"nvidia.com/gpu": 2},
    }
    for (provider, name), wanted in devices.items():
        kind = machine(provider, name)
        assert kind is not None
        assert kind.devices == wanted, name


def test_arm_is_told_by_the_name_where_the_description_does_not() -> None:
    arm = [("azure", "Standard_D4ps_v5"), ("google", "t2a-standard-4"), ("aws", "c7g.large")]
    assert [kind.arch for one in arm if (kind := machine(*one))] == ["arm64"] * 3


def test_what_the_hypervisor_keeps_can_be_said() -> None:
    kind = machine("aws", "m5.large")
    assert kind is not None
    # 8,192 - 574 for kubelet - 100: nothing is lost to the hypervisor
    assert allocatable(kind, Told(overhead=D(0))).memory == (8192 - 574 - 100) * MIB


def test_a_machine_that_nobody_has_described() -> None:
    assert machine("aws", "m99.large") is None
    assert machine("azure", "Standard_B1ls") is None  # half a GiB, which the table rounds to none
    assert machine("hetzner", "cx22") is None
