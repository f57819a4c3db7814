"""One unit being read: the files that it looks at, each once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ...model import Unknown, Value
from ...trees import join, parent
from ..terraform.definitions import Code
from ..terraform.evaluation import Evaluation
from ..terraform.library import Library, Parsed
from ..terraform.nodes import Block
from ..terraform.scalars import Failure
from ..terraform.variables import Inputs
from .config import Config, Exposed, Features, Includes
from .dependencies import Dependencies
from .files import NAMES, ConfigFile, Given
from .overlay import Watched

if TYPE_CHECKING:
    from .units import Units

MAX_FILES = 500  # that one unit reads, counted once for each place they are read from
VALUES_FILE = "terragrunt.values.hcl"


class Reading:
    """What the files of one unit share. `folder` is the unit's, `values` what a stack gives it."""

    def __init__(
        self,
        units: Units,
        library: Library,
        folder: str,
        root: Evaluation,
        inputs: Inputs,
        values: Value = None,
    ) -> None:
        self.units, self.library, self.folder = units, library, folder
        self.root, self.inputs, self.values = root, inputs, values
        self.tree = Watched(library.tree)
        self._files: dict[tuple[str, str, bool], ConfigFile] = {}
        self._configs: dict[int, Config] = {}

    def file(self, path: str, folder: str, original: str, included: bool = False) -> ConfigFile:
        """A file as it is seen from a folder. Raises Failure where these are too many."""
        key = path, folder, included
        found = self._files.get(key)
        if found is None:
            if len(self._files) >= MAX_FILES:
                raise Failure(f"a unit reads more than {MAX_FILES} files")
            found = self._files[key] = ConfigFile(self, path, folder, original, included)
            self._name(found)
        return found

    def _name(self, file: ConfigFile) -> None:
        config = self._configs[id(file)] = Config(file)
        names = file.frame.names
        names["include"] = Includes(file)
        names["dependency"] = Dependencies(config)
        names["feature"] = Features(config)
        values = self.values if file.original == self.folder else None
        if values is None:
            values = self._written(file)
        if values is not None:
            names["values"] = values

    def _written(self, file: ConfigFile) -> Value:
        """The values that stand beside a unit, where its stack was generated."""
        path = join(file.folder, VALUES_FILE)
        if not self.tree.is_file(path):
            return None
        parsed = self.parsed(path)
        code = Code(Block(0, "values", (), parsed.body, parsed.file), NAMES)
        return Given("values", {name: partial(file.text, code, name) for name in code.names})

    def parsed(self, path: str) -> Parsed:
        """A file's blocks and attributes."""
        self.tree.asked.add(path)
        return self.library.file(path)

    def config(self, path: str, original: str) -> Config:
        """The configuration in a file that is read by itself. Raises Failure."""
        return self._configs[id(self.file(path, parent(path), original))]

    def config_of(self, file: ConfigFile) -> Exposed:
        return Exposed(self._configs[id(file)])

    def exposed(self, path: str, original: str) -> Exposed | Unknown:
        """What read_terragrunt_config() gives."""
        return Exposed(self.config(path, original))
