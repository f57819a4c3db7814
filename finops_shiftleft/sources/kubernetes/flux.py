"""Flux: Kustomizations and HelmReleases, what of this repository they deploy, and the variables
that they fill in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ...model import Value
from ...trees import join
from .deployments import Deployment, Repository, nested, of_text
from .helm import Release
from .manifests import Object
from .shapes import mapping, mappings

KUSTOMIZE, HELM = "kustomize.toolkit.fluxcd.io", "helm.toolkit.fluxcd.io"
DISABLED = "kustomize.toolkit.fluxcd.io/substitute: disabled"
VARIABLE = re.compile(
    r"(?P<kept>\$)?\$\{(?P<name>[A-Za-z_][A-Za-z0-9_]*+)(?::?[-=](?P<default>[^{}\n]*+))?\}"
)


def deployments(one: Object, repository: Repository) -> Iterator[Deployment]:
    """What a Kustomization deploys out of this repository. A HelmRelease is read where it is."""
    if one.group != KUSTOMIZE or one.kind != "Kustomization" or not _is_here(one, repository):
        return
    spec = mapping(one.value.get("spec"))
    folder = repository.folder(spec.get("path") or ".")
    if folder is None:
        return
    given: dict[str, Value] = {}
    for key, name in (("targetNamespace", "namespace"), *((k, k) for k in KEPT)):
        if spec.get(key):
            given[f"kustomize.{name}"] = spec[key]
    build = mapping(spec.get("postBuild"))
    if build:
        given["substitute"], given["complete"] = _variables(build, repository)
    if spec.get("targetNamespace"):
        given["namespace"] = str(spec["targetNamespace"])
    yield Deployment(one.name, folder, one.location, "kustomize", given=given)


KEPT = ("patches", "components", "namePrefix", "nameSuffix")


def elsewhere(one: Object, repository: Repository) -> Iterator[str]:
    """What a Kustomization or a HelmRelease deploys that is not here."""
    spec = mapping(one.value.get("spec"))
    if one.group == KUSTOMIZE and one.kind == "Kustomization":
        folder = repository.folder(spec.get("path") or ".")
        if folder is None or not _is_here(one, repository):
            source = mapping(spec.get("sourceRef"))
            where = f"{spec.get('path') or '.'} of {source.get('kind')} {source.get('name')}"
            yield f"{one.name} deploys {where}, which is not here"
    if is_release(one) and release(one, repository) is None:
        yield f"{one.name} installs {_chart_words(spec)}, which is not here"


def is_release(one: Object) -> bool:
    return one.group == HELM and one.kind == "HelmRelease"


def _is_here(one: Object, repository: Repository) -> bool:
    """Whether the source of a Kustomization is this repository. The one that Flux was installed
    from is often not written down, and is this one."""
    reference = mapping(mapping(one.value.get("spec")).get("sourceRef"))
    return _here(reference, one.namespace, repository)


def _here(reference: Mapping[str, Value], namespace: str | None, repository: Repository) -> bool:
    if reference.get("kind") != "GitRepository":
        return False
    where = str(reference.get("namespace") or namespace or "")
    source = repository.source("GitRepository", str(reference.get("name")), where)
    if source is None:
        return True
    return repository.is_here(str(mapping(source.value.get("spec")).get("url") or ""))


# ----------------------------------------------------------------------------------------- releases


def chart_text(value: Mapping[str, Value]) -> str | None:
    """The chart of a HelmRelease where its source is a repository of code: a path."""
    spec = mapping(mapping(mapping(value.get("spec")).get("chart")).get("spec"))
    source = mapping(spec.get("sourceRef"))
    text = spec.get("chart")
    return text if source.get("kind") == "GitRepository" and isinstance(text, str) else None


def release(one: Object, repository: Repository) -> tuple[str, Release] | None:
    """The chart's folder and what a HelmRelease says to it; None for a chart that is not here."""
    spec = mapping(one.value.get("spec"))
    chart = mapping(mapping(spec.get("chart")).get("spec"))
    text = chart_text(one.value)
    reference = mapping(chart.get("sourceRef"))
    if text is None or not _here(reference, one.namespace, repository):
        return None
    folder = repository.folder(text)
    if folder is None or not repository.tree.is_file(join(folder, "Chart.yaml")):
        return None
    namespace = str(spec.get("targetNamespace") or one.namespace or "default")
    target = spec.get("targetNamespace")
    name = str(spec.get("releaseName") or (f"{target}-{one.name}" if target else one.name))
    listed = chart.get("valuesFiles")
    files = [
        path
        for item in (listed if isinstance(listed, list) else ())
        if (path := repository.file(".", item)) is not None
    ]
    values = (*_values_from(spec, repository), *mappings([spec.get("values")]))
    return folder, Release(name, namespace, tuple(files), values)


def _values_from(
    spec: Mapping[str, Value], repository: Repository
) -> Iterator[Mapping[str, Value]]:
    """Values out of ConfigMaps that are here, the weakest first."""
    for item in mappings(spec.get("valuesFrom")):
        data = repository.data(str(item.get("kind")), str(item.get("name")))
        text = (data or {}).get(str(item.get("valuesKey") or "values.yaml"))
        path = item.get("targetPath")
        if isinstance(text, str):
            yield nested(path, text) if isinstance(path, str) else of_text("values", text)


def _chart_words(spec: Mapping[str, Value]) -> str:
    """A chart's name, version and source, as a person would say them."""
    reference = mapping(spec.get("chartRef"))
    if reference:
        return f"the chart of {reference.get('kind')} {reference.get('name')}"
    chart = mapping(mapping(spec.get("chart")).get("spec"))
    source = mapping(chart.get("sourceRef"))
    words = f"chart {chart.get('chart')} {chart.get('version') or ''}".strip()
    return f"{words} of {source.get('kind')} {source.get('name')}"


# ---------------------------------------------------------------------------------------- variables


def _variables(build: Mapping[str, Value], repository: Repository) -> tuple[dict[str, str], bool]:
    """The variables that are known, and whether these are all: a Secret's are in no repository."""
    found: dict[str, str] = {}
    complete = True
    for item in mappings(build.get("substituteFrom")):
        data = repository.data(str(item.get("kind")), str(item.get("name")))
        if data is None and item.get("optional") is not True:
            complete = False
        found.update({key: str(value) for key, value in (data or {}).items()})
    own = mapping(build.get("substitute"))
    found.update({key: _text(value) for key, value in own.items()})
    return found, complete


def _text(value: Value) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def substituted(text: str, variables: Mapping[str, str], complete: bool) -> str:
    """Rendered manifests with `${NAME}` and `${NAME:=default}` filled in. A variable that nobody
    has is empty where all are known, and stays where some are not."""

    def value(match: re.Match[str]) -> str:
        if match["kept"]:
            return match[0][1:]
        if match["name"] in variables:
            return variables[match["name"]]
        if match["default"] is not None:
            return match["default"]
        return "" if complete else match[0]

    documents = text.split("\n---\n")
    return "\n---\n".join(one if DISABLED in one else VARIABLE.sub(value, one) for one in documents)
