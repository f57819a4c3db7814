"""Units: folders with a terragrunt.hcl, each with the module that it applies and its inputs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ...errors import FinopsError
from ...model import Configuration, Diagnostic, Severity, Value
from ...trees import join
from ..terraform import variables
from ..terraform.evaluate import Reads, described, root_module
from ..terraform.evaluation import Evaluation
from ..terraform.library import Library
from ..terraform.modules import Module
from ..terraform.scalars import Failure
from ..terraform.variables import Inputs
from .arguments import with_arguments
from .config import Config
from .functions import DEFAULT_FILE
from .generated import generated
from .overlay import Mount, Overlay
from .passing import given
from .reading import Reading
from .sources import Place, module_place

KEPT = "terragrunt"  # where a library keeps the units of its tree
OWN = (".hcl", ".md")  # files that a unit's folder has and no module reads


class Units:
    """The units of a tree, each looked at once. `values` are what a stack gives them, by folder;
    `blind` ones do not look at each other's outputs."""

    def __init__(
        self,
        library: Library,
        inputs: Inputs,
        values: Mapping[str, Value] | None = None,
        blind: bool = False,
    ) -> None:
        self.library, self.inputs, self.blind = library, inputs, blind
        self.values = {} if values is None else values
        self._units: dict[str, Unit] = {}

    def unit(self, folder: str) -> Unit:
        found = self._units.get(folder)
        if found is None:
            found = self._units[folder] = Unit(self, folder)
        return found


def units_of(library: Library, inputs: Inputs) -> Units:
    """The units of a library's tree, as these inputs make them."""
    kept: list[Units] = library.kept.setdefault(KEPT, [])
    for units in kept:
        if units.inputs == inputs:
            return units
    kept.append(Units(library, inputs))
    return kept[-1]


class Unit:
    """A folder with a terragrunt.hcl."""

    def __init__(self, units: Units, folder: str) -> None:
        self.units, self.folder, self.root = units, folder, Evaluation()
        values = units.values.get(folder)
        self.reading = Reading(units, units.library, folder, self.root, units.inputs, values)
        self.config: Config = self.reading.config(join(folder, DEFAULT_FILE), folder)
        self._module: list[Module | None] = []
        self._loading = False

    @property
    def module(self) -> Module | None:
        """The module that is applied; None, with a diagnostic, where it is not in the repository.
        Raises Failure where it needs itself."""
        if not self._module:
            if self._loading:
                raise Failure(f"the code of {self.folder} needs its own outputs")
            self._loading = True
            try:
                self._module.append(self._load())
            finally:
                self._loading = False
        return self._module[0]

    def _load(self) -> Module | None:
        own, config = self.units.library, self.config
        place = module_place(config, own, self.folder)
        if place is None:
            return None
        library, folder = place
        mounts = {folder: Mount(own.tree, self.folder)} if self._has_more(place) else {}
        files = generated(config, Overlay(library.tree, {}, mounts), folder)
        if files or mounts:
            overlay = Overlay(library.tree, files, mounts)
            library = library.over(overlay, overlay.touches)
        inputs = with_arguments(config, self.units.inputs, library.tree, folder)
        module = root_module(library, folder, inputs, self.root)
        declared = module.definition.variables
        module.given = {
            **given(config, declared),
            **variables.gather(library, folder, inputs, declared, module.frame),
        }
        return module

    def _has_more(self, place: Place) -> bool:
        """Whether the unit has files beside its configuration, which are copied to the module."""
        own = self.units.library
        return place != (own, self.folder) and any(
            not (entry.name.startswith(".") or entry.name.endswith(OWN))
            for entry in own.tree.names(self.folder)
        )

    def described(self, name: str, reads: Reads) -> Configuration:
        """What the unit's module describes, with the unit's inputs."""
        module = self.root.enter(self._module_or_none, self._too_deep)
        if module is None:
            diagnostics = self.root.diagnostics
            return Configuration(name, self.folder, "terragrunt", diagnostics=diagnostics)
        found = described(module, name, reads)
        told = tuple(one for one in found.diagnostics if not self._idle(one))
        return replace(found, path=self.folder, kind="terragrunt", diagnostics=told)

    def _module_or_none(self) -> Module | None:
        try:
            return self.module
        except (Failure, FinopsError) as problem:
            self.root.note(Diagnostic(Severity.ERROR, "terragrunt", problem.message))
            return None

    def _too_deep(self, why: str) -> None:
        self.root.note(Diagnostic(Severity.ERROR, "limit", why))

    def _idle(self, diagnostic: Diagnostic) -> bool:
        """Var files for many units have variables that not every module declares."""
        return diagnostic.code == "undeclared-variable"
