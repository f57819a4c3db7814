"""The folder of a package that a source means."""

from __future__ import annotations

import posixpath
from fnmatch import fnmatchcase

from ....errors import BadInput
from ....trees import Tree, join
from .addresses import inside

MAX_MATCHES = 2  # of a pattern; it must mean one folder
MAX_PATTERN = 256  # characters


def joined(first: str, second: str) -> str:
    """A folder in a folder. Raises BadInput where it leaves the package."""
    return inside(posixpath.join(first, second)) if first and second else first or second


def chosen_folder(tree: Tree, subdir: str) -> str:
    """The folder; `*` stands for the only one that there is, as GitHub's archives need it.
    Raises BadInput."""
    found = ["."]
    if len(subdir) > MAX_PATTERN:
        raise BadInput(f"a folder of a module with more than {MAX_PATTERN} characters")
    for part in subdir.split("/") if subdir else ():
        if any(character in part for character in "*?["):
            found = [
                join(folder, name) for folder in found for name in matching(tree, folder, part)
            ]
        else:
            found = [join(folder, part) for folder in found]
        if len(found) >= MAX_MATCHES:
            raise BadInput(f"{subdir} means more than one folder of the module's package")
    if not found or not tree.is_folder(found[0]):
        raise BadInput(f"the module's package has no folder {subdir}")
    return found[0]


def matching(tree: Tree, folder: str, pattern: str) -> list[str]:
    return [
        entry.name
        for entry in tree.names(folder)
        if entry.is_folder and fnmatchcase(entry.name, pattern)
    ]
