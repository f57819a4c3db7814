"""Objects in Terraform's words cost what the same objects in manifests do."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest
from telling import Usage, columns, told

from finops_shiftleft.estimate import estimate, reads
from finops_shiftleft.model import Configuration
from finops_shiftleft.prices.snapshot import Snapshot
from finops_shiftleft.sources.kubernetes.from_terraform import objects_of
from finops_shiftleft.sources.terraform.evaluate import Inputs, read_terraform
from finops_shiftleft.trees import WorkingTree

from .conftest import AWS, placed

CLAIM = """
    resource "kubernetes_persistent_volume_claim_v1" "data" {
      metadata { name = "data" }
      spec {
        storage_class_name = "fast"
        resources { requests = { storage = "100Gi" } }
      }
    }
"""
CLASS = """
    resource "kubernetes_storage_class_v1" "fast" {
      metadata { name = "fast" }
      storage_provisioner = "ebs.csi.aws.com"
      parameters          = { type = "gp3", iops = "5000" }
    }
"""
CLASS_AS_YAML = """
    resource "kubectl_manifest" "fast" {
      yaml_body = <<-YAML
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata: {name: fast}
        provisioner: ebs.csi.aws.com
        parameters: {type: gp3, iops: "5000"}
      YAML
    }
"""
SERVICES = """
    resource "kubernetes_service" "web" {
      for_each = { a = "LoadBalancer", b = "ClusterIP", c = "LoadBalancer" }
      metadata { name = each.key }
      spec {
        type = each.value
        port { port = 80 }
      }
    }
    resource "kubernetes_manifest" "d" {
      manifest = {
        apiVersion = "v1"
        kind       = "Service"
        metadata   = { name = "d", namespace = "default" }
        spec       = { type = "LoadBalancer", loadBalancerClass = "service.k8s.aws/nlb" }
      }
    }
    resource "kubernetes_manifest" "e" {
      manifest = { apiVersion = "v1", kind = "ConfigMap", metadata = { name = "e" } }
    }
"""
DISK = """
    Storage (gp3)   100 GB-Mo      8.00
    IOPS (gp3)     2000 IOPS-Mo   10.00
"""
BALANCER = """
    Load balancer           730 Hrs   18.25
    Public IPv4 address    2190 Hrs   10.95
"""


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        (CLAIM + CLASS, DISK),
        (CLAIM + CLASS_AS_YAML, DISK),
        (SERVICES, BALANCER + BALANCER + "    Load balancer           730 Hrs   21.90\n"),
    ],
    ids=["a claim of a class", "a claim of a class in YAML", "services"],
)
def test_terraforms_objects_are_priced_as_their_kinds(
    tmp_path: Path, fixed_prices: Snapshot, code: str, lines: str
) -> None:
    (tmp_path / "main.tf").write_text(dedent(code))
    found = read_terraform(WorkingTree(tmp_path), ".", "it", Inputs(), reads)
    objects = tuple(placed(one, AWS, None) for one in objects_of(found.resources))
    configuration = Configuration("it", ".", "terraform", objects)
    done = estimate([(configuration, Usage({}))], fixed_prices, date(2026, 1, 1))
    items = [item for cost in done.projects[0].resources for item in cost.lines]
    seen = [told(item) for item in items if item.quantity is not None or item.fault]
    assert seen == columns(lines)
