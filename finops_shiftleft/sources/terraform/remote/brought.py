"""What `terraform init` has brought into the working tree, for sides that are not on the disk.

The base of a change and what is staged have no `.terraform`. What lies there fits them as well,
where source and version are the same. What is tracked by git was brought by nobody's init: whoever
writes a change could make it say anything about the base.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from ....trees import WorkingTree, join
from ..calls import Installed, installed
from ..files import PACKAGES
from ..library import Library
from ..packages import Found
from .addresses import shown


class Brought:
    """The modules of a working tree. `tracked` says of a path whether git tracks it."""

    def __init__(self, root: Path, tracked: Callable[[str], bool]) -> None:
        self.library, self.root, self.tracked = Library(WorkingTree(root)), root, tracked
        self._recorded: dict[str, Mapping[str, Installed]] = {}

    def find(self, root: str, call: str, source: str, version: str | None) -> Found | None:
        """Raises OutsideRoot."""
        recorded = self._of(root).get(call)
        if recorded is None or not recorded.fits(source, version):
            return None
        folder, home = join(root, recorded.folder), join(root, PACKAGES)
        if not folder.startswith(f"{home}/") or not self.library.tree.is_folder(folder):
            return None
        name, _, inside = folder.removeprefix(f"{home}/").partition("/")
        package = f"{home}/{name}"
        if not self.library.tree.is_folder(package):
            return None
        tree = WorkingTree(self.root / package)
        return Found(tree, inside or ".", shown(source), f"brought {package}")

    def _of(self, root: str) -> Mapping[str, Installed]:
        found = self._recorded.get(root)
        if found is None:
            found = installed(self.library, root)
            if found and self.tracked(join(root, f"{PACKAGES}/modules.json")):
                found = {}
            self._recorded[root] = found
        return found
