"""Data sources: what the code tells of them. The rest is read from the cloud, and Unknown."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from ...model import Unknown, Value
from .blocks import Values, as_seen
from .providers import Provider
from .scope import Reference
from .values import ListValue


class DataSource(Reference):
    """One instance of a data block."""

    __slots__ = ("address", "fallback", "of", "provider", "type")

    def __init__(self, type: str, of: Values, provider: Provider, fallback: str | None) -> None:
        super().__init__()
        self.type, self.of, self.address = type, of, of.address
        self.provider, self.fallback = provider, fallback

    def look(self, name: str) -> Value:
        told = _TOLD.get(self.type, {}).get(name)
        value = told(self) if told else as_seen(self.of.evaluate(name), self.address)
        return self.read_from_cloud(name) if value is None else value

    def read_from_cloud(self, name: str) -> Unknown:
        return Unknown(f"{self.address}.{name} is read from the cloud", self.of.code.location)

    def names(self) -> list[str]:
        return [*self.of, *_TOLD.get(self.type, ()), "id"]

    @property
    def region(self) -> str | Unknown | None:
        return self.provider.region(self.fallback)

    @property
    def unknown(self) -> Unknown:
        return Unknown(f"{self.address} is read from the cloud", self.of.code.location)


Told = Callable[[DataSource], Value]


def _configured_region(data: DataSource) -> Value:
    for name in ("region", "name"):
        if (value := data.of.evaluate(name)) is not None:
            return value
    return data.region


ZONES = ("a", "b", "c")  # what most regions have; no price depends on the zone's letter


def _zones(data: DataSource) -> Value:
    region = data.region
    if not isinstance(region, str):
        return region
    return ListValue(region + letter for letter in ZONES)


def _partition(data: DataSource) -> str | Unknown | None:
    region = data.region
    if not isinstance(region, str):
        return region
    return next((name for start, name in _PARTITIONS if region.startswith(start)), "aws")


_PARTITIONS = (("cn-", "aws-cn"), ("us-gov-", "aws-us-gov"))


def _domain(data: DataSource) -> Value:
    partition = _partition(data)
    return "amazonaws.com.cn" if partition == "aws-cn" else partition and "amazonaws.com"


def _of_provider(name: str) -> Told:
    """What the provider's configuration says."""

    def told(data: DataSource) -> Value:
        return data.provider.values.get(name) if data.provider.values is not None else None

    return told


def _rendered(data: DataSource) -> Value:
    """A template_file: its text, with its variables."""
    template, names = data.of.evaluate("template"), data.of.evaluate("vars")
    if not isinstance(template, str) or not isinstance(names, Mapping | None):
        return template if isinstance(template, Unknown) else names
    return data.of.frame.module.function("templatestring", [template, names or {}])


# ------------------------------------------------------------------------ aws_iam_policy_document


def _policy(data: DataSource) -> Value:
    """The JSON of a policy, as the provider writes it."""
    statements = data.of.evaluate("statement")
    if isinstance(statements, Unknown):
        return statements
    document: dict[str, Value] = {"Version": data.of.evaluate("version") or "2012-10-17"}
    if policy_id := data.of.evaluate("policy_id"):
        document["Id"] = policy_id
    document["Statement"] = [_statement(block) for block in statements or ()]
    unknown = _first_unknown(document)
    return unknown or json.dumps(document, indent=2, ensure_ascii=False, default=str)


_STATEMENT = {
    "Sid": "sid", "Effect": "effect", "Action": "actions", "NotAction": "not_actions",
    "Resource": "resources", "NotResource": "not_resources",
}  # fmt: skip


def _statement(block: Mapping[str, Value]) -> dict[str, Value]:
    result: dict[str, Value] = {}
    for name, attribute in _STATEMENT.items():
        value = block.get(attribute)
        if attribute == "effect":
            value = value or "Allow"
        if value is not None:
            result[name] = value[0] if isinstance(value, list) and len(value) == 1 else value
    for name, attribute in (("Principal", "principals"), ("NotPrincipal", "not_principals")):
        if principals := block.get(attribute):
            result[name] = _principals(principals)
    if conditions := block.get("condition"):
        result["Condition"] = _conditions(conditions)
    return result


def _principals(blocks: Value) -> Value:
    if isinstance(blocks, Unknown):
        return blocks
    return {str(block.get("type")): block.get("identifiers") for block in blocks}


def _conditions(blocks: Value) -> Value:
    if isinstance(blocks, Unknown):
        return blocks
    result: dict[str, Value] = {}
    for block in blocks:
        tests = result.setdefault(str(block.get("test")), {})
        tests[str(block.get("variable"))] = block.get("values")
    return result


def _first_unknown(value: Value) -> Unknown | None:
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, Unknown):
            return item
        if isinstance(item, list | dict):
            waiting.extend(item.values() if isinstance(item, dict) else item)
    return None


_TOLD: dict[str, dict[str, Told]] = {
    "aws_region": dict.fromkeys(("name", "id", "region"), _configured_region),
    "aws_availability_zones": {"names": _zones},
    "aws_partition": {"partition": _partition, "id": _partition, "dns_suffix": _domain},
    "template_file": {"rendered": _rendered},
    "aws_iam_policy_document": {"json": _policy, "minified_json": _policy},
    "azurerm_subscription": {"subscription_id": _of_provider("subscription_id")},
    "azurerm_client_config": {
        "subscription_id": _of_provider("subscription_id"),
        "tenant_id": _of_provider("tenant_id"),
    },
    "google_client_config": {
        "project": _of_provider("project"),
        "region": lambda data: data.region,
        "zone": _of_provider("zone"),
    },
}
