"""Projects of Kubernetes to what they describe: manifests as they stand, charts and kustomizations
as helm and kustomize render them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from ...errors import BadInput, FinopsError
from ...location import Location
from ...model import Configuration, Diagnostic, Severity
from ...trees import Tree, join, parent
from ..projects import Found, Project
from . import flux, gitops
from .definitions import without_schemas
from .deployments import Repository
from .export import Export
from .helm import KUBERNETES, Release, add_chart, chart_folders
from .kustomizations import Graph, Kustomization
from .kustomize import built
from .manifests import Object, objects, repeated, resources
from .origins import Origins, settled
from .projects import find_projects
from .remembered import Remembered
from .rendering import Failure, Rendered, Renderer, Rendering, lacking
from .survey import CHART, Survey, survey
from .tools import installed

DEEPEST = 3  # charts that install charts
MOST_NAMED = 5  # projects that a message names, and repeated objects that are told one by one
GIVEN = "kustomize."  # before the fields that are given to a kustomization
MISSING = {
    "helm": ("helm", "charts", "Install helm 3.8 or later"),
    "kustomize": ("kustomize and kubectl", "kustomizations", "Install kustomize or kubectl"),
}
RENDERED = "Pass rendered YAML with --manifests to have it priced."
Key = tuple[str, str, str | None]


class Begun(NamedTuple):
    """A project whose rendering is under way, or that cannot be rendered."""

    notes: list[Diagnostic]
    rendering: Rendering | None = None
    future: Future[Rendered] | None = None
    beyond: tuple[str, ...] = ()


class Piece(NamedTuple):
    """Objects of a rendering, and how to tell where they are from."""

    objects: list[Object]
    places: dict[int, Object | Location]


@dataclass(slots=True)
class Kubernetes:
    """What is deployed to clusters out of one tree. Two sides of a change share the renderer: what
    is the same on both is rendered once."""

    tree: Tree
    renderer: Renderer = field(default_factory=lambda: Renderer(installed()))
    remote: str | None = None
    kubernetes: str = KUBERNETES
    graph: Graph = field(init=False)
    origins: Origins = field(init=False)
    begun: dict[Key, Begun] = field(default_factory=dict)
    missing: dict[str, list[str]] = field(default_factory=dict)
    surveyed: Survey | None = None  # of all of the tree
    known: Repository | None = None

    def __post_init__(self) -> None:
        self.tree = Remembered(self.tree)
        self.graph, self.origins = Graph(self.tree), Origins(self.tree)

    def projects(self, folder: str) -> Found:
        """The projects at and below a folder."""
        there = survey(self.tree, folder)
        if join(".", folder) == ".":
            self.surveyed = there
        return find_projects(self.tree, folder, self.remote, self.graph, there)

    def begin(self, projects: Iterable[Project]) -> None:
        """Starts rendering in the background what will be read soon."""
        for project in projects:
            if project.kind in STARTS and _key(project) not in self.begun:
                self.begun[_key(project)] = self._begin(project)

    def _begin(self, project: Project) -> Begun:
        try:
            begun = STARTS[project.kind](self, project)
        except FinopsError as error:
            return Begun([_refused(project, error)])
        assert begun.rendering is not None
        lacks = lacking(begun.rendering, self.renderer.tools)
        for tool in lacks:
            self.missing.setdefault(tool, []).append(project.name)
        if lacks:
            return begun
        return begun._replace(future=self.renderer.submit(begun.rendering))

    def read(self, project: Project) -> Configuration:
        """What a project describes; a part that cannot be read costs itself."""
        notes: list[Diagnostic] = []
        found = list(self._pieces(project, notes))
        every = [one for piece in found for one in piece.objects]
        places = {key: place for piece in found for key, place in piece.places.items()}
        namespace = str(project.given.get("namespace") or "default")
        notes += _fewer(repeated(every, namespace))
        notes += self._remarks(every)
        made = tuple(settled(resources(every, namespace), places))
        return Configuration(
            project.name,
            project.path,
            project.kind,
            made,
            diagnostics=tuple(notes),
            environment=project.environment,
        )

    def _pieces(self, project: Project, notes: list[Diagnostic]) -> Iterator[Piece]:
        if project.kind in STARTS:
            self.begin([project])
            piece = self._rendered(project, self.begun.pop(_key(project)), notes)
        else:
            piece = self._plain(project, notes)
        yield piece
        yield from self._releases(piece.objects, project, notes, DEEPEST)

    def _plain(self, project: Project, notes: list[Diagnostic]) -> Piece:
        found: list[Object] = []
        for path in project.given.get("files", ()):
            try:
                read, problems = objects(path, without_schemas(self.tree.read(path)))
            except FinopsError as error:
                notes.append(_refused(project, error))
                continue
            found += read
            notes += problems
        return Piece(found, {})

    def _rendered(self, project: Project, begun: Begun, notes: list[Diagnostic]) -> Piece:
        notes += begun.notes
        if begun.future is None or begun.rendering is None:
            return Piece([], {})
        try:
            done = begun.future.result()
        except BaseException:
            self.renderer.close()
            raise
        origins = begun.rendering.export.origins
        notes += (_failed(failure, begun.beyond, origins) for failure in done.failures)
        text = done.data
        if "substitute" in project.given:
            given = project.given
            whole = text.decode("utf-8", "replace")
            text = flux.substituted(whole, given["substitute"], given["complete"]).encode()
        found, problems = objects(project.path, text)
        notes += problems
        return self._placed(project, found, begun.rendering.export)

    def _placed(self, project: Project, found: list[Object], export: Export) -> Piece:
        """Rendered objects where they are from; at the project's own file where nobody knows."""
        first = Location(_own_file(self.graph, project), 1)
        piece = Piece([], {})
        for one in found:
            origin: Object | Location | None
            if project.kind == "helm":
                origin = self.origins.of_chart(one, export.origins, "helm")
            else:
                origin = self.origins.of_kustomization(one, project.path, export.origins)
            origin = origin or first
            here = origin.location if isinstance(origin, Object) else origin
            piece.objects.append(replace(one, location=here))
            piece.places[id(piece.objects[-1])] = origin
        return piece

    # ------------------------------------------------------------------------------ HelmReleases

    def _releases(
        self, found: list[Object], project: Project, notes: list[Diagnostic], depth: int
    ) -> Iterator[Piece]:
        """The charts of this repository that HelmReleases among the objects install."""
        for one in found if depth else ():
            if not flux.is_release(one):
                continue
            there = flux.release(one, self.repository)
            if there is None:
                continue
            folder, release = there
            given = {**project.given, "release": release.name, "namespace": release.namespace}
            given["values"] = release.values
            inner = Project(project.name, folder, one.name, release.files, "helm", given)
            piece = self._rendered(inner, self._begin(inner), notes)
            for each in piece.objects:
                _into(each, release.namespace)
            yield piece
            yield from self._releases(piece.objects, inner, notes, depth - 1)

    @property
    def repository(self) -> Repository:
        """What GitOps objects refer to: sources and ConfigMaps anywhere in the tree."""
        if self.known is None:
            everything = self.surveyed or survey(self.tree, ".")
            self.known = gitops.declared(self.tree, everything, self.remote).repository
        return self.known

    def _remarks(self, found: Iterable[Object]) -> Iterator[Diagnostic]:
        """What the objects deploy that is not in this repository."""
        for one in found:
            if one.group in gitops.DEPLOYERS:
                for said in gitops.remarks(one, self.repository):
                    message = f"{one.kind} {said}: its pods are not priced"
                    yield Diagnostic(Severity.WARNING, "chart-elsewhere", message, one.location)

    # ------------------------------------------------------------------------------ what is missing

    def notes(self) -> list[Diagnostic]:
        """One note for each tool that would have been needed, after all is read."""
        return [
            _lacks(tool, names) for tool, names in sorted(self.missing.items()) if tool in MISSING
        ]

    def folders(self, project: Project) -> set[str]:
        """The folders that a project's input lies in."""
        files = {*project.var_files, *project.given.get("files", ())}
        charts = {project.path} if project.kind == "helm" else set()
        found = {project.path}
        if project.kind == "kustomize":
            closure = self.graph.closure([project.path])
            files |= closure.files
            charts |= closure.charts
            found |= set(closure.kustomizations)
        charts |= gitops.charts_of_releases(self.tree, files)
        found |= {path for one in charts for path in chart_folders(self.tree, one)}
        return found | {parent(file) for file in files}


