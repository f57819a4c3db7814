"""Which cluster a project's objects are applied to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from worlds import Build, World, looks, manifests, workload

from finops_shiftleft.model import Configuration
from finops_shiftleft.sources.terraform.evaluate import Inputs, read_terraform
from finops_shiftleft.trees import WorkingTree

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


def teams(root: Path, *names: str) -> Iterator[Configuration]:
    """Terraform in TEAM/infra, with a cluster of the team's own."""
    for name in names:
        folder = f"{name}/infra"
        (root / folder).mkdir(parents=True)
        code = f'resource "aws_eks_cluster" "c" {{ name = "{name}" }}\n'
        (root / folder / "main.tf").write_text(code, "utf-8")
        yield read_terraform(WorkingTree(root), folder, folder, Inputs(environment={}), looks)


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


def test_the_only_cluster_in_the_folder_around_it_is_taken_and_named(
    world: Build, tmp_path: Path
) -> None:
    apps = [project(path) for path in ("a/k8s/web", "a/k8s/api", "b/k8s", "other/k8s", "ab/k8s")]
    there = world(more=(*teams(tmp_path, "a", "b"), *apps))
    found = [cluster_of(there, one.path) for one in apps]
    assert found == ["a", "a", "b", None, None]
    near = [one.message for one in there.placed.diagnostics if one.code == "cluster-nearest"]
    assert near == [
        "taken to be applied to a, the only cluster in a: a/k8s/web, a/k8s/api",
        "taken to be applied to b, the only cluster in b: b/k8s",
    ]
    (unclear,) = [one for one in there.placed.diagnostics if one.code == "cluster-unclear"]
    assert unclear.message == "other/k8s, ab/k8s could be applied to any of the clusters a, b"
    other = there.configuration("other/k8s").resources[0]
    assert "several clusters" in other.values.get("cluster")["unclear"]


def test_of_several_in_the_folder_around_it_none_is_taken(world: Build, tmp_path: Path) -> None:
    there = world(more=(*teams(tmp_path, "x/a", "x/b", "y"), project("x/k8s")))
    assert cluster_of(there, "x/k8s") is None
    (note,) = [one for one in there.placed.diagnostics if one.code == "cluster-unclear"]
    assert note.message.endswith("any of the clusters x/a, x/b")


def test_objects_of_a_chart_in_terraform_are_placed_like_others(world: Build) -> None:
    released = replace(project("infra"), kind="terraform")
    there = world(more=(released,), finops="kubernetes: {main: {provider: aws, region: us-east-1}}")
    assert cluster_of(there, "infra") == "main"
    assert there.lines("shop/Deployment/web")[0].cost is not None
    assert there.costs()["shop/Deployment/web"].status == "priced"


def test_finops_yml_tells_before_anybody(world: Build) -> None:
    finops = 'kubernetes: {shop-dev: {roots: ["k8s/prod/**"]}}'
    there = world(TWO, finops=finops, more=(project("k8s/prod", "prod"),))
    assert cluster_of(there, "k8s/prod") == "shop-dev"


def test_where_several_are_declared_the_one_of_finops_yml_is_for_what_is_left(
    world: Build,
) -> None:
    finops = "kubernetes: {main: {provider: aws, region: us-east-1}}"
    there = world(TWO, finops=finops, more=(project("k8s/prod", "prod"), project("k8s/other")))
    assert cluster_of(there, "k8s/prod") == "shop-prod"
    assert cluster_of(there, "k8s/other") == "main"


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
