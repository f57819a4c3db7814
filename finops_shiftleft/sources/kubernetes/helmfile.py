"""helmfile: the releases of a file that is plain YAML, whose charts are in the repository."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...errors import FinopsError
from ...location import Location
from ...model import Value
from ...trees import join, parent
from .charts import document
from .deployments import Deployment, Repository
from .shapes import mappings
from .survey import CHART, SUFFIXES

TEMPLATE = b"{{"


def deployments(path: str, repository: Repository) -> Iterator[Deployment]:
    """The releases of local charts. Those of a file that is a template are not read: what they are
    is decided when it is applied."""
    value = _read(path, repository)
    folder = parent(path)
    for one in mappings(value.get("releases")):
        chart = one.get("chart")
        name = str(one.get("name") or "")
        if not isinstance(chart, str) or not chart.startswith(".") or one.get("installed") is False:
            continue
        try:
            where = join(folder, chart)
            if not name or not repository.tree.is_file(join(where, CHART)):
                continue
        except FinopsError:
            continue
        yield _deployment(one, name, where, folder, path, repository)


def _deployment(
    one: Mapping[str, Value], name: str, chart: str, folder: str, path: str, repository: Repository
) -> Deployment:
    listed = one.get("values")
    items = listed if isinstance(listed, list) else []
    files = (repository.file(folder, item) for item in items)
    sets = tuple(
        (str(item["name"]), str(item.get("value") or ""), False)
        for item in mappings(one.get("set"))
        if item.get("name")
    )
    given = {
        "release": name,
        "namespace": str(one.get("namespace") or "default"),
        "values": tuple(mappings(items)),
        "sets": sets,
    }
    return Deployment(
        name,
        chart,
        Location(path, 1),
        "helm",
        tuple(f for f in files if f and _is_plain(f)),
        given=given,
    )


def _is_plain(file: str) -> bool:
    """Whether helm can read a values file as it is; helmfile fills in the others first."""
    return file.endswith(SUFFIXES)


def elsewhere(path: str, repository: Repository) -> Iterator[str]:
    """The releases whose charts are not in the repository, in words."""
    for one in mappings(_read(path, repository).get("releases")):
        chart = one.get("chart")
        if isinstance(chart, str) and not chart.startswith("."):
            version = one.get("version") or ""
            yield f"{one.get('name')} installs {chart} {version}".rstrip()


def _read(path: str, repository: Repository) -> Mapping[str, Value]:
    try:
        if TEMPLATE in repository.tree.read(path):
            return {}
        return document(repository.tree, path)
    except FinopsError:
        return {}
