"""Plans: what is there after apply and before, and what the plan does not tell.

https://developer.hashicorp.com/terraform/internals/json-format
"""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from planning import (
    ANY,
    by_address,
    change,
    constant,
    document,
    module,
    only,
    paths,
    plan,
    reads,
    refers,
    resource,
    written,
)

from finops_shiftleft.errors import BadInput, FinopsError, LimitExceeded
from finops_shiftleft.model import Unknown
from finops_shiftleft.sources.terraform.plan_json import read_plan


def test_instances_that_read_alike_are_one_row() -> None:
    found = plan(
        document(
            *(resource(f"aws_instance.web[{n}]", {"size": 8, "ami": f"ami-{n}"}) for n in range(3)),
            resource("aws_instance.web[3]", {"size": 9}),
        )
    )
    three, other = found.resources
    assert (three.address, three.count) == ("aws_instance.web[0]", 3)
    assert three.instances == tuple(f"aws_instance.web[{n}]" for n in range(3))
    assert (other.address, other.count, other.instances) == ("aws_instance.web[3]", 1, ())


def test_data_sources_are_read_and_cost_nothing() -> None:
    read = resource("aws_ami.ubuntu", mode="data")
    assert plan(document(read)).resources == ()


def test_what_is_in_modules_keeps_its_whole_address() -> None:
    address = 'module.app["a.b"].module.db[0].aws_instance.i'
    inner = module(resource(address, {"size": 1}), address='module.app["a.b"].module.db[0]')
    found = plan(document(children=[module(children=[inner], address='module.app["a.b"]')]))
    assert only(found).address == address


def test_what_the_code_leaves_open_is_the_providers_and_not_unknown() -> None:
    later = {"instance_type": True, "size": True, "user": True}
    code = {
        "resources": [
            written(
                "aws_instance.a", instance_type=refers("aws_ssm.p.value"), user=refers("var.nobody")
            )
        ],
        "variables": {"nobody": {"default": None}},
    }
    found = plan(
        document(
            resource("aws_instance.a"),
            code=code,
            resource_changes=[change("aws_instance.a", later)],
        )
    )
    values = only(found).values
    assert isinstance(values.get("instance_type"), Unknown)
    assert values.get("size") is None  # not in the code at all
    assert values.get("user") is None  # in the code, and null


def test_without_a_configuration_nobody_knows_what_the_code_leaves_open() -> None:
    changes = [change("aws_instance.a", {"size": True})]
    found = plan(document(resource("aws_instance.a"), configuration={}, resource_changes=changes))
    assert isinstance(only(found).values.get("size"), Unknown)


def test_blocks_are_matched_by_their_constants_and_not_by_their_order() -> None:
    blocks = [{"size": constant("20")}, {"size": constant(10), "user": refers("aws_iam.u.name")}]
    raw = [{"size": 10}, {"size": 20}]
    later = {"disk": [{"user": True}, {"user": True}]}
    found = plan(
        document(
            resource("aws_instance.a", {"disk": raw}),
            code={"resources": [written("aws_instance.a", disk=blocks)]},
            resource_changes=[change("aws_instance.a", later)],
        )
    )
    ten, twenty = only(found).values.get("disk")
    assert ten.get("user").target == "aws_iam.u"
    assert twenty.get("user") is None


def test_dynamic_blocks_are_not_in_the_configuration_and_their_gaps_are_the_providers() -> None:
    found = plan(
        document(
            resource("aws_instance.a", {"disk": [{"size": 10}]}),
            code={"resources": [written("aws_instance.a")]},
            resource_changes=[change("aws_instance.a", {"disk": [{"user": True}]})],
        )
    )
    (disk,) = only(found).values.get("disk")
    assert (disk.get("size"), disk.get("user")) == (10, None)


def test_an_empty_text_is_as_old_providers_write_what_is_not_set() -> None:
    found = plan(document(resource("aws_instance.a", {"user": "", "size": 0})))
    assert only(found).values.get("user") is None
    assert only(found).values.get("size") == 0


