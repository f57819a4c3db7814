"""A kustomization as what kustomize is to render: private copies, without what would reach beyond
the repository or run a program. What is taken out is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from ...errors import BadInput, FinopsError
from ...location import Location
from ...model import Diagnostic, Severity, Value
from ...trees import Tree, join
from .charts import document
from .definitions import without_schemas
from .deployments import of_text
from .export import Export
from .helm import Release, add_chart, as_json
from .kustomizations import (
    PLUGINS,
    Closure,
    Entry,
    Graph,
    Kustomization,
    chart_folder,
    entries,
    file_of,
    flux_entries,
)
from .rendering import Rendering, Retry, Step
from .shapes import mappings, texts
from .survey import KUSTOMIZATIONS, kinds_of

ORIGINS = {"buildMetadata": ["originAnnotations"]}  # kustomize says where each object is from
BUILTIN = "builtin"
PLUGIN_FILES = ("path", "paths", "files", "envs", "env")  # of a built-in one
COPY_IT = "Copy it into the repository, or pass rendered YAML with --manifests."
REPLACED = ("namespace", "namePrefix", "nameSuffix")  # what is given goes in the place of it
APPENDED = ("patches", "components", "replicas")  # what is given comes after it
UNDONE = ("the patches of what is not here", "its replacements")
PATCH_FIELDS = ("patches", "patchesStrategicMerge", "patchesJson6902")
REPLACEMENTS = ("replacements",)
HELM_FIELDS = ("helmCharts", "helmGlobals", "helmChartInflationGenerator")


class Built(NamedTuple):
    """A root to render, and what was taken out of it. `beyond` are the addresses that it wanted,
    `lacks_helm` that it has charts and there is no helm."""

    rendering: Rendering
    notes: list[Diagnostic]
    beyond: tuple[str, ...]
    lacks_helm: bool


def built(
    graph: Graph, folder: str, given: Mapping[str, Value], release: Release, has_helm: bool
) -> Built:
    """A root, with what a GitOps object adds to it. `release` is what its charts are told. Raises
    FinopsError."""
    tree = graph.tree
    root = _root(graph, folder, given)
    made = {root.file} if graph.at(folder) is None else set()
    closure = graph.closure([*root.folders])
    closure.kustomizations[folder] = root
    for broken, error in closure.broken.items():
        location = error.location if isinstance(error, BadInput) else None
        raise BadInput(f"{broken}: {error.message}", location or Location(root.file, 1))
    export = Export(tree)
    rendering = Rendering(export, [], [Retry({}), *(Retry({}, what) for what in UNDONE)])
    notes: list[Diagnostic] = []
    for path in sorted(closure.files | root.files | files_of(closure) - made):
        _put(rendering, tree, path)
    for number, one in enumerate(sorted(closure.kustomizations.values(), key=lambda k: k.folder)):
        edit = _Edit(tree, one, has_helm)
        value = edit.value()
        value = _with(value, given) if one is root else value
        for position, item in enumerate(edit.charts):
            name = f".finops-chart-{position}.yaml"
            if edit.add(rendering, item, f"helm/{number}-{position}", name, release):
                value["resources"] = [*texts(value.get("resources")), name]
        notes += edit.notes
        for path in one.made_later:
            export.put(f"repo/{path}", b"")
        for text, name in edit.moved.items():
            path = join(one.folder, text)
            export.put(f"repo/{join(one.folder, name)}", tree.read(path), path)
        if value != one.value:
            export.put(f"repo/{one.file}", as_json(value), one.file)
        for retry, names in zip(rendering.retries[1:], (laid_over(one), REPLACEMENTS), strict=True):
            if any(value.get(name) for name in names):
                value = {name: part for name, part in value.items() if name not in names}
                retry.files[f"repo/{one.file}"] = as_json(value)
    rendering.retries[:] = [one for one in rendering.retries if one.files]
    rendering.steps.append(Step("kustomize", (".",), join("repo", folder), None, folder))
    every = closure.kustomizations.values()
    remote = tuple(entry.text for one in every for entry in one.remote)
    has_charts = any(one.value.get("helmCharts") for one in every)
    return Built(rendering, notes, remote, has_charts and not has_helm)


def laid_over(one: Kustomization) -> tuple[str, ...]:
    """The fields that may patch what was taken out of a kustomization; none where nothing was."""
    return PATCH_FIELDS if one.remote or one.missing else ()


def files_of(closure: Closure) -> set[str]:
    return {one.file for one in closure.kustomizations.values()}


def _put(rendering: Rendering, tree: Tree, path: str) -> None:
    """A file, without the schemas that nothing needs but a patch of one."""
    content = tree.read(path)
    short = without_schemas(content)
    rendering.export.put(f"repo/{path}", short, path)
    if short is not content:
        rendering.retries[0].files[f"repo/{path}"] = content


def _root(graph: Graph, folder: str, given: Mapping[str, Value]) -> Kustomization:
    """The root with what it is given; one of Flux's making where the folder has none."""
    found = graph.at(folder)
    if isinstance(found, FinopsError):
        raise found
    if found is None:
        files, folders = flux_entries(graph.tree, folder)
        kept = [path for path in files if _is_manifest(graph.tree, join(folder, path))]
        found = Kustomization(folder, join(folder, KUSTOMIZATIONS[0]), {})
        found.value = {"resources": [*kept, *folders]}
        found.files |= {join(folder, path) for path in kept}
        found.folders |= {join(folder, path) for path in folders}
    components = {join(folder, text) for text in texts(given.get("components"))}
    return replace(found, folders=found.folders | components)


