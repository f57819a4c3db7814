"""The voice of these tests: objects in, the lines of their bills out, at the fixed prices."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from textwrap import dedent

import pytest
from telling import Usage, columns, told

from finops_shiftleft.estimate import estimate
from finops_shiftleft.model import Configuration, Estimate, Resource, ResourceCost, Value
from finops_shiftleft.prices.snapshot import Snapshot
from finops_shiftleft.sources.kubernetes.manifests import objects, resources

AWS: Mapping[str, Value] = {"provider": "aws", "region": "us-east-1", "mode": "nodes", "zones": 3}
AZURE = {**AWS, "provider": "azure", "region": "westeurope"}
GOOGLE = {**AWS, "provider": "google", "region": "us-central1"}
Costs = Callable[..., dict[str, ResourceCost]]
Bill = Callable[..., None]


def placed(
    one: Resource, cluster: Mapping[str, Value] | None, placement: Mapping[str, Value] | None
) -> Resource:
    """An object as the placement hands it on."""
    if cluster is None:
        return one
    more: dict[str, Value] = {"cluster": cluster}
    if placement:
        more["placement"] = placement
    region = cluster.get("region")
    return replace(one, values={**one.values, **more}, region=region, fallback=region)  # type: ignore[dict-item]


@pytest.fixture
def costs(fixed_prices: Snapshot) -> Costs:
    """What objects cost, by address; all in one cluster and, where they run pods, placed alike."""

    def of(
        text: str,
        cluster: Mapping[str, Value] | None = None,
        placement: Mapping[str, Value] | None = None,
        usage: dict[str, dict[str, Value]] | None = None,
    ) -> dict[str, ResourceCost]:
        found, problems = objects("it.yaml", dedent(text).encode())
        assert not problems, problems
        every = tuple(placed(one, cluster, placement) for one in resources(found))
        configuration = Configuration("it", ".", "manifests", every)
        done: Estimate = estimate(
            [(configuration, Usage(usage or {}))], fixed_prices, date(2026, 1, 1)
        )
        return {cost.resource.address: cost for cost in done.projects[0].resources}

    return of


@pytest.fixture
def bill(costs: Costs) -> Bill:
    """Checks the lines of all objects, in order; "" is no line. Those that wait for a usage
    quantity are left out."""

    def check(
        text: str,
        expected: str,
        cluster: Mapping[str, Value] | None = None,
        placement: Mapping[str, Value] | None = None,
        usage: dict[str, dict[str, Value]] | None = None,
    ) -> None:
        found = costs(text, cluster, placement, usage)
        items = [item for cost in found.values() for item in cost.lines]
        lines = [told(item) for item in items if item.quantity is not None or item.fault]
        seen = [[cell for cell in line if cell] for line in lines]
        assert seen == columns(expected)

    return check
