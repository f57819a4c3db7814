"""Types are found by kind, with or without a group, and by Terraform's names."""

from __future__ import annotations

from typing import Any

import pytest

from finops_shiftleft.catalog import load
from finops_shiftleft.estimate import reads
from finops_shiftleft.model import Status

from .conftest import AWS


@pytest.mark.parametrize(
    ("kind", "stem"),
    [
        ("PersistentVolumeClaim", "persistent_volume_claim"),
        ("CronJob", "cron_job"),
        ("HTTPRoute", "http_route"),
        ("AWSPCAIssuer", "awspca_issuer"),
        ("Service.serving.knative.dev", "service_serving_knative_dev"),
        ("KafkaMirrorMaker2", "kafka_mirror_maker2"),
        ("aws_instance", "instance"),
    ],
)
def test_a_file_is_named_as_the_kind_is(kind: str, stem: str) -> None:
    assert load.stem(kind) == stem


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("kubernetes_deployment", "Deployment"),
        ("kubernetes_daemon_set_v1", "DaemonSet"),
        ("kubernetes_service_v1", "Service"),
        ("kubectl_manifest", "Manifest"),
    ],
)
def test_terraforms_names_have_the_page_of_their_kind(name: str, kind: str) -> None:
    assert load.page(name) is load.page(kind) is not None


def test_every_name_of_terraform_is_one_that_has_a_page() -> None:
    assert [name for name in load.same() if load.page(name) is None] == []
    assert set(load.same()) <= set(load.every())


@pytest.mark.parametrize(
    "kind", ["Deployments", "deployment", "CRONJob", "../Deployment", "Deployment.py", "É", ""]
)
def test_a_kind_that_is_not_known_has_no_page(kind: str) -> None:
    assert load.page(kind) is None
    assert load.free(kind) is None


@pytest.mark.parametrize("kind", ["kubernetes_deployment", "kubernetes_manifest"])
def test_all_of_an_object_in_terraforms_words_is_read(kind: str) -> None:
    assert {"spec", "metadata", "manifest", "yaml_body"} <= (reads(kind) or set())


def test_free_kinds_have_a_reason_of_their_own(costs: Any) -> None:
    text = "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}"
    (cost,) = costs(text, AWS).values()
    assert cost.status == Status.FREE
    assert "the cluster's own store" in cost.reason


def test_services_of_knative_run_pods(costs: Any) -> None:
    text = "{apiVersion: serving.knative.dev/v1, kind: Service, metadata: {name: a}, spec: {}}"
    (cost,) = costs(text, AWS, {"mode": "nodes"}).values()
    assert (cost.resource.type, cost.status) == ("Service.serving.knative.dev", Status.PRICED)
