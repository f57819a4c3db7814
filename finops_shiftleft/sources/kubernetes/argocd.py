"""Argo CD: Applications and ApplicationSets, and the folders of this repository they deploy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from itertools import islice
from typing import Any

from ...errors import FinopsError
from ...model import Value
from ...trees import Tree, join, parent
from .charts import document
from .deployments import Deployment, Repository, of_text
from .manifests import Object
from .shapes import mapping, mappings

GROUP = "argoproj.io"
MOST_GENERATED = 500  # applications of one set
DEEPEST = 20  # folders that a pattern of a generator goes down
FIELD = re.compile(r"\{\{-?\s*+\.?([\w][\w.\[\]-]*+)\s*+-?\}\}")
INDEX = re.compile(r"\{\{-?\s*+index\s++\.([\w.]++)\s++([0-9]{1,3})\s*+-?\}\}")
Parameters = Mapping[str, Value]


def deployments(one: Object, repository: Repository) -> Iterator[Deployment]:
    """What an Application, or each Application of a set, deploys out of this repository."""
    for spec, name in _applications(one, repository):
        yield from _deployments(one, spec, name, repository)


def elsewhere(one: Object, repository: Repository) -> Iterator[str]:
    """What an Application deploys that is not here, and why a set is not evaluated."""
    if one.group != GROUP:
        return
    if one.kind == "ApplicationSet":
        names = sorted(
            key
            for item in mappings(_spec(one.value).get("generators"))
            for key in item
            if key not in GENERATORS
        )
        if names:
            yield f"its applications come of {', '.join(names)}, which only a cluster knows"
    for spec, name in _applications(one, repository):
        for source in sources(spec):
            if "ref" not in source and _folder(source, repository) is None:
                what = source.get("chart") or source.get("path") or "something"
                version = source.get("targetRevision") or ""
                said = f"{name} deploys {what} {version}".rstrip()
                yield f"{said} of {source.get('repoURL') or 'nowhere'}, which is not here"


def sources(spec: Mapping[str, Value]) -> list[Mapping[str, Value]]:
    """The sources of an Application, of which it may have one or several."""
    return [*mappings(spec.get("sources")), *mappings([spec.get("source")])]


def _spec(value: Mapping[str, Value]) -> Mapping[str, Value]:
    return mapping(value.get("spec"))


def _folder(source: Mapping[str, Value], repository: Repository) -> str | None:
    """The folder of this repository that a source names."""
    if source.get("chart") or not repository.is_here(str(source.get("repoURL") or "")):
        return None
    return repository.folder(source.get("path"))


def _deployments(
    one: Object, spec: Mapping[str, Value], name: str, repository: Repository
) -> Iterator[Deployment]:
    """One for each source that is here."""
    refs = {
        str(s["ref"]): repository.is_here(str(s.get("repoURL")))
        for s in sources(spec)
        if s.get("ref")
    }
    namespace = str(mapping(spec.get("destination")).get("namespace") or "default")
    for source in sources(spec):
        folder = _folder(source, repository)
        if folder is None or source.get("plugin"):
            continue
        files, given = _said(source, folder, refs, repository)
        recurse = mapping(source.get("directory")).get("recurse") is True
        given = {"namespace": namespace, "release": name, **given}
        yield Deployment(name, folder, one.location, None, files, recurse, given)


def _said(
    source: Mapping[str, Value], folder: str, refs: Mapping[str, bool], repository: Repository
) -> tuple[tuple[str, ...], dict[str, Value]]:
    """The values files of a source, and what else it says, in the words of the readers."""
    helm, kustomize = mapping(source.get("helm")), mapping(source.get("kustomize"))
    files = []
    listed = helm.get("valueFiles")
    for text in listed if isinstance(listed, list) else ():
        path = _values_file(str(text), folder, refs, repository)
        if path is not None:
            files.append(path)
    values = [of_text("values", str(helm["values"]))] if helm.get("values") else []
    values += mappings([helm.get("valuesObject")])
    sets = tuple(
        (str(item["name"]), str(item.get("value") or ""), item.get("forceString") is True)
        for item in mappings(helm.get("parameters"))
        if item.get("name")
    )
    given: dict[str, Value] = {"values": tuple(values), "sets": sets}
    if helm.get("releaseName"):
        given["release"] = str(helm["releaseName"])
    for key in ("namePrefix", "nameSuffix", "namespace", "patches", "components", "replicas"):
        if kustomize.get(key):
            given[f"kustomize.{key}"] = kustomize[key]
    return tuple(files), given


def _values_file(
    text: str, folder: str, refs: Mapping[str, bool], repository: Repository
) -> str | None:
    """`$name/path` is from the root of the repository that a source of that name is."""
    if text.startswith("$"):
        name, _, path = text[1:].partition("/")
        return repository.file(".", path) if refs.get(name) else None
    return repository.file(folder, text)


# ------------------------------------------------------------------------------------ applications


def _applications(one: Object, repository: Repository) -> Iterator[tuple[Mapping[str, Value], str]]:
    """The specifications of Applications, with their names."""
    if one.group != GROUP:
        return
    if one.kind == "Application":
        yield _spec(one.value), one.name
    if one.kind != "ApplicationSet":
        return
    template = mapping(_spec(one.value).get("template"))
    for parameters in islice(_parameters(_spec(one.value), repository), MOST_GENERATED):
        filled = filled_in(template, parameters)
        name = str(mapping(filled.get("metadata")).get("name") or one.name)
        yield _spec(filled), name


def _parameters(spec: Mapping[str, Value], repository: Repository) -> Iterator[Parameters]:
    """What the generators say that can be known from the repository: a list, or files and folders
    of this repository."""
    for generator in mappings(spec.get("generators")):
        for name, make in GENERATORS.items():
            if isinstance(generator.get(name), Mapping):
                yield from make(generator[name], repository)


def _listed(generator: Mapping[str, Value], repository: Repository) -> Iterator[Parameters]:
    yield from mappings(generator.get("elements"))


def _of_git(generator: Mapping[str, Value], repository: Repository) -> Iterator[Parameters]:
    if not repository.is_here(str(generator.get("repoURL") or "")):
        return
    directories = list(mappings(generator.get("directories")))
    gone = [str(item.get("path")) for item in directories if item.get("exclude") is True]
    for item in directories:
        if item.get("exclude") is not True:
            for path in _matching(repository.tree, str(item.get("path") or ""), folders=True):
                if not any(fnmatchcase(path, pattern) for pattern in gone):
                    yield _path(path)
    for item in mappings(generator.get("files")):
        for path in _matching(repository.tree, str(item.get("path") or ""), folders=False):
            try:
                yield {**document(repository.tree, path), **_path(parent(path))}
            except FinopsError:
                continue


GENERATORS = {"list": _listed, "git": _of_git}


def _path(folder: str) -> dict[str, Value]:
    """What a generator says of a folder, in both spellings of templates."""
    return {
        "path": {
            "path": folder,
            "basename": folder.rpartition("/")[2],
            "segments": folder.split("/"),
        }
    }


def _matching(tree: Tree, pattern: str, folders: bool) -> Iterator[str]:
    """The paths that a pattern of a generator names; `*` is a part of one name, `**` any."""
    words = [word for word in pattern.strip("/").split("/") if word not in ("", ".")]
    waiting: list[tuple[str, int, int]] = [(".", 0, 0)]
    while waiting and words:
        here, at, depth = waiting.pop(0)
        last = at == len(words) - 1
        for entry in tree.names(here):
            path = join(here, entry.name)
            if entry.name.startswith(".") or depth > DEEPEST:
                continue
            if words[at] == "**" and entry.is_folder:
                waiting.append((path, at, depth + 1))
            word = words[at + 1] if words[at] == "**" and not last else words[at]
            end = last or (words[at] == "**" and at + 2 == len(words))
            if not fnmatchcase(entry.name, word):
                continue
            if end and entry.is_folder == folders:
                yield path
            elif not end and entry.is_folder:
                waiting.append((path, at + 1 + (words[at] == "**"), depth + 1))


def filled_in(value: Any, parameters: Parameters) -> Any:
    """A template with its fields filled in; one that nobody knows stays as it is."""
    if isinstance(value, str):
        text = INDEX.sub(lambda match: _of(parameters, f"{match[1]}[{match[2]}]", match[0]), value)
        return FIELD.sub(lambda match: _of(parameters, match[1], match[0]), text)
    if isinstance(value, Mapping):
        return {key: filled_in(item, parameters) for key, item in value.items()}
    return [filled_in(item, parameters) for item in value] if isinstance(value, list) else value


def _of(parameters: Parameters, name: str, otherwise: str) -> str:
    """One parameter by its dotted name; a folder is its path."""
    found: Value = parameters
    for key in name.replace("[", ".").replace("]", "").split("."):
        if isinstance(found, list) and key.isdigit() and int(key) < len(found):
            found = found[int(key)]
        else:
            found = found.get(key) if isinstance(found, Mapping) else None
    if isinstance(found, Mapping):
        found = found.get("path")
    return str(found) if isinstance(found, str | int) else otherwise
