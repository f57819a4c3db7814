"""Terraform's Kubernetes resources as the objects that they make."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from textwrap import dedent

import pytest
from kube import MIB, band, exact

from finops_shiftleft.location import Location
from finops_shiftleft.model import Resource, Unknown
from finops_shiftleft.sources.kubernetes.from_terraform import as_object, objects_of
from finops_shiftleft.sources.kubernetes.workloads import workloads
from finops_shiftleft.sources.terraform.evaluate import Inputs, read_terraform
from finops_shiftleft.trees import WorkingTree

READS = frozenset({"metadata", "spec", "manifest", "yaml_body"})

SHOP = """\
variable "replicas" { default = 3 }

resource "kubernetes_deployment_v1" "web" {
  metadata {
    name      = "web"
    namespace = "shop"
    labels    = { team = "checkout", snake_case = "stays" }
  }
  spec {
    replicas = var.replicas
    selector { match_labels = { app = "web" } }
    template {
      metadata { labels = { app = "web" } }
      spec {
        node_selector       = { "kubernetes.io/arch" = "arm64", my_pool = "a" }
        runtime_class_name  = "kata"
        toleration {
          key      = "gpu"
          operator = "Exists"
        }
        init_container {
          name  = "wait"
          image = "busybox"
          resources { requests = { cpu = "2" } }
        }
        container {
          name  = "web"
          image = "nginx"
          args  = [file("missing")]
          env {
            name  = "PASSWORD"
            value = file("nothing")
          }
          resources {
            requests = { cpu = "250m", memory = "64Mi" }
            limits   = { "nvidia.com/gpu" = 1, memory = "128Mi" }
          }
          port { container_port = 80 }
        }
        container {
          name  = "side"
          image = "busybox"
        }
        affinity {
          node_affinity {
            required_during_scheduling_ignored_during_execution {
              node_selector_term {
                match_expressions {
                  key      = "disk"
                  operator = "In"
                  values   = ["ssd"]
                }
              }
            }
          }
          pod_anti_affinity {
            required_during_scheduling_ignored_during_execution {
              topology_key = "kubernetes.io/hostname"
            }
          }
        }
      }
    }
  }
}

