"""What one side of an estimate or a change contains: projects, their code, their usage."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from .errors import LimitExceeded, NothingFound, WrongArguments
from .estimate import NoUsage, reads
from .model import Configuration, Diagnostic, Severity
from .placement.reads import reads as placing
from .records import record
from .sources.code import NO_SETTINGS, Code
from .sources.overrides import unmatched
from .sources.projects import Found, Project
from .sources.terraform.evaluate import Inputs, Reads
from .sources.terraform.packages import Later, Modules
from .sources.terraform.shaped import MAX_BYTES
from .trees import MAX_FILE, Tree, WorkingTree, named_by_caller, parent

if TYPE_CHECKING:
    from .config.policy import Policy
    from .config.settings import ProjectEntry, Settings
    from .config.usage import Usage
    from .git import Git

MOST_NAMED = 10  # folders that a message names
POLICY_FILE = "finops-policy.yml"
SETTINGS_FILE = "finops.yml"
USAGE_FILES = ("finops-usage.yml", "infracost-usage.yml")


Progress: TypeAlias = Callable[[str, int, int], None]
"""Is told, while it works, what there are so many of, how many are done, and of how many."""


@record
class Request:
    """What is to be estimated, and what the code leaves open."""

    paths: tuple[str, ...]
    as_of: date
    variables: Mapping[str, str]
    var_files: tuple[str, ...]
    environment: Mapping[str, str]
    workspace: str | None = None
    region: str | None = None
    usage: str | None = None
    by_resource: bool = False
    currency: str | None = None  # None: what finops.yml says, else US dollars
    prices: str | None = None  # a price book that the caller names, `none` for none
    policy: Policy | None = None  # whose rules may look at more than pricing reads
    terraform: str | None = None  # the program that may read binary plans
    prior: bool = False  # of a plan: what is there before it is applied
    offline: bool = False  # no module is fetched
    manifests: tuple[str, ...] = ()  # rendered already: files of the caller's, `-` is the input
    progress: Progress | None = None


# ------------------------------------------------------------------------------------ what is read


def rooted(path: str) -> tuple[WorkingTree, str]:
    """The repository around a folder or a file, and the path inside of it. A file that the caller
    names may be as large as plans are. Raises WrongArguments."""
    wanted = Path(path)
    if not wanted.exists():
        raise WrongArguments(f"{path} does not exist")
    here = wanted.resolve()
    folder = here if here.is_dir() else here.parent
    root = next((one for one in (folder, *folder.parents) if (one / ".git").exists()), folder)
    most = MAX_FILE if folder == here else MAX_BYTES
    return WorkingTree(root, most), here.relative_to(root).as_posix()


def opened(path: str, request: Request) -> tuple[WorkingTree, str]:
    """As `rooted`; binary plans are read by the program that the caller names, if any."""
    tree, inside = rooted(path)
    if request.terraform is None:
        return tree, inside
    from .sources.terraform.binary_plan import ShownTree

    return ShownTree(tree.root, request.terraform, request.environment), inside


def settings_of(tree: Tree) -> Settings:
    """What finops.yml at the root of a tree says. Raises BadConfig."""
    if not tree.is_file(SETTINGS_FILE):
        return NO_SETTINGS
    from .config.settings import read_settings

    return read_settings(SETTINGS_FILE, tree.read(SETTINGS_FILE))


def modules_of(request: Request, settings: Settings, git: Git | None = None) -> Modules:
    """Where modules come from that are not in the repository: what `terraform init` has brought to
    the work tree of `git`, the cache of this machine, else the hosts that are known or that
    finops.yml names."""

    def make() -> Modules:
        from .prices.folders import cache_folder
        from .sources.terraform.remote.brought import Brought
        from .sources.terraform.remote.resolver import Options, Remote

        cache = cache_folder(request.environment)
        brought = Brought(git.folder, git.tracks) if git else None
        chosen = settings.hosts, request.offline
        told = partial(request.progress, "modules") if request.progress else None
        return Remote(Options(cache, request.environment, *chosen, progress=told, brought=brought))

    return Later(make)


def found(code: Code, folder: str, path: str, notes: list[Diagnostic]) -> Found:
    """The projects under a folder. Raises NothingFound, saying what was looked for."""
    there = code.projects(folder)
    if not there.projects:
        raise NothingFound(
            f"nothing to estimate in {path}",
            "looked for Terraform, OpenTofu, Terragrunt, Helm charts, kustomizations and manifests "
            "there and in its folders; "
            + (f"left out: {named(there)}" if there.left_out else "there are none"),
        )
    if there.left_out:
        message = f"left out: {named(there)}. A folder that PATH names is always read"
        notes.append(Diagnostic(Severity.INFO, "left-out", message))
    notes += [idle(entry) for entry in unmatched(code.settings.projects, there) if folder == "."]
    return there


def idle(entry: ProjectEntry) -> Diagnostic:
    """Of an entry of finops.yml that says something about no folder."""
    message = f"no folder with a project is like {entry.path}"
    return Diagnostic(Severity.WARNING, "settings-path", message, entry.location)


def named(there: Found) -> str:
    """The folders that were left out; the first ten and how many more."""
    texts = [f"{one.path} ({one.reason})" for one in there.left_out[:MOST_NAMED]]
    more = len(there.left_out) - MOST_NAMED
    return ", ".join([*texts, *([f"and {more} more"] if more > 0 else [])])


def read(code: Code, project: Project, request: Request) -> Configuration:
    """What a project describes, as the caller wants it read."""
    if request.prior:
        project = project._replace(given={**project.given, "side": "prior"})
    return code.read(project, inputs_of(request), looks(request.policy))


def described(
    code: Code, projects: Sequence[Project], request: Request, given: Usage | NoUsage | None
) -> list[tuple[Configuration, Usage | NoUsage]]:
    """What projects describe, each with its usage: the `given` one, else its own."""
    code.begin(projects)
    found = []
    for number, project in enumerate(projects):
        if request.progress:
            request.progress("projects", number, len(projects))
        usage = given or project_usage(code.tree, project)
        found.append((read(code, project, request), usage))
    return found


def inputs_of(request: Request) -> Inputs:
    """What the caller says about the code."""
    return Inputs(
        variables=request.variables,
        var_files=tuple(map(Path, request.var_files)),
        environment=request.environment,
        workspace=request.workspace,
        region=request.region,
    )


def rendered(names: Collection[str]) -> list[Configuration]:
    """Manifests that the caller has rendered already. Raises WrongArguments, BadInput and
    LimitExceeded."""
    if not names:
        return []
    from .sources.kubernetes.read import read_rendered

    return [read_rendered("standard input" if n == "-" else n, content(n)) for n in names]


def content(name: str) -> bytes:
    """A file of the caller's, or the standard input. Raises WrongArguments."""
    try:
        if name == "-":
            return standard_input()
        return named_by_caller(name, MAX_BYTES)
    except OSError as error:
        raise WrongArguments(f"--manifests {name} cannot be read: {error.strerror}") from None


