"""Servers for modules, and what a repository that calls them describes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from forge import Forge, forging

from finops_shiftleft.model import Configuration
from finops_shiftleft.sources.terraform.evaluate import Inputs, Library, read_terraform
from finops_shiftleft.trees import WorkingTree

Reading = Callable[..., Configuration]


@pytest.fixture
def forge(tmp_path: Path) -> Iterator[Forge]:
    with forging(tmp_path / "served") as servers:
        yield servers


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def reading(forge: Forge, cache: Path, tmp_path: Path) -> Reading:
    """Reads a repository whose modules come from the servers."""

    def read(files: dict[str, str] | str, **options: Any) -> Configuration:
        written = {"main.tf": files} if isinstance(files, str) else files
        for name, text in written.items():
            path = tmp_path / "repository" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        tree = WorkingTree(tmp_path / "repository")
        library = Library(tree, modules=forge.remote(cache, **options))
        reads = lambda _: frozenset({"size"})  # noqa: E731
        return read_terraform(tree, ".", "case", Inputs(), reads, library)

    return read
