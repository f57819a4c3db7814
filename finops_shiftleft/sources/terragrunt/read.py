"""Reads a unit: the resources of its module, with the unit's inputs."""

from __future__ import annotations

from dataclasses import replace

from ...model import Configuration, Diagnostic
from ...trees import Tree
from ..projects import Project
from ..terraform.evaluate import Inputs, Library, Reads
from .functions import NAMED
from .stacks import stack_of
from .units import Units, units_of


def read_terragrunt(
    tree: Tree, project: Project, inputs: Inputs, reads: Reads, library: Library | None = None
) -> Configuration:
    """What a unit describes. `inputs` are the caller's, and win over the unit's own. A `library`
    of the same tree keeps files from being parsed again. Raises BadInput for a var file of the
    caller's that cannot be read; everything else that is wrong is a diagnostic."""
    library = library or Library(tree)
    inputs = with_environment(project, inputs)
    units, diagnostics = units_for(project, inputs, library)
    if units is None:
        found = Configuration(project.name, project.path, "terragrunt")
    else:
        found = units.unit(project.path).described(project.name, reads)
    return replace(
        found,
        environment=project.environment,
        diagnostics=(*diagnostics, *found.diagnostics),
    )


def units_for(
    project: Project, inputs: Inputs, library: Library
) -> tuple[Units | None, tuple[Diagnostic, ...]]:
    """The units that a project is one of, and what is wrong with its stack; None where the source
    of the unit is not in the repository."""
    folder = project.given.get("stack")
    if not isinstance(folder, str):
        return units_of(library, inputs), ()
    stack = stack_of(library, inputs, folder)
    units = stack.made if stack.has(project.path) else None
    return units, stack.diagnostics(project.path)


def with_environment(project: Project, inputs: Inputs) -> Inputs:
    """The inputs with the environment variables that finops.yml gives a project."""
    said = project.given.get("env")
    if not isinstance(said, dict) or not said:
        return inputs
    environment = inputs.environment
    named = " ".join([environment.get(NAMED, ""), *said])
    return replace(inputs, environment={**environment, **said, NAMED: named})
