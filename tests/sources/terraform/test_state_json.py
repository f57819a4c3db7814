"""States: as `terraform show -json` writes them, and as they are stored."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from planning import ANY, AWS, by_address, module, only, paths, resource, state

from finops_shiftleft.errors import BadInput, FinopsError
from finops_shiftleft.model import Unknown

ARN = "arn:aws:ec2:eu-central-1:123456789012:instance/i-1"


def stored(*resources: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"version": 4, "terraform_version": "1.11.4", "resources": list(resources), **more}


def entry(name: str, *instances: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "mode": "managed",
        "type": "aws_instance",
        "name": name,
        "provider": f'provider["{AWS}"]',
        "instances": list(instances),
        **more,
    }


def test_a_stored_state_has_instances_by_key_and_module() -> None:
    found = state(
        stored(
            entry("a", {"attributes": {"size": 1}}),
            entry(
                "b",
                {"index_key": 0, "attributes": {"size": 1}},
                {"index_key": "x", "attributes": {"size": 2}},
                module='module.m["k"]',
            ),
        )
    )
    assert {address: one.values.get("size") for address, one in by_address(found).items()} == {
        "aws_instance.a": 1,
        'module.m["k"].aws_instance.b[0]': 1,
        'module.m["k"].aws_instance.b["x"]': 2,
    }


def test_shown_and_stored_read_the_same() -> None:
    values = {"size": 3, "arn": ARN, "tags_all": {"a": "b"}}
    shown = {"format_version": "1.0", "values": {"root_module": module()}}
    shown["values"]["root_module"] = module(resource("aws_instance.a", values))  # type: ignore[index]
    one, other = only(state(shown)), only(state(stored(entry("a", {"attributes": values}))))
    assert (one.address, one.type, one.provider, one.region, one.tags, one.alike) == (
        other.address,
        other.type,
        other.provider,
        other.region,
        other.tags,
        other.alike,
    )


def test_a_deposed_object_is_paid() -> None:
    found = state(
        stored(
            entry("a", {"attributes": {"size": 1}}, {"deposed": "0f", "attributes": {"size": 2}})
        )
    )
    assert list(by_address(found)) == ["aws_instance.a", "aws_instance.a (deposed 0f)"]


def test_objects_tell_their_region_and_so_does_the_rest_of_their_provider() -> None:
    found = by_address(
        state(stored(entry("a", {"attributes": {"arn": ARN}}), entry("b", {"attributes": {}})))
    )
    assert found["aws_instance.a"].region == "eu-central-1"
    assert found["aws_instance.b"].region == "eu-central-1"


def test_a_state_that_names_no_region() -> None:
    found = stored(entry("b", {"attributes": {}}))
    assert isinstance(only(state(found)).region, Unknown)
    assert only(state(found, "eu-west-1")).region == "eu-west-1"


def test_what_the_state_marks_is_masked() -> None:
    path = [{"type": "get_attr", "value": "disk"}, {"type": "index", "value": 0}]
    found = state(
        stored(entry("a", {"attributes": {"disk": [{}]}, "sensitive_attributes": [path]}))
    )
    values: Any = only(found).values
    assert values.masked == {"disk"}


@pytest.mark.parametrize("source", ["provider.aws", f'provider["{AWS}"].west', "provider.aws.west"])
def test_the_provider_by_its_old_name_and_by_its_address(source: str) -> None:
    found = state(stored(entry("a", {"attributes": {}}, provider=source)))
    assert only(found).provider == "aws"


def test_an_empty_state() -> None:
    assert state({"format_version": "1.0"}).resources == ()
    assert state(stored()).resources == ()


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"version": 3, "modules": []}, "version 3 of a stored state is not known"),
        ({"format_version": "2.0"}, 'format_version "2.0" of this state is not known'),
        ({}, "version None of a stored state is not known"),
    ],
)
def test_versions_that_are_not_known(wrong: Any, says: str) -> None:
    with pytest.raises(BadInput) as caught:
        state(wrong)
    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("wrong", "path"),
    [
        ({"resources": 1}, "resources is not an array"),
        ({"resources": [entry("a", 7)]}, "resources[0].instances[0] is not an object"),  # type: ignore[arg-type]
        (
            {"resources": [entry("a", {"attributes": []})]},
            "resources[0].instances[0].attributes is not an object",
        ),
    ],
)
def test_a_wrong_shape_is_said_with_its_path(wrong: Any, path: str) -> None:
    found = state({**stored(), **wrong})
    assert path in [one.message for one in found.diagnostics]


KEPT = stored(
    entry(
        "a",
        {"index_key": 0, "attributes": {"size": 1, "disk": [{"user": "x"}], "arn": ARN}},
        {"index_key": 1, "attributes": {"tags_all": {"a": "b"}}, "deposed": "0f"},
        module="module.m",
    ),
)
SHOWN = {
    "format_version": "1.0",
    "values": {"root_module": module(resource("aws_instance.a", {"size": 1, "disk": [{}]}))},
}


@given(st.sampled_from([KEPT, SHOWN]), st.data(), ANY)
def test_no_wrong_shape_stops_the_reading(whole: Any, data: st.DataObject, wrong: Any) -> None:
    changed = json.loads(json.dumps(whole))
    path = data.draw(st.sampled_from([one for one in paths(whole) if one]))
    holder = changed
    for name in path[:-1]:
        holder = holder[name]
    holder[path[-1]] = wrong
    try:
        found = state(changed)
    except FinopsError:
        return
    assert all(isinstance(one.address, str) for one in found.resources)


def test_what_terraform_0_11_stored_and_nobody_refreshed() -> None:
    found = state(stored(entry("a", {"attributes_flat": {"size": "1"}})))
    assert [one.code for one in found.diagnostics] == ["old-state"]