# --------------------------------------------------------------------------- what is to be rendered


def _chart(here: Kubernetes, project: Project) -> Begun:
    rendering = Rendering(Export(here.tree))
    notes = add_chart(rendering, here.tree, project.path, _release(here, project))
    return Begun(notes, rendering)


def _kustomization(here: Kubernetes, project: Project) -> Begun:
    given = {
        key.removeprefix(GIVEN): value
        for key, value in project.given.items()
        if key.startswith(GIVEN)
    }
    has_helm = "helm" in here.renderer.tools
    done = built(here.graph, project.path, given, _release(here, project), has_helm)
    if done.lacks_helm:
        here.missing.setdefault("helm", []).append(project.name)
    return Begun(done.notes, done.rendering, None, done.beyond)


STARTS: Mapping[str, Callable[[Kubernetes, Project], Begun]] = {
    "helm": _chart,
    "kustomize": _kustomization,
}


def _release(here: Kubernetes, project: Project) -> Release:
    given = project.given
    return Release(
        str(given.get("release") or ""),
        str(given.get("namespace") or "default"),
        project.var_files,
        tuple(given.get("values", ())),
        tuple(given.get("sets", ())),
        tuple(given.get("api_versions", ())),
        here.kubernetes,
    )


def _key(project: Project) -> Key:
    return project.kind, project.path, project.environment


