"""What the expressions of a plan's configuration refer to, and where its providers are."""

from __future__ import annotations

from typing import Any

import pytest
from planning import (
    IN_IRELAND,
    by_address,
    change,
    constant,
    document,
    module,
    only,
    plan,
    provider,
    refers,
    resource,
    written,
)

from finops_shiftleft.model import Unknown
from finops_shiftleft.sources.terraform.written import plain, steps

LATER = {"launch_template": [{"id": True}]}


def followed(found: dict[str, Any], address: str) -> str | None:
    values: Any = by_address(plan(found))[address].values
    target: str | None = values.target(("launch_template", "id"))
    return target


def test_a_reference_is_followed() -> None:
    code = {
        "resources": [
            written(
                "aws_asg.g", launch_template=[{"id": refers("aws_template.t.id", "aws_template.t")}]
            )
        ]
    }
    found = document(
        resource("aws_asg.g", {"launch_template": [{}]}),
        resource("aws_template.t"),
        code=code,
        resource_changes=[change("aws_asg.g", LATER)],
    )
    assert followed(found, "aws_asg.g") == "aws_template.t"
    (block,) = by_address(plan(found))["aws_asg.g"].values.get("launch_template")
    assert block.get("id").target == "aws_template.t"


def test_the_instance_of_the_own_key_comes_first() -> None:
    said = written("aws_asg.g", launch_template=[{"id": refers("aws_template.t", "each.key")}])
    found = document(
        *(resource(f'aws_asg.g["{key}"]', {"launch_template": [{}]}) for key in "ab"),
        *(resource(f'aws_template.t["{key}"]') for key in "ab"),
        code={"resources": [said]},
        resource_changes=[change(f'aws_asg.g["{key}"]', LATER) for key in "ab"],
    )
    assert followed(found, 'aws_asg.g["b"]') == 'aws_template.t["b"]'


def test_through_a_variable_of_a_module_and_an_output_of_another() -> None:
    """module.group's launch template is what module.template makes."""
    group = module(
        resource("module.group[1].aws_asg.g", {"launch_template": [{}]}), address="module.group[1]"
    )
    template = module(resource("module.template.aws_template.t"), address="module.template")
    code = {
        "module_calls": {
            "group": {
                "expressions": {"template": refers("module.template.id", "module.template")},
                "module": {
                    "resources": [
                        written("aws_asg.g", launch_template=[{"id": refers("var.template")}])
                    ]
                },
            },
            "template": {
                "module": {
                    "outputs": {"id": {"expression": refers("aws_template.t.id", "aws_template.t")}}
                }
            },
        }
    }
    found = document(children=[group, template], code=code)
    assert followed(found, "module.group[1].aws_asg.g") == "module.template.aws_template.t"


def test_what_is_in_the_plan_comes_before_what_is_not() -> None:
    either = refers("var.new", "aws_template.old.id", "aws_template.new.id")
    found = document(
        resource("aws_asg.g"),
        resource("aws_template.new"),
        code={"resources": [written("aws_asg.g", launch_template=[{"id": either}])]},
    )
    assert followed(found, "aws_asg.g") == "aws_template.new"


def test_references_that_go_round_come_to_an_end() -> None:
    code = {
        "resources": [written("aws_asg.g", launch_template=[{"id": refers("module.m.o")}])],
        "module_calls": {
            "m": {
                "expressions": {"v": refers("module.m.o")},
                "module": {"outputs": {"o": {"expression": refers("var.v")}}},
            }
        },
    }
    assert followed(document(resource("aws_asg.g"), code=code), "aws_asg.g") is None


