"""Resources of a cloud that are written as objects cost what Terraform's types do."""

from __future__ import annotations

from typing import Any

import pytest

from finops_shiftleft.catalog import load
from finops_shiftleft.catalog.kubernetes import _cloud
from finops_shiftleft.model import Status

from .conftest import AWS, AZURE, GOOGLE


def test_every_row_names_a_type_that_is_priced() -> None:
    rows = [one for family in _cloud.families() for one in family.kinds.values()]
    types = {one.type for one in rows} - {"free"}
    plain = {kind for kind in types if "/" not in kind}
    assert [kind for kind in plain if not getattr(load.page(kind), "billed", False)] == []
    assert len(plain) > 150
    from finops_shiftleft.catalog.azapi.resource import TYPES

    assert {kind.lower() for kind in types - plain} - set(TYPES) == set()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("instanceType", "instance_type"),
        ("diskSizeGB", "disk_size_gb"),
        ("multiAZ", "multi_az"),
        ("sha256Sum", "sha256_sum"),
        ("size", "size"),
        ("provisionedThroughputInMibps", "provisioned_throughput_in_mibps"),
    ],
)
def test_names_lose_their_humps(name: str, said: str) -> None:
    assert _cloud.snake(name) == said


@pytest.mark.parametrize("group", ["ec2.aws.upbound.io", "ec2.aws.m.upbound.io"])
def test_crossplane_is_priced_in_its_own_region(bill: Any, group: str) -> None:
    bill(
        f"""
        apiVersion: {group}/v1beta1
        kind: EBSVolume
        metadata: {{name: data}}
        spec: {{forProvider: {{region: us-east-1, type: gp3, size: 100, iops: 5000}}}}
        """,
        """
        Storage (gp3)   100 GB-Mo      8.00
        IOPS (gp3)     2000 IOPS-Mo   10.00
        """,
        {**AWS, "region": "eu-west-9"},
    )


def test_blocks_are_lists_or_objects(bill: Any) -> None:
    for block in ("{tier: tier-2xl}", "[{tier: tier-2xl}]"):
        bill(
            f"""
            apiVersion: eks.aws.upbound.io/v1beta1
            kind: Cluster
            metadata: {{name: main}}
            spec: {{forProvider: {{region: us-east-1, controlPlaneScalingConfig: {block}}}}}
            """,
            """
            Control plane              730 Hrs    73.00
            Provisioned control plane  730 Hrs  2190.00
            """,
        )


def test_config_connector_says_it_in_spec(bill: Any) -> None:
    bill(
        """
        apiVersion: compute.cnrm.cloud.google.com/v1beta1
        kind: ComputeDisk
        metadata: {name: data}
        spec: {location: us-central1-a, size: 100, type: pd-ssd}
        """,
        "Storage   100 GiBy.mo   17.00",
    )


def test_controllers_of_aws_have_words_of_their_own(bill: Any) -> None:
    # 10 units of both, 730 hours
    text = """
        apiVersion: dynamodb.services.k8s.aws/v1alpha1
        kind: Table
        metadata: {name: orders}
        spec:
          tableName: orders
          billingMode: PROVISIONED
          provisionedThroughput: {readCapacityUnits: 10, writeCapacityUnits: 10}
        """
    bill(
        text,
        """
        Reads    7300 ReadCapacityUnit-Hrs    0.73
        Writes   7300 WriteCapacityUnit-Hrs   3.65
        """,
        AWS,
    )


def test_azures_operator_follows_azures_interface(bill: Any) -> None:
    bill(
        """
        apiVersion: network.azure.com/v1api20220701
        kind: NatGateway
        metadata: {name: out}
        spec: {location: westeurope, sku: {name: Standard}}
        """,
        "Gateway (Standard)   730 1 Hour   36.50",
    )


@pytest.mark.parametrize(
    ("version", "kind"),
    [
        ("iam.aws.upbound.io/v1beta1", "Role"),
        ("ec2.aws.upbound.io/v1beta1", "VPC"),
        ("compute.cnrm.cloud.google.com/v1beta1", "ComputeNetwork"),
        ("resources.azure.com/v1api20200601", "ResourceGroup"),
        ("v1", "Secret"),
        ("v1", "Namespace"),
        ("rbac.authorization.k8s.io/v1", "Role"),
        ("source.toolkit.fluxcd.io/v1", "Bucket"),
        ("cert-manager.io/v1", "Certificate"),
    ],
)
def test_what_costs_nothing_is_free_by_whatever_name(costs: Any, version: str, kind: str) -> None:
    text = f"{{apiVersion: {version}, kind: {kind}, metadata: {{name: a}}, spec: {{}}}}"
    assert [cost.status for cost in costs(text, AWS).values()] == [Status.FREE]


@pytest.mark.parametrize("kind", ["Subscription", "Instance", "Cluster", "CRONJob", "Redis"])
def test_a_kind_of_somebody_else_has_no_price(costs: Any, kind: str) -> None:
    text = f"{{apiVersion: example.org/v1, kind: {kind}, metadata: {{name: a}}, spec: {{}}}}"
    for cluster in (AWS, AZURE, GOOGLE):
        (cost,) = costs(text, cluster).values()
        assert cost.status in (Status.UNPRICED, Status.UNSUPPORTED)
        assert kind in cost.reason