def test_tags_have_the_providers_defaults_in_them() -> None:
    values = {"tags": {"a": "1"}, "tags_all": {"a": "1", "team": "web", "empty": ""}}
    changes = [change("aws_instance.a", {"tags_all": {"id": True}})]
    found = only(plan(document(resource("aws_instance.a", values), resource_changes=changes)))
    assert isinstance(found.tags, dict)
    assert {name: found.tags[name] for name in values["tags_all"]} == values["tags_all"]


def test_numbers_keep_their_digits() -> None:
    text = json.dumps(document(resource("aws_instance.a", {"size": 1}))).replace(
        '"size": 1', '"size": 0.10000000000000000001'
    )
    found = only(read_plan("plan.json", text.encode(), reads))
    assert str(found.values.get("size")) == "0.10000000000000000001"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_shell_may_write_another_encoding(encoding: str) -> None:
    text = json.dumps(document(resource("aws_instance.a")))
    assert only(read_plan("plan.json", text.encode(encoding), reads)).address == "aws_instance.a"


# ---------------------------------------------------------------------------------------- two sides


def test_the_prior_side_is_what_the_state_has() -> None:
    before = {"values": {"root_module": module(resource("aws_instance.old", {"size": 1}))}}
    found = document(resource("aws_instance.new", {"size": 2}), prior_state=before)
    assert list(by_address(plan(found, "planned"))) == ["aws_instance.new"]
    assert list(by_address(plan(found, "prior"))) == ["aws_instance.old"]


def test_a_plan_of_new_things_has_nothing_before() -> None:
    found = document(resource("aws_instance.a"), resource_changes=[change("aws_instance.a")])
    assert plan(found, "prior").resources == ()


def test_without_a_state_the_changes_tell_what_was_there() -> None:
    replaced = change(
        "aws_instance.a",
        change={"actions": ["delete", "create"], "before": {"size": 1}, "after": {"size": 2}},
    )
    gone = change("aws_instance.b", change={"actions": ["delete"], "before": {"size": 3}})
    found = document(resource("aws_instance.a", {"size": 2}), resource_changes=[replaced, gone])
    before = by_address(plan(found, "prior"))
    assert {address: one.values.get("size") for address, one in before.items()} == {
        "aws_instance.a": 1,
        "aws_instance.b": 3,
    }


def test_a_deposed_object_is_paid_until_it_is_gone() -> None:
    left = change(
        "aws_instance.a", deposed="0f1e", change={"actions": ["delete"], "before": {"size": 7}}
    )
    stays = {"actions": ["no-op"], "before": {"size": 8}, "after": {"size": 8}}
    found = document(
        resource("aws_instance.a", {"size": 8}),
        resource_changes=[change("aws_instance.a", change=stays), left],
    )
    assert list(by_address(plan(found, "prior"))) == [
        "aws_instance.a",
        "aws_instance.a (deposed 0f1e)",
    ]
    assert list(by_address(plan(found, "planned"))) == ["aws_instance.a"]


def test_what_moves_comes_in_or_is_forgotten_moves_no_money() -> None:
    changes = [
        change("aws_instance.new", previous_address="aws_instance.old"),
        change("aws_instance.found", change={"actions": ["no-op"], "importing": {"id": "i-1"}}),
        change("aws_instance.left", change={"actions": ["forget"], "before": {}}),
    ]
    moves = plan(document(resource_changes=changes)).moves
    assert [(one.kind, one.source, one.target, one.destroys) for one in moves] == [
        ("moved", "aws_instance.old", "aws_instance.new", True),
        ("import", None, "aws_instance.found", True),
        ("removed", "aws_instance.left", None, False),
    ]


# --------------------------------------------------------------------------------------- sensitive


@pytest.mark.parametrize("version", ["1.0", "0.1"])
def test_sensitive_values_are_priced_and_masked(version: str) -> None:
    marks = {"size": True, "disk": [{"user": True}], "user": False, "tags": {}}
    values = {"size": 8, "disk": [{"user": "hush"}], "user": "web"}
    modern = version == "1.0"
    found = document(
        resource("aws_instance.a", values, **({"sensitive_values": marks} if modern else {})),
        resource_changes=[change("aws_instance.a", change={"after_sensitive": marks})],
        format_version=version,
    )
    values_read: Any = only(plan(found)).values
    assert values_read.get("size") == 8
    assert values_read.masked == {"size", "disk"}