def _is_manifest(tree: Tree, path: str) -> bool:
    try:
        return kinds_of(tree.read(path)).are_objects
    except FinopsError:
        return False


def _with(value: Mapping[str, Value], given: Mapping[str, Value]) -> dict[str, Value]:
    """A root's value with what Flux or Argo CD adds to it, and with origins."""
    found = {**value, **ORIGINS}
    for name in REPLACED:
        if given.get(name):
            found[name] = given[name]
    for name in APPENDED:
        if given.get(name):
            before = found.get(name)
            found[name] = [*(before if isinstance(before, list) else ()), *given[name]]
    return found


class _Edit:
    """One kustomization without its remote parts, its programs and its charts."""

    def __init__(self, tree: Tree, source: Kustomization, has_helm: bool) -> None:
        self.tree, self.source = tree, source
        self.notes: list[Diagnostic] = []
        every = list(mappings(source.value.get("helmCharts")))
        self.charts = every if has_helm else []
        self.moved = dict(_outside(source))
        for entry in source.remote:
            said = f"{entry.text} is not in this repository: what it would bring is not priced"
            self._say(Severity.WARNING, "remote-base", said, entry.text, COPY_IT)
        for entry in source.missing:
            said = f"{entry.text} is not there: what it would bring is not priced"
            self._say(Severity.WARNING, "missing-file", said, entry.text, COPY_IT)

    def value(self) -> dict[str, Value]:
        gone = {entry.text for entry in (*self.source.remote, *self.source.missing)}
        gone |= set(self._programs())
        found = {
            name: _without(value, gone)
            for name, value in self.source.value.items()
            if name not in HELM_FIELDS and not _names(value, gone)
        }
        return _renamed(found, self.moved) if self.moved else found

    def _programs(self) -> Iterator[str]:
        """The plugins that are programs or containers of somebody's, or that name an address: they
        are not run."""
        for name in PLUGINS:
            for text in texts(self.source.value.get(name)):
                value = self._plugin(text)
                if value and not is_harmless(value):
                    what = text.split()[0] if "\n" not in text else value.get("kind")
                    said = f"{name}: {what} runs a program or reads from elsewhere: it is not run"
                    self._say(Severity.INFO, "plugin-not-run", said, text, COPY_IT)
                    yield text

    def _plugin(self, text: str) -> Mapping[str, Value]:
        """What configures a plugin: a document in place, or a file's."""
        if "\n" in text:
            return of_text(self.source.file, text)
        try:
            path = join(self.source.folder, text)
            return document(self.tree, path) if self.tree.is_file(path) else {}
        except FinopsError:
            return {}

    def add(
        self, rendering: Rendering, item: Mapping[str, Value], prefix: str, made: str, told: Release
    ) -> bool:
        """Has a chart of `helmCharts` rendered into a file beside the kustomization; whether it
        can be."""
        try:
            folder = chart_folder(self.source, item)
            if folder is None or not self.tree.is_file(join(folder, "Chart.yaml")):
                self._elsewhere(item)
                return False
            release = self._release(item, told)
            output = join(f"repo/{self.source.folder}", made)
            self.notes += add_chart(rendering, self.tree, folder, release, prefix, output)
        except FinopsError as error:
            self._say(Severity.WARNING, "chart-not-rendered", error.message, str(item.get("name")))
            return False
        return True

    def _release(self, item: Mapping[str, Value], told: Release) -> Release:
        files = list(texts([item.get("valuesFile")]))
        files += texts(item.get("additionalValuesFiles"))
        inline = item.get("valuesInline")
        namespace = item.get("namespace") or self.source.value.get("namespace") or told.namespace
        return told._replace(
            name=str(item.get("releaseName") or item.get("name")),
            namespace=str(namespace),
            files=tuple(join(self.source.folder, file) for file in files),
            values=(inline,) if isinstance(inline, Mapping) else (),
        )

    def _elsewhere(self, item: Mapping[str, Value]) -> None:
        words = (str(item.get(key) or "") for key in ("name", "version"))
        chart = " ".join(filter(None, words))
        said = f"chart {chart} of {item.get('repo') or 'nowhere'} is not in this repository: "
        self._say(
            Severity.WARNING,
            "chart-elsewhere",
            f"{said}its pods are not priced",
            str(item.get("name")),
            COPY_IT,
        )

    def _say(self, severity: str, code: str, said: str, near: str, advice: str = "") -> None:
        place = Location(self.source.file, self._line(near))
        self.notes.append(Diagnostic(severity, code, said, place, advice=advice))

    def _line(self, near: str) -> int:
        """The first line that has a text in it."""
        try:
            content = self.tree.read(self.source.file).decode("utf-8", "replace")
        except FinopsError:
            return 1
        first = near.strip().splitlines()[0] if near.strip() else near
        lines = enumerate(content.splitlines(), 1)
        return next((number for number, line in lines if first in line), 1)


