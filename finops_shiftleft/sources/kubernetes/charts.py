"""What a chart says of itself: its name and kind, what it depends on, its environments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ...errors import BadInput, FinopsError
from ...location import Location
from ...model import Value
from ...trees import Tree, join
from ..projects import COMMON, NOT_MEANT
from .streams import Reader, parts
from .survey import CHART, SUFFIXES, kinds_of

MOST_DEPENDENCIES = 200  # of one chart
REQUIREMENTS = "requirements.yaml"  # where charts of helm 2 name their dependencies
ENVIRONMENT_FOLDERS = (
    "env",
    "envs",
    "environment",
    "environments",
    "overlays",
    "values",
)
NO_ENVIRONMENT = (*NOT_MEANT, "secret", "schema", "lock")  # in the name of a values file
DEFAULTS = "values"


class Dependency(NamedTuple):
    """A chart that another needs. `local` is the folder that `file://` names."""

    name: str
    version: str
    repository: str

    @property
    def local(self) -> str | None:
        kind, _, path = self.repository.partition("://")
        return path if kind == "file" else None

    def __str__(self) -> str:
        return f"{self.name} {self.version}".strip()


class Chart(NamedTuple):
    """A chart's own file; `value` is all of it."""

    folder: str
    name: str
    version: str
    is_library: bool
    dependencies: tuple[Dependency, ...]
    value: Mapping[str, Value]

    @property
    def location(self) -> Location:
        return Location(join(self.folder, CHART), 1)


def document(tree: Tree, path: str) -> Mapping[str, Value]:
    """The first document of a file, which is a mapping. Raises BadInput."""
    reader = Reader()
    for part in parts(path, tree.read(path)):
        found = reader.read(part)
        if found is not None:
            if isinstance(found.value, Mapping):
                return found.value
            raise BadInput(f"{path} is no mapping", found.location)
    return {}


def chart(tree: Tree, folder: str) -> Chart:
    """Raises BadInput for a chart whose file is none."""
    value = document(tree, join(folder, CHART))
    listed = [*_listed(value), *_requirements(tree, folder)]
    return Chart(
        folder,
        _text(value, "name") or folder.rpartition("/")[2],
        _text(value, "version"),
        value.get("type") == "library",
        tuple(listed[:MOST_DEPENDENCIES]),
        value,
    )


def _requirements(tree: Tree, folder: str) -> Iterator[Dependency]:
    path = join(folder, REQUIREMENTS)
    if tree.is_file(path):
        yield from _listed(document(tree, path))


def _listed(value: Mapping[str, Value]) -> Iterator[Dependency]:
    listed = value.get("dependencies")
    for one in listed if isinstance(listed, list) else ():
        if isinstance(one, Mapping) and _text(one, "name"):
            yield Dependency(_text(one, "name"), _text(one, "version"), _text(one, "repository"))


def _text(value: Mapping[str, Value], key: str) -> str:
    found = value.get(key)
    return "" if found is None else str(found)


def vendored(tree: Tree, folder: str) -> set[str]:
    """The names of the charts that lie in a chart's own `charts/`; of a packed one its file's."""
    found = set()
    below = join(folder, "charts")
    for entry in tree.names(below):
        path = join(below, entry.name)
        if entry.is_folder and tree.is_file(join(path, CHART)):
            found.add(entry.name)
            try:
                found.add(_text(document(tree, join(path, CHART)), "name"))
            except FinopsError:
                continue
        elif entry.is_file and entry.name.endswith(".tgz"):
            found.add(_packed(entry.name))
    return found


def _packed(file: str) -> str:
    """postgresql of postgresql-12.1.0.tgz, as helm names its packages."""
    words = file.removesuffix(".tgz").split("-")
    number = next((at for at, word in enumerate(words) if at and word[:1].isdigit()), len(words))
    return "-".join(words[:number])


# -------------------------------------------------------------------------------- environments


def environments(tree: Tree, folder: str) -> dict[str, list[str]]:
    """The values files of each environment of a chart, on top of its values.yaml, which helm reads
    by itself. Those in its ci/ are test data."""
    found: dict[str, list[str]] = {}
    for name in _values(tree, folder):
        label = _label(name)
        if label:
            found.setdefault(label, []).append(join(folder, name))
    for above in ENVIRONMENT_FOLDERS:
        below = join(folder, above)
        if tree.is_file(join(below, CHART)):
            continue
        for name in _values(tree, below):
            if not kinds_of(tree.read(join(below, name))).are_objects:
                label = "common" if _stem(name) == DEFAULTS else _label(name) or _stem(name)
                found.setdefault(label, []).append(join(below, name))
        for entry in tree.names(below):
            inner = join(below, entry.name)
            if entry.is_folder and entry.name[0] != ".":
                own = [join(inner, name) for name in _values(tree, inner) if _is_values(name)]
                if own:
                    found.setdefault(entry.name, []).extend(own)
    common = [path for name in sorted(COMMON & found.keys()) for path in found[name]]
    own_files = {name: paths for name, paths in found.items() if name not in COMMON}
    return {name: [*common, *paths] for name, paths in own_files.items()} or found


def _values(tree: Tree, folder: str) -> list[str]:
    """The YAML files of a folder that somebody may mean as values."""
    return [
        entry.name
        for entry in tree.names(folder)
        if entry.is_file
        and entry.name.endswith(SUFFIXES)
        and not any(word in entry.name.lower() for word in NO_ENVIRONMENT)
    ]


def _stem(name: str) -> str:
    return name.rpartition(".")[0]


def _is_values(name: str) -> bool:
    return _stem(name) == DEFAULTS or bool(_label(name))


def _label(name: str) -> str:
    """prod of values-prod.yaml, values.prod.yaml, prod-values.yaml and prod.values.yaml."""
    stem = _stem(name)
    for mark in "-._":
        if stem.startswith(DEFAULTS + mark):
            return stem[len(DEFAULTS) + 1 :]
        if stem.endswith(mark + DEFAULTS):
            return stem[: -len(DEFAULTS) - 1]
    return ""
