"""Manifests as texts, and the workloads that they are."""

from __future__ import annotations

from decimal import Decimal
from textwrap import dedent
from typing import Any

from finops_shiftleft.model import Amount, Diagnostic, Resource
from finops_shiftleft.sources.kubernetes.manifests import objects, resources
from finops_shiftleft.sources.kubernetes.pods import Workload
from finops_shiftleft.sources.kubernetes.workloads import workloads

MIB = 2**20


def resources_of(*texts: str) -> tuple[Resource, ...]:
    """Objects of manifests in which nothing is wrong."""
    found, problems = objects("all.yaml", "\n---\n".join(map(dedent, texts)).encode())
    assert not problems
    return resources(found)


def told(*texts: str, **options: Any) -> tuple[list[Workload], list[Diagnostic]]:
    return workloads(resources_of(*texts), **options)


def workload(*texts: str, **options: Any) -> Workload:
    """The only workload, about which nothing is to be said."""
    found, diagnostics = told(*texts, **options)
    assert not diagnostics
    (one,) = found
    return one


def deployment(name: str = "web", replicas: int | str | None = None, **containers: str) -> str:
    """A Deployment with a container for each name, whose resources are YAML's flow mappings."""
    inner = containers or {"web": "{}"}
    count = "" if replicas is None else f"  replicas: {replicas}\n"
    lines = "".join(
        f"        - {{name: {key}, image: busybox, resources: {said}}}\n"
        for key, said in inner.items()
    )
    return (
        f"apiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: {name}}}\nspec:\n{count}"
        f"  selector: {{matchLabels: {{app: {name}}}}}\n  template:\n"
        f"    metadata: {{labels: {{app: {name}}}}}\n    spec:\n      containers:\n{lines}"
    )


def band(amount: object) -> tuple[str, str, str]:
    """The ends of an amount as texts."""
    assert isinstance(amount, Amount)
    low, expected, high = (f"{end.normalize():f}" for end in amount.ends)
    return low, expected, high


def exact(amount: object) -> Decimal:
    assert isinstance(amount, Amount)
    assert not amount.ranges
    return amount.expected
