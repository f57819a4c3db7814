"""A repository with Terraform and manifests, placed with the embedded prices."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from textwrap import dedent

import pytest

from finops_shiftleft.config.kubernetes import read_clusters
from finops_shiftleft.documents import read_yaml
from finops_shiftleft.estimate import NoUsage, estimate, reads
from finops_shiftleft.model import Configuration, Estimate, LineItem, Resource, ResourceCost
from finops_shiftleft.placement.place import place
from finops_shiftleft.placement.placed import Placed, PoolKey, PoolUse
from finops_shiftleft.placement.reads import reads as also
from finops_shiftleft.prices.snapshot import Snapshot
from finops_shiftleft.sources.kubernetes.manifests import objects, resources
from finops_shiftleft.sources.terraform.evaluate import Inputs, read_terraform
from finops_shiftleft.trees import WorkingTree

BOOK, DAY = Snapshot(), date(2026, 7, 1)


def looks(kind: str) -> frozenset[str] | None:
    more = also(kind)
    return (reads(kind) or frozenset()) | more if more else reads(kind)


@dataclass
class World:
    """What placing found out, and what everything costs then."""

    placed: Placed

    def configuration(self, name: str) -> Configuration:
        return next(one for one in self.placed.configurations if one.name == name)

    def resource(self, address: str) -> Resource:
        every = (one for found in self.placed.configurations for one in found.resources)
        return next(one for one in every if one.address == address)

    def lines(self, address: str) -> tuple[LineItem, ...]:
        return next(v for k, v in self.placed.allocated.items() if k.address == address)

    def pool(self, cluster: str, name: str) -> PoolUse:
        return self.placed.pools[PoolKey(cluster, name)]

    def codes(self) -> list[str]:
        return [one.code for one in self.placed.diagnostics]

    def estimate(self) -> Estimate:
        return estimate([(one, NoUsage()) for one in self.placed.configurations], BOOK, DAY)

    def costs(self) -> dict[str, ResourceCost]:
        every = (cost for one in self.estimate().projects for cost in one.resources)
        return {cost.resource.address: cost for cost in every}

    def monthly(self) -> Decimal:
        return self.estimate().monthly.expected


def manifests(name: str, text: str, path: str, environment: str | None = None) -> Configuration:
    found, _ = objects(f"{path}/all.yaml", dedent(text).encode())
    return Configuration(name, path, "manifests", resources(found), environment=environment)


Build = Callable[..., World]


@pytest.fixture
def world(tmp_path: Path) -> Build:
    def build(
        terraform: str = "",
        k8s: str = "",
        finops: str = "",
        more: tuple[Configuration, ...] = (),
        region: str | None = None,
    ) -> World:
        found = list(more)
        if terraform:
            (tmp_path / "main.tf").write_text(dedent(terraform), "utf-8")
            inputs = Inputs(environment={})
            found.append(read_terraform(WorkingTree(tmp_path), ".", "infra", inputs, looks))
        if k8s:
            found.append(manifests("k8s", k8s, "k8s"))
        said = read_clusters(read_yaml("finops.yml", dedent(finops).encode()))
        return World(place(found, said, BOOK, DAY, region=region))

    return build


def workload(
    name: str,
    replicas: int | str = 1,
    cpu: str = "500m",
    memory: str = "1Gi",
    spec: str = "",
    kind: str = "Deployment",
    namespace: str = "shop",
) -> str:
    """A workload with one container; `spec` is more of its pod, as YAML in one line."""
    many = f"replicas: {replicas}, " if kind != "DaemonSet" else ""
    more = f"{spec}, " if spec else ""
    return (
        f"---\napiVersion: apps/v1\nkind: {kind}\n"
        f"metadata: {{name: {name}, namespace: {namespace}}}\n"
        f"spec: {{{many}selector: {{matchLabels: {{app: {name}}}}}, template: "
        f"{{metadata: {{labels: {{app: {name}}}}}, spec: {{{more}containers: [{{name: a, image: x, "
        f"resources: {{requests: {{cpu: {cpu!r}, memory: {memory}}}}}}}]}}}}}}\n"
    )
