"""Looks ahead for the modules that units apply, so that they are fetched side by side."""

from __future__ import annotations

from collections.abc import Iterable

from ...errors import FinopsError
from ..projects import Project
from ..terraform.library import Library
from ..terraform.prefetch import fetch
from ..terraform.variables import Inputs
from .read import units_for, with_environment
from .sources import address, local, texts


def fetch_modules(projects: Iterable[Project], library: Library) -> None:
    """Fetches the modules of units, and what these call in turn. Whatever cannot be had is told
    when it is asked for."""
    modules = library.modules
    if modules is None:
        return
    folders: set[str] = set()
    wanted: set[tuple[str, str | None]] = set()
    for project in projects:
        units, _ = units_for(project, with_environment(project, Inputs()), library)
        written = units.unit(project.path).config.source if units else None
        if units is None or written is None:
            continue
        named = list(texts(written))
        here = [local(text, units.library.tree, project.path) for text in named]
        folders.update(folder for folder in here if folder is not None)
        if not any(here):
            wanted.update(map(address, named))
    for source, version in wanted:
        modules.begin(source, version)
    fetch(library, sorted(folders))
    for source, version in wanted:
        try:
            found = library.package(source, version)
        except FinopsError:
            continue
        if found is not None:
            fetch(found.library, [found.folder])