def standard_input() -> bytes:
    """All of it. Raises LimitExceeded."""
    found = sys.stdin.buffer.read(MAX_BYTES + 1)
    if len(found) > MAX_BYTES:
        raise LimitExceeded(f"standard input is larger than {MAX_BYTES:,} bytes")
    return found


# ------------------------------------------------------------------------------------------ policy


def looks(policy: Policy | None) -> Reads:
    """What is looked at of a type: what pricing and the placing of pods read, and what the rules
    of a policy do."""
    if policy is None:
        return read_of
    from .policy.attributes import looked_at

    return looked_at(policy, read_of)


def read_of(kind: str) -> frozenset[str] | None:
    own, placed = reads(kind), placing(kind)
    return (own or frozenset()) | placed if placed else own


def policy_for(paths: Sequence[str], name: str | None) -> Policy | None:
    """The policy that the caller names, else the one of the repository around the paths; none
    where there is no file, or it is called `none`. Raises WrongArguments and BadConfig."""
    found = caller_policy(name) if name else own_policy(paths)
    if found is None:
        return None
    from .config.policy import read_policy

    return read_policy(*found)


def caller_policy(name: str) -> tuple[str, bytes] | None:
    """A file that the caller names may lie anywhere."""
    try:
        return None if name == "none" else (name, named_by_caller(name))
    except OSError as error:
        raise WrongArguments(f"--policy {name} cannot be read: {error.strerror}") from None


def own_policy(paths: Sequence[str]) -> tuple[str, bytes] | None:
    """The file at the root of the repository."""
    trees = {tree.root: tree for tree, _ in map(rooted, paths)}
    there = [tree for tree in trees.values() if tree.is_file(POLICY_FILE)]
    if len(there) > 1:
        raise WrongArguments("the paths have more than one policy", "name one: --policy FILE")
    return (POLICY_FILE, there[0].read(POLICY_FILE)) if there else None


# ------------------------------------------------------------------------------------------- usage


def caller_usage(name: str | None) -> Usage | NoUsage | None:
    """The usage file that the caller names, which may lie anywhere; `none` is no usage at all.
    Raises WrongArguments."""
    if name is None or name == "none":
        return NoUsage() if name else None
    from .config.usage import read_usage

    try:
        return read_usage(name, named_by_caller(name))
    except OSError as error:
        raise WrongArguments(f"--usage {name} cannot be read: {error.strerror}") from None


def project_usage(tree: Tree, project: Project) -> Usage | NoUsage:
    """The usage file that finops.yml names, else the one beside a project, on top of the one at
    the repository's root."""
    named = project.given.get("usage")
    if named:
        from .config.usage import read_usage

        return read_usage(named, tree.read(named))
    home = project.path
    if tree.is_file(home):
        home = parent(home)
    places = dict.fromkeys((".", home))
    books = [book for folder in places if (book := usage_in(tree, folder)) is not None]
    return books[-1].over(books[:-1]) if books else NoUsage()


def usage_in(tree: Tree, folder: str) -> Usage | None:
    for name in USAGE_FILES:
        path = name if folder == "." else f"{folder}/{name}"
        if tree.is_file(path):
            from .config.usage import read_usage

            return read_usage(path, tree.read(path))
    return None


def unused(usages: Iterable[Usage | NoUsage]) -> list[Diagnostic]:
    """A warning for each address of a usage file that nothing has in any project that read it."""
    files: dict[str, list[Usage]] = {}
    for usage in usages:
        if not isinstance(usage, NoUsage):
            for book in (*usage.below, usage):
                files.setdefault(book.document.name, []).append(book)
    return [
        Diagnostic(
            Severity.WARNING,
            "usage-address",
            f"no resource has the address {name}",
            same[0].document.place(("resource_usage", name)),
            advice="addresses are those that estimate prints; * stands for any text",
        )
        for same in files.values()
        for name in same[0].addresses
        if not any(name in book.used for book in same)
    ]