@pytest.mark.parametrize(
    ("text", "parts", "bare"),
    [
        ("aws_a.b", [("aws_a", ""), ("b", "")], "aws_a.b"),
        ("aws_a.b[0].c", [("aws_a", ""), ("b", "[0]"), ("c", "")], "aws_a.b.c"),
        ('module.m["x.y]"].o', [("module", ""), ("m", '["x.y]"]'), ("o", "")], "module.m.o"),
        (r'a.b["q\"]."]', [("a", ""), ("b", r'["q\"]."]')], "a.b"),
        ("a.b[each.key].c", [("a", ""), ("b", "[each.key]"), ("c", "")], "a.b.c"),
    ],
)
def test_addresses_are_taken_apart(text: str, parts: Any, bare: str) -> None:
    assert steps(text) == parts
    assert plain(text) == bare


# ----------------------------------------------------------------------------------------- regions


def region(found: dict[str, Any], fallback: str | None = None) -> Any:
    return only(plan(found, region=fallback)).region


ONE = resource("aws_instance.a")
HERE = {"resources": [written("aws_instance.a")]}


def test_a_region_that_is_written() -> None:
    assert region(document(ONE, code=HERE, providers=IN_IRELAND)) == "eu-west-1"


def test_a_region_in_a_variable() -> None:
    found = document(
        ONE,
        code=HERE,
        providers={"aws": provider(refers("var.place.region", "var.place"))},
        variables={"place": {"value": {"region": "eu-north-1"}}},
    )
    assert region(found) == "eu-north-1"


def test_a_region_in_a_variables_default() -> None:
    code = {**HERE, "variables": {"region": {"default": "eu-west-3"}}}
    found = document(ONE, code=code, providers={"aws": provider(refers("var.region"))})
    assert region(found) == "eu-west-3"


def test_an_alias_has_its_own_region() -> None:
    providers = {**IN_IRELAND, "aws.us": provider(constant("us-east-1"), alias="us")}
    code = {"resources": [written("aws_instance.a", "aws.us")]}
    assert region(document(ONE, code=code, providers=providers)) == "us-east-1"


@pytest.mark.parametrize("key", ["aws", "m:aws", "module.m:aws"])
def test_a_module_without_providers_has_its_callers(key: str) -> None:
    inside = module(resource("module.m.aws_instance.a"), address="module.m")
    calls = {"m": {"module": {"resources": [written("aws_instance.a", key)]}}}
    assert region(document(children=[inside], code={"module_calls": calls})) == "eu-west-1"


def test_a_modules_own_provider_sees_what_is_passed_to_it() -> None:
    inside = module(resource("module.m.aws_instance.a"), address="module.m")
    call = {
        "expressions": {"where": refers("var.region")},
        "module": {"resources": [written("aws_instance.a", "module.m:aws")]},
    }
    found = document(
        children=[inside],
        code={"module_calls": {"m": call}},
        providers={"module.m:aws": provider(refers("var.where"), module_address="module.m")},
        variables={"region": {"value": "ca-central-1"}},
    )
    assert region(found) == "ca-central-1"


def test_where_a_local_names_the_region_the_objects_there_do() -> None:
    """The configuration section has no locals."""
    told = resource("aws_region.here", {"id": "ap-south-1"}, mode="data")
    found = document(
        ONE,
        code={"resources": [written("aws_instance.a"), written("data.aws_region.here")]},
        providers={"aws": provider(refers("local.region"))},
        prior_state={"values": {"root_module": module(told)}},
    )
    assert region(found) == "ap-south-1"


def test_objects_in_two_regions_tell_nothing() -> None:
    zones = {"one": "us-east-1a", "two": "us-east-2a"}
    seen = [resource(f"aws_subnet.{n}", {"availability_zone": zones[n]}) for n in zones]
    found = by_address(plan(document(ONE, *seen, providers={})))
    assert isinstance(found["aws_instance.a"].region, Unknown)
    assert found["aws_subnet.two"].region == "us-east-2"


def test_a_region_that_the_resource_names_wins() -> None:
    there = resource("aws_instance.a", {"region": "sa-east-1"})
    assert region(document(there, code=HERE)) == "sa-east-1"


def test_a_region_that_nobody_names_is_unknown_or_the_callers() -> None:
    assert isinstance(region(document(ONE, providers={})), Unknown)
    assert region(document(ONE, providers={}), "eu-west-2") == "eu-west-2"