def _outside(source: Kustomization) -> Iterator[tuple[str, str]]:
    """The files of a kustomization that do not lie below it, with names for copies that do: who
    builds it lets kustomize read them, which from here could be any file of the machine."""
    for number, entry in enumerate(entries(source.value)):
        try:
            path = join(source.folder, entry.text)
        except FinopsError:
            continue
        below = source.folder == "." or path.startswith(f"{source.folder}/")
        if path in source.files and not below:
            yield entry.text, f".finops-{number}-{path.rpartition('/')[2]}"


def _renamed(value: Any, names: Mapping[str, str]) -> Any:
    """A value with other names for some files; `key=file` keeps its key, a file alone its name."""
    if isinstance(value, Mapping):
        return {
            key: [_keyed(item, names) for item in part]
            if key == "files" and isinstance(part, list)
            else _renamed(part, names)
            for key, part in value.items()
        }
    if isinstance(value, list):
        return [_renamed(item, names) for item in value]
    return names.get(value, value) if isinstance(value, str) else value


def _keyed(item: Value, names: Mapping[str, str]) -> Value:
    if not isinstance(item, str):
        return item
    key, equals, path = item.partition("=")
    if not equals:
        key, path = item.rpartition("/")[2], item
    return f"{key}={names[path]}" if path in names else item


def is_harmless(plugin: Mapping[str, Value]) -> bool:
    """Whether kustomize itself does what a plugin is for, with files of the repository."""
    read = (text for key in PLUGIN_FILES for text in texts([*_several(plugin.get(key))]))
    return (
        plugin.get("apiVersion") == BUILTIN
        and plugin.get("kind") != "HelmChartInflationGenerator"
        and not any(Entry("plugin", text).is_remote for text in read)
    )


def _several(value: Value) -> list[Value]:
    return value if isinstance(value, list) else [value]


def _without(value: Value, gone: set[str]) -> Value:
    """A list without some texts, and without the items whose path they are."""
    if not isinstance(value, list):
        return value
    return [_lighter(item, gone) for item in value if not _names(item, gone)]


def _names(item: Value, gone: set[str]) -> bool:
    """Whether an item, or the file that its path names, is gone."""
    text = item.get("path") if isinstance(item, Mapping) else item
    return isinstance(text, str) and text in gone


def _lighter(item: Value, gone: Iterable[str]) -> Value:
    """A generator without the files that are gone."""
    if not isinstance(item, Mapping):
        return item
    return {
        key: [one for one in part if not (isinstance(one, str) and file_of(one) in gone)]
        if key in ("files", "envs") and isinstance(part, list)
        else part
        for key, part in item.items()
    }
