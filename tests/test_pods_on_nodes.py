"""Terraform and Kubernetes in one estimate: what is billed, what is shared out, what a change does."""

from __future__ import annotations

import json
import shutil
from decimal import Decimal as D
from pathlib import Path

import pytest
from repository import Repository

from finops_shiftleft.cli import main
from finops_shiftleft.model import Action

ROOT = Path(__file__).parents[1]
CLUSTER = """provider "aws" { region = "us-east-1" }
resource "aws_eks_cluster" "shop" {
  name     = "shop"
  role_arn = "arn"
  vpc_config { subnet_ids = ["a", "b"] }
}
resource "aws_eks_node_group" "general" {
  cluster_name    = aws_eks_cluster.shop.name
  node_group_name = "general"
  node_role_arn   = "arn"
  subnet_ids      = ["a", "b"]
  instance_types  = ["m5.large"]
  scaling_config {
    min_size     = 2
    desired_size = 2
    max_size     = 10
  }
}
"""
# m5.large is 0.096 an hour in us-east-1, its 20 GB of gp2 0.10 a GB: 72.08 a month
NODE = D("0.096") * 730 + 20 * D("0.10")
CONTROL_PLANE = D("0.10") * 730
WEB = """apiVersion: apps/v1
kind: Deployment
metadata: {{ name: web, namespace: shop, labels: {{ owner: team-shop }} }}
spec:
  replicas: {replicas}
  selector: {{ matchLabels: {{ app: web }} }}
  template:
    metadata: {{ labels: {{ app: web }} }}
    spec:
      containers:
        - name: web
          image: web
          resources: {{ requests: {{ cpu: {cpu}, memory: 1Gi }} }}
{more}"""
SIDECAR = "        - { name: proxy, image: proxy, resources: { requests: { cpu: 250m, memory: 256Mi } } }\n"
SCALER = """apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web, namespace: shop }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
  minReplicas: 2
  maxReplicas: %d
"""


def web(replicas: int = 2, cpu: str = "500m", more: str = "") -> str:
    return WEB.format(replicas=replicas, cpu=cpu, more=more)


@pytest.fixture
def shop(tmp_path: Path) -> Repository:
    repository = Repository(tmp_path / "repository")
    repository.commit({"infra/main.tf": CLUSTER, "k8s/web.yaml": web()})
    return repository


