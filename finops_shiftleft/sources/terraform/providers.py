"""Provider configurations: which one a resource uses, its region and its default tags."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...model import Unknown, Value
from .blocks import Values
from .definitions import Code
from .evaluation import Fault
from .expansion import MAX_INSTANCES, expansion, instance_frame
from .expressions import Expression
from .nodes import Attribute, Index, Literal, Object, Traversal
from .scope import Frame

# What the resources of a provider are counted as, where its name says something else.
NAMES = {"google-beta": "google"}

REGIONAL = frozenset({"aws", "google"})  # the others have no region of their own
DEFAULT_TAGS = {"aws": "default_tags", "google": "default_labels"}
TAGS = {"google": ("labels", "user_labels", "resource_labels")}


class Provider:
    """A provider configuration; `values` is None where the code has none. One with for_each, as
    OpenTofu has them, stands for its instances."""

    def __init__(
        self, name: str, values: Values | None = None, unknown: Unknown | None = None
    ) -> None:
        self.name, self.values = NAMES.get(name, name), values
        self._region: str | Unknown | None = unknown
        self._asked = unknown is not None
        self._instances: dict[Value, Provider] = {}
        self._tags: Mapping[str, Value] | Unknown | None = None

    def region(self, fallback: str | None) -> str | Unknown | None:
        """The region; `fallback` where the code does not tell one. None for a provider that has
        no region, without a fallback."""
        if not self._asked:
            self._asked, self._region = True, self._configured()
        region = self._region
        return fallback if fallback and not isinstance(region, str) else region

    def _configured(self) -> str | Unknown | None:
        if self.name not in REGIONAL:
            return None
        region = self.values.get("region") if self.values is not None else None
        if region is None and self.values is not None and self.name == "google":
            zone = self.values.get("zone")
            region = zone.rpartition("-")[0] if isinstance(zone, str) else zone
        if isinstance(region, str | Unknown) and region:
            return region
        location = self.values.code.location if self.values is not None else None
        return Unknown(f"provider {self.name} has no region", location)

    def instance(self, key: Expression, frame: Frame) -> Provider:
        """The instance of a key; one whose region is Unknown where that is not there."""
        if self.values is None or "for_each" not in self.values.code:
            return self
        try:
            value = key.evaluate(frame)
        except Fault as mistake:
            value = frame.module.root.unknown(mistake)
        if isinstance(value, Unknown) or not isinstance(value, str | int):
            cause = value if isinstance(value, Unknown) else None
            return Provider(self.name, None, Unknown(f"{self} is chosen later", None, cause))
        if not self._instances:
            self._instances = dict(self._expanded(self.values))
        found = self._instances.get(value)
        return found or Provider(self.name, None, Unknown(f'{self} has no instance "{value}"'))

    def _expanded(self, values: Values) -> Iterator[tuple[Value, Provider]]:
        try:
            found = expansion(values.code, values.frame)
        except Fault as mistake:
            values.frame.module.root.unknown(mistake)
            return
        for key, value in found.items[:MAX_INSTANCES]:
            frame = instance_frame(found, values.frame, key, value)
            yield key, Provider(self.name, Values(values.code, frame, values.address, top=True))

    def __str__(self) -> str:
        return self.values.address if self.values is not None else f"provider.{self.name}"

    @property
    def tags(self) -> Mapping[str, Value] | Unknown:
        """What every resource is tagged with."""
        if self._tags is None:
            self._tags = self._default_tags()
        return self._tags

    def _default_tags(self) -> Mapping[str, Value] | Unknown:
        name = DEFAULT_TAGS.get(self.name)
        value = self.values.get(name) if name and self.values is not None else None
        if isinstance(value, list):
            value = value[0].get("tags") if value and isinstance(value[0], Mapping) else None
        return value if isinstance(value, Mapping | Unknown) else {}


Providers = dict[str, Provider]


def own(declared: Mapping[str, Code], frame: Frame) -> Providers:
    """The configurations that a module's own files have, by `name` or `name.alias`."""
    return {
        key: Provider(key.partition(".")[0], Values(code, frame, f"provider.{key}", top=True))
        for key, code in declared.items()
    }


def handed_down(parent: Providers, call: Code, frame: Frame) -> Providers:
    """What a called module gets: the default configurations, and what `providers` maps. `frame` is
    that of the call's arguments."""
    result = {key: provider for key, provider in parent.items() if "." not in key}
    mapping = call.expression("providers")
    if mapping is None or not isinstance(mapping.node, Object):
        return result
    for key, value in mapping.node.items:
        inside, outside = _configuration(key), _configuration(value)
        if inside and outside:
            chosen = Expression(value, mapping.file, mapping.bound)
            found = parent.get(outside)
            result[inside] = (
                _keyed(found, chosen, frame) if found else Provider(outside.partition(".")[0])
            )
    return result


def of_resource(
    providers: Providers, type: str, chosen: Expression | None, frame: Frame
) -> Provider:
    """The configuration of a resource, in the frame of an instance: the one it names, else its
    type's default one."""
    prefix = type.partition("_")[0]
    key = (_configuration(chosen.node) if chosen else None) or prefix
    found = providers.get(key)
    if found is None:
        return Provider(NAMES.get(prefix, prefix))
    return _keyed(found, chosen, frame) if chosen else found


def _keyed(provider: Provider, chosen: Expression, frame: Frame) -> Provider:
    """The instance that `aws.name[key]` names."""
    if not isinstance(chosen.node, Index):
        return provider
    return provider.instance(Expression(chosen.node.key, chosen.file, chosen.bound), frame)


def _configuration(node: object) -> str | None:
    """`aws`, `aws.west` or "aws.west" as a key; an instance's key is left out."""
    if isinstance(node, Index):
        node = node.of
    if isinstance(node, Traversal):
        return ".".join(node.names[:2])
    if isinstance(node, Attribute) and isinstance(node.of, Traversal):
        return f"{node.of.names[0]}.{node.name}"
    return node.value if isinstance(node, Literal) and isinstance(node.value, str) else None


def tags(values: Values, provider: Provider) -> Mapping[str, Value] | Unknown:
    """A resource's tags, over the provider's default ones."""
    common = provider.tags
    names = TAGS.get(provider.name, ("tags",))
    given = next((values.get(name) for name in names if name in values), None)
    if isinstance(given, Unknown) or not isinstance(given, Mapping):
        return given if isinstance(given, Unknown) else common
    if isinstance(common, Unknown):
        return common
    return {**common, **given} if common else given
