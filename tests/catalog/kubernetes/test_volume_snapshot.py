"""Snapshots and certificates wait for usage."""

from __future__ import annotations

from typing import Any

import pytest

from .conftest import AWS

SNAPSHOT = (
    "{apiVersion: snapshot.storage.k8s.io/v1, kind: VolumeSnapshot, metadata: {name: a}, spec: {}}"
)


def test_a_snapshot_waits_for_what_it_holds(bill: Any) -> None:
    bill(SNAPSHOT, "", AWS)
    usage = {"VolumeSnapshot": {"storage_gb": 40}}
    bill(SNAPSHOT, "Storage   40 GB-Mo   2.00", AWS, usage=usage)


@pytest.mark.parametrize("kind", ["AWSPCAIssuer", "AWSPCAClusterIssuer"])
def test_certificates_of_a_private_authority_are_billed_each(bill: Any, kind: str) -> None:
    text = f"{{apiVersion: awspca.cert-manager.io/v1beta1, kind: {kind}, metadata: {{name: a}}, spec: {{}}}}"
    bill(text, "Certificates   10 Certificates   7.50", AWS, usage={kind: {"monthly_requests": 10}})
