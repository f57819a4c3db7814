"""What GitOps objects and helmfiles have in common: a path of the repository, with a name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from ...errors import FinopsError
from ...location import Location
from ...model import Value
from ...trees import Tree, join
from .kustomizations import kustomization_file
from .manifests import Object
from .shapes import mapping
from .streams import Reader, parts
from .survey import CHART, SUFFIXES

SCHEME = re.compile(r"[a-z+]{2,12}://(?:[^/@\s]{1,200}@)?", re.IGNORECASE)
PORT = re.compile(r":[0-9]{1,5}(?=/)")


@dataclass(frozen=True, slots=True)
class Deployment:
    """A folder of this repository that something deploys. `kind` None is told by what lies there;
    `given` is in the words of the kind's reader."""

    name: str
    path: str
    location: Location
    kind: str | None = None
    files: tuple[str, ...] = ()
    recurse: bool = False
    given: Mapping[str, Value] = field(default_factory=dict)


class Repository(NamedTuple):
    """This repository: its tree, where it is from, Flux's sources, and its ConfigMaps."""

    tree: Tree
    remote: str | None = None
    sources: tuple[Object, ...] = ()
    maps: tuple[Object, ...] = ()

    def is_here(self, url: str) -> bool:
        """Whether an address is this repository's. Where nobody knows that, it may be."""
        return self.remote is None or plain(url) == plain(self.remote)

    def folder(self, text: Value) -> str | None:
        """A folder of the repository, of a path from its root."""
        if not isinstance(text, str) or "{{" in text:
            return None
        try:
            path = join(".", text.lstrip("/"))
            return path if self.tree.is_folder(path) else None
        except FinopsError:
            return None

    def file(self, folder: str, text: Value) -> str | None:
        """A file of the repository, of a path from a folder; `/` begins at the root."""
        if not isinstance(text, str):
            return None
        try:
            path = join(".", text.lstrip("/")) if text.startswith("/") else join(folder, text)
            return path if self.tree.is_file(path) else None
        except FinopsError:
            return None

    def source(self, kind: str, name: str, namespace: str | None) -> Object | None:
        """One of Flux's sources."""
        same = [one for one in self.sources if (one.kind, one.name) == (kind, name)]
        near = (one for one in same if one.namespace == namespace)
        return next(near, same[0] if same else None)

    def data(self, kind: str, name: str) -> Mapping[str, Value] | None:
        """What a ConfigMap holds; None where it is not here, as a Secret's content is not."""
        if kind != "ConfigMap":
            return None
        found = (mapping(one.value.get("data")) for one in self.maps if one.name == name)
        return next(found, None)


def plain(url: str) -> str:
    """A repository's address, the same for https and ssh: `github.com/owner/name`."""
    text = url.strip().removeprefix("git::")
    match = SCHEME.match(text)
    if match:
        text = PORT.sub("", text[match.end() :], count=1)
    else:
        text = text.partition("@")[2] or text
        host, colon, path = text.partition(":")
        text = f"{host}/{path}" if colon and "/" not in host else text
    return text.rstrip("/").removesuffix(".git").lower()


def kind_of(tree: Tree, folder: str, recurse: bool = False) -> str | None:
    """What lies in a folder, in the order that Argo CD asks; None where it is nothing to apply."""
    if tree.is_file(join(folder, CHART)):
        return "helm"
    if kustomization_file(tree, folder):
        return "kustomize"
    entries = tree.names(folder)
    has = any(entry.is_file and entry.name.endswith(SUFFIXES) for entry in entries)
    return "manifests" if has or recurse else None


def of_text(name: str, text: str) -> Mapping[str, Value]:
    """The mapping that a text of YAML is; empty where it is none."""
    reader = Reader()
    try:
        for part in parts(name, text.encode()):
            read = reader.read(part)
            if read is not None:
                return mapping(read.value)
    except FinopsError:
        return {}
    return {}


def nested(path: str, value: Value) -> dict[str, Value]:
    """A value at a path of keys: {"a": {"b": 1}} of a.b and 1."""
    found: Value = value
    for key in reversed(path.split(".")):
        found = {key: found}
    return dict(mapping(found))
