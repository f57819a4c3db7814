"""What in a repository is applied to a cluster as a whole: charts with the values of one
environment, kustomizations that no other builds on, folders of plain manifests, and what a GitOps
object deploys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ...errors import FinopsError
from ...model import Value
from ...trees import Tree, join, parent
from ..projects import Found, LeftOut, Project
from . import gitops
from .charts import chart, environments
from .kustomizations import Graph, Kustomization, flux_entries
from .survey import Survey, survey

PARTS = frozenset(
    {
        *("deployment", "deployments", "statefulset", "statefulsets", "daemonset", "daemonsets"),
        *("service", "services", "svc", "ingress", "ingresses", "gateway", "gateways", "routes"),
        *("configmap", "configmaps", "config", "configs", "secret", "secrets", "externalsecrets"),
        *("rbac", "roles", "serviceaccount", "serviceaccounts", "sa", "namespace", "namespaces"),
        *("hpa", "hpas", "autoscaling", "pdb", "pdbs", "policies", "networkpolicy"),
        *("networkpolicies", "storage", "storageclass", "storageclasses", "pv", "pvc", "pvcs"),
        *("volumes", "persistentvolumes", "persistentvolumeclaims", "job", "jobs", "cronjob"),
        *("cronjobs", "crd", "crds", "pod", "pods", "limits", "limitrange", "limitranges"),
        *("quota", "quotas", "replicaset", "replicasets", "workloads"),
    }
)  # folders that hold one kind of object each: parts of what lies above them


PATCHES = frozenset({"patch", "patches"})  # folders of what is laid over objects, and is none


class _Claims(NamedTuple):
    """What somebody deploys already, and is no project by itself."""

    files: set[str]
    folders: set[str]


def find_projects(
    tree: Tree,
    folder: str,
    remote: str | None = None,
    graph: Graph | None = None,
    there: Survey | None = None,
) -> Found:
    """The projects at and below a folder, by path and environment. `remote` is where the
    repository is from: GitOps objects name it by that. What a GitOps object deploys is read as that
    object says, and not a second time by itself. `graph` and `there` are what is known already."""
    graph = graph or Graph(tree)
    there = there or survey(tree, folder)
    deployed = gitops.deployed(tree, there, remote)
    claims = _claims(graph, there, deployed)
    api_versions = tuple(sorted(there.api_versions))
    more: Mapping[str, Value] = {"api_versions": api_versions} if api_versions else {}
    found = [
        *(_given(one, more) for one in deployed),
        *(_given(one, more) for one in _charts(tree, there, claims)),
        *_roots(graph, there, claims),
        *_folders(there, claims, folder),
    ]
    left_out = [*there.left_out, *_local_clusters(there, found)]
    outside = {one.path for one in left_out}
    kept = [one for one in found if one.path not in outside or one.path == folder]
    return Found(tuple(sorted(kept, key=_order)), tuple(sorted(left_out)))


def _order(project: Project) -> tuple[str, str, str]:
    return project.path, project.kind, project.environment or ""


def _given(project: Project, more: Mapping[str, Value]) -> Project:
    return project._replace(given={**more, **project.given}) if more else project


def _claims(graph: Graph, there: Survey, deployed: Iterable[Project]) -> _Claims:
    """What is read by a kustomization or deployed by a GitOps object."""
    files: set[str] = set()
    folders = {one.path for one in deployed} | gitops.charts_of_releases(
        graph.tree, there.manifests
    )
    folders |= {chart for one in deployed for chart in one.given.get("charts", ())}
    for folder in there.kustomizations:
        built = graph.at(folder)
        if isinstance(built, Kustomization):
            files |= built.files
            folders |= built.folders
    files |= {file for one in deployed for file in one.given.get("files", ())}
    for one in deployed:
        if one.kind == "kustomize":
            own_files, own_folders = _taken(graph, one.path)
            files |= own_files
            folders |= own_folders
    return _Claims(files, folders)


def _taken(graph: Graph, root: str) -> tuple[set[str], set[str]]:
    """The files and folders that a kustomization reads; without one, those that Flux takes."""
    files: set[str] = set()
    starts = [root]
    if graph.at(root) is None:
        named, below = flux_entries(graph.tree, root)
        files = {join(root, path) for path in named}
        starts = [join(root, path) for path in below]
    closure = graph.closure(starts)
    return files | closure.files, set(closure.kustomizations) - {root}


def _charts(tree: Tree, there: Survey, claims: _Claims) -> Iterator[Project]:
    """A project for each environment of a chart; one where it has none. A library is a part of
    others, as is what another deploys."""
    for folder in there.charts:
        if folder in claims.folders:
            continue
        try:
            if chart(tree, folder).is_library:
                continue
        except FinopsError:
            yield Project(folder, folder, kind="helm")  # what is wrong with it is told when read
            continue
        own = environments(tree, folder)
        if not own:
            yield Project(folder, folder, kind="helm")
        for name, files in sorted(own.items()):
            plain = name if folder == "." else f"{folder}/{name}"
            yield Project(plain, folder, name, tuple(files), "helm")


def _roots(graph: Graph, there: Survey, claims: _Claims) -> Iterator[Project]:
    """Kustomizations that no other reads; a component is a part of others."""
    for folder in there.kustomizations:
        one = graph.at(folder)
        if folder not in claims.folders and not (
            isinstance(one, Kustomization) and one.is_component
        ):
            yield Project(folder, folder, kind="kustomize")


def _folders(there: Survey, claims: _Claims, start: str) -> Iterator[Project]:
    """Folders with manifests that nothing else reads. What lies beside a kustomization and is not
    named in it is not applied."""
    found: dict[str, list[str]] = {}
    for path in there.manifests:
        folder = parent(path)
        is_patch = folder.rpartition("/")[2].lower() in PATCHES
        if path not in claims.files and folder not in there.kustomizations and not is_patch:
            found.setdefault(_whole(folder, start), []).append(path)
    for folder, files in found.items():
        yield Project(folder, folder, kind="manifests", given={"files": tuple(sorted(files))})


def _whole(folder: str, start: str) -> str:
    """The folder that a folder of parts belongs to, at or below the one that was named."""
    while folder != start and folder.rpartition("/")[2].lower() in PARTS:
        above = folder.rpartition("/")[0]
        if not above:
            break
        folder = above
    return folder


def _local_clusters(there: Survey, found: Iterable[Project]) -> list[LeftOut]:
    """Roots beside the configuration of a cluster on somebody's machine."""
    return [LeftOut(one.path, "test") for one in found if one.path in there.local_clusters]
