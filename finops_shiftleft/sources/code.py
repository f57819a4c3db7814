"""The code of one side: which projects there are in a tree, and what each of them describes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeAlias

from ..config.settings import Settings
from ..errors import OutsideRoot, WrongArguments
from ..model import Configuration
from ..trees import Tree, join
from . import projects as terraform
from .overrides import overridden
from .projects import Found, Project
from .terraform.evaluate import Inputs, Library, Reads, read_terraform
from .terraform.library import Parsed
from .terraform.plan_files import kind_of, looks_like_json

NO_SETTINGS = Settings()


class Code:
    """A tree with what is known of it. Sides that share their `parsed` files parse what is the
    same on both once."""

    def __init__(
        self,
        tree: Tree,
        settings: Settings = NO_SETTINGS,
        parsed: dict[tuple[str, bytes], Parsed] | None = None,
    ) -> None:
        self.tree, self.settings = tree, settings
        self.library = Library(tree, parsed)

    def projects(self, folder: str) -> Found:
        """The projects at and below a folder, as finops.yml wants them; none where it is not."""
        if self.tree.is_file(folder):
            return Found((self._file(folder),))
        if not self.tree.is_folder(folder):
            return Found()
        return overridden(self._found(folder), self.settings.projects, self.tree, self._found)

    def _file(self, path: str) -> Project:
        """A plan or a state. Raises WrongArguments for what can be neither, and BadInput."""
        data = self.tree.read(path)
        if not looks_like_json(data):
            raise WrongArguments(f"{path} is a file", "name its folder, a plan or a state")
        return Project(path, path, kind=kind_of(path, data))

    def _found(self, folder: str) -> Found:
        return terraform.find_projects(self.tree, folder, self.library)

    def folders(self, project: Project) -> set[str]:
        """The folders, and files, that a project's code lies in."""
        return FOLDERS[project.kind](self, project)

    def read(self, project: Project, inputs: Inputs, reads: Reads) -> Configuration:
        """What a project describes. `inputs` are the caller's: what they say wins over what
        finops.yml says. Raises BadInput for a file of the caller's that cannot be read."""
        given = project.given
        inputs = replace(
            inputs,
            variables={**given.get("vars", {}), **inputs.variables},
            var_files=(*project.var_files, *inputs.var_files),
            workspace=inputs.workspace or given.get("workspace"),
            region=inputs.region or given.get("region"),
            regions=self.settings.regions,
        )
        found = READERS[project.kind](self, project, inputs, reads)
        return replace(found, environment=project.environment, account=given.get("account"))


def read_root(code: Code, project: Project, inputs: Inputs, reads: Reads) -> Configuration:
    return read_terraform(code.tree, project.path, project.name, inputs, reads, code.library)


def read_planned(code: Code, project: Project, inputs: Inputs, reads: Reads) -> Configuration:
    """One side of a plan: what is there after apply, or before."""
    from .terraform.plan_json import read_plan

    side = project.given.get("side", "planned")
    return read_plan(project.path, code.tree.read(project.path), reads, side, inputs)


def read_stored(code: Code, project: Project, inputs: Inputs, reads: Reads) -> Configuration:
    from .terraform.state_json import read_state

    return read_state(project.path, code.tree.read(project.path), reads, inputs)


def own_file(code: Code, project: Project) -> set[str]:
    """A plan or a state is all that there is of it."""
    return {project.path}


def module_folders(code: Code, project: Project) -> set[str]:
    """The folder of a root and of all local modules that it calls."""
    found: set[str] = set()
    waiting = [project.path]
    while waiting:
        folder = waiting.pop()
        if folder in found:
            continue
        found.add(folder)
        for call in code.library.module(folder).calls.values():
            source = call.text("source") or ""
            if source.startswith("."):
                try:
                    waiting.append(join(folder, source))
                except OutsideRoot:
                    continue
    return found


Reader: TypeAlias = Callable[[Code, Project, Inputs, Reads], Configuration]
READERS: Mapping[str, Reader] = {
    "terraform": read_root,
    "plan": read_planned,
    "state": read_stored,
}
FOLDERS: Mapping[str, Callable[[Code, Project], set[str]]] = {
    "terraform": module_folders,
    "plan": own_file,
    "state": own_file,
}