# ----------------------------------------------------------------------------------------- hostile


@pytest.mark.parametrize("version", ["0.1", "0.2", "1.0", "1.2", "1.99"])
def test_versions_that_are_known(version: str) -> None:
    assert plan(document(resource("aws_instance.a"), format_version=version)).resources


@pytest.mark.parametrize("version", ["2.0", "", None, 1, [1]])
def test_versions_that_may_mean_something_else(version: Any) -> None:
    with pytest.raises(BadInput, match="format_version .* of this plan is not known"):
        plan(document(format_version=version))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "no JSON"),
        ("[]", "no object"),
        ("{", "no JSON"),
        ('{"a": NaN}', "NaN is no number"),
        ('{"a": 1' + "0" * 500 + "}", "more than 400 digits"),
        ('{"a": 1e999999999}', "more than 400 digits"),
        ("[command]/bin/terraform show -json\n{}", "terraform_wrapper: false"),
    ],
)
def test_what_is_no_plan(text: str, says: str) -> None:
    with pytest.raises(BadInput) as caught:
        read_plan("plan.json", text.encode(), reads)
    assert says in str(caught.value)


def test_nesting_has_an_end() -> None:
    deep = "[" * 100_000 + "]" * 100_000
    with pytest.raises(LimitExceeded, match="nested too deep"):
        read_plan("plan.json", b'{"a": ' + deep.encode() + b"}", reads)


@pytest.mark.parametrize(
    ("wrong", "path"),
    [
        ({"planned_values": 7}, "planned_values is not an object"),
        (
            {"planned_values": {"root_module": {"resources": {}}}},
            "planned_values.root_module.resources is not an array",
        ),
        (
            {"planned_values": {"root_module": {"resources": [{}, "x"]}}},
            "planned_values.root_module.resources[1] is not an object",
        ),
        (
            {"planned_values": {"root_module": {"resources": [resource("a.b") | {"values": 1}]}}},
            "planned_values.root_module.resources[0].values is not an object",
        ),
        ({"resource_changes": 1}, "resource_changes is not an array"),
        ({"configuration": []}, "configuration is not an object"),
    ],
)
def test_a_wrong_shape_is_said_with_its_path(wrong: Any, path: str) -> None:
    found = plan({**document(resource("aws_instance.a")), **wrong})
    assert path in [one.message for one in found.diagnostics if one.code == "wrong-shape"]


def test_a_plan_that_says_it_is_not_whole() -> None:
    found = plan(document(errored=True, deferred_changes=[{"reason": "unknown"}]))
    assert {one.code for one in found.diagnostics} == {"errored-plan", "deferred"}


WHOLE = document(
    resource("aws_instance.a[0]", {"size": 1, "disk": [{"user": "x"}], "tags_all": {"a": "b"}}),
    children=[module(resource("module.m.aws_instance.b"), address="module.m")],
    code={
        "resources": [written("aws_instance.a", size=refers("module.m.o", "var.v"), disk=[{}])],
        "module_calls": {
            "m": {"expressions": {"x": refers("var.v")}, "module": {"resources": []}},
        },
    },
    variables={"v": {"value": 1}},
    prior_state={"values": {"root_module": module(resource("aws_instance.a[0]", {"size": 2}))}},
    resource_changes=[change("aws_instance.a[0]", {"user": True, "disk": [{"size": True}]})],
)


PATHS = [path for path in paths(WHOLE) if path]


@given(st.sampled_from(PATHS), ANY, st.sampled_from(["planned", "prior"]))
def test_no_wrong_shape_stops_the_reading(path: tuple[Any, ...], wrong: Any, side: str) -> None:
    changed = json.loads(json.dumps(WHOLE))
    holder = changed
    for name in path[:-1]:
        holder = holder[name]
    holder[path[-1]] = wrong
    try:
        found = plan(changed, side)
    except FinopsError:
        return
    for one in found.resources:
        assert isinstance(one.address, str)
