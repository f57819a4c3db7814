"""What a unit's code lies in: what a change must touch to change the unit."""

from __future__ import annotations

from collections.abc import Iterable

from ...trees import Tree, join
from ..projects import Project
from ..terraform.called import module_folders
from ..terraform.library import Library
from ..terraform.scalars import Failure
from ..terraform.variables import Inputs
from .arguments import var_files
from .config import Config
from .functions import DEFAULT_FILE
from .generated import contents
from .read import units_for, with_environment
from .sources import module_place
from .stacks import stack_of
from .units import Unit, Units

KEPT = "terragrunt folders"  # where a library keeps what its units look at
MAX_UNITS = 1_000  # that one depends on, with those that these depend on


class Survey:
    """What the units of a tree look at, each found out once, without each other's outputs."""

    def __init__(self, units: Units) -> None:
        self.seen = units
        self.units = Units(units.library, units.inputs, units.values, blind=True)
        self._own: dict[str, tuple[set[str], list[str]]] = {}

    def of(self, folder: str) -> tuple[set[str], list[str]]:
        """What a unit looks at itself, and the units that it depends on."""
        found = self._own.get(folder)
        if found is None:
            unit = self.units.unit(folder)
            found = self._own[folder] = own(unit), list(below(unit, self.units))
        return found


def survey(units: Units) -> Survey:
    """The survey of these units, made once."""
    kept: list[Survey] = units.library.kept.setdefault(KEPT, [])
    for each in kept:
        if each.seen is units:
            return each
    kept.append(Survey(units))
    return kept[-1]


def folders(tree: Tree, project: Project, library: Library | None = None) -> set[str]:
    """The folders and files that a unit's input lies in: its own folder, what it includes and
    reads, the units that it depends on, and the modules of all these."""
    library = library or Library(tree)
    inputs = with_environment(project, Inputs())
    units, _ = units_for(project, inputs, library)
    found = {project.path}
    stack = project.given.get("stack")
    if isinstance(stack, str):
        found |= {stack, *stack_of(library, inputs, stack).sources}
    if units is None:
        return found
    looked, waiting, seen = survey(units), [project.path], set[str]()
    while waiting and len(seen) < MAX_UNITS:
        folder = waiting.pop()
        if folder not in seen:
            seen.add(folder)
            files, others = looked.of(folder)
            found |= files
            waiting.extend(others)
    return found


def own(unit: Unit) -> set[str]:
    """What a unit looks at itself."""
    config = unit.config
    look_at_all(config)
    found = {unit.folder}
    try:
        place = module_place(config, unit.units.library, unit.folder)
    except Failure:
        place = None
    if place is not None and place.library is unit.units.library:
        found |= module_folders(place.library, place.folder)
        found |= set(var_files(config, place.library.tree, place.folder))
    return found | unit.reading.tree.asked


def look_at_all(config: Config) -> None:
    """Works out what a configuration says, so that it is known what it reads."""
    files = [config.file, *(include.file for include in config.file.includes)]
    for file in files:
        for name in file.local_names:
            file.local(name)
    for each in config.inputs.known.values():
        each.value()
    for written in config.named("generate").values():
        contents(written)


def below(unit: Unit, units: Units) -> Iterable[str]:
    """The units that one depends on."""
    for dependency in unit.config.dependencies.values():
        folder = dependency.folder
        if folder is not None and units.library.tree.is_file(join(folder, DEFAULT_FILE)):
            yield folder
