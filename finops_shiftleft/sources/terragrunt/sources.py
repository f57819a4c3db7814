"""`terraform { source }`: where the module of a unit is.

https://terragrunt.gruntwork.io/docs/reference/hcl/blocks/#terraform
"""

from __future__ import annotations

from collections.abc import Iterator

from ...errors import FinopsError
from ...model import Unknown
from ...trees import Tree
from ..terraform.expressions import Expression
from ..terraform.files import REPOSITORY, located
from ..terraform.nodes import Conditional, Node, Parentheses
from .config import Config, Written

GIT = "git::"  # of a path: another revision of the same repository
MISSING = "module-not-available"
NOT_AVAILABLE = (
    "Copy the module into the repository, or name its folder; until then what it creates is not "
    "in the estimate."
)


def module_folder(config: Config, tree: Tree, folder: str) -> str | None:
    """The folder of the module that a unit applies: its own one, where it names no source; None,
    with a diagnostic, where it is not in the repository."""
    written = config.source
    if written is None:
        return folder
    value = written.value("source")
    for text in texts(written):
        found = local(text, tree, folder)
        if found is not None:
            if text.startswith(GIT):
                message = f"{text} is read as it stands in the repository, not at that revision"
                written.file.complain(written.code, "source", "module-revision", message)
            return found
    why = f"the source {value} is not in the repository"
    if isinstance(value, Unknown):
        why = f"the source is unknown: {value}"
    elif not isinstance(value, str):
        why = "the source is no text"
    written.file.complain(written.code, "source", MISSING, why, NOT_AVAILABLE)
    return None


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
