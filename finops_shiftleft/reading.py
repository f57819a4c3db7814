"""What one side of an estimate or a change contains: projects, their code, their usage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from .errors import NothingFound, WrongArguments
from .estimate import NoUsage, reads
from .model import Configuration, Diagnostic, Severity
from .sources.projects import Found, Project, find_projects
from .sources.terraform.evaluate import Inputs, Library, Reads, read_terraform
from .trees import Tree, WorkingTree

if TYPE_CHECKING:
    from .config.policy import Policy
    from .config.usage import Usage

MOST_NAMED = 10  # folders that a message names
POLICY_FILE = "finops-policy.yml"
USAGE_FILES = ("finops-usage.yml", "infracost-usage.yml")


@dataclass(frozen=True, slots=True)
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
    currency: str = "USD"
    prices: str | None = None  # a price book that the caller names, `none` for none
    policy: Policy | None = None  # whose rules may look at more than pricing reads


# ------------------------------------------------------------------------------------ what is read


def rooted(path: str) -> tuple[WorkingTree, str]:
    """The repository around a path, and the path inside of it. Raises WrongArguments."""
    wanted = Path(path)
    if not wanted.exists():
        raise WrongArguments(f"{path} does not exist")
    if not wanted.is_dir():
        raise WrongArguments(f"{path} is a file", f"name its folder: {wanted.parent}")
    here = wanted.resolve()
    root = next((one for one in (here, *here.parents) if (one / ".git").exists()), here)
    return WorkingTree(root), here.relative_to(root).as_posix()


def found(library: Library, folder: str, path: str, notes: list[Diagnostic]) -> Found:
    """The projects under a folder. Raises NothingFound, saying what was looked for."""
    there = find_projects(library.tree, folder, library)
    if not there.projects:
        raise NothingFound(
            f"nothing to estimate in {path}",
            "looked for *.tf, *.tofu, *.tf.json and *.tofu.json files there and in its folders; "
            + (f"left out: {named(there)}" if there.left_out else "there are none"),
        )
    if there.left_out:
        message = f"left out: {named(there)}. A folder that PATH names is always read"
        notes.append(Diagnostic(Severity.INFO, "left-out", message))
    return there


def named(there: Found) -> str:
    """The folders that were left out; the first ten and how many more."""
    texts = [f"{one.path} ({one.reason})" for one in there.left_out[:MOST_NAMED]]
    more = len(there.left_out) - MOST_NAMED
    return ", ".join([*texts, *([f"and {more} more"] if more > 0 else [])])


def read(library: Library, project: Project, request: Request) -> Configuration:
    inputs = Inputs(
        variables=request.variables,
        var_files=(*project.var_files, *map(Path, request.var_files)),
        environment=request.environment,
        workspace=request.workspace,
        region=request.region,
    )
    where = library.tree, project.path, project.name
    found = read_terraform(*where, inputs, looks(request.policy), library)
    return replace(found, environment=project.environment)


# ------------------------------------------------------------------------------------------ policy


def looks(policy: Policy | None) -> Reads:
    """What is looked at of a type: what pricing reads, and what the rules of a policy do."""
    if policy is None:
        return reads
    from .policy.attributes import looked_at

    return looked_at(policy, reads)


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
        return None if name == "none" else (name, Path(name).read_bytes())
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
        return read_usage(name, Path(name).read_bytes())
    except OSError as error:
        raise WrongArguments(f"--usage {name} cannot be read: {error.strerror}") from None


def project_usage(tree: Tree, project: Project) -> Usage | NoUsage:
    """The usage file beside a project, on top of the one at the repository's root."""
    places = dict.fromkeys((".", project.path))
    books = [book for folder in places if (book := usage_in(tree, folder)) is not None]
    return books[-1].over(books[:-1]) if books else NoUsage()


def usage_in(tree: Tree, folder: str) -> Usage | None:
    for name in USAGE_FILES:
        path = name if folder == "." else f"{folder}/{name}"
        if tree.is_file(path):
            from .config.usage import read_usage

            return read_usage(path, tree.read(path))
    return None


def unused(usage: Usage) -> list[Diagnostic]:
    """A warning for each address of a usage file that nothing has."""
    return [
        Diagnostic(
            Severity.WARNING,
            "usage-address",
            f"no resource has the address {name}",
            usage.document.place(("resource_usage", name)),
            advice="addresses are those that estimate prints; * stands for any text",
        )
        for name in usage.unused()
    ]
