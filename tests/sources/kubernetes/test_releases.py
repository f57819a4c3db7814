"""Terraform's helm_release: the chart of the repository with what the block says."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from finops_shiftleft.model import Estimate
from finops_shiftleft.pipeline import Request, run

needs_helm = pytest.mark.skipif(shutil.which("helm") is None, reason="helm is not installed")
DEPLOYMENT = """apiVersion: apps/v1
kind: Deployment
metadata: { name: "{{ .Release.Name }}-web" }
spec:
  replicas: {{ .Values.replicas }}
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - name: web
          image: web
          resources: { requests: { cpu: {{ .Values.cpu }}, memory: 1Gi } }
"""
CHART = {
    "infra/charts/web/Chart.yaml": "apiVersion: v2\nname: web\nversion: 0.1.0\n",
    "infra/charts/web/values.yaml": "replicas: 1\ncpu: 100m\n",
    "infra/charts/web/templates/web.yaml": DEPLOYMENT,
}


def estimated(root: Path, block: str) -> Estimate:
    for name, text in {**CHART, "infra/main.tf": block}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return run(Request((str(root / "infra"),), date(2026, 11, 20), {}, (), {}))


@needs_helm
def test_a_chart_of_the_repository_is_rendered_with_the_values_of_the_block(tmp_path: Path) -> None:
    done = estimated(
        tmp_path,
        """resource "helm_release" "web" {
  name      = "shop"
  namespace = "front"
  chart     = "${path.module}/charts/web"
  values    = [yamlencode({ replicas = 4 })]
  set {
    name  = "cpu"
    value = "500m"
  }
}
""",
    )
    (project,) = done.projects  # the chart is no project besides
    found = {one.resource.address: one.resource for one in project.resources}
    web = found["front/Deployment/shop-web"]
    assert web.values.get("spec")["replicas"] == 4
    (container,) = web.values.get("spec")["template"]["spec"]["containers"]
    assert container["resources"]["requests"]["cpu"] == "500m"


@pytest.mark.parametrize(
    ("block", "said"),
    [
        (
            'chart = "ingress-nginx"\n  repository = "https://kubernetes.github.io/ingress-nginx"',
            "helm_release.a: the chart ingress-nginx of https://kubernetes.github.io/ingress-nginx "
            "is not in this repository: its pods are not priced",
        ),
        ('chart = "../../elsewhere"', "the chart ../../elsewhere is not in this repository"),
        ("chart = var.chart", "the chart that is not known is not in this repository"),
    ],
)
def test_a_chart_that_is_elsewhere_is_told_at_its_block(
    tmp_path: Path, block: str, said: str
) -> None:
    text = f'variable "chart" {{}}\nresource "helm_release" "a" {{\n  name = "a"\n  {block}\n}}\n'
    done = estimated(tmp_path, text)
    notes = [d for one in done.projects for d in one.configuration.diagnostics]
    (note,) = [one for one in notes if one.code == "chart-elsewhere"]
    assert said in note.message
    assert note.location is not None
    assert (note.location.file, note.location.line) == ("main.tf", 2)
