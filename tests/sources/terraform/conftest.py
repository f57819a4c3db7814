"""A root module in a string or in several files, read."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from finops_shiftleft.model import Configuration, Resource
from finops_shiftleft.sources.terraform.evaluate import Inputs, read_terraform
from finops_shiftleft.trees import WorkingTree

READS = frozenset({"size", "disk", "network"})  # what the tests' resources are priced by


class Read:
    """What was read. `resources` by address."""

    def __init__(self, configuration: Configuration) -> None:
        self.configuration = configuration
        self.diagnostics = [str(each) for each in configuration.diagnostics]
        self.codes = [each.code for each in configuration.diagnostics]

    @property
    def resources(self) -> dict[str, Resource]:
        return {resource.address: resource for resource in self.configuration.resources}

    @property
    def counts(self) -> dict[str, Any]:
        return {resource.address: resource.count for resource in self.configuration.resources}

    def value(self, name: str = "size", address: str | None = None) -> Any:
        """An attribute of a resource, of the only one if none is named."""
        if address is None:
            (address,) = self.resources
        return self.resources[address].values.get(name)


Reader = Callable[..., Read]


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    """Reads main.tf from the text, and further files by their paths."""

    def reader(
        main: str = "",
        files: Mapping[str, str] | None = None,
        path: str = ".",
        reads: frozenset[str] | None = READS,
        **inputs: Any,
    ) -> Read:
        written = {"main.tf": main, **(files or {})} if main else dict(files or {})
        for name, text in written.items():
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(textwrap.dedent(text))
        tree = WorkingTree(tmp_path)
        return Read(read_terraform(tree, path, "case", Inputs(**inputs), lambda _: reads))

    return reader
