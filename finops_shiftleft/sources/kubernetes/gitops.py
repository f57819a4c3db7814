"""What GitOps objects deploy out of the repository that they stand in.

An object that deploys something else (a chart of a registry, another repository) is no project; it
is told of where it is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ...errors import FinopsError
from ...trees import Tree, join
from ..projects import Project
from . import argocd, flux, helmfile
from .deployments import Deployment, Repository, kind_of
from .manifests import Object, objects
from .survey import SUFFIXES, Survey, kinds_of

DEPLOYERS = frozenset({argocd.GROUP, flux.KUSTOMIZE, flux.HELM})
SOURCE = "source.toolkit.fluxcd.io"
MOST_KINDS = 3  # in a file whose ConfigMaps are looked at: those with more are no settings
RELEASE = b"HelmRelease"


class Declared(NamedTuple):
    """The GitOps objects of a survey."""

    deployers: list[Object]
    repository: Repository


def declared(tree: Tree, there: Survey, remote: str | None) -> Declared:
    """Reads the files that hold GitOps objects, and the ConfigMaps that those take values from."""
    deployers: list[Object] = []
    sources: list[Object] = []
    maps: list[Object] = []
    for path, held in there.manifests.items():
        settings = "ConfigMap" in held.kinds and len(held.kinds) <= MOST_KINDS
        if not settings and not held.groups & {*DEPLOYERS, SOURCE}:
            continue
        try:
            found = objects(path, tree.read(path))[0]
        except FinopsError:
            continue
        deployers += [one for one in found if one.group in DEPLOYERS]
        sources += [one for one in found if one.group == SOURCE]
        maps += [one for one in found if one.kind == "ConfigMap"]
    return Declared(deployers, Repository(tree, remote, tuple(sources), tuple(maps)))


def deployed(tree: Tree, there: Survey, remote: str | None) -> list[Project]:
    """The projects that GitOps objects and helmfiles make of folders of this repository."""
    found = declared(tree, there, remote)
    every: list[Deployment] = []
    for one in found.deployers:
        every += argocd.deployments(one, found.repository)
        every += flux.deployments(one, found.repository)
    for path in there.helmfiles:
        every += helmfile.deployments(path, found.repository)
    return list(_projects(tree, every))


def _projects(tree: Tree, every: list[Deployment]) -> Iterator[Project]:
    """One project for each; where two of a name deploy one path, the second has its file's name."""
    seen: set[tuple[str, str, str]] = set()
    for one in every:
        kind = one.kind or kind_of(tree, one.path, one.recurse)
        if kind is None:
            continue
        name = one.name
        if (kind, one.path, name) in seen:
            name = f"{name} ({one.location.file})"
        if (kind, one.path, name) in seen:
            continue
        seen.add((kind, one.path, name))
        given = dict(one.given)
        if kind == "manifests":
            given["files"] = tuple(_yaml_files(tree, one.path, one.recurse))
        plain = name if one.path == "." else f"{one.path}/{name}"
        yield Project(plain, one.path, name, one.files, kind, given)


def _yaml_files(tree: Tree, folder: str, recurse: bool) -> Iterator[str]:
    waiting = [folder]
    while waiting:
        here = waiting.pop(0)
        for entry in tree.names(here):
            path = join(here, entry.name)
            if entry.is_file and entry.name.endswith(SUFFIXES):
                try:
                    if kinds_of(tree.read(path)).are_objects:
                        yield path
                except FinopsError:
                    continue
            elif entry.is_folder and recurse and entry.name[0] != ".":
                waiting.append(path)


def charts_of_releases(tree: Tree, files: Iterable[str]) -> set[str]:
    """The folders of charts that a HelmRelease in one of some files may install: they are read
    with its values, where it is."""
    found: set[str] = set()
    for path in files:
        try:
            data = tree.read(path)
            releases = objects(path, data)[0] if RELEASE in data else []
        except FinopsError:
            continue
        for one in releases:
            text = flux.chart_text(one.value)
            folder = Repository(tree).folder(text) if text else None
            if folder is not None:
                found.add(folder)
    return found


def remarks(one: Object, repository: Repository) -> Iterator[str]:
    """What a GitOps object deploys that is not in this repository, in words."""
    yield from argocd.elsewhere(one, repository)
    yield from flux.elsewhere(one, repository)
