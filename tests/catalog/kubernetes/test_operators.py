"""Objects of operators keep disks for the pods that they run."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from finops_shiftleft.model import Status

from .conftest import AWS

ON_NODES = {"mode": "nodes"}


def operated(version: str, kind: str, spec: str) -> str:
    return f"{{apiVersion: {version}, kind: {kind}, metadata: {{name: a}}, spec: {spec}}}"


@pytest.mark.parametrize(
    ("version", "kind", "spec", "lines"),
    [
        (
            "postgresql.cnpg.io/v1",
            "Cluster",
            "{instances: 3, storage: {size: 100Gi, storageClass: gp2}, walStorage: {size: 20Gi, storageClass: gp2}}",
            "data > Storage (gp2)   300 GB-Mo   30.00\nwal > Storage (gp2)   60 GB-Mo   6.00",
        ),
        (
            "elasticsearch.k8s.elastic.co/v1",
            "Elasticsearch",
            "{nodeSets: [{name: hot, count: 2, volumeClaimTemplates: [{spec: {storageClassName: gp2, "
            "resources: {requests: {storage: 50Gi}}}}]}, {name: masters, count: 3, volumeClaimTemplates: "
            "[{spec: {storageClassName: gp2, resources: {requests: {storage: 10Gi}}}}]}]}",
            "hot > Storage (gp2)   100 GB-Mo   10.00\nmasters > Storage (gp2)   30 GB-Mo   3.00",
        ),
        (
            "elasticsearch.k8s.elastic.co/v1",
            "Elasticsearch",
            "{nodeSets: [{name: small, count: 2}]}",
            "Storage (gp3) ~   2 GB-Mo   0.16",
        ),
        ("rabbitmq.com/v1beta1", "RabbitmqCluster", "{replicas: 3}", "Storage (gp3) ~   30 GB-Mo   2.40"),
        (
            "monitoring.coreos.com/v1",
            "Prometheus",
            "{replicas: 2, shards: 2, storage: {volumeClaimTemplate: {spec: {storageClassName: gp2, "
            "resources: {requests: {storage: 10Gi}}}}}}",
            "Storage (gp2)   40 GB-Mo   4.00",
        ),
        ("monitoring.coreos.com/v1", "Prometheus", "{replicas: 2}", ""),
        (
            "kafka.strimzi.io/v1beta2",
            "Kafka",
            "{kafka: {replicas: 3, storage: {type: jbod, volumes: [{id: 0, type: persistent-claim, "
            "size: 100Gi, class: gp2}]}}, zookeeper: {replicas: 3, storage: {type: ephemeral}}}",
            "Storage (gp2)   300 GB-Mo   30.00",
        ),
        (
            "databases.spotahome.com/v1",
            "RedisFailover",
            "{redis: {replicas: 2, storage: {persistentVolumeClaim: {spec: {storageClassName: gp2, "
            "resources: {requests: {storage: 5Gi}}}}}}}",
            "Storage (gp2)   10 GB-Mo   1.00",
        ),
        ("ray.io/v1", "RayCluster", "{headGroupSpec: {}}", ""),
    ],
)  # fmt: skip
def test_disks_of_operators(bill: Any, version: str, kind: str, spec: str, lines: str) -> None:
    bill(operated(version, kind, spec), lines, AWS, ON_NODES)


def test_without_disks_of_its_own_it_is_priced_by_its_pods(costs: Any) -> None:
    (cost,) = costs(operated("ray.io/v1", "RayCluster", "{}"), AWS, ON_NODES).values()
    assert (cost.status, cost.monthly.expected) == (Status.PRICED, 0)


def test_pods_of_several_kinds_are_billed_by_their_names(bill: Any) -> None:
    # a head of 1 vCPU and 2 GB, and two workers of 2 vCPU and 4 GB
    head = {"name": "head", "mode": "fargate", "pods": 1, "vcpu": 1, "gib": 2}
    workers = {"name": "workers", "mode": "fargate", "pods": 2, "vcpu": 2, "gib": Decimal(4)}
    bill(
        operated("ray.io/v1", "RayCluster", "{}"),
        """
        head > vCPU          730 Hrs   29.20
        head > Memory       1460 Hrs    5.84
        workers > vCPU      2920 Hrs  116.80
        workers > Memory    5840 Hrs   23.36
        """,
        AWS,
        [head, workers],
    )


def test_a_job_is_paid_once(costs: Any) -> None:
    text = """
        apiVersion: batch/v1
        kind: Job
        metadata: {name: migrate}
        spec: {template: {spec: {containers: [{name: a, image: a}]}}}
        """
    # 3 pods of 1 vCPU and 2 GB for half an hour
    size = {
        "mode": "fargate",
        "pods": 3,
        "vcpu": 1,
        "gib": 2,
        "once": True,
        "hours": Decimal("0.5"),
    }
    (cost,) = costs(text, AWS, size).values()
    assert cost.monthly.expected == 0
    assert cost.once.expected == Decimal("0.072")  # 1.5 x 0.04 + 3 x 0.004