resource "kubernetes_horizontal_pod_autoscaler_v2" "web" {
  metadata {
    name      = "web"
    namespace = "shop"
  }
  spec {
    min_replicas = 2
    max_replicas = 9
    scale_target_ref {
      api_version = "apps/v1"
      kind        = "Deployment"
      name        = kubernetes_deployment_v1.web.metadata[0].name
    }
  }
}
"""


@pytest.fixture
def read(tmp_path: Path):
    def reader(text: str) -> tuple[Resource, ...]:
        (tmp_path / "main.tf").write_text(dedent(text))
        found = read_terraform(WorkingTree(tmp_path), ".", "x", Inputs(), lambda _: READS)
        return found.resources

    return reader


def test_blocks_are_the_api_s_object(read) -> None:
    web = objects_of(read(SHOP))[0]
    assert (web.address, web.type) == ("kubernetes_deployment_v1.web", "kubernetes_deployment_v1")
    assert web.provider == "kubernetes"
    assert web.tags == {"team": "checkout", "snake_case": "stays", "namespace": "shop"}
    value = {key: web.values.get(key) for key in ("apiVersion", "kind", "name", "metadata")}
    assert value == {
        "apiVersion": "apps/v1",
        "kind": "Deployment",
        "name": "web",
        "metadata": {
            "name": "web",
            "namespace": "shop",
            "labels": {"team": "checkout", "snake_case": "stays"},
        },
    }
    spec = web.values.get("spec")["template"]["spec"]
    assert spec == {
        "nodeSelector": {"kubernetes.io/arch": "arm64", "my_pool": "a"},
        "runtimeClassName": "kata",
        "tolerations": [{"key": "gpu", "operator": "Exists"}],
        "initContainers": [
            {"name": "wait", "image": "busybox", "resources": {"requests": {"cpu": "2"}}}
        ],
        "containers": [
            {
                "name": "web",
                "image": "nginx",
                "resources": {
                    "requests": {"cpu": "250m", "memory": "64Mi"},
                    "limits": {"nvidia.com/gpu": 1, "memory": "128Mi"},
                },
                "ports": [{"containerPort": 80}],
            },
            {"name": "side", "image": "busybox"},
        ],
        "affinity": {
            "nodeAffinity": {
                "requiredDuringSchedulingIgnoredDuringExecution": {
                    "nodeSelectorTerms": [
                        {"matchExpressions": [{"key": "disk", "operator": "In", "values": ["ssd"]}]}
                    ]
                }
            },
            "podAntiAffinity": {
                "requiredDuringSchedulingIgnoredDuringExecution": [
                    {"topologyKey": "kubernetes.io/hostname"}
                ]
            },
        },
    }


def test_an_object_of_terraform_is_a_workload_as_any_other(read) -> None:
    (web,), diagnostics = workloads(objects_of(read(SHOP)))
    assert diagnostics == []
    assert (web.namespace, web.name, web.labels) == ("shop", "web", {"app": "web"})
    assert band(web.pod.cpu) == ("2", "2", "2")  # what waits needs more than what serves
    assert band(web.pod.memory) == (str(64 * MIB), str(264 * MIB), str(264 * MIB))
    assert web.pod.extended == {"nvidia.com/gpu": 1}
    assert band(web.replicas) == ("2", "3", "9")


def test_a_value_is_placed_where_its_block_is(read) -> None:
    web, scaler = objects_of(read(SHOP))
    for name, line in (("spec", 9), ("spec.replicas", 9), ("metadata", 4)):
        place = web.values.place(name)  # type: ignore[attr-defined]
        assert place == Location("main.tf", line, place.column)
    more = scaler.values.adding(cluster={})  # type: ignore[attr-defined]
    assert more.get("cluster") == {}
    assert more.place("spec").line == 72


def test_a_storage_class_says_its_words_at_the_top(read) -> None:
    (found,) = objects_of(
        read(
            """\
            resource "kubernetes_storage_class" "fast" {
              metadata { name = "fast" }
              storage_provisioner = "ebs.csi.aws.com"
              reclaim_policy      = "Retain"
              parameters          = { type = "gp3", iops_per_gb = "10" }
            }
            """
        )
    )
    values = found.values
    assert values.get("kind") == "StorageClass"
    assert values.get("provisioner") == "ebs.csi.aws.com"
    assert values.get("reclaimPolicy") == "Retain"
    assert values.get("parameters") == {"type": "gp3", "iops_per_gb": "10"}


def test_manifests_in_terraform_are_the_objects_that_they_hold(read) -> None:
    first, second = objects_of(
        read(
            """\
            resource "kubernetes_manifest" "cron" {
              manifest = {
                apiVersion = "batch/v1"
                kind       = "CronJob"
                metadata   = { name = "tick", namespace = "etl" }
                spec = {
                  schedule    = "0 * * * *"
                  jobTemplate = { spec = { template = { spec = { containers = [{ name = "a", image = "b", resources = { requests = { cpu = 1, memory = "1Gi" } } }] } } } }
                }
              }
            }
            resource "kubectl_manifest" "pod" {
              yaml_body = <<-YAML
                apiVersion: v1
                kind: Pod
                metadata: {name: "a-${1 + 1}"}
                spec:
                  containers: [{name: a, image: b, resources: {limits: {cpu: 500m, memory: 1Gi}}}]
              YAML
            }
            """
        )
    )
    assert (first.address, first.values.get("kind")) == ("kubernetes_manifest.cron", "CronJob")
    assert first.tags == {"namespace": "etl"}
    assert (second.address, second.values.get("name")) == ("kubectl_manifest.pod", "a-2")
    assert second.values.place("spec").line == 13  # type: ignore[attr-defined]
    (cron, pod), _ = workloads([first, second])
    assert abs(cron.share.expected - Decimal(5) / 60) < Decimal("1e-20")
    assert exact(pod.pod.cpu) == Decimal("0.5")


def test_what_is_known_after_apply_stays_unknown(read) -> None:
    (web,), diagnostics = workloads(
        objects_of(
            read(
                """\
                resource "random_integer" "n" {}
                resource "kubernetes_deployment" "web" {
                  metadata { name = "web" }
                  spec {
                    replicas = random_integer.n.result
                    template {
                      spec {
                        container {
                          name = "a"
                          resources { requests = { cpu = random_integer.n.result, memory = "1Gi" } }
                        }
                      }
                    }
                  }
                }
                """
            )
        )
    )
    assert diagnostics == []
    assert isinstance(web.replicas, Unknown)
    assert isinstance(web.pod.cpu, Unknown)
    assert exact(web.pod.memory) == 2**30


@pytest.mark.parametrize(
    "text",
    [
        'resource "kubernetes_secret" "a" { data = { a = file("x") } }',
        'resource "kubernetes_config_map_v1_data" "a" {}',
        'resource "kubectl_manifest" "a" { yaml_body = "no: object" }',
        'resource "kubectl_manifest" "a" { yaml_body = kubernetes_secret.b.data.a }',
        'resource "kubernetes_manifest" "a" { manifest = random_pet.a.id }',
        'resource "kubernetes_manifest" "a" { manifest = { kind = 5 } }',
        'resource "kubernetes_manifest" "a" {}',
        'resource "aws_instance" "a" {}',
    ],
)
def test_what_makes_no_object_that_matters_is_left_alone(read, text: str) -> None:
    for resource in read(text):
        assert as_object(resource) is None


def test_values_of_a_plan_are_lists_of_blocks() -> None:
    """As terraform show -json writes them: single blocks are lists too, and maps are not."""
    values = {
        "metadata": [{"name": "web", "namespace": "shop", "labels": None}],
        "spec": [
            {
                "replicas": "4",
                "template": [
                    {
                        "metadata": [{"labels": {"app": "web"}}],
                        "spec": [
                            {
                                "container": [
                                    {
                                        "name": "a",
                                        "resources": [
                                            {"limits": {"cpu": "1"}, "requests": {"memory": "1Gi"}}
                                        ],
                                    }
                                ],
                                "toleration": [],
                            }
                        ],
                    }
                ],
            }
        ],
    }
    resource = Resource(
        "kubernetes_stateful_set.a",
        "kubernetes_stateful_set",
        "kubernetes",
        values,
        Location("plan.json", 1),
    )
    found = as_object(resource)
    assert found is not None
    (web,), _ = workloads([found])
    assert (web.kind, web.namespace, web.labels) == ("StatefulSet", "shop", {"app": "web"})
    assert band(web.replicas) == ("4", "4", "4")
    assert exact(web.pod.cpu) == 1
    assert web.spec["tolerations"] == []
    assert found.values.place("spec") is None  # type: ignore[attr-defined]
