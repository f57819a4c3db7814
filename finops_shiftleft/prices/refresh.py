"""The lists that were updated, written into the embedded ones: what a release ships next."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ..errors import BadPrices
from .build import Tables, about
from .changes import Changes, compare
from .folders import LISTS, updated_regions
from .layers import REGION, opened
from .listfile import ListFile, file_of, write
from .snapshot import MANIFEST, Snapshot


def refresh(cache: Path, to: Path) -> Changes:
    """Replaces, in the snapshot in `to`, each region of each service that the cache folder has a
    list of, and says what changed. Raises BadPrices where there is nothing, or it is broken."""
    snapshot, changes = Snapshot(to), Changes()
    manifest: dict[str, Any] = json.loads(json.dumps(snapshot.manifest))
    for folder in sorted((cache / LISTS).glob("*/*")):
        lists = [opened(path) for path in updated_regions(folder).values()]
        if not lists:
            continue
        vendor, service = folder.parent.name, lists[0].service
        tables = merged(snapshot.list_of(vendor, service), lists)
        target = file_of(to, vendor, service)
        changes.services[vendor, service] = compare(target, tables)
        write(target, service, tables)
        manifest["services"].setdefault(vendor, {})[service] = about(tables, target, target)
    if not changes.services:
        raise BadPrices(
            f"{cache} has no updated lists", "finops-shiftleft prices update fetches them"
        )
    newest = [each["newest"] for known in manifest["services"].values() for each in known.values()]
    manifest["date"] = max(newest)
    (to / MANIFEST).write_text(json.dumps(manifest, indent=1, sort_keys=True) + "\n", "utf-8")
    return changes


def merged(under: ListFile | None, lists: list[ListFile]) -> Tables:
    """The tables of a service: of each region the updated list, where there is one."""
    new = {one.about[REGION] for one in lists}
    tables: Tables = {}
    for one in [*([under] if under else []), *lists]:
        for place in one.parts:
            table = one.load(*place)
            if table is not None and (one is not under or place[0] not in new):
                tables[place] = list(table)
    return tables