def test_nodes_are_on_the_bill_once_and_shared_out_beside_it(
    shop: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (
        main(["estimate", str(shop.root), "--format", "json", "-q", "--as-of", "2026-11-20"]) == 0
    )
    report = json.loads(capsys.readouterr().out)
    assert D(report["total"]["monthly"]) == 2 * NODE + CONTROL_PLANE
    (pool,) = report["nodes"]
    parts = [D(pool[name]) for name in ("allocated", "others", "idle")]
    assert sum(parts) == D(pool["nodes"]) * D(pool["node"]) == 2 * NODE
    assert D(report["total"]["allocated"]) == D(pool["allocated"]) > 0
    (row,) = [r for p in report["projects"] for r in p["resources"] if r["type"] == "Deployment"]
    assert (row["status"], row["monthly"], row["address"]) == (
        "priced",
        "0.00",
        "shop/Deployment/web",
    )
    assert [line["basis"] for line in row["lines"]] == ["allocated"]


def test_a_request_that_nobody_makes_is_a_line_of_its_own(
    shop: Repository, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bare = web().replace("resources: { requests: { cpu: 500m, memory: 1Gi } }", "")
    shop.write({"k8s/web.yaml": bare})
    assert main(["estimate", str(shop.root), "--format", "json", "-q"]) == 0
    report = capsys.readouterr().out
    every = [one for project in json.loads(report)["projects"] for one in project["resources"]]
    (found,) = [one for one in every if one["address"] == "shop/Deployment/web"]
    said = [
        (one["label"], one["detail"], one["quantity"], one["unit"], one["monthly"])
        for one in found["lines"]
        if one["basis"] == "assumed"
    ]
    assert said == [
        ("Assumed request", "0.1 CPU", "1", "containers", "0.00"),
        ("Assumed request", "200 MiB", "1", "containers", "0.00"),
    ]
    assert (found["status"], found["monthly"]) == ("priced", "0.00")
    assert D(found["allocated"]) > 0
    before, after = tmp_path / "before.json", tmp_path / "after.json"
    before.write_text(report, "utf-8")
    after.write_text(report, "utf-8")
    assert main(["diff", str(before), str(after), "--format", "json", "-q"]) == 0
    assert json.loads(capsys.readouterr().out)["delta"]["monthly"] == "0.00"
    assert main(["explain", "shop/Deployment/web", str(shop.root), "-q"]) == 0
    shown = capsys.readouterr().out
    assert "assumed: 1 of 1 containers without a request of CPU" in shown
    assert "    1 containers\n" in shown
    assert f"({D(found['allocated']):,.2f}) USD of nodes that are billed elsewhere" in shown
    assert main(["estimate", str(shop.root), "-q", "--format", "table"]) == 0
    table = " ".join(capsys.readouterr().out.split())
    assert "Assumed request (0.1 CPU) ~ 1 containers" in table
    assert "1 of 1 containers without a request of CPU: 0.1 CPU each" in table


def test_showback_by_namespace_has_the_shares_of_nodes(
    shop: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["estimate", str(shop.root), "--format", "json", "-q", "--group-by", "namespace"])
    rows = {one["name"]: one for one in json.loads(capsys.readouterr().out)["groups"]["rows"]}
    assert D(rows["shop"]["allocated"]) > 0
    assert D(rows["shop"]["monthly"]) == 0
    assert D(rows["(none)"]["monthly"]) == 2 * NODE + CONTROL_PLANE


def test_explain_shows_the_request_the_share_and_the_node(
    shop: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", "shop/Deployment/web", str(shop.root), "-q"]) == 0
    said = capsys.readouterr().out
    assert "500m of 1,930m CPU, 1,024 of 6,903 MiB on m5.large" in said
    assert "72.08" in said  # what a node costs


def test_more_pods_on_nodes_that_are_paid_change_the_share_and_not_the_bill(
    shop: Repository,
) -> None:
    shop.write({"k8s/web.yaml": web(replicas=4)})
    diff = shop.judged().diff
    assert diff.delta.expected == 0
    (change,) = shop.changes().values()
    assert change.action == Action.CHANGED
    assert change.head is not None
    assert change.base is not None
    assert change.allocated.expected > 0
    assert [(one.attribute, one.base, one.head) for one in change.reasons] == [
        ("spec.replicas", 2, 4)
    ]


def test_pods_that_do_not_fit_any_more_put_nodes_on_the_bill(shop: Repository) -> None:
    # 1,930m less the 150m of the system's own pods hold three of 500m; eight take three nodes
    shop.write({"k8s/web.yaml": web(replicas=8)})
    diff = shop.judged().diff
    assert diff.delta.expected == NODE
    (pool,) = diff.head.nodes
    assert pool.nodes.expected == 3
    marginal = [one.marginal for p in diff.projects for one in p.resources if one.marginal]
    assert [one.expected for one in marginal] == [NODE]


def test_a_sidecar_is_named_as_what_moved_the_share(shop: Repository) -> None:
    shop.write({"k8s/web.yaml": web(more=SIDECAR)})
    found = shop.changes()
    change = found["shop/Deployment/web"]
    assert change.allocated.expected > 0
    assert any("containers" in one.attribute for one in change.reasons)


def test_the_top_of_an_autoscaler_raises_the_high_end_only(shop: Repository) -> None:
    shop.commit({"k8s/scaler.yaml": SCALER % 4})
    shop.write({"k8s/scaler.yaml": SCALER % 16})
    change = shop.changes()["shop/Deployment/web"]
    assert change.allocated.expected == 0
    assert change.allocated.high > 0


def test_another_size_of_nodes_moves_the_bill_and_the_shares(shop: Repository) -> None:
    shop.write({"infra/main.tf": CLUSTER.replace("m5.large", "m5.xlarge")})
    diff = shop.judged().diff
    assert diff.delta.expected == 2 * D("0.096") * 730
    assert shop.changes()["shop/Deployment/web"].allocated.expected != 0


CACHE = """apiVersion: apps/v1
kind: StatefulSet
metadata: {{ name: cache, namespace: shop }}
spec:
  serviceName: cache
  replicas: {replicas}
  persistentVolumeClaimRetentionPolicy: {{ whenScaled: {policy}, whenDeleted: {policy} }}
  selector: {{ matchLabels: {{ app: cache }} }}
  template:
    metadata: {{ labels: {{ app: cache }} }}
    spec:
      containers:
        - {{ name: cache, image: cache, resources: {{ requests: {{ cpu: 100m, memory: 64Mi }} }} }}
  volumeClaimTemplates:
    - metadata: {{ name: data }}
      spec:
        storageClassName: gp3
        resources: {{ requests: {{ storage: 100Gi }} }}
"""
GP3 = """apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: gp3 }
provisioner: ebs.csi.aws.com
"""
DISK = 100 * D("0.08")  # gp3 in us-east-1


@pytest.mark.parametrize(("policy", "saved"), [("Retain", D(0)), ("Delete", 2 * DISK)])
def test_fewer_replicas_save_the_disks_only_where_these_go_too(
    shop: Repository, policy: str, saved: D
) -> None:
    before, after = (CACHE.format(replicas=some, policy=policy) for some in (3, 1))
    shop.commit({"k8s/cache.yaml": before, "k8s/class.yaml": GP3})
    shop.write({"k8s/cache.yaml": after})
    diff = shop.judged().diff
    assert diff.base.monthly.expected - diff.head.monthly.expected == 2 * DISK
    assert diff.delta.expected == -saved
    notes = [one.message for one in diff.diagnostics if one.code == "disks-stay"]
    assert len(notes) == (policy == "Retain")


def test_a_claim_whose_class_retains_goes_on_costing(shop: Repository) -> None:
    claim = (
        "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: data, namespace: shop }\n"
        "spec:\n  storageClassName: gp3\n  resources: { requests: { storage: 100Gi } }\n"
    )
    shop.commit({"k8s/claim.yaml": claim, "k8s/class.yaml": GP3 + "reclaimPolicy: Retain\n"})
    shop.write({"k8s/claim.yaml": None})
    diff = shop.judged().diff
    assert diff.delta.expected == 0
    (note,) = [one.message for one in diff.diagnostics if one.code == "disks-stay"]
    assert "disks of the class gp3 stay (reclaimPolicy: Retain)" in note


@pytest.mark.skipif(shutil.which("helm") is None, reason="helm is not installed")
def test_the_values_of_production_are_a_project_of_their_own(shop: Repository) -> None:
    template = web(cpu="500m").replace("replicas: 2", "replicas: {{ .Values.replicas }}")
    shop.commit(
        {
            "k8s/web.yaml": None,
            "chart/Chart.yaml": "apiVersion: v2\nname: web\nversion: 0.1.0\n",
            "chart/values.yaml": "replicas: 1\n",
            "chart/values-dev.yaml": "replicas: 1\n",
            "chart/values-prod.yaml": "replicas: 3\n",
            "chart/templates/web.yaml": template,
        }
    )
    shop.write({"chart/values-prod.yaml": "replicas: 4\n"})
    diff = shop.judged().diff
    moved = [one.name for one in diff.projects if any(r.allocated.expected for r in one.resources)]
    assert moved == ["chart/prod"]


def test_the_example_counts_its_nodes_once(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    if not (shutil.which("kustomize") or shutil.which("kubectl")):
        pytest.skip("neither kustomize nor kubectl is installed")
    monkeypatch.chdir(ROOT)
    main(["estimate", "examples/eks-shop", "--format", "json", "-q"])
    report = json.loads(capsys.readouterr().out)
    rows = [row for project in report["projects"] for row in project["resources"]]
    assert D(report["total"]["monthly"]) == sum(D(row["monthly"]) for row in rows)
    nodes = [row for row in rows if row["type"] == "aws_eks_node_group"]
    assert sum(D(row["monthly"]) for row in nodes) == sum(
        D(one["nodes"]) * D(one["node"]) for one in report["nodes"]
    )
