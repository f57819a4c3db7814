"""Workloads: nothing but their nodes is billed on nodes; elsewhere their pods are."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from finops_shiftleft.model import Amount, Status, Unknown

from .conftest import AWS, AZURE, GOOGLE

DEPLOYMENT = """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: web, namespace: shop}
    spec:
      selector: {matchLabels: {app: web}}
      template:
        metadata: {labels: {app: web}}
        spec: {containers: [{name: web, image: nginx}]}
"""


def size(mode: str, pods: object = 2, **more: Any) -> dict[str, Any]:
    found = {"mode": mode, "pods": pods, "vcpu": Decimal("0.5"), "gib": Decimal(1)}
    return {**found, "ephemeral_gib": Decimal(0), **more}


@pytest.mark.parametrize("mode", ["nodes", "auto", "none"])
def test_on_nodes_it_is_priced_and_adds_nothing(costs: Any, mode: str) -> None:
    (cost,) = costs(DEPLOYMENT, AWS, size(mode)).values()
    assert (cost.status, cost.monthly.expected, cost.lines) == (Status.PRICED, 0, ())


def test_without_a_cluster_it_is_not_priced_and_says_what_to_do(costs: Any) -> None:
    (cost,) = costs(DEPLOYMENT).values()
    assert cost.status == Status.UNPRICED
    assert "describe it in finops.yml" in cost.reason


def test_where_nobody_knows_the_cluster_no_mode_is_a_price(costs: Any) -> None:
    nobody = {"provider": None, "mode": "none", "known": False}
    (cost,) = costs(DEPLOYMENT, nobody, {"mode": "none"}).values()
    assert cost.status == Status.UNPRICED


def test_fargate_bills_the_size_that_holds_the_pod(bill: Any) -> None:
    bill(
        DEPLOYMENT,
        """
        vCPU       730 Hrs   29.20
        Memory    1460 Hrs    5.84
        """,
        AWS,
        size("fargate"),
    )


def test_fargate_bills_scratch_space_beyond_what_is_included(bill: Any) -> None:
    # 80 to 95 GiB for two pods for 730 hours
    more = Amount(Decimal(80), Decimal(95), Decimal(95))
    bill(
        DEPLOYMENT,
        """
        vCPU       730 Hrs   29.20
        Memory    1460 Hrs    5.84
        Ephemeral storage  116800/138700/138700 GB-Hours  11.68/13.87/13.87
        """,
        AWS,
        size("fargate", ephemeral_gib=more),
    )


def test_replicas_that_range_make_a_bill_that_does(bill: Any) -> None:
    pods = Amount(Decimal(1), Decimal(2), Decimal(10))
    bill(
        DEPLOYMENT,
        """
        vCPU     365/730/3650 Hrs    14.60/29.20/146.00
        Memory   730/1460/7300 Hrs   2.92/5.84/29.20
        """,
        AWS,
        size("fargate", pods),
    )


def test_a_pod_that_nothing_holds_has_no_price(bill: Any) -> None:
    reason = "16 vCPU and 120 GB are the most"
    bill(DEPLOYMENT, f"unschedulable: {reason}", AWS, size("fargate", unschedulable=reason))


def test_autopilot_bills_what_pods_request(bill: Any) -> None:
    # 2 pods x 500 mCPU, 1 GiB and 1 GiB of scratch space, 730 hours
    bill(
        DEPLOYMENT,
        """
        Pods' vCPU                730000 h       29.20
        Pods' memory                1460 GiBy.h   7.30
        Pods' ephemeral storage     1460 GiBy.h   0.07
        """,
        GOOGLE,
        size("autopilot", ephemeral_gib=Decimal(1)),
    )


@pytest.mark.parametrize(
    ("kind", "cpu", "memory"),
    [
        ({"class": "general-purpose"}, "29.20", "7.30"),
        ({"class": "Balanced"}, "43.80", "10.22"),
        ({"spot": True}, "7.30", "1.46"),
        ({"class": "autopilot-spot"}, "7.30", "1.46"),
    ],
)
def test_classes_of_autopilot_have_their_prices(
    bill: Any, kind: dict[str, object], cpu: str, memory: str
) -> None:
    mark = " (preemptible)" if memory == "1.46" else ""
    lines = f"Pods' vCPU{mark}   730000 h   {cpu}\nPods' memory{mark}   1460 GiBy.h   {memory}"
    bill(DEPLOYMENT, lines, GOOGLE, size("autopilot", **kind))


def test_virtual_nodes_bill_a_container_group_a_pod(bill: Any) -> None:
    # of West Europe: 0.5 vCPU and 1 GB each, 2 pods
    bill(
        DEPLOYMENT,
        """
        container > vCPUs (Standard) ~    730 1 Hour       36.50
        container > Memory (Standard) ~  1460 1 GB Hour     7.30
        """,
        AZURE,
        size("virtual-nodes"),
    )


def test_an_unknown_number_of_pods_leaves_the_price_of_one(costs: Any) -> None:
    (cost,) = costs(DEPLOYMENT, AWS, size("fargate", Unknown("replicas are ${REPLICAS}"))).values()
    assert [line.cost for line in cost.lines] == [None, None]
    assert "replicas are ${REPLICAS}" in cost.lines[0].note


def test_volumes_of_its_pods_own_are_disks(bill: Any) -> None:
    with_scratch = DEPLOYMENT.replace(
        "spec: {containers: [{name: web, image: nginx}]}",
        """spec:
          containers: [{name: web, image: nginx}]
          volumes:
            - name: scratch
              ephemeral:
                volumeClaimTemplate:
                  spec: {storageClassName: gp2, resources: {requests: {storage: 10Gi}}}
            - {name: conf, configMap: {name: web}}""",
    )
    bill(with_scratch, "volumes[0] > Storage (gp2)   20 GB-Mo   2.00", AWS, size("nodes"))
