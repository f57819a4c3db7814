"""Which cluster a project's objects are applied to."""

from __future__ import annotations

from worlds import Build, World, manifests, workload

from finops_shiftleft.model import Configuration

TWO = """
provider "aws" { region = "eu-west-1" }
resource "aws_eks_cluster" "dev" { name = "shop-dev" }
resource "aws_eks_cluster" "prod" { name = "shop-prod" }
resource "aws_eks_node_group" "all" {
  for_each        = { dev = aws_eks_cluster.dev.name, prod = aws_eks_cluster.prod.name }
  cluster_name    = each.value
  node_group_name = "workers-${each.key}"
  instance_types  = ["m5.large"]
  scaling_config {
    min_size     = 1
    desired_size = 1
    max_size     = 3
  }
}
"""


def project(path: str, environment: str | None = None, more: str = "") -> Configuration:
    return manifests(path, workload("web") + more, path, environment)


def cluster_of(there: World, path: str) -> str | None:
    resource = next(
        one for one in there.configuration(path).resources if one.address == "shop/Deployment/web"
    )
    name = resource.values.get("cluster").get("name")
    return str(name) if name else None


def test_one_of_several_is_never_guessed(world: Build) -> None:
    there = world(TWO, more=(project("k8s"),))
    assert cluster_of(there, "k8s") is None
    (note,) = [one for one in there.placed.diagnostics if one.code == "cluster-unclear"]
    assert "k8s could be applied to any of the clusters shop-dev, shop-prod" in note.message
    assert there.costs()["shop/Deployment/web"].status == "unpriced"


def test_the_environment_tells_them_apart(world: Build) -> None:
    there = world(TWO, more=(project("k8s/dev", "dev"), project("k8s/prod", "prod")))
    assert [cluster_of(there, path) for path in ("k8s/dev", "k8s/prod")] == [
        "shop-dev",
        "shop-prod",
    ]
    assert sorted(key.cluster for key in there.placed.pools) == ["shop-dev", "shop-prod"]
    assert sorted(key.pool for key in there.placed.pools) == ["workers-dev", "workers-prod"]


def test_finops_yml_tells_before_anybody(world: Build) -> None:
    finops = 'kubernetes: {shop-dev: {roots: ["k8s/prod/**"]}}'
    there = world(TWO, finops=finops, more=(project("k8s/prod", "prod"),))
    assert cluster_of(there, "k8s/prod") == "shop-dev"


def test_a_cluster_with_roots_is_for_those_alone(world: Build) -> None:
    finops = 'kubernetes: {shop-dev: {roots: ["k8s/dev/**"]}}'
    there = world(TWO, finops=finops, more=(project("k8s/other"),))
    assert cluster_of(there, "k8s/other") == "shop-prod"


def test_argo_cd_names_the_cluster_of_a_path(world: Build) -> None:
    application = """
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: web, namespace: argocd}
spec:
  source: {repoURL: "https://example.org/r.git", path: k8s/web}
  destination: {name: shop-dev, namespace: shop}
"""
    there = world(TWO, more=(project("k8s/web"), project("apps", "prod", application)))
    assert cluster_of(there, "k8s/web") == "shop-dev"


def test_objects_in_terraform_are_of_the_cluster_beside_them(world: Build) -> None:
    deployment = """
resource "kubernetes_deployment_v1" "web" {
  metadata {
    name      = "web"
    namespace = "shop"
  }
  spec {
    replicas = 3
    selector { match_labels = { app = "web" } }
    template {
      metadata { labels = { app = "web" } }
      spec {
        container {
          name  = "web"
          image = "x"
          resources { requests = { cpu = "500m", memory = "1Gi" } }
        }
      }
    }
  }
}
"""
    one = TWO.replace('resource "aws_eks_cluster" "prod" { name = "shop-prod" }', "").replace(
        ", prod = aws_eks_cluster.prod.name", ""
    )
    there = world(one + deployment)
    web = there.resource("kubernetes_deployment_v1.web")
    assert web.values.get("cluster")["name"] == "shop-dev"
    assert web.values.get("placement")["pods"] == 3
    (line,) = there.lines("kubernetes_deployment_v1.web")
    assert line.detail.startswith("3 pods, each 500m of 1,930m CPU")
