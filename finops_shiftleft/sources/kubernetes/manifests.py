"""Manifests as objects, and objects as resources: where each stands, and what it is called.

Lists are taken apart, patches and templates are told from objects, and values that something else
fills in are Unknown where they could cost money.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import Any, cast

from ...errors import BadInput, SyntaxProblem
from ...location import Location
from ...model import Diagnostic, Resource, Severity, Value
from . import kinds
from .places import of_items, places
from .quantities import placeholder
from .shapes import mapping
from .streams import Part, Path, Reader, parts

MOST_PROBLEMS = 50  # of one stream that are told one by one

LOOKS_LIKE_ONE = re.compile(r"^[ \t]*+[\"']?(?:apiVersion|kind)[\"']?[ \t]*+:", re.MULTILINE)
TEMPLATE = re.compile(r"^[^#\n]*?(?:\{\{|\{%)", re.MULTILINE)
FILLED_IN = ("{{", "${", "$(", "{%")
FREE_TEXT = frozenset({"args", "command", "env", "data", "stringData", "binaryData"})
NAMES = frozenset({"name", "namespace", "labels", "generateName"})  # of metadata: stay as they are
RENDER = "Render it first, or name the chart or kustomization that it belongs to."


@dataclass(frozen=True, slots=True)
class Object:
    """An object as it is applied. `part` is the document it stands in, at `path` (of a List)."""

    value: Mapping[str, Value]
    location: Location
    part: Part
    path: Path = ()

    @property
    def api_version(self) -> str:
        return str(self.value["apiVersion"])

    @property
    def group(self) -> str:
        """`apps` of apps/v1, "" of v1."""
        return self.api_version.rpartition("/")[0]

    @property
    def kind(self) -> str:
        return str(self.value["kind"])

    @property
    def metadata(self) -> Mapping[str, Value]:
        return mapping(self.value.get("metadata"))

    @property
    def name(self) -> str:
        """Its name; a generated one has a digest of the object behind it."""
        name = self.metadata.get("name")
        if name is not None:
            return str(name)
        start = self.metadata.get("generateName")
        text = json.dumps(self.value, sort_keys=True, default=str)
        return f"{start}{sha256(text.encode()).hexdigest()[:8]}" if start else ""

    @property
    def namespace(self) -> str | None:
        """The namespace that it names itself."""
        found = self.metadata.get("namespace")
        return str(found) if found is not None else None

    @property
    def labels(self) -> Mapping[str, Value]:
        return mapping(self.metadata.get("labels"))

    @property
    def annotations(self) -> Mapping[str, Value]:
        return mapping(self.metadata.get("annotations"))

    @property
    def type(self) -> str:
        """Its kind; with the group behind it where Kubernetes itself has another of that name."""
        return kinds.qualified(self.kind, self.group)


class Values(dict[str, Value]):
    """What an object says, by its top-level keys, and `name`. Knows where each part stands."""

    def __init__(self, values: Mapping[str, Value], source: Object) -> None:
        super().__init__(values)
        self.source = source

    def place(self, name: str) -> Location | None:
        """Where a key stands; `spec.template` where that does, or else what is around it."""
        known = places(self.source.part)
        path = (*self.source.path, *(int(w) if w.isdigit() else w for w in name.split(".")))
        while len(path) > len(self.source.path):
            if path in known:
                return known[path]
            path = path[:-1]
        return None

    def adding(self, **more: Value) -> Values:
        """These and more, as placed as these."""
        return Values({**self, **more}, self.source)


class Problems:
    """What is wrong in one stream: the first ones, and how many more."""

    def __init__(self, name: str) -> None:
        self.name, self.count = name, 0
        self.first: list[Diagnostic] = []

    def add(self, problem: Diagnostic) -> None:
        self.count += 1
        if len(self.first) < MOST_PROBLEMS:
            self.first.append(problem)

    def told(self) -> list[Diagnostic]:
        more = self.count - len(self.first)
        if not more:
            return self.first
        said = f"{more:,} more problems in {self.name}"
        where = Location(self.name, 1)
        return [*self.first, Diagnostic(Severity.WARNING, "invalid-yaml", said, where)]


# ---------------------------------------------------------------------------------------- objects


def objects(name: str, data: bytes) -> tuple[list[Object], list[Diagnostic]]:
    """The objects of a stream of manifests, in order, and what cannot be read of it. Documents that
    are no objects (values, settings of other programs) are passed over."""
    found: list[Object] = []
    problems = Problems(name)
    try:
        documents = parts(name, data)
    except BadInput as error:
        return [], [unread(error)] if b"apiVersion" in data.replace(b"\0", b"") else []
    reader = Reader()
    for part in documents:
        try:
            read = reader.read(part)
        except SyntaxProblem as error:
            if LOOKS_LIKE_ONE.search(part.text):
                problems.add(unrendered(error, part))
            continue
        if read is None or not is_object(read.value):
            continue
        for twice in read.repeated:
            problems.add(repeated_key(twice))
        for one in flattened(Object(read.value, read.location, part)):
            said = fragment(one)
            if said:
                problems.add(said)
            else:
                found.append(one)
    return found, problems.told()


def is_object(value: Value) -> bool:
    """Whether a value has what every object has."""
    return isinstance(value, dict) and all(
        isinstance(value.get(key), str) and value[key] for key in ("apiVersion", "kind")
    )


def flattened(source: Object) -> Iterator[Object]:
    """The object, or the objects of a List, which may hold Lists."""
    items = source.value.get("items")
    listed = source.kind.endswith("List") and isinstance(items, list)
    if not listed or source.metadata.get("name"):
        yield source
        return
    known = of_items(source.part)
    waiting: list[tuple[Value, Path]] = [(source.value, ())]
    while waiting:
        value, path = waiting.pop()
        inner = value.get("items") if is_object(value) else None
        if isinstance(inner, list) and str(value["kind"]).endswith("List"):
            waiting.extend((v, (*path, "items", i)) for i, v in reversed([*enumerate(inner)]))
        elif is_object(value):
            yield Object(value, known.get(path, source.location), source.part, path)


def fragment(one: Object) -> Diagnostic | None:
    """What is to be said of a patch of a workload, which is no object."""
    if one.type not in kinds.TEMPLATES or kinds.borrows(one.value) or is_complete(one):
        return None
    said = f"{one.kind} {one.name} is taken for a patch: it has no image, no name or no selector"
    return Diagnostic(Severity.INFO, "patch-fragment", said, one.location)


def is_complete(one: Object) -> bool:
    """Whether a workload has a name, an image, and the selector that apps/v1 wants."""
    containers = mapping(kinds.template(one.kind, one.value).get("spec")).get("containers")
    items = containers if isinstance(containers, list) else []
    images = [item for item in items if isinstance(item, Mapping) and item.get("image")]
    selects = one.api_version != "apps/v1" or mapping(one.value.get("spec")).get("selector")
    return bool(one.name and images and selects)


def unread(error: BadInput) -> Diagnostic:
    return Diagnostic(
        Severity.WARNING, "invalid-yaml", error.message, error.location, None, error.source
    )


def unrendered(error: SyntaxProblem, part: Part) -> Diagnostic:
    """A broken document: a template that nobody rendered, or a mistake."""
    if not TEMPLATE.search(part.text):
        return unread(error)
    said = "a template that is not rendered: what it would make is not priced"
    where = Location(part.name, part.before + 1)
    return Diagnostic(Severity.WARNING, "template-not-rendered", said, where, advice=RENDER)


def repeated_key(error: SyntaxProblem) -> Diagnostic:
    """kubectl takes the last one, kustomize refuses the file."""
    return Diagnostic(
        Severity.WARNING, "repeated-key", error.message, error.location, None, error.source,
        error.advice,
    )  # fmt: skip


# -------------------------------------------------------------------------------------- resources


def resources(found: Iterable[Object], namespace: str = "default") -> tuple[Resource, ...]:
    """The objects as they are priced. `namespace` is where those go that name none; what has no
    name is no object. Of objects that are one and the same the last one counts, as in kubectl."""
    every = list(found)
    cluster_wide = kinds.cluster_wide((one.kind, one.value) for one in every)
    last: dict[str, Resource] = {}
    for one in every:
        if one.name:
            resource = as_resource(one, None if one.kind in cluster_wide else namespace)
            last.pop(resource.address, None)
            last[resource.address] = resource
    return tuple(last.values())


def repeated(found: Iterable[Object], namespace: str = "default") -> list[Diagnostic]:
    """Objects that stand there more than once."""
    seen: dict[tuple[str, str, str], Location] = {}
    said = Problems("the manifests")
    for one in found:
        key = (one.type, one.namespace or namespace, one.name)
        if key in seen:
            message = f"{one.kind} {one.name} is at {seen[key]} too: this one counts"
            said.add(Diagnostic(Severity.WARNING, "repeated-object", message, one.location))
        seen[key] = one.location
    return said.told()


def as_resource(one: Object, namespace: str | None) -> Resource:
    """`namespace` is None for what stands in none."""
    if namespace is not None:
        namespace = one.namespace or namespace
    value = one.value
    labels = one.labels
    if is_filled_in(one.part):
        value, labels = cast(Mapping[str, Value], settled(value)), settled(labels)
    name = one.name
    tags = {**labels, "namespace": namespace} if namespace else dict(labels)
    address = "/".join(filter(None, (namespace, one.type, name)))
    return Resource(
        address, one.type, "kubernetes", Values({**value, "name": name}, one), one.location,
        tags=tags,
    )  # fmt: skip


@lru_cache(4)  # the objects of a List are of one part
def is_filled_in(part: Part) -> bool:
    """Whether anything in a document may be filled in before it is applied."""
    return any(mark in part.text for mark in FILLED_IN)


def settled(value: Any, around: str = "") -> Any:
    """A value whose parts are Unknown where they are filled in, but for texts that cost nothing."""
    if isinstance(value, str):
        return placeholder(value) or value
    if isinstance(value, dict):
        kept = NAMES if around == "metadata" else FREE_TEXT
        return {k: v if k in kept else settled(v, k) for k, v in value.items()}
    return [settled(item) for item in value] if isinstance(value, list) else value
