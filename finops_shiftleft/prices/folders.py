"""Where what was fetched is kept: the user's cache folder, and the updated lists in it."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

NAME = "finops-shiftleft"
VARIABLE = "FINOPS_SHIFTLEFT_CACHE"
LISTS = "prices"
ENDING = ".tsv.gz"
NOWHERE = "_"  # the file of what is sold without a region


def cache_folder(environment: Mapping[str, str], platform: str = sys.platform) -> Path:
    """Where this platform keeps what can be fetched again."""
    named = environment.get(VARIABLE)
    if named:
        return Path(named)
    if platform == "win32":
        local = environment.get("LOCALAPPDATA")
        return (Path(local) if local else home(environment, "AppData", "Local")) / NAME / "cache"
    if platform == "darwin":
        return home(environment, "Library", "Caches") / NAME
    given = environment.get("XDG_CACHE_HOME", "")
    return (Path(given) if given.startswith("/") else home(environment, ".cache")) / NAME


def home(environment: Mapping[str, str], *inside: str) -> Path:
    named = environment.get("HOME") or environment.get("USERPROFILE")
    return Path(named or Path("~").expanduser(), *inside)


def list_folder(folder: Path, vendor: str, service: str) -> Path:
    """Where the updated lists of a service are, a file for each region."""
    return folder / LISTS / vendor / slug(service)


def slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or NOWHERE


def updated_file(cache: Path, vendor: str, service: str, region: str) -> Path:
    """Where the updated list of a service and region is."""
    return list_folder(cache, vendor, service) / f"{slug(region) if region else NOWHERE}{ENDING}"


def updated_regions(folder: Path) -> dict[str, Path]:
    """The updated lists of a service, by the names of their files."""
    try:
        with os.scandir(folder) as found:
            names = [entry.name for entry in found if entry.name.endswith(ENDING)]
    except OSError:
        return {}
    return {name.removesuffix(ENDING): folder / name for name in names if name[0] != "."}
