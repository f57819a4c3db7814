"""A resource or data block in an instance of a module: its instances, and what refers to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model import Amount, Unknown, Value
from .blocks import Configured, Values
from .data_sources import DataSource
from .definitions import Code
from .expansion import (
    MAX_INSTANCES,
    NOTHING,
    ONE,
    Expansion,
    Key,
    any_frame,
    expansion,
    instance_frame,
    repeats,
    suffix,
)
from .providers import Provider, of_resource
from .scope import Reference

if TYPE_CHECKING:
    from .modules import Module


class Declared:
    """`kind` is "resource" or "data". `any` are the values that stand for every instance."""

    def __init__(self, module: Module, kind: str, code: Code) -> None:
        self.module, self.kind, self.code = module, kind, code
        self.type, self.name = code.labels
        dot = "data." if kind == "data" else ""
        self.address = f"{module.prefix}{dot}{self.type}.{self.name}"
        self._expansion: Expansion | None = None
        self._any: Values | None = None
        self._instances: dict[Key, Values] = {}
        self._settled: dict[str, Value] = {}
        self._value: Value = None
        self._provider: Provider | None = None

    @property
    def expansion(self) -> Expansion:
        """Raises Cycle where the number of instances depends on itself."""
        if self._expansion is None:
            self._expansion = self._expanded()
        return self._expansion

    def _expanded(self) -> Expansion:
        if not repeats(self.code):
            return ONE
        root, frame = self.module.root, self.module.frame
        each = "for_each" if "for_each" in self.code else "count"
        label = f"{self.address}.{each}"
        found = root.settle(self._settled, each, label, lambda: expansion(self.code, frame))
        if isinstance(found, Unknown):
            return Expansion("each" if each == "for_each" else "count", found)
        assert isinstance(found, Expansion)
        return found

    @property
    def first_address(self) -> str:
        return self.address + suffix(self.expansion.key)

    def provider_of(self, values: Values) -> Provider:
        """The provider configuration of an instance."""
        if self._provider is not None:
            return self._provider
        chosen = self.code.expression("provider")
        found = of_resource(self.module.providers, self.type, chosen, values.frame)
        if not self.code.varies("provider"):
            self._provider = found
        return found

    @property
    def any(self) -> Values:
        if self._any is None:
            frame = any_frame(self.expansion, self.module.frame)
            self._any = Values(self.code, frame, self.first_address, top=True)
        return self._any

    def instance(self, key: Key, value: Value) -> Values:
        """The values of one instance."""
        found = self.expansion
        if found.how == "one":
            return self.any
        values = self._instances.get(key)
        if values is None:
            frame = instance_frame(found, self.module.frame, key, value)
            address = self.address + suffix(key)
            values = Values(self.code, frame, address, shared=self.any, top=True)
            self._instances[key] = values
        return values

    def value(self) -> Value:
        """What `type.name` is in an expression."""
        if self._value is None:
            self._value = self._reference()
        return self._value

    def _reference(self) -> Value:
        found = self.expansion
        if found.total == 0:
            return NOTHING[found.how]
        if found.how == "one":
            return self._instance_reference(self.any)
        if not found.items or isinstance(found.total, Amount) or len(found.items) > MAX_INSTANCES:
            return self._several()
        members = [self._instance_reference(self.instance(*item)) for item in found.items]
        if found.how == "count":
            return members
        return dict(zip((key for key, _ in found.items), members, strict=True))

    def _several(self) -> Unknown:
        cause = self.expansion.total if isinstance(self.expansion.total, Unknown) else None
        target = self.first_address if self.kind == "resource" else None
        reason = f"how many {self.address} there are is unknown"
        return Unknown(reason, self.code.location, cause, target)

    def _instance_reference(self, values: Values) -> Reference:
        if self.kind == "resource":
            return Configured(values, values.address)
        provider = self.provider_of(values)
        fallback = self.module.world.inputs.region_of(provider.name)
        return DataSource(self.type, values, provider, fallback)
