"""`terraform { source }`: where the module of a unit is.

https://terragrunt.gruntwork.io/docs/reference/hcl/blocks/#terraform
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...errors import FinopsError
from ...model import Unknown
from ...trees import Tree
from ..terraform.expressions import Expression
from ..terraform.files import REPOSITORY, located
from ..terraform.library import Library
from ..terraform.nodes import Conditional, Node, Parentheses
from .config import Config, Written

GIT = "git::"  # of a path: another revision of the same repository
REGISTRY = "tfr://"
MISSING = "module-not-available"
NOT_AVAILABLE = (
    "Copy the module into the repository, or name its folder; until then what it creates is not "
    "in the estimate."
)


class Place(NamedTuple):
    """A module's folder, and the library that it is in: the repository's, or one of a package."""

    library: Library
    folder: str


def module_place(config: Config, library: Library, folder: str) -> Place | None:
    """Where the module is that a unit applies: its own folder, where it names no source; None,
    with a diagnostic, where it is not to be had."""
    written = config.source
    if written is None:
        return Place(library, folder)
    sources = list(texts(written))
    for text in sources:
        found = local(text, library.tree, folder)
        if found is not None:
            if text.startswith(GIT):
                message = f"{text} is read as it stands in the repository, not at that revision"
                written.file.complain(written.code, "source", "module-revision", message)
            return Place(library, found)
    value = written.value("source")
    why, advice = f"the source {value} is not in the repository", NOT_AVAILABLE
    if isinstance(value, Unknown):
        why = f"the source is unknown: {value}"
    try:
        if isinstance(value, str) and (place := packaged(written, value, library)):
            return place
    except FinopsError as error:
        why, advice = error.message, error.advice or advice
    written.file.complain(written.code, "source", MISSING, why, advice)
    return None


def packaged(written: Written, source: str, library: Library) -> Place | None:
    """A module that is not in the repository. Raises FinopsError with the reason why there is
    none."""
    found = library.package(*address(source))
    if found is not None and found.note:
        written.file.complain(written.code, "source", "module-version", found.note)
    return Place(found.library, found.folder) if found is not None else None


def address(source: str) -> tuple[str, str | None]:
    """A source as Terraform would write it, and the version. Terragrunt names modules of a registry
    as tfr://host/namespace/name/provider//folder?version=1.2.3."""
    if not source.startswith(REGISTRY):
        return source, None
    plain, _, query = source.removeprefix(REGISTRY).partition("?")
    version = dict(part.partition("=")[::2] for part in query.split("&")).get("version")
    return plain.removeprefix("/"), version


def texts(written: Written) -> Iterator[str]:
    """What a source may be: where only an environment variable tells which branch is taken, what
    each of them says."""
    expression = written.code.expression("source")
    for node in branches(expression.node) if expression else ():
        assert expression is not None
        part = Expression(node, expression.file, expression.bound)
        value = written.file.attempt(part)
        if isinstance(value, str):
            yield value
        elif isinstance(value, Unknown):
            yield from (choice for choice in value.choices if isinstance(choice, str))


def branches(node: Node) -> list[Node]:
    """An expression, and the branches that it chooses from."""
    if isinstance(node, Parentheses):
        return branches(node.of)
    if not isinstance(node, Conditional):
        return [node]
    return [node, *branches(node.yes), *branches(node.no)]


def local(source: str, tree: Tree, folder: str) -> str | None:
    """The folder that a source names, where it is one of the repository with files in it."""
    plain = source.removeprefix(GIT).partition("?")[0]
    if "://" in plain or "::" in plain or (plain.startswith("/") and not is_ours(plain)):
        return None
    try:
        place = located(folder, plain)
        return place if tree.is_folder(place) else None
    except FinopsError:
        return None


def is_ours(path: str) -> bool:
    return path == REPOSITORY or path.startswith(f"{REPOSITORY}/")
