"""Stateful sets pay for a volume of every claim, for each of their pods."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from finops_shiftleft.model import Amount, Status

from .conftest import AWS

DATABASE = """
    apiVersion: apps/v1
    kind: StatefulSet
    metadata: {name: db}
    spec:
      replicas: 3
      selector: {matchLabels: {app: db}}
      template:
        metadata: {labels: {app: db}}
        spec: {containers: [{name: db, image: postgres}]}
      volumeClaimTemplates:
        - metadata: {name: data}
          spec: {storageClassName: gp2, resources: {requests: {storage: 100Gi}}}
        - metadata: {name: wal}
          spec: {storageClassName: gp2, resources: {requests: {storage: 20Gi}}}
"""
ON_NODES = {"mode": "nodes"}


def test_three_pods_with_two_claims_have_six_disks(bill: Any) -> None:
    # 3 x (100 + 20) = 360 GiB at 0.10
    bill(
        DATABASE,
        """
        volumeClaimTemplates[0] > Storage (gp2)   300 GB-Mo   30.00
        volumeClaimTemplates[1] > Storage (gp2)    60 GB-Mo    6.00
        """,
        AWS,
        ON_NODES,
    )


def test_without_replicas_there_is_one_pod(bill: Any) -> None:
    bill(
        DATABASE.replace("replicas: 3", "serviceName: db"),
        """
        volumeClaimTemplates[0] > Storage (gp2)   100 GB-Mo   10.00
        volumeClaimTemplates[1] > Storage (gp2)    20 GB-Mo    2.00
        """,
        AWS,
        ON_NODES,
    )


def test_an_autoscaler_makes_disks_range(bill: Any) -> None:
    pods = Amount(Decimal(2), Decimal(3), Decimal(5))
    bill(
        DATABASE,
        """
        volumeClaimTemplates[0] > Storage (gp2)   200/300/500 GB-Mo   20.00/30.00/50.00
        volumeClaimTemplates[1] > Storage (gp2)   40/60/100 GB-Mo     4.00/6.00/10.00
        """,
        AWS,
        {**ON_NODES, "pods": pods},
    )


def test_without_a_cluster_nothing_of_it_is_priced(costs: Any) -> None:
    (cost,) = costs(DATABASE).values()
    assert cost.status == Status.UNPRICED
    assert "describe it in finops.yml" in cost.reason