def _own_file(graph: Graph, project: Project) -> str:
    """The file that makes a folder what it is."""
    if project.kind == "helm":
        return join(project.path, CHART)
    own = graph.at(project.path)
    return own.file if isinstance(own, Kustomization) else project.path


def _into(one: Object, namespace: str) -> None:
    """Puts an object that names no namespace into that of its release."""
    metadata = one.value.get("metadata")
    if isinstance(metadata, dict) and not metadata.get("namespace"):
        metadata["namespace"] = namespace


# --------------------------------------------------------------------------------- what goes wrong


def _refused(project: Project, error: FinopsError) -> Diagnostic:
    """What cannot be read, and so is not priced."""
    message = f"{project.name} is not priced: {error.message}"
    where, source = Location(project.path, 1), ""
    if isinstance(error, BadInput):
        where, source = error.location or where, error.source
    return Diagnostic(
        Severity.WARNING, "not-rendered", message, where, source=source, advice=error.advice
    )


def _failed(failure: Failure, beyond: tuple[str, ...], origins: Mapping[str, str]) -> Diagnostic:
    """A tool that ended with an error. It may be for what was taken out."""
    tool, what, part = failure.step.tool, failure.step.what, failure.part
    if part is not None:
        where = origins.get(part, what)
        shown = where if part in origins else part
        message = f"{tool} renders {what} without {shown}: {failure.said}"
        return Diagnostic(Severity.WARNING, "partly-rendered", message, Location(where, 1))
    reason = f"; it builds on {', '.join(beyond)}" if beyond and tool == "kustomize" else ""
    message = f"{tool} cannot render {what}, which is not priced: {failure.said}{reason}"
    return Diagnostic(Severity.WARNING, "not-rendered", message, Location(what, 1), advice=RENDERED)


def _fewer(repeated: list[Diagnostic]) -> list[Diagnostic]:
    """Objects that stand in several files: a few one by one, then how many more."""
    more = len(repeated) - MOST_NAMED
    if more <= 0:
        return repeated
    said = f"{more} more objects of this project stand in several files: the last one counts"
    rest = repeated[MOST_NAMED]._replace(message=said, source="")
    return [*repeated[:MOST_NAMED], rest]


def _lacks(tool: str, names: list[str]) -> Diagnostic:
    programs, what, cure = MISSING[tool]
    shown = ", ".join(names[:MOST_NAMED]) + (", …" if len(names) > MOST_NAMED else "")
    message = f"{programs} not found: {len(names)} {what} not priced ({shown})"
    advice = f"{cure}, or pass rendered YAML with --manifests FILE|-"
    return Diagnostic(Severity.WARNING, f"{tool}-not-found", message, advice=advice)


# -------------------------------------------------------------------------------- rendered already


def read_rendered(name: str, data: bytes) -> Configuration:
    """Manifests that somebody has rendered already. Raises BadInput where there are none."""
    found, notes = objects(name, without_schemas(data))
    if not found and not notes:
        raise BadInput(f"{name} has no Kubernetes object in it", Location(name, 1))
    notes += repeated(found)
    return Configuration(name, name, "manifests", resources(found), diagnostics=tuple(notes))
