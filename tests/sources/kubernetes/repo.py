"""Repositories of charts, kustomizations and manifests, and what is read of them."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent
from typing import NamedTuple

import pytest
from kube import deployment

from finops_shiftleft.model import Configuration, Diagnostic, Resource
from finops_shiftleft.sources.kubernetes.read import Kubernetes
from finops_shiftleft.sources.kubernetes.rendering import Renderer
from finops_shiftleft.sources.kubernetes.tools import installed
from finops_shiftleft.sources.projects import Project
from finops_shiftleft.trees import WorkingTree

needs_helm = pytest.mark.skipif("helm" not in installed(), reason="helm is not installed")
needs_kustomize = pytest.mark.skipif(
    "kustomize" not in installed(), reason="neither kustomize nor kubectl is installed"
)

CHART = "apiVersion: v2\nname: {name}\nversion: 1.2.3\n"
TEMPLATE = """\
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}
spec:
  replicas: {{ .Values.replicas }}
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: nginx}]
"""


def write(root: Path, files: dict[str, str]) -> WorkingTree:
    """A repository with some files."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text))
    return WorkingTree(root)


def chart(folder: str, values: str = "replicas: 1\n", **more: str) -> dict[str, str]:
    """A chart of one Deployment; `more` are further files, `/` spelt as `__`."""
    name = folder.rpartition("/")[2]
    files = {
        "Chart.yaml": CHART.format(name=name),
        "values.yaml": values,
        "templates/deployment.yaml": TEMPLATE,
        **{key.replace("__", "/"): text for key, text in more.items()},
    }
    return {f"{folder}/{key}": text for key, text in files.items()}


def manifest(kind: str = "ConfigMap", name: str = "one") -> str:
    if kind == "Deployment":
        return deployment(name)
    return f"apiVersion: v1\nkind: {kind}\nmetadata: {{name: {name}}}\n"


class Whole(NamedTuple):
    """Everything that is read of a repository, by the names of its projects."""

    projects: dict[str, Project]
    read: dict[str, Configuration]
    notes: list[Diagnostic]

    @property
    def diagnostics(self) -> list[Diagnostic]:
        return [note for one in self.read.values() for note in one.diagnostics] + self.notes

    @property
    def codes(self) -> list[str]:
        return sorted(one.code for one in self.diagnostics)

    def only(self, kind: str) -> Resource:
        """The one resource of a kind."""
        every = (one for found in self.read.values() for one in found.resources)
        (one,) = (one for one in every if one.type == kind)
        return one

    def addresses(self, name: str) -> list[str]:
        return sorted(one.address for one in self.read[name].resources)


def read(
    root: Path, folder: str = ".", remote: str | None = None, renderer: Renderer | None = None
) -> Whole:
    here = Kubernetes(WorkingTree(root), renderer or Renderer(installed()), remote)
    projects = {one.name: one for one in here.projects(folder).projects}
    here.begin(projects.values())
    return Whole(projects, {n: here.read(p) for n, p in projects.items()}, here.notes())


def replicas(one: Resource) -> object:
    return one.values.get("spec")["replicas"]
