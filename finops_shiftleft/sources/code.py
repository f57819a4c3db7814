"""The code of one side: which projects there are in a tree, and what each of them describes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from ..config.settings import Settings
from ..errors import WrongArguments
from ..model import Configuration, Diagnostic
from ..records import replace
from ..trees import Tree, join
from . import projects as terraform
from .overrides import overridden
from .projects import Found, Project
from .terraform.called import module_folders
from .terraform.evaluate import Evaluated, Inputs, Library, Reads, read_terraform
from .terraform.library import ParsedFiles
from .terraform.packages import Modules
from .terraform.prefetch import fetch

if TYPE_CHECKING:
    from .kubernetes.read import Kubernetes
    from .kubernetes.rendering import Renderer

NO_SETTINGS = Settings()
KUBERNETES = ("manifests", "kustomize", "helm")
RENDERED = ("kustomize", "helm")
RELEASE = "helm_release"  # the type of Terraform that installs charts
OBJECTS = ("kubernetes_", "kubectl_")  # types of Terraform that make objects
CLUSTERS = frozenset(
    {
        *("aws_eks_cluster", "aws_eks_node_group", "aws_eks_fargate_profile"),
        *("azurerm_kubernetes_cluster", "azurerm_kubernetes_cluster_node_pool"),
        *("google_container_cluster", "google_container_node_pool"),
    }
)
YAML = (".yaml", ".yml")
OWN_YAML = frozenset(
    {"finops.yml", "finops-policy.yml", "finops-usage.yml", "infracost-usage.yml", "prices.yml"}
)
STANDS_FOR_FOLDER = ("Chart.yaml", "kustomization.yaml", "kustomization.yml", "Kustomization")
OBJECT, OF_TERRAFORM = b"apiVersion", (b'"format_version"', b'"terraform_version"')
MAX_FOLDERS = 20_000  # that are looked into for what kinds of code there are


def holds_objects(data: bytes) -> bool:
    """Whether JSON describes objects of Kubernetes; a plan or a state may have some in it."""
    return OBJECT in data and not any(key in data for key in OF_TERRAFORM)


def nowhere() -> None:
    """Where a tree is from that has no origin."""


class Shared:
    """What both sides of a change have in common: what is the same on both is read once."""

    def __init__(self, origin: Callable[[], str | None], modules: Modules | None = None) -> None:
        """`origin` tells where the repository is from; asked only where somebody names it."""
        self.parsed = ParsedFiles()
        self.evaluated: dict[object, Evaluated] = {}
        self.modules, self._origin = modules, origin

    @cached_property
    def remote(self) -> str | None:
        return self._origin()

    @cached_property
    def renderer(self) -> Renderer:
        from .kubernetes.rendering import Renderer
        from .kubernetes.tools import installed

        return Renderer(installed())


class Code:
    """A tree with what is known of it. `shared` is what it shares with another side."""

    def __init__(
        self, tree: Tree, settings: Settings = NO_SETTINGS, shared: Shared | None = None
    ) -> None:
        self.tree, self.settings = tree, settings
        self.shared = shared or Shared(nowhere)
        self.library = Library(tree, self.shared.parsed, self.shared.modules)

    @cached_property
    def kubernetes(self) -> Kubernetes:
        from .kubernetes.read import Kubernetes

        return Kubernetes(self.tree, self.shared.renderer, self.shared.remote)

    def projects(self, folder: str) -> Found:
        """The projects at and below a folder, as finops.yml wants them; none where it is not. A
        chart's or a kustomization's own file stands for its folder."""
        home, _, name = folder.rpartition("/")
        if name in STANDS_FOR_FOLDER and self.tree.is_file(folder):
            return self.projects(home or ".")
        if self.tree.is_file(folder):
            return Found((self._file(folder),))
        if not self.tree.is_folder(folder):
            return Found()
        return overridden(self._found(folder), self.settings.projects, self.tree, self._found)

    def _file(self, path: str) -> Project:
        """A plan, a state or manifests. Raises WrongArguments for what is none, and BadInput."""
        data = self.tree.read(path)
        if path.endswith(YAML) and OBJECT not in data:
            raise WrongArguments(f"{path} holds no object of Kubernetes")
        if path.endswith(YAML) or holds_objects(data):
            return Project(path, path, kind="manifests", given={"files": (path,)})
        from .terraform.plan_files import kind_of, looks_like_json

        if not looks_like_json(data):
            raise WrongArguments(
                f"{path} is a file", "name its folder, a plan, a state or manifests"
            )
        return Project(path, path, kind=kind_of(path, data))

    def _found(self, folder: str) -> Found:
        there = kinds_of_code(self.tree, folder)
        found = terraform.find_projects(self.tree, folder, self.library)
        if "terragrunt" in there:
            found = with_units(found, self, folder)
        elif not any(map(self._declares, found.projects)):
            found = terraform.find_projects(self.tree, folder, self.library, modules=True)
        if "yaml" in there:
            found = together(found, self._deployed(folder))
        return found

    def _declares(self, project: Project) -> bool:
        """Whether a root creates anything."""
        module = self.library.module(project.path)
        return bool(module.resources or module.calls)

    def has_pods(self, project: Project) -> bool:
        """Whether a project runs pods, as far as can be told without evaluating it."""
        return project.kind in KUBERNETES or any(map(is_object, self._types(project)))

    def has_cluster(self, project: Project) -> bool:
        """Whether a project declares a cluster of Kubernetes or nodes of one."""
        return not CLUSTERS.isdisjoint(self._types(project))

    def _types(self, project: Project) -> set[str]:
        if project.kind not in ("terraform", "terragrunt"):
            return set()
        modules = map(self.library.module, self.folders(project))
        return {kind for module in modules for kind, _ in module.resources}

    def _deployed(self, folder: str) -> Found:
        """The projects of Kubernetes, without the charts that Terraform installs."""
        from .kubernetes.releases import installed_by

        found = self.kubernetes.projects(folder)
        modules = self.library.known()
        charts = {chart for one in modules for chart in installed_by(one, self.tree)}
        kept = (one for one in found.projects if one.kind != "helm" or one.path not in charts)
        return found._replace(projects=tuple(kept))

    def begin(self, projects: Iterable[Project]) -> None:
        """Starts in the background what takes long of what will be read soon, and fetches modules
        side by side."""
        projects = list(projects)
        some = [one for one in projects if one.kind in RENDERED]
        if some:
            self.kubernetes.begin(some)
        roots = [one.path for one in projects if one.kind == "terraform"]
        if roots and self.shared.modules:
            fetch(self.library, roots)
        units = [one for one in projects if one.kind == "terragrunt"]
        if units and self.shared.modules:
            from .terragrunt.ahead import fetch_modules

            fetch_modules(units, self.library)

    def notes(self) -> list[Diagnostic]:
        """What there is to say after everything is read."""
        return self.kubernetes.notes() if "kubernetes" in self.__dict__ else []

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
        account = given.get("account")
        found = with_objects(replace(found, environment=project.environment, account=account))
        if any(one.type == RELEASE for one in found.resources):
            from .kubernetes.releases import with_releases

            found = with_releases(found, self.kubernetes)
        return found


def kinds_of_code(tree: Tree, start: str) -> set[str]:
    """Which kinds of code there may be besides Terraform: what is not there is not looked for."""
    found: set[str] = set()
    waiting, seen = [join(".", start)], 0
    while waiting and seen < MAX_FOLDERS and len(found) < 2:
        folder = waiting.pop()
        seen += 1
        for entry in tree.names(folder):
            if entry.is_folder and entry.name[0] != ".":
                waiting.append(join(folder, entry.name))
            elif entry.name.startswith("terragrunt.") and entry.name.endswith(".hcl"):
                found.add("terragrunt")
            elif entry.name.endswith(YAML) and entry.name not in OWN_YAML:
                found.add("yaml")
    return found


def together(one: Found, other: Found) -> Found:
    """Two finds in the same folders."""
    known = {each.path for each in one.left_out}
    more = (each for each in other.left_out if each.path not in known)
    return Found((*one.projects, *other.projects), tuple(sorted([*one.left_out, *more])))


def with_units(found: Found, code: Code, folder: str) -> Found:
    """The units of Terragrunt; what they apply is no root of its own."""
    from .terragrunt.projects import find_projects

    units = find_projects(code.tree, folder, code.library)
    own = tuple(one for one in found.projects if one.path not in units.claimed)
    others = tuple(one for one in found.left_out if one.path not in units.claimed)
    return together(Found(own, others), Found(units.projects, units.left_out))


def is_object(kind: str) -> bool:
    """Whether a type of Terraform makes an object of Kubernetes."""
    return kind.startswith(OBJECTS)


def with_objects(found: Configuration) -> Configuration:
    """Terraform's kubernetes_* as the objects that they make."""
    if not any(is_object(one.type) for one in found.resources):
        return found
    from .kubernetes.from_terraform import as_object

    resources = tuple(
        (as_object(one) or one) if is_object(one.type) else one for one in found.resources
    )
    return replace(found, resources=resources)


