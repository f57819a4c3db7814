"""Where rendered objects are from: the template or the manifest that somebody can edit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from ...errors import FinopsError
from ...location import Location
from ...model import Resource, Value
from ...trees import Tree, join
from .definitions import without_schemas
from .manifests import Object, Values, objects
from .shapes import mapping
from .streams import Part, Reader, parts

SOURCE = re.compile(r"^# Source: [^/\n]{1,200}+/([^\n]{1,500}+)$", re.MULTILINE)  # helm's comment
ANNOTATION = "config.kubernetes.io/origin"
EMPTY = "{}"  # a document in which nothing has a place
PREFIX = "repo/"  # of the repository's files in a copy for kustomize


class Origins:
    """The files of a tree that objects are from, each looked at once."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.texts: dict[str, str] = {}
        self.manifests: dict[str, list[Object]] = {}

    def of_chart(self, one: Object, origins: Mapping[str, str], prefix: str) -> Location | None:
        """The template of a chart's object, at the line of its kind."""
        found = SOURCE.search(one.part.text)
        path = origins.get(f"{prefix}/chart/{found[1]}") if found else None
        if path is None:
            return None
        lines = self.text(path).splitlines()
        kind = f"kind: {one.kind}"
        return Location(
            path, next((n for n, line in enumerate(lines, 1) if line.strip() == kind), 1)
        )

    def of_kustomization(self, one: Object, root: str, origins: Mapping[str, str]) -> Object | None:
        """The object as it is written in the file that kustomize names. Takes the annotation off
        that says so."""
        said = taken(one)
        try:
            path = join(root, str(said.get("path") or said.get("configuredIn") or ""))
        except FinopsError:
            return None
        path = origins.get(f"{PREFIX}{path}", path)
        same = [other for other in self.objects(path) if other.kind == one.kind]
        exact = (other for other in same if other.name == one.name)
        like = (other for other in same if other.name and other.name in one.name)
        return next(exact, None) or next(like, None)

    def text(self, path: str) -> str:
        if path not in self.texts:
            try:
                self.texts[path] = self.tree.read(path).decode("utf-8", "replace")
            except FinopsError:
                self.texts[path] = ""
        return self.texts[path]

    def objects(self, path: str) -> list[Object]:
        if path not in self.manifests:
            try:
                self.manifests[path] = objects(path, without_schemas(self.tree.read(path)))[0]
            except FinopsError:
                self.manifests[path] = []
        return self.manifests[path]


def taken(one: Object) -> Mapping[str, Value]:
    """What kustomize's annotation says, which is taken off the object: it is not the user's."""
    annotations = one.annotations
    text = annotations.get(ANNOTATION)
    if not isinstance(annotations, dict) or not isinstance(text, str):
        return {}
    del annotations[ANNOTATION]
    if not annotations and isinstance(one.metadata, dict):
        del one.metadata["annotations"]
    reader = Reader()
    read = [reader.read(part) for part in parts(ANNOTATION, text.encode())]
    return mapping(read[0].value) if read and read[0] else {}


def settled(
    resources: Iterable[Resource], known: Mapping[int, Object | Location]
) -> Iterator[Resource]:
    """Resources at the places that their objects are from, by the identity of the rendered text.
    A part whose line only the rendered text has, has none."""
    for one in resources:
        values = one.values
        assert isinstance(values, Values)
        found = known.get(id(values.source))
        if isinstance(found, Object):
            yield replace(one, values=Values(values, found), location=found.location)
        elif found is not None:
            nowhere = replace(values.source, part=Part(found.file, EMPTY, 0), path=())
            yield replace(one, values=Values(values, nowhere), location=found)
        else:
            yield one
