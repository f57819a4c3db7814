"""`dependency`: what a unit reads of another one's outputs.

Outputs come from the other unit's own code as far as that tells them; else from `mock_outputs`,
where these may stand in for a plan; else they are Unknown.

https://terragrunt.gruntwork.io/docs/reference/hcl/blocks/#dependency
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ...model import Unknown, Value
from ...trees import join
from ..terraform.definitions import Code
from ..terraform.scalars import Failure
from ..terraform.scope import Known, Reference
from .functions import DEFAULT_FILE
from .merging import deeply

if TYPE_CHECKING:
    from .config import Config
    from .files import ConfigFile
    from .units import Unit

PLAN = frozenset({"plan", "apply"})  # the commands that an estimate stands for


class Dependency(Reference):
    """A dependency block, merged with those below it of the same name."""

    __slots__ = ("_unit", "blocks", "label")

    open = False

    def __init__(self, label: str, blocks: Sequence[tuple[Code, ConfigFile]]) -> None:
        super().__init__()
        self.label, self.blocks = label, blocks
        self._unit: list[Unit | None] = []

    def _first(self, name: str) -> Value:
        for code, file in self.blocks:
            if name in code:
                return file.text(code, name)
        return None

    @property
    def folder(self) -> str | None:
        """The folder of the other unit, where it is in the repository."""
        path = self._first("config_path")
        if not isinstance(path, str):
            return None
        file = self.blocks[0][1]
        place = file.place(path)
        return place.removesuffix(f"/{DEFAULT_FILE}") if place is not None else None

    @property
    def unit(self) -> Unit | None:
        """The other unit; None where it is not there, or its outputs are not to be read."""
        if not self._unit:
            self._unit.append(self._found())
        return self._unit[0]

    def _found(self) -> Unit | None:
        if self._first("enabled") is False or self._first("skip_outputs") is True:
            return None
        folder = self.folder
        reading = self.blocks[0][1].reading
        if folder is None or reading.units.blind:
            return None
        if not reading.tree.is_file(join(folder, DEFAULT_FILE)):
            return None
        return reading.units.unit(folder)

    @property
    def mocks(self) -> Mapping[str, Value]:
        """What stands in for outputs. Empty where a plan may not use it."""
        allowed = self._first("mock_outputs_allowed_terraform_commands")
        if isinstance(allowed, list) and not PLAN.intersection(map(str, allowed)):
            return {}
        merged: Value = {}
        for code, file in reversed(self.blocks):
            value = file.text(code, "mock_outputs")
            merged = deeply(merged, value) if value is not None else merged
        return merged if isinstance(merged, dict) else {}

    def look(self, name: str) -> Value:
        if name == "outputs":
            known = self.unit is not None and self.unit.module is not None
            return Outputs(self) if known or self.mocks else self.unknown
        if name == "inputs":
            return Unknown(f"dependency.{self.label}.inputs is not read")
        return self._first(name)

    def names(self) -> list[str]:
        return ["outputs", "config_path"]

    @property
    def unknown(self) -> Unknown:
        code = self.blocks[0][0]
        shown = self.folder or "a unit that is not in the repository"
        return Unknown(f"the outputs of {shown} are not in the code", code.location)


class Outputs(Known):
    """`dependency.name.outputs`."""

    __slots__ = ("of",)

    def __init__(self, of: Dependency) -> None:
        super().__init__(f"dependency.{of.label}.outputs")
        self.of = of

    def look(self, name: str) -> Value:
        unit, mocks = self.of.unit, self.of.mocks
        if unit is None or unit.module is None:
            if name not in mocks:
                raise Failure(f'dependency "{self.of.label}" mocks no output "{name}"')
            return mocks[name]
        if name not in unit.module.definition.outputs and name in mocks:
            return mocks[name]
        value = foreign(unit.module.output(name), f"dependency.{self.of.label}")
        return mocks[name] if isinstance(value, Unknown) and name in mocks else value

    def names(self) -> list[str]:
        unit = self.of.unit
        own = unit.module.definition.outputs if unit is not None and unit.module else {}
        return list(dict.fromkeys([*own, *self.of.mocks]))


class Dependencies(Known):
    """`dependency` in a file."""

    __slots__ = ("config",)

    def __init__(self, config: Config) -> None:
        super().__init__("dependency")
        self.config = config

    def look(self, name: str) -> Value:
        if name not in self.config.dependencies:
            raise Failure(f'there is no dependency "{name}"')
        return self.config.dependencies[name]

    def names(self) -> list[str]:
        return list(self.config.dependencies)


# ---------------------------------------------------------------------- values from other projects


def foreign(value: Value, label: str) -> Value:
    """A value of another unit's. What is unknown in it is known there: its resources have no
    address here."""
    if isinstance(value, Unknown):
        return Unknown(value.reason, value.location, value.because, None, value.choices)
    if isinstance(value, Reference):
        return Foreign(value, label)
    if isinstance(value, dict):
        return type(value)({name: foreign(item, label) for name, item in value.items()})
    if isinstance(value, list):
        return type(value)(foreign(item, label) for item in value)
    return value


class Foreign(Reference):
    """A resource, or a module, of another unit's."""

    __slots__ = ("label", "of")

    def __init__(self, of: Reference, label: str) -> None:
        super().__init__()
        self.of, self.label = of, label

    @property
    def open(self) -> bool:  # type: ignore[override]
        return self.of.open

    def look(self, name: str) -> Value:
        return foreign(self.of.attribute(name), self.label)

    def names(self) -> list[str]:
        return self.of.names()

    @property
    def unknown(self) -> Unknown:
        return Unknown(f"{self.label} is known after apply")
