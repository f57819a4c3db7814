"""Pods that are billed themselves: the steps of Fargate, Autopilot and virtual nodes."""

from __future__ import annotations

from decimal import Decimal as D

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finops_shiftleft.model import Value
from finops_shiftleft.placement import autopilot, fargate, virtual_nodes
from finops_shiftleft.placement.sizes import GIB, MIB, Request, Unschedulable

cpus = st.integers(0, 20_000).map(lambda m: D(m) / 1000)
memories = st.integers(0, 130 * 1024).map(lambda mib: D(mib * MIB))


@pytest.mark.parametrize(
    ("cpu", "gib", "vcpu", "gb"),
    [
        ("0", "0", "0.25", "0.5"),
        ("0.1", "0.0625", "0.25", "0.5"),
        ("0.25", "0.25", "0.25", "0.5"),
        ("0.25", "0.2509765625", "0.25", "1"),  # 257 MiB
        ("0.1", "2", "0.5", "3"),
        ("1", "8", "2", "9"),  # AWS's own example
        ("1.5", "3", "2", "4"),
        ("2", "4", "2", "5"),
        ("4", "30", "8", "32"),
        ("8", "57", "8", "60"),
        ("16", "119.75", "16", "120"),
    ],
)
def test_fargate(cpu: str, gib: str, vcpu: str, gb: str) -> None:
    found = fargate.size(Request(D(cpu), D(gib) * GIB))
    assert (found.vcpu, found.gib) == (D(vcpu), D(gb))


def test_fargate_ends_at_120_gib() -> None:
    with pytest.raises(Unschedulable, match="no size"):
        fargate.size(Request(D(16), D("119.9") * GIB))


@pytest.mark.parametrize(("gib", "low", "high"), [(100, 80, 95), (20, 0, 7), (10, 0, 0)])
def test_scratch_space_is_billed_above_20_gib(gib: int, low: int, high: int) -> None:
    assert (fargate.least_disk(D(gib)), fargate.disk(D(gib))) == (low, high)


@given(cpus, memories, cpus, memories)
def test_more_on_fargate_is_never_billed_for_less(cpu: D, memory: D, more: D, larger: D) -> None:
    sizes = []
    for request in (Request(cpu, memory), Request(cpu + more, memory + larger)):
        try:
            found = fargate.size(request)
        except Unschedulable:
            found = None
        sizes.append(found)
    small, large = sizes
    if small is None:
        assert large is None
    elif large is not None:
        assert small.vcpu >= cpu
        assert small.gib * GIB >= memory + 256 * MIB
        assert small.vcpu <= large.vcpu
        assert small.gib <= large.gib


@pytest.mark.parametrize(
    ("name", "bursting", "asked", "billed"),
    [
        ("", True, (10, 16), (50, 52)),
        ("", False, (10, 16), (250, 512)),
        ("", True, (100, 128), (100, 128)),
        ("", False, (100, 128), (250, 512)),
        ("", True, (500, 2048), (500, 2048)),
        ("", True, (2000, 1024), (2000, 2048)),
        ("", True, (1000, 6656), (1000, 6656)),
        ("autopilot-spot", True, (250, 4096), (650, 4096)),
        ("", False, (250, 4096), (750, 4096)),
        ("Scale-Out", True, (500, 1024), (500, 2048)),
        ("Scale-Out", True, (250, 4096), (1000, 4096)),
        ("Balanced", True, (1000, 10240), (1250, 10240)),
    ],
)
def test_autopilot(
    name: str, bursting: bool, asked: tuple[int, int], billed: tuple[int, int]
) -> None:
    rule = autopilot.limits_of(name, bursting)
    assert rule is not None
    found = autopilot.size(Request(D(asked[0]) / 1000, D(asked[1] * MIB)), rule)
    assert (found.vcpu * 1000, found.gib * 1024) == billed


def test_autopilot_has_a_largest_pod() -> None:
    plain, arm = autopilot.limits_of(""), autopilot.limits_of("Scale-Out", arch="arm64")
    assert plain is not None
    assert arm is not None
    assert autopilot.size(Request(D(30), D(110) * GIB), plain).gib == 110
    with pytest.raises(Unschedulable, match="at most 30 vCPU and 110 GiB"):
        autopilot.size(Request(D(31), D(40) * GIB), plain)
    with pytest.raises(Unschedulable, match="at most 43 vCPU"):
        autopilot.size(Request(D(50), D(200) * GIB), arm)


def test_a_class_of_machines_has_no_sizes_of_pods() -> None:
    assert autopilot.limits_of("Performance") is None


@pytest.mark.parametrize(("version", "bursts"), [(None, True), ("1.29.4", False), ("1.33", True)])
def test_clusters_burst_from_1_30_on(version: str | None, bursts: bool) -> None:
    assert autopilot.bursts(version) is bursts


def test_scratch_space_on_autopilot_is_a_gib_unless_said() -> None:
    rule = autopilot.limits_of("")
    assert rule is not None
    asked = Request(D(1), D(GIB))
    assert autopilot.size(asked, rule).ephemeral == 1
    assert autopilot.size(asked, rule, daemon=True).ephemeral == D(100) / 1024
    assert autopilot.size(asked._replace(ephemeral=D(5 * GIB)), rule).ephemeral == 5


@given(cpus, memories)
def test_autopilot_never_bills_less_than_is_asked(cpu: D, memory: D) -> None:
    rule = autopilot.limits_of("Balanced")
    assert rule is not None
    found = autopilot.size(Request(cpu, memory), rule)
    assert found.vcpu >= cpu
    assert found.gib * GIB >= memory
    assert found.vcpu <= found.gib <= found.vcpu * 8
    assert found.vcpu % D("0.25") == 0


def pod(*requests: dict[str, str], **more: Value) -> dict[str, Value]:
    return {"containers": [{"resources": {"requests": one}} for one in requests], **more}


@pytest.mark.parametrize(
    ("requests", "vcpu", "gb"),
    [
        ({"cpu": "555m", "memory": "512Mi"}, "0.55", "0.5"),
        ({"cpu": "1", "memory": "300Mi"}, "1", "0.3"),
        ({"cpu": "1", "memory": "1.5Gi"}, "1", "1.6"),
        ({}, "1", "1.5"),
    ],
)
def test_virtual_nodes_round_down(requests: dict[str, str], vcpu: str, gb: str) -> None:
    found = virtual_nodes.size(pod(requests))
    assert (found.vcpu, found.gib) == (D(vcpu), D(gb))


def test_virtual_nodes_round_each_container() -> None:
    found = virtual_nodes.size(pod({"cpu": "555m", "memory": "1Gi"}, {"cpu": "555m"}))
    assert (found.vcpu, found.gib) == (D("1.10"), D("2.5"))


def test_virtual_nodes_do_not_run_everything() -> None:
    with pytest.raises(Unschedulable, match="init containers"):
        virtual_nodes.size(pod({}, initContainers=[{}]))
    with pytest.raises(Unschedulable, match="claims"):
        virtual_nodes.size(pod({}, volumes=[{"persistentVolumeClaim": {"claimName": "a"}}]))