def read_root(code: Code, project: Project, inputs: Inputs, reads: Reads) -> Configuration:
    kept = code.shared.evaluated
    return read_terraform(code.tree, project.path, project.name, inputs, reads, code.library, kept)


def read_planned(code: Code, project: Project, inputs: Inputs, reads: Reads) -> Configuration:
    """One side of a plan: what is there after apply, or before."""
    from .terraform.plan_json import read_plan

    side = project.given.get("side", "planned")
    return read_plan(project.path, code.tree.read(project.path), reads, side, inputs)


def read_stored(code: Code, project: Project, inputs: Inputs, reads: Reads) -> Configuration:
    from .terraform.state_json import read_state

    return read_state(project.path, code.tree.read(project.path), reads, inputs)


def read_units(code: Code, project: Project, inputs: Inputs, reads: Reads) -> Configuration:
    from .terragrunt.read import read_terragrunt

    return read_terragrunt(code.tree, project, inputs, reads, code.library)


def unit_folders(code: Code, project: Project) -> set[str]:
    from .terragrunt.folders import folders

    return folders(code.tree, project, code.library)


def read_objects(code: Code, project: Project, inputs: Inputs, reads: Reads) -> Configuration:
    return code.kubernetes.read(project)


def object_folders(code: Code, project: Project) -> set[str]:
    return code.kubernetes.folders(project)


def own_file(code: Code, project: Project) -> set[str]:
    """A plan or a state is all that there is of it."""
    return {project.path}


def root_folders(code: Code, project: Project) -> set[str]:
    """The folder of a root and of all local modules that it calls."""
    return module_folders(code.library, project.path)


Reader: TypeAlias = Callable[[Code, Project, Inputs, Reads], Configuration]
READERS: Mapping[str, Reader] = {
    "terraform": read_root,
    "plan": read_planned,
    "state": read_stored,
    "terragrunt": read_units,
    **dict.fromkeys(KUBERNETES, read_objects),
}
FOLDERS: Mapping[str, Callable[[Code, Project], set[str]]] = {
    "terraform": root_folders,
    "plan": own_file,
    "state": own_file,
    "terragrunt": unit_folders,
    **dict.fromkeys(KUBERNETES, object_folders),
}
