"""A chart and the values of one environment, as what helm is to render: nothing but copies."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from ...errors import FinopsError
from ...location import Location
from ...model import Diagnostic, Severity, Value
from ...trees import Tree, join
from .charts import REQUIREMENTS, Chart, Dependency, chart, document, vendored
from .export import Export
from .rendering import Rendering, Step
from .survey import CHART

KUBERNETES = "1.34.0"  # what charts are told that the cluster runs
DEEPEST = 5  # charts within charts that are taken from elsewhere in the repository
MOST_API_VERSIONS = 2_000  # of the repository's own definitions
RELEASE = re.compile(r"[a-z0-9](?:[-a-z0-9]{0,51}[a-z0-9])?")
NAMESPACE = re.compile(r"[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?")
NOT_NAMES = re.compile(r"[^a-z0-9]+")
SCHEMA = "values.schema.json"  # may refer to any address, and says nothing of what is rendered
STANDARD = ("templates", "charts", "crds", "files", "config", "configs")
VENDOR_IT = (
    "Vendor it (`helm dependency build`, and commit charts/), or pass rendered YAML with "
    "--manifests."
)


class Release(NamedTuple):
    """What is said where a chart is installed. `files` are values files of the repository,
    `values` are written in place and come after them; `sets` are single values and come last."""

    name: str = ""
    namespace: str = "default"
    files: tuple[str, ...] = ()
    values: tuple[Mapping[str, Value], ...] = ()
    sets: tuple[tuple[str, str, bool], ...] = ()  # name, value, whether it is a text
    api_versions: tuple[str, ...] = ()
    kubernetes: str = KUBERNETES


def release_name(wanted: str, otherwise: str) -> str:
    """A name that helm takes: the wanted one where it is, else one like the other."""
    if RELEASE.fullmatch(wanted):
        return wanted
    return NOT_NAMES.sub("-", otherwise.lower())[:53].strip("-") or "release"


def add_chart(
    rendering: Rendering,
    tree: Tree,
    folder: str,
    release: Release,
    prefix: str = "helm",
    output: str | None = None,
) -> list[Diagnostic]:
    """Adds a chart and the step that renders it. Raises FinopsError for a chart that is none, or
    values that are not there."""
    found = chart(tree, folder)
    export = rendering.export
    values = values_files(export, release, prefix)
    told = partial(read_values, tree, folder, release)
    notes = put_chart(export, tree, found, f"{prefix}/chart", told)
    namespace = release.namespace if NAMESPACE.fullmatch(release.namespace) else "default"
    arguments = [
        "template",
        release_name(release.name, found.name),
        f"./{prefix}/chart",
        f"--namespace={namespace}",
        "--no-hooks",
        "--skip-tests",
        f"--kube-version={release.kubernetes}",
        *(f"--api-versions={one}" for one in release.api_versions[:MOST_API_VERSIONS]),
        *(f"--values={path}" for path in values),
        *(f"--set{'-string' * text}={name}={escaped(value)}" for name, value, text in release.sets),
    ]
    rendering.steps.append(Step("helm", tuple(arguments), ".", output, folder))
    return notes


def escaped(value: str) -> str:
    """A text as helm's `--set` takes it for one value."""
    return re.sub(r"([\\,{}\[\]])", r"\\\1", value)


def values_files(export: Export, release: Release, prefix: str) -> Iterator[str]:
    """Copies of the values under names of our own: helm takes a comma or a scheme in a file's name
    for more than a name. All of them are there when this returns."""
    paths = []
    for number, path in enumerate(release.files):
        paths.append(f"{prefix}/values-{number}.yaml")
        export.file(path, paths[-1])
    for number, value in enumerate(release.values):
        paths.append(f"{prefix}/given-{number}.yaml")
        export.put(paths[-1], as_json(value))
    return iter(paths)


def as_json(value: Value) -> bytes:
    """A value as JSON, which is YAML too; a decimal number stays the text that it was."""
    return json.dumps(value, default=str).encode()


# -------------------------------------------------------------------------------- dependencies


def put_chart(
    export: Export,
    tree: Tree,
    found: Chart,
    to: str,
    values: Callable[[], list[Mapping[str, Value]]],
    depth: int = 0,
) -> list[Diagnostic]:
    """Copies a chart, with those that it needs from elsewhere in the repository in its charts/.
    What is nowhere is taken out of the copy, and told where it is switched on."""
    copy_chart(export, found.folder, to)
    here = vendored(tree, found.folder)
    taken: list[str] = []
    missing: list[Dependency] = []
    notes: list[Diagnostic] = []
    for one in found.dependencies:
        if one.name in here:
            continue
        near = nearby(tree, found, one)
        if near is None or depth == DEEPEST:
            missing.append(one)
            continue
        here.add(one.name)
        notes += put_chart(export, tree, near, f"{to}/charts/{one.name}", list, depth + 1)
        if one.local is None:
            taken.append(f"{one} is taken from {near.folder}, which is {near.version}")
    if taken:
        notes.append(remark(Severity.INFO, "dependency-here", found, "; ".join(taken)))
    if missing:
        notes += without(export, found, to, missing, values(), depth)
    return notes


