"""Deletion is not always saving: disks may stay."""

from __future__ import annotations

from textwrap import dedent

import pytest

from finops_shiftleft.catalog.retention import kept
from finops_shiftleft.sources.kubernetes.manifests import objects, resources

CLASS = """
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata: {name: safe}
    provisioner: ebs.csi.aws.com
    reclaimPolicy: POLICY
"""
CLAIM = """
    ---
    apiVersion: v1
    kind: PersistentVolumeClaim
    metadata: {name: data}
    spec: {storageClassName: safe, resources: {requests: {storage: 1Gi}}}
"""
SET = """
    ---
    apiVersion: apps/v1
    kind: StatefulSet
    metadata: {name: db}
    spec:
      selector: {matchLabels: {app: db}}
      template: {spec: {containers: [{name: db, image: db}]}}
      POLICY
      volumeClaimTemplates:
        - {metadata: {name: data}, spec: {storageClassName: safe, resources: {requests: {storage: 1Gi}}}}
"""


def why(text: str, scaled: bool = False) -> str | None:
    found, _ = objects("it.yaml", dedent(text).encode())
    every = resources(found)
    return kept(every[0], every, scaled)


def test_a_claim_goes_with_its_disk_unless_the_class_keeps_it() -> None:
    assert why(CLAIM + CLASS.replace("POLICY", "Delete")) is None
    assert why(CLAIM) is None
    kept_by = why(CLAIM + CLASS.replace("POLICY", "Retain"))
    assert kept_by == "disks of the class safe stay (reclaimPolicy: Retain)"


@pytest.mark.parametrize(
    ("policy", "deleted", "scaled"),
    [
        ("", True, True),
        ("persistentVolumeClaimRetentionPolicy: {whenDeleted: Delete}", False, True),
        ("persistentVolumeClaimRetentionPolicy: {whenScaled: Delete}", True, False),
    ],
)
def test_claims_of_a_set_stay_unless_it_says_otherwise(
    policy: str, deleted: bool, scaled: bool
) -> None:
    text = SET.replace("POLICY", policy)
    assert bool(why(text)) is deleted
    assert bool(why(text, scaled=True)) is scaled


def test_a_set_that_deletes_its_claims_keeps_what_the_class_keeps() -> None:
    policy = "persistentVolumeClaimRetentionPolicy: {whenDeleted: Delete}"
    text = SET.replace("POLICY", policy) + CLASS.replace("POLICY", "Retain")
    assert why(text) == "disks of the class safe stay (reclaimPolicy: Retain)"


def test_what_has_no_disks_keeps_none() -> None:
    assert why(CLASS + CLAIM) is None  # a class itself
