"""Words for objects that share a bill, and for what runs on something that has its own."""

from __future__ import annotations

from finops_shiftleft.catalog.vocabulary import (
    Line,
    among,
    attr,
    aws,
    billed,
    derive,
    each,
    elsewhere,
    named,
    usage,
)
from finops_shiftleft.catalog.vocabulary.describe import attributes
from finops_shiftleft.catalog.vocabulary.parts import Pages, Run, all_of
from finops_shiftleft.catalog.vocabulary.scope import Scope
from finops_shiftleft.catalog.vocabulary.skus import Prices
from finops_shiftleft.estimate import Here, judged
from finops_shiftleft.location import Location
from finops_shiftleft.model import Resource, Status, Unknown, Value
from finops_shiftleft.prices.snapshot import Snapshot

SKU = aws("AmazonVPC")(None, "Hrs", usagetype="PublicIPv4:InUseAddress")
LINE = Line("Address", attr("hours"), SKU)


def resource(kind: str, name: str, **values: Value) -> Resource:
    return Resource(f"{kind}.{name}", kind, "aws", {"name": name, **values}, Location("a", 1))


def drawn(
    *parts: object, usage: dict[str, Value] | None = None, **values: Value
) -> list[list[str]]:
    page = billed("it", *parts)  # type: ignore[arg-type]
    run = Run(Prices(Snapshot()), Pages(lambda kind: page), [])
    all_of(page.parts)(Scope(values, usage or {}, Here([]), provider="us-east-1"), run)
    return [[*item.path, str(item.quantity.expected)] for item in run.out if item.quantity]


def test_every_resource_of_some_types_is_read_where_it_is_known() -> None:
    here = Here(
        [
            resource("a", "one", size=1),
            resource("b", "two", size=2),
            resource("c", "three", size=3),
            resource("a", "dark", size=Unknown("it is")),
            resource("a", "none"),
        ]
    )
    read = among(("a", "b"), attr("size")).compile()
    scope = Scope({}, {}, here)
    assert read(scope) == (1, 2)
    before = here.asked
    assert read(scope) == (1, 2)
    assert here.asked > before  # two that ask are not alike by their own words alone


def test_another_configuration_has_other_resources() -> None:
    read = among(("a",), attr("size")).compile()
    for size in (1, 2):
        assert read(Scope({}, {}, Here([resource("a", "one", size=size)]))) == (size,)


def test_what_runs_elsewhere_is_priced_without_a_line() -> None:
    scope = Scope({}, {}, Here([]))
    all_of([elsewhere()])(scope, Run(Prices(Snapshot()), Pages(lambda kind: billed(kind)), []))
    assert judged([], scope.elsewhere) == (Status.PRICED, None)
    assert judged([])[0] == Status.FREE


def test_blocks_may_lie_deep_and_so_do_their_usage_keys() -> None:
    part = each("spec.items", Line("Address", attr("hours"), SKU))
    spec = {"items": [{"hours": 1}, {"hours": 2}]}
    assert drawn(part, spec=spec) == [["items[0]", "1"], ["items[1]", "2"]]
    assert "spec" in attributes(billed("it", part), lambda kind: billed(kind))
    asked = each("spec.items", Line("Address", usage("hours", "hours of it"), SKU))
    told = {"spec": {"items": {"hours": 3}, "items[1]": {"hours": 5}}}
    assert drawn(asked, usage=told, spec=spec) == [["items[0]", "3"], ["items[1]", "5"]]


def test_named_blocks_stand_under_their_names_and_one_alone_under_none() -> None:
    part = named("parts", LINE)
    assert drawn(part, parts={"name": "head", "hours": 1}) == [["1"]]
    two = [{"name": "head", "hours": 1}, {"hours": 2}]
    assert drawn(part, parts=two) == [["head", "1"], ["parts[1]", "2"]]


def test_blocks_may_be_made() -> None:
    made = derive(attr("sizes"))(lambda sizes: [{"name": f"d{n}", "hours": n} for n in sizes])
    part = named("disks", LINE, made=made)
    assert drawn(part, sizes=[3, 4]) == [["d3", "3"], ["d4", "4"]]
    assert drawn(part, sizes=[]) == []
    assert attributes(billed("it", part), lambda kind: billed(kind)) >= {"sizes"}