def copy_chart(export: Export, folder: str, to: str) -> None:
    """A chart's folder; where that is too much, as at the root of a repository, only what charts
    are made of."""
    before = dict(export.files), dict(export.origins), export.size
    try:
        if folder == ".":
            raise FinopsError("the root has more in it than a chart")
        export.folder(folder, to)
    except FinopsError:
        export.files, export.origins, export.size = before
        for entry in export.tree.names(folder):
            if entry.is_file:
                export.file(join(folder, entry.name), f"{to}/{entry.name}")
            elif entry.name in STANDARD:
                export.folder(join(folder, entry.name), f"{to}/{entry.name}")
    for path in [p for p in export.files if p.startswith(f"{to}/") and p.endswith(f"/{SCHEMA}")]:
        del export.files[path]


def nearby(tree: Tree, found: Chart, wanted: Dependency) -> Chart | None:
    """A dependency that lies in the repository: where `file://` says, or beside the chart."""
    path = wanted.local or f"../{wanted.name}"
    try:
        near = chart(tree, join(found.folder, path))
    except FinopsError:
        return None
    fits = wanted.local is not None or near.name == wanted.name
    return near if fits and near.folder != found.folder else None


def chart_folders(tree: Tree, folder: str, depth: int = 0) -> set[str]:
    """A chart's folder, and those of the charts that it takes from elsewhere in the repository."""
    found = {folder}
    try:
        own = chart(tree, folder)
    except FinopsError:
        return found
    here = vendored(tree, folder)
    for one in own.dependencies if depth < DEEPEST else ():
        near = None if one.name in here else nearby(tree, own, one)
        if near is not None:
            found |= chart_folders(tree, near.folder, depth + 1)
    return found


def without(
    export: Export,
    found: Chart,
    to: str,
    missing: Sequence[Dependency],
    values: Sequence[Mapping[str, Value]],
    depth: int,
) -> list[Diagnostic]:
    """Takes dependencies out of the copy of a chart. One that another chart would bring is told by
    that chart."""
    gone = {one.name for one in missing}
    kept = [one for one in listed(export, to) if one.get("name") not in gone]
    export.put(f"{to}/{CHART}", as_json({**found.value, "apiVersion": "v2", "dependencies": kept}))
    for name in ("Chart.lock", "requirements.lock", REQUIREMENTS):
        export.files.pop(f"{to}/{name}", None)
    return [
        remark(
            Severity.WARNING,
            "dependency-missing",
            found,
            f"{one} of {one.repository or 'nowhere'} is not vendored: its pods are not priced",
            line_of(export, found, one.name),
            VENDOR_IT,
        )
        for one in missing
        if depth == 0 and switched_on(found, one, values)
    ]


def listed(export: Export, to: str) -> list[Mapping[str, Value]]:
    """The dependencies of a copied chart as they are written."""
    found: list[Mapping[str, Value]] = []
    for name in (CHART, REQUIREMENTS):
        if f"{to}/{name}" in export.origins and f"{to}/{name}" in export.files:
            value = document(export.tree, export.origins[f"{to}/{name}"]).get("dependencies")
            found += [one for one in value or () if isinstance(one, Mapping)]
    return found


def line_of(export: Export, found: Chart, name: str) -> int:
    """Where a dependency is named in a chart's own file."""
    text = export.tree.read(join(found.folder, CHART)).decode("utf-8", "replace")
    lines = enumerate(text.splitlines(), 1)
    return next((n for n, line in lines if line.strip(" -\"'").endswith(f"name: {name}")), 1)


def remark(
    severity: str, code: str, found: Chart, message: str, line: int = 1, advice: str = ""
) -> Diagnostic:
    where = Location(join(found.folder, CHART), line)
    return Diagnostic(severity, code, f"chart {found.name}: {message}", where, advice=advice)


# -------------------------------------------------------------------------------------- conditions


def read_values(tree: Tree, folder: str, release: Release) -> list[Mapping[str, Value]]:
    """The values of a release, the strongest first; those that are no YAML are helm's to refuse."""
    found: list[Mapping[str, Value]] = [*reversed(release.values)]
    for path in (*reversed(release.files), join(folder, "values.yaml")):
        try:
            found.append(document(tree, path))
        except FinopsError:
            continue
    return found


def switched_on(found: Chart, wanted: Dependency, values: Sequence[Mapping[str, Value]]) -> bool:
    """Whether a dependency's condition lets it in, as far as the values say."""
    value = found.value.get("dependencies")
    own = (
        one for one in value or () if isinstance(one, Mapping) and one.get("name") == wanted.name
    )
    conditions = str(next(own, {}).get("condition") or "")
    for path in filter(None, (part.strip() for part in conditions.split(","))):
        answers = (answer for one in values if (answer := at(one, path.split("."))) is not None)
        answer = next(answers, None)
        if isinstance(answer, bool):
            return answer
    return True


def at(value: Value, path: Iterable[str]) -> Value:
    for key in path:
        value = value.get(key) if isinstance(value, Mapping) else None
    return value
