"""The regions of a plan's provider configurations.

The configuration section has constants and references; variables are followed to their values.
Where a local or a data source names the region, what else the plan knows of that provider's
objects tells it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from ...location import Location
from ...model import Unknown, Value
from .planned import REGION
from .providers import REGIONAL
from .shaped import Part
from .written import MAX_STEPS, Written, references, steps

ZONAL = {"google": "zone"}


class PlanProviders:
    """`variables` are the values of the root module's."""

    def __init__(self, configuration: Part, root: Written, variables: Part, file: str) -> None:
        self.known = dict(configuration.part("provider_config").members)
        self.root, self.variables, self.location = root, variables, Location(file, 1)
        self.evidence: dict[str, set[str]] = defaultdict(set)

    def key(self, resource: Part | None, provider: str) -> str:
        """The configuration of a resource; in a module that has none, the one of its callers."""
        said = resource.part("provider_config_key").text if resource else ""
        if said in self.known:
            return said
        modules, _, name = said.rpartition(":")
        calls = [part for part in modules.split(".") if part != "module"]
        while calls:
            calls.pop()
            for above in (".".join(calls), ".".join(f"module.{one}" for one in calls)):
                if f"{above}:{name}" in self.known:
                    return f"{above}:{name}"
        return name if name in self.known else provider

    def witnessed(self, key: str, region: str | None) -> None:
        """An object of this provider is in that region."""
        if region:
            self.evidence[key].add(region)

    def region(self, key: str, provider: str, fallback: str | None) -> str | Unknown | None:
        """As the HCL's providers tell it: None for those that have no region of their own."""
        if provider not in REGIONAL:
            return fallback
        found = self._configured(key, provider)
        if found is None and len(self.evidence[key]) == 1:
            found = next(iter(self.evidence[key]))
        return found or fallback or Unknown(f"the plan names no region of {key}", self.location)

    def _configured(self, key: str, provider: str) -> str | None:
        part = self.known.get(key)
        if part is None:
            return None
        module = self.root
        for name, _ in steps(part.part("module_address").text)[1::2]:
            inner = module.child(name)
            if inner is None:
                return None
            module = inner
        said = part.part("expressions").mapping
        region = self._value(said.get("region"), module)
        zone = self._value(said.get(ZONAL.get(provider, "")), module)
        found = region or (zone.rpartition("-")[0] if isinstance(zone, str) else None)
        fits = isinstance(found, str) and (provider != "aws" or REGION.fullmatch(found))
        return found if fits else None

    def _value(self, expression: Value, module: Written | None) -> Value:
        """What an expression is that is a constant or nothing but a variable."""
        for _ in range(MAX_STEPS):
            if not isinstance(expression, Mapping):
                return None
            if "constant_value" in expression:
                return expression["constant_value"]
            path = steps(next(iter(references(expression)), ""))
            if module is None or len(path) < 2 or path[0][0] != "var":
                return None
            name, above = path[1][0], self._argument(module, path[1][0])
            if above is None:
                return self._variable(module, name, [one for one, _ in path[2:]])
            expression, module = above, module.parent
        return None

    def _variable(self, module: Written, name: str, deeper: list[str]) -> Value:
        if module.parent is None and name in self.variables.mapping:
            value = self.variables.part(name).mapping.get("value")
        else:
            value = module.default(name)
        for step in deeper:
            value = value.get(step) if isinstance(value, Mapping) else None
        return value

    @staticmethod
    def _argument(module: Written, name: str) -> Value:
        return module.parent.argument(module.name, name) if module.parent else None
