"""Type name -> page, imported when the type first occurs; and the types that are free."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from .vocabulary import Page

FOLDERS = {"aws": "aws", "azurerm": "azure", "azapi": "azapi", "google": "google"}
FOLDERS |= {"kubernetes": "kubernetes"}
HERE = Path(__file__).parent


@cache
def page(kind: str) -> Page | None:
    """The page of a type; its file is named as the type is, without the vendor."""
    vendor, _, name = kind.partition("_")
    module = f"{__package__}.{FOLDERS.get(vendor, '')}.{name}"
    if vendor not in FOLDERS or not name.isidentifier() or find_spec(module) is None:
        return None
    loaded = import_module(module)
    found = loaded.RESOURCE
    assert isinstance(found, Page), f"{name}.py has no page"
    assert found.kind == kind, f"{name}.py is about {found.kind}"
    found.summary = (loaded.__doc__ or "").strip()
    return found


def known(kind: str) -> Page:
    """The page of a type that another page names."""
    found = page(kind)
    assert found is not None, f"no page for {kind}"
    return found


def free(kind: str) -> str | None:
    """Why a type costs nothing; None if it is not known to be free."""
    vendor = kind.partition("_")[0]
    known = reasons(FOLDERS.get(vendor, ""))
    return known.get(kind) or known.get(f"{vendor}_*")


@cache
def reasons(folder: str) -> dict[str, str]:
    """free.txt of a vendor, or of everything else, as type -> why: a reason at the margin, and
    below it, indented, the types that it holds for. `random_*` is everything of a provider."""
    found: dict[str, str] = {}
    reason = ""
    for line in (HERE / folder / "free.txt").read_text("utf-8").splitlines():
        if line.startswith(" "):
            found.update(dict.fromkeys(line.split(), reason))
        elif not line.startswith("#"):
            reason = line
    return found


@cache
def followed() -> dict[str, frozenset[str]]:
    """What pages read in resources of other types (followed.txt, which a test generates)."""
    lines = (line.split() for line in (HERE / "followed.txt").read_text("utf-8").splitlines())
    return {kind: frozenset(names) for kind, *names in lines}


def priced() -> list[str]:
    """Every type that has a page, sorted."""
    prefix = {folder: vendor for vendor, folder in FOLDERS.items()}
    return sorted(
        f"{prefix[file.parent.name]}_{file.stem}"
        for file in HERE.glob("*/*.py")
        if file.parent.name in prefix and not file.stem.startswith("_")
    )


def every() -> list[str]:
    """Every type that is priced or known to be free, sorted; `random_*` is all of a provider."""
    listed = (kind for folder in ("", *FOLDERS.values()) for kind in reasons(folder))
    return sorted({*priced(), *listed})
