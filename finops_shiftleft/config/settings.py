"""finops.yml: what a repository says about its projects, where its code does not."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ..location import Location
from ..records import field, record

if TYPE_CHECKING:
    from ..documents import Document
    from .kubernetes import Cluster

SETTINGS_FILE = "finops.yml"
SCHEMA = Path(__file__).with_name("settings.schema.json")
VENDORS = ("aws", "azure", "google")


class ProjectEntry(NamedTuple):
    """An item of `projects`. What is None or empty is not said."""

    path: str
    name: str | None = None
    environment: str | None = None
    workspace: str | None = None
    var_files: tuple[str, ...] = ()
    vars: Mapping[str, str] = {}
    env: Mapping[str, str] = {}
    usage: str | None = None
    account: str | None = None
    region: str | None = None
    exclude: bool = False
    location: Location | None = None

    @property
    def own(self) -> bool:
        """Whether it is a project of its own, and not something said about those in a folder."""
        said = self.name, self.environment, self.workspace, self.var_files, self.vars
        return not self.exclude and any(said)


@record
class Settings:
    """What finops.yml says. `regions` are by vendor, `hosts` those that modules may come from."""

    regions: Mapping[str, str] = field(default_factory=dict)
    currency: str | None = None
    projects: tuple[ProjectEntry, ...] = ()
    hosts: tuple[str, ...] = ()
    kubernetes: Mapping[str, Cluster] = field(default_factory=dict)


def schema() -> dict[str, Any]:
    """The published JSON Schema."""
    import json

    from .kubernetes import schema as of_clusters

    found: dict[str, Any] = json.loads(SCHEMA.read_text("utf-8"))
    found["properties"]["kubernetes"] = of_clusters()
    return found


def read_settings(name: str, data: bytes) -> Settings:
    """finops.yml. Raises BadConfig with file, line and caret."""
    from ..documents import check, read_yaml
    from .kubernetes import read_clusters

    document = read_yaml(name, data)
    check(document, schema())
    said = document.value
    region = said.get("region") or {}
    return Settings(
        dict.fromkeys(VENDORS, region) if isinstance(region, str) else region,
        said.get("currency"),
        tuple(entry(document, index) for index in range(len(said.get("projects") or ()))),
        tuple(said.get("modules", {}).get("hosts", ())),
        read_clusters(document),
    )


def entry(document: Document, index: int) -> ProjectEntry:
    said = document.value["projects"][index]
    place = document.place(("projects", index))
    files = tuple(said.get("var_files", ()))
    texts = {name: as_text(value) for name, value in said.get("vars", {}).items()}
    return ProjectEntry(**{**said, "var_files": files, "vars": texts}, location=place)


def as_text(value: str | bool | int | Decimal) -> str:
    """A variable as a command line says it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return format(value, "f") if isinstance(value, Decimal) else str(value)
