"""Which files and folders a kustomization reads, and what in it reaches beyond the repository."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from ...errors import FinopsError
from ...model import Value
from ...trees import Tree, join
from .charts import document
from .shapes import mappings, texts
from .survey import CHART, KUSTOMIZATIONS, SUFFIXES

MOST_ENTRIES = 20_000  # of one kustomization
MOST_FOLDERS = 2_000  # kustomizations that one root leads to
LONGEST_PATH = 400  # characters; longer texts are no paths

LOADED = (
    "resources",
    "bases",
    "components",
    "crds",
    "configurations",
    "generators",
    "transformers",
    "validators",
    "patchesStrategicMerge",
)  # fields that hold paths, URLs, or documents written in place
PATCHES = ("patches", "patchesJson6902", "replacements")  # items with a `path`
GENERATORS = ("configMapGenerator", "secretGenerator")  # items with files
MISSED = frozenset({"resources", "bases", "components", "crds"})  # what may be left out of a copy
PLUGINS = ("generators", "transformers", "validators")
REMOTE = re.compile(
    r"""
      [a-z][a-z0-9+.-]{0,20}+:: | [a-z][a-z0-9+.-]{0,20}+://   # git::, https://
    | [^/\s@:]{1,60}+@[^/\s:]{1,200}+:                        # git@host:
    | (?:www\.)?+github\.com[/:]
    """,
    re.VERBOSE | re.IGNORECASE,
)
HOST = re.compile(r"(?:[a-z0-9-]{1,63}+\.){1,8}+[a-z]{2,20}(?::[0-9]{1,5}+)?[/:]", re.IGNORECASE)


class Entry(NamedTuple):
    """One text that a kustomization loads, and the field that it stands in."""

    field: str
    text: str

    @property
    def is_remote(self) -> bool:
        """Whether kustomize would go to the network, or to git, for it, whatever lies here."""
        text = self.text.strip()
        return "\n" not in text and (bool(REMOTE.match(text)) or "?ref=" in text)

    @property
    def may_be_remote(self) -> bool:
        """Whether it would where nothing of that name lies here."""
        return "\n" not in self.text and bool(HOST.match(self.text.strip()))


@dataclass(slots=True)
class Kustomization:
    """One kustomization: its value, the files and the kustomizations that it reads, and what it
    names that is elsewhere or nowhere."""

    folder: str
    file: str
    value: Mapping[str, Value]
    files: set[str] = field(default_factory=set)
    folders: set[str] = field(default_factory=set)
    remote: list[Entry] = field(default_factory=list)
    missing: list[Entry] = field(default_factory=list)
    made_later: set[str] = field(default_factory=set)  # files of generators that are not there

    @property
    def is_component(self) -> bool:
        return self.value.get("kind") == "Component"


def kustomization_file(tree: Tree, folder: str) -> str | None:
    """The file that makes a folder a kustomization."""
    paths = (join(folder, name) for name in KUSTOMIZATIONS)
    return next((path for path in paths if tree.is_file(path)), None)


def kustomization(tree: Tree, folder: str, file: str) -> Kustomization:
    """Raises BadInput for a file that is none."""
    value = document(tree, file)
    found = Kustomization(folder, file, value)
    for entry in entries(value):
        if entry.is_remote:
            found.remote.append(entry)
        elif len(entry.text) <= LONGEST_PATH and "\n" not in entry.text:
            _local(tree, found, entry)
    for path in chart_folders(found):
        found.folders.add(path)
    return found


def _local(tree: Tree, found: Kustomization, entry: Entry) -> None:
    """What a path leads to; one that leaves the repository leads to nothing."""
    try:
        path = join(found.folder, entry.text)
        if tree.is_file(path):
            found.files.add(path)
        elif tree.is_folder(path):
            found.folders.add(path)
        elif entry.may_be_remote:
            found.remote.append(entry)
        elif entry.field in GENERATORS:
            found.made_later.add(path)
        elif entry.field in MISSED:
            found.missing.append(entry)
    except FinopsError:
        return


def entries(value: Mapping[str, Value]) -> list[Entry]:
    """Every text that kustomize would load, remote or not."""
    return list(islice(_entries(value), MOST_ENTRIES))


def _entries(value: Mapping[str, Value]) -> Iterator[Entry]:
    for name in LOADED:
        yield from (Entry(name, text) for text in texts(value.get(name)))
    for name in PATCHES:
        for item in mappings(value.get(name)):
            yield from (Entry(name, text) for text in texts([item.get("path")]))
    for name in GENERATORS:
        for item in mappings(value.get(name)):
            listed = [item.get("env"), *texts(item.get("files")), *texts(item.get("envs"))]
            yield from (Entry(name, file_of(text)) for text in texts(listed))
    opened = value.get("openapi")
    if isinstance(opened, Mapping):
        yield from (Entry("openapi", text) for text in texts([opened.get("path")]))
    for item in mappings(value.get("helmCharts")):
        extra = texts(item.get("additionalValuesFiles"))
        yield from (Entry("helmCharts", t) for t in texts([item.get("valuesFile"), *extra]))


def file_of(text: str) -> str:
    """The file of `key=file`, or of a file alone."""
    key, equals, path = text.partition("=")
    return path if equals else key


def chart_folders(found: Kustomization) -> Iterator[str]:
    """The local charts that `helmCharts` names."""
    for item in mappings(found.value.get("helmCharts")):
        path = chart_folder(found, item)
        if path is not None:
            yield path


def chart_folder(found: Kustomization, item: Mapping[str, Value]) -> str | None:
    """Where kustomize looks for a chart: below the chart home, by name."""
    own = found.value.get("helmGlobals")
    home = own.get("chartHome") if isinstance(own, Mapping) else None
    name = item.get("name")
    if not isinstance(name, str):
        return None
    try:
        return join(found.folder, f"{home if isinstance(home, str) else 'charts'}/{name}")
    except FinopsError:
        return None


# ------------------------------------------------------------------------------------ what is read


@dataclass(slots=True)
class Closure:
    """Everything that a root leads to, itself with it. `broken` are kustomizations that are none,
    by path, with what is wrong."""

    kustomizations: dict[str, Kustomization] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)
    charts: set[str] = field(default_factory=set)
    broken: dict[str, FinopsError] = field(default_factory=dict)


class Graph:
    """The kustomizations of a tree, each parsed once."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.known: dict[str, Kustomization | FinopsError | None] = {}

    def at(self, folder: str) -> Kustomization | FinopsError | None:
        """The kustomization of a folder, what is wrong with it, or None where there is none."""
        if folder not in self.known:
            self.known[folder] = self._parsed(folder)
        return self.known[folder]

    def _parsed(self, folder: str) -> Kustomization | FinopsError | None:
        try:
            file = kustomization_file(self.tree, folder)
            return kustomization(self.tree, folder, file) if file else None
        except FinopsError as error:
            return error

    def closure(self, folders: Iterable[str]) -> Closure:
        """What is read from some folders on."""
        found = Closure()
        waiting = list(folders)
        while waiting and len(found.kustomizations) < MOST_FOLDERS:
            folder = waiting.pop()
            if folder in found.kustomizations:
                continue
            one = self.at(folder)
            if isinstance(one, Kustomization):
                found.kustomizations[folder] = one
                found.files |= {one.file, *one.files}
                waiting.extend(one.folders)
            elif one is not None:
                found.broken[folder] = one
            elif self.tree.is_file(join(folder, CHART)):
                found.charts.add(folder)
        return found


def flux_entries(tree: Tree, folder: str) -> tuple[list[str], list[str]]:
    """What Flux takes from a folder without a kustomization: every YAML file at and below it, and
    in place of a folder that has a kustomization that one. Paths from the folder; files, folders.
    """
    files: list[str] = []
    folders: list[str] = []
    waiting = ["."]
    while waiting and len(files) < MOST_ENTRIES:
        below = waiting.pop()
        for entry in tree.names(join(folder, below)):
            path = join(below, entry.name)
            if entry.name.startswith("."):
                continue
            if entry.is_file and entry.name.endswith(SUFFIXES):
                files.append(path)
            elif entry.is_folder and kustomization_file(tree, join(folder, path)):
                folders.append(path)
            elif entry.is_folder:
                waiting.append(path)
    return sorted(files), sorted(folders)
