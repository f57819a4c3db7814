"""Small plans in the documented format, and how they are read."""

from __future__ import annotations

import json
import re
from typing import Any

from hypothesis import strategies as st

from finops_shiftleft.model import Configuration, Resource
from finops_shiftleft.sources.terraform.plan_json import read_plan
from finops_shiftleft.sources.terraform.state_json import read_state
from finops_shiftleft.sources.terraform.variables import Inputs

AWS = "registry.terraform.io/hashicorp/aws"
READS = frozenset({"instance_type", "size", "user", "launch_template", "disk", "region"})


def reads(kind: str) -> frozenset[str]:
    return READS


def resource(address: str, values: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    """A resource as it stands in planned_values and in a state: `aws_instance.a["k"]`."""
    found = re.search(r"([a-z_]+)\.([a-z_]+)(\[[^\]]+\])?$", address)
    assert found
    kind, name, key = found.groups()
    index = {"index": json.loads(key)[0]} if key else {}
    return {
        "address": address,
        "mode": "managed",
        "type": kind,
        "name": name,
        **index,
        "provider_name": AWS,
        "values": values or {},
        **more,
    }


def change(address: str, unknown: Any = None, **more: Any) -> dict[str, Any]:
    """What resource_changes says of a resource."""
    known = {"actions": ["create"], "before": None, "after": {}, "after_unknown": unknown or {}}
    return {**resource(address), "change": {**known, **more.pop("change", {})}, **more}


def module(*resources: dict[str, Any], children: Any = (), **more: Any) -> dict[str, Any]:
    return {"resources": list(resources), "child_modules": list(children), **more}


def written(address: str, key: str = "aws", **expressions: Any) -> dict[str, Any]:
    """A resource of the configuration section."""
    mode = "data" if address.startswith("data.") else "managed"
    return {
        "address": address,
        "mode": mode,
        "provider_config_key": key,
        "expressions": expressions,
    }


def constant(value: Any) -> dict[str, Any]:
    return {"constant_value": value}


def refers(*names: str) -> dict[str, Any]:
    return {"references": list(names)}


def provider(region: Any = None, **more: Any) -> dict[str, Any]:
    expressions = {"region": region} if region else {}
    return {"name": "aws", "full_name": AWS, "expressions": expressions, **more}


IN_IRELAND = {"aws": provider(constant("eu-west-1"))}


def document(
    *resources: dict[str, Any],
    children: Any = (),
    code: Any = None,
    providers: Any = None,
    **more: Any,
) -> dict[str, Any]:
    """A plan. `code` is the root module of its configuration."""
    configuration = {
        "provider_config": IN_IRELAND if providers is None else providers,
        "root_module": code or {},
    }
    return {
        "format_version": "1.2",
        "terraform_version": "1.11.4",
        "planned_values": {"root_module": module(*resources, children=children)},
        "resource_changes": [],
        "configuration": configuration,
        **more,
    }


def plan(found: Any, side: str = "planned", region: str | None = None) -> Configuration:
    return read_plan("plan.json", json.dumps(found).encode(), reads, side, Inputs(region=region))


def state(found: Any, region: str | None = None) -> Configuration:
    return read_state("terraform.tfstate", json.dumps(found).encode(), reads, Inputs(region=region))


def by_address(found: Configuration) -> dict[str, Resource]:
    return {one.address: one for one in found.resources}


def only(found: Configuration) -> Resource:
    (one,) = found.resources
    return one


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=5,
)


def paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The paths of all parts of a document."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    found = [path]
    for name, item in inner:
        found += paths(item, (*path, name)) if isinstance(item, dict | list) else [(*path, name)]
    return found
