"""What lies below a folder for Kubernetes' tools: charts, kustomizations, manifests, told by names
and by the first letters of lines. Nothing is parsed here, so that a large repository costs one look
at each of its YAML files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from ...errors import FinopsError
from ...trees import Entry, Tree, join, parent
from ..projects import LEFT_OUT, LeftOut

MOST_FOLDERS = 20_000  # that are looked into
MOST_MANIFESTS = 20_000  # files that are taken for manifests
DEEPEST = 40  # folders on one path: a link that leads to its own parent has no end

CHART = "Chart.yaml"
TEMPLATES = (".tftpl", ".tpl", ".tmpl", ".gotmpl", ".j2", ".jinja", ".jinja2")  # before .yaml
KUSTOMIZATIONS = ("kustomization.yaml", "kustomization.yml", "Kustomization")
SUFFIXES = (".yaml", ".yml")
SKIPPED = {
    **LEFT_OUT,
    **dict.fromkeys(("e2e", "ci", "hack"), "test"),
    "venv": "vendored",
    "site-packages": "vendored",
}
OF_A_CHART = frozenset({"templates", "charts", "crds", "ci", "tests", "files"})

API_VERSION = re.compile(
    rb"""^(?:---[ \t]++)?\{?[ ]?["']?apiVersion["']?[ \t]*+:[ \t]*+([^\s#,}]++)""", re.M
)
KIND = re.compile(rb"""(?:^|[{,][ ]?)["']?kind["']?[ \t]*+:[ \t]*+([^\s#,}]++)""", re.M)
ON_THE_CLIENT = frozenset(
    {
        "apiserver.config.k8s.io",
        "audit.k8s.io",
        "backstage.io",
        "blueprints.cloud.google.com",
        "client.authentication.k8s.io",
        "config.kubernetes.io",
        "ctlptl.dev",
        "eksctl.io",
        "k3d.io",
        "kind.x-k8s.io",
        "krew.googlecontainertools.github.com",
        "kubeadm.k8s.io",
        "kubelet.config.k8s.io",
        "kubeproxy.config.k8s.io",
        "kubescheduler.config.k8s.io",
        "kustomize.config.k8s.io",
        "skaffold",
    }
)  # groups of files that a program on somebody's machine reads, and no cluster
CRD_GROUP = re.compile(rb"^  group:[ \t]*+[\"']?([a-z0-9.-]++)", re.M)
CRD_KIND = re.compile(rb"^    kind:[ \t]*+[\"']?([A-Za-z0-9]++)", re.M)
CRD_VERSION = re.compile(
    rb"^(?:  - | {4,6})name:[ \t]*+[\"']?(v[0-9][a-z0-9]*+)[\"']?[ \t]*+$", re.M
)


class Kinds(NamedTuple):
    """What a file says that it holds: the API versions and the kinds at the starts of lines."""

    versions: frozenset[str]
    kinds: frozenset[str]

    @property
    def groups(self) -> set[str]:
        return {version.partition("/")[0] for version in self.versions}

    @property
    def are_objects(self) -> bool:
        return bool(self.kinds) and bool(self.groups - ON_THE_CLIENT)


@dataclass(slots=True)
class Survey:
    """The finds, each with its path from the root of the tree."""

    charts: list[str] = field(default_factory=list)
    kustomizations: dict[str, str] = field(default_factory=dict)  # folder: its file
    manifests: dict[str, Kinds] = field(default_factory=dict)  # file: what it holds
    helmfiles: list[str] = field(default_factory=list)
    local_clusters: set[str] = field(default_factory=set)  # folders beside a kind Cluster
    api_versions: set[str] = field(default_factory=set)  # that the repository's own CRDs define
    left_out: list[LeftOut] = field(default_factory=list)


def kinds_of(data: bytes) -> Kinds:
    """A look at a file's lines. Raises nothing: what is no text has no kinds."""
    versions, kinds = (
        frozenset(found.strip(b"\"'").decode("ascii", "replace") for found in form.findall(data))
        for form in (API_VERSION, KIND)
    )
    return Kinds(versions, kinds if versions else frozenset())


def survey(tree: Tree, start: str) -> Survey:
    """Everything at and below a folder. The folder itself is never left out, unless it is a part
    of a chart: only helm reads those."""
    found = Survey()
    start = join(".", start)
    waiting = [] if is_part_of_chart(tree, start) else [(start, 0)]
    seen = 0
    while waiting and seen < MOST_FOLDERS:
        folder, depth = waiting.pop()
        seen += 1
        entries = tree.names(folder)
        parts = OF_A_CHART if _files(tree, folder, entries, found) else frozenset()
        for entry in entries:
            if entry.is_folder and entry.name[0] != "." and entry.name not in parts:
                below = join(folder, entry.name)
                reason = SKIPPED.get(entry.name.lower())
                if reason is None and depth < DEEPEST:
                    waiting.append((below, depth + 1))
                elif reason and _holds_anything(tree, below):
                    found.left_out.append(LeftOut(below, reason))
    found.charts.sort()
    found.left_out.sort()
    return found


def is_part_of_chart(tree: Tree, path: str) -> bool:
    """Whether a path is one of the folders of a chart that helm reads, or lies in one."""
    while path != ".":
        above, _, name = path.rpartition("/")
        above = above or "."
        if name in OF_A_CHART and tree.is_file(join(above, CHART)):
            return True
        path = above
    return False


def _files(tree: Tree, folder: str, entries: list[Entry], found: Survey) -> bool:
    """Notes the files of one folder; whether it is a chart's."""
    names = [entry.name for entry in entries if entry.is_file]
    is_chart = CHART in names
    if is_chart:
        found.charts.append(folder)
    kustomization = next((name for name in KUSTOMIZATIONS if name in names), None)
    if kustomization:
        found.kustomizations[folder] = join(folder, kustomization)
    for name in names:
        if not name.endswith(SUFFIXES) or name == kustomization or is_template(name):
            continue
        path = join(folder, name)
        if name.startswith("helmfile."):
            found.helmfiles.append(path)
        elif len(found.manifests) < MOST_MANIFESTS:
            _manifest(tree, path, found)
    return is_chart


def is_template(name: str) -> bool:
    """Whether a file says in its name that something else fills it in: Terraform, helmfile."""
    return name.rpartition(".")[0].endswith(TEMPLATES)


def _manifest(tree: Tree, path: str, found: Survey) -> None:
    try:
        data = tree.read(path)
    except FinopsError:
        return
    held = kinds_of(data)
    if "kind.x-k8s.io" in held.groups:
        found.local_clusters.add(parent(path))
    if held.are_objects:
        found.manifests[path] = held
    if "CustomResourceDefinition" in held.kinds:
        found.api_versions.update(_defined(data))


def _defined(data: bytes) -> Iterator[str]:
    """The `group/version/Kind` of each definition in a file, without parsing megabytes."""
    for document in data.split(b"\n---"):
        group, kind = CRD_GROUP.search(document), CRD_KIND.search(document)
        if group and kind and b"CustomResourceDefinition" in document:
            for version in {name.decode() for name in CRD_VERSION.findall(document)}:
                yield f"{group[1].decode()}/{version}"
                yield f"{group[1].decode()}/{version}/{kind[1].decode()}"


def _holds_anything(tree: Tree, start: str) -> bool:
    """Whether something below a folder would have been looked at."""
    waiting, seen = [start], 0
    while waiting and seen < MOST_FOLDERS:
        folder = waiting.pop()
        seen += 1
        for entry in tree.names(folder):
            if entry.is_file and (entry.name == CHART or entry.name in KUSTOMIZATIONS):
                return True
            if entry.is_file and entry.name.endswith(SUFFIXES):
                try:
                    if kinds_of(tree.read(join(folder, entry.name))).are_objects:
                        return True
                except FinopsError:
                    continue
            if entry.is_folder and not entry.name.startswith("."):
                waiting.append(join(folder, entry.name))
    return False
