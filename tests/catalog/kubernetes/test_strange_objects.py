"""Objects of any shape are a note or a number, and never a crash."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest

from finops_shiftleft.catalog import load
from finops_shiftleft.catalog.kubernetes import _cloud, _operators
from finops_shiftleft.estimate import NoUsage, estimate
from finops_shiftleft.location import Location
from finops_shiftleft.model import Amount, Configuration, Resource, Unknown, Value
from finops_shiftleft.prices.snapshot import Snapshot

from .conftest import AWS, AZURE, GOOGLE

UNKNOWN = Unknown("${X}")
STRANGE: list[Value] = [
    None, True, -1, Decimal("0.5"), "", "x", "1e999", UNKNOWN, [], [5], [UNKNOWN], {}, {"a": UNKNOWN},
    [{}], {"x": [{"size": [1]}]},
]  # fmt: skip
BOOK = Snapshot()
PARTS = (
    "ports", "tls", "listeners", "volumes", "ingressClassName", "gatewayClassName", "nodeSets",
    "storage", "replicas", "instances", "forProvider", "resources", "storageClassName", "type",
    "infrastructure", "kafka", "redis", "loadBalancerClass", "ipFamilies", "volumeClaimTemplates",
)  # fmt: skip


def lines(kind: str, values: Mapping[str, Value], cluster: Value) -> None:
    """Estimates one object in a cluster, which must not raise."""
    said = {"kind": kind, "metadata": {"name": "a"}, **values, "cluster": cluster}
    one = Resource(f"{kind}/a", kind, "kubernetes", said, Location("a.yaml", 1), "us-east-1")
    done = estimate(
        [(Configuration("it", ".", "manifests", (one,)), NoUsage())], BOOK, date(2026, 1, 1)
    )
    for line in done.projects[0].resources[0].lines:
        assert line.cost is None or isinstance(line.cost, Amount)
        assert line.fault is False or line.note


GROUPS = {kind: f"{group}/v1" for kind, (group, _) in _operators.KINDS.items()}
OF_CLOUDS = {
    "Instance": "rds.aws.upbound.io/v1beta1",
    "Bucket": "s3.services.k8s.aws/v1alpha1",
    "DBInstance": "rds.services.k8s.aws/v1alpha1",
    "ContainerNodePool": "container.cnrm.cloud.google.com/v1beta1",
    "FlexibleServer": "dbforpostgresql.azure.com/v1api20230601",
}
OWN = {"Service": "v1", "Ingress": "networking.k8s.io/v1", "PersistentVolumeClaim": "v1",
       "Gateway": "gateway.networking.k8s.io/v1", "Manifest": "v1", "StatefulSet": "apps/v1"}  # fmt: skip


@pytest.mark.parametrize(("kind", "version"), {**GROUPS, **OF_CLOUDS, **OWN}.items())
def test_a_spec_of_any_shape_is_a_note_or_a_number(kind: str, version: str) -> None:
    own = kind in OWN
    for strange in STRANGE if own else STRANGE[::3]:
        lines(kind, {"apiVersion": version, "spec": strange}, AWS)
        for name in PARTS:
            spec = {"type": "LoadBalancer", name: strange}
            for cluster in (AWS, AZURE, GOOGLE) if own else (AWS,):
                lines(kind, {"apiVersion": version, "spec": spec}, cluster)


@pytest.mark.parametrize("name", ["apiVersion", "metadata", "cluster", "placement", "kind"])
def test_what_is_around_it_may_be_anything(name: str) -> None:
    for kind, version in {"Service": "v1", "Deployment": "apps/v1", "Table": "dynamodb.x"}.items():
        for strange in STRANGE:
            given = {"apiVersion": version, "spec": {"type": "LoadBalancer"}}
            lines(kind, {**given, **({name: strange} if name != "cluster" else {})},
                  strange if name == "cluster" else AWS)  # fmt: skip


def test_every_kind_of_a_cloud_has_a_page() -> None:
    assert all(load.page(kind) for kind in _cloud.kinds())
