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

MAX_UNITS = 1_000  # that one depends on, with those that these depend on


def folders(tree: Tree, project: Project, library: Library | None = None) -> set[str]:
    """The folders and files that a unit's input lies in: its own folder, what it includes and
    reads, the units that it depends on, and the modules of all these."""
    library = library or Library(tree)
    inputs = with_environment(project, Inputs())
    units, _ = units_for(project, inputs, library)
    if units is not None:
        units = Units(units.library, units.inputs, units.values, blind=True)
    found = {project.path}
    stack = project.given.get("stack")
    if isinstance(stack, str):
        found |= {stack, *stack_of(library, inputs, stack).sources}
    waiting, seen = [project.path], set[str]()
    while units is not None and waiting and len(seen) < MAX_UNITS:
        folder = waiting.pop()
        if folder in seen:
            continue
        seen.add(folder)
        unit = units.unit(folder)
        found |= own(unit)
        waiting.extend(below(unit, units))
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
