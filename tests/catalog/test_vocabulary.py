"""The words of the catalogue: what they read, what they make of it, what they say when they can't."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal as D

import pytest

from finops_shiftleft.catalog.vocabulary import (
    Line,
    assume,
    attr,
    aws,
    billed,
    by,
    derive,
    each,
    first,
    follow,
    given,
    hours,
    outer,
    related,
    span,
    times,
    usage,
)
from finops_shiftleft.catalog.vocabulary.expressions import Expr
from finops_shiftleft.catalog.vocabulary.parts import DEEPEST, Page, Pages, Run
from finops_shiftleft.catalog.vocabulary.scope import Scope
from finops_shiftleft.catalog.vocabulary.skus import Prices
from finops_shiftleft.catalog.vocabulary.vendors import location, place
from finops_shiftleft.errors import KnownLater, NoPrice, NoQuantity, NotListed, NotSet
from finops_shiftleft.estimate import Here
from finops_shiftleft.location import Location
from finops_shiftleft.model import Amount, LineItem, Price, Query, Resource, Tier, Unknown, Value
from finops_shiftleft.model import Source as PriceSource

SOURCE = PriceSource("S", "", "r", "tests", "list", date(2026, 1, 1))


class Flat:
    """A price list in which everything costs 2, except what is asked for as missing."""

    def __init__(self) -> None:
        self.asked: list[Query] = []

    def price(self, query: Query) -> Price:
        self.asked.append(query)
        if query.family == "missing":
            raise NoPrice("no price for it")
        return Price((Tier(D(0), D(2)),), query.unit, "USD", SOURCE)


def scope(values: Mapping[str, Value], known: Mapping[str, Value], *others: Resource) -> Scope:
    return Scope(values, known, Here(others), provider="us-east-1")


def of(expr: Expr, usage: dict[str, Value] | None = None, **values: Value) -> Value:
    return expr.compile()(scope(values, usage or {}))


def resource(address: str, **values: Value) -> Resource:
    return Resource(address, address.partition(".")[0], "aws", values, Location("main.tf", 1))


def lines(
    page: Page, usage: dict[str, Value] | None = None, *others: Resource, **values: Value
) -> list[LineItem]:
    """What a page makes of these attributes, everything at a price of 2."""
    pages = Pages({page.kind: page, "leaf": LEAF, "loop": LOOP}.__getitem__)
    out: list[LineItem] = []
    pages(page.kind)(scope(values, usage or {}, *others), Run(Prices(Flat()), pages, out))
    return out


row = aws("S")("F", "Hrs")
LEAF = billed("leaf", Line("Leaf", attr("size", 1), row))
LOOP = billed("loop", follow(related("next", to="loop")))


@derive(attr("size"), attr("free", 10))
def paid(size: int, free: int) -> int:
    """Ten are free."""
    return max(0, size - free)


def test_an_expression_knows_what_it_reads() -> None:
    assert [source.path for source in (paid * hours).reads] == ["size", "free"]


def test_numbers_are_added_and_words_joined() -> None:
    assert of(attr("a") + attr("b"), a=10, b="20") == 30
    assert of(attr("a") + attr("b") + 5, a=D("0.5"), b=1) == D("6.5")
    assert of("db." + attr("a") + ":" + attr("b"), a="m5", b=2) == "db.m5:2"
    assert of("" + attr("a") + attr("b"), a=10, b="20") == "1020"


def test_words_are_never_added_as_numbers() -> None:
    with pytest.raises(NotListed, match="a, b: .* are not numbers"):
        of(attr("a") + attr("b"), a="x", b="y")


def test_ranges_are_added_end_by_end() -> None:
    assert of(attr("a") + attr("b"), a=Amount(D(1), D(2), D(3)), b=10) == Amount(
        D(11), D(12), D(13)
    )


def test_a_function_sees_a_range_one_end_at_a_time() -> None:
    assert of(paid, size=Amount(D(5), D(15), D(40))) == Amount(D(0), D(5), D(30))


def test_a_function_never_sees_an_unknown() -> None:
    with pytest.raises(KnownLater, match="size is unknown because var.n has no default"):
        of(paid, size=Unknown("var.n has no default"))


def test_an_unknown_is_not_skipped() -> None:
    with pytest.raises(KnownLater):
        of(first(attr("a"), attr("b")), a=Unknown("it is computed"), b=1)


def test_an_unknown_inside_a_block_is_met_by_who_reads_it() -> None:
    @derive(attr("disks"))
    def sizes(disks: list[dict[str, int]]) -> int:
        """All disks count."""
        return sum(disk["size"] for disk in disks)

    assert of(sizes, disks=[{"size": 8, "key": Unknown("it is known after apply")}]) == 8
    with pytest.raises(KnownLater, match="size is unknown because var.size has no value"):
        of(sizes, disks=[{"size": Unknown("var.size has no value")}])


def test_a_number_written_as_text_is_a_number() -> None:
    assert of(paid, size="40") == 30  # the function says so
    assert of(attr("free", 10), free="20") == 20  # the default says so
    assert of(attr("multi_az", False), multi_az="true") is True


def test_a_text_that_is_no_number() -> None:
    with pytest.raises(NotListed, match="free 'many' is not like 10"):
        of(attr("free", 10), free="many")
    with pytest.raises(NotListed, match="does not fit the rule: Ten are free"):
        of(paid, size="many")


def test_a_block_that_does_not_fit_a_rule_is_told_by_its_names() -> None:
    @derive(attr("disk"))
    def size(disk: str) -> str:
        """A disk is named by its size."""
        return disk.upper()

    with pytest.raises(NotListed, match="disk a block of size, kind does not fit the rule"):
        of(size, disk={"size": 10, "kind": "ssd"})


def test_a_table_lists_itself_to_whom_it_does_not_know() -> None:
    with pytest.raises(NotListed, match="kind 'c' is not one of a, b"):
        of(attr("kind").pick(a=1, b=2), kind="c")
    assert of(attr("kind").pick(a=1, otherwise=attr("size")), kind="c", size=7) == 7


def test_what_a_table_gives_is_read_when_it_is_picked() -> None:
    assert of(attr("kind").pick(a=attr("gone"), b=2), kind="b") == 2
    with pytest.raises(NotSet):
        of(attr("kind").pick(a=attr("gone"), b=2), kind="a")


def test_nothing_times_whatever_is_nothing() -> None:
    requests = usage("requests", "how many")
    assert of(attr("size") * requests, size=0) == 0
    with pytest.raises(NoQuantity):
        of(attr("size") * requests, size=1)


def test_products_are_decimal() -> None:
    assert of(attr("gib") * hours, gib="0.1") == D("73.0")


def test_allowances_and_limits() -> None:
    assert of(attr("n").above(125), n=130) == 5
    assert of(attr("n").above(125), n=100) == 0
    assert of(attr("n").up_to(125), n=130) == 125


def test_whether_a_block_is_there() -> None:
    assert of(given("disk")) is False
    assert of(given("disk"), disk=[{}]) is True
    assert of(given("disk"), disk=Unknown("for_each is unknown")) is True


@pytest.mark.parametrize(
    ("said", "meant"), [("West Europe", "westeurope"), ("westeurope", "westeurope")]
)
def test_azure_locations(said: str, meant: str) -> None:
    assert location(said) == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("europe-west1-b", "europe-west1"),
        ("europe-west1", "europe-west1"),
        ("EU", "europe"),
        ("NAM4", "nam4"),
    ],
)
def test_google_places(said: str, meant: str) -> None:
    assert place(said) == meant


# ------------------------------------------------------------------------------------------ lines


def test_a_line_of_nothing_is_no_line() -> None:
    assert lines(LEAF, size=0) == []
    assert lines(LEAF, size="0") == []


def test_a_usage_line_waits_with_its_unit_price() -> None:
    page = billed("page", Line("Requests", usage("monthly_requests", "how many"), row))
    (line,) = lines(page)
    assert (line.quantity, line.cost, line.basis, line.fault) == (None, None, "usage", False)
    assert line.note == "by usage: monthly_requests"
    assert line.price is not None
    (line,) = lines(page, {"monthly_requests": 3})
    assert (line.cost, line.basis) == (Amount.exactly(D(6)), "usage")


def test_an_assumption_marks_the_lines_that_rest_on_it() -> None:
    system = first(attr("system"), assume("Linux", "Linux: the image does not say"))
    page = billed(
        "page",
        Line("Hours", usage("monthly_hrs", "hours it runs", 730), row),
        Line("System", 1, aws("S")("F", "Hrs", system=system)),
        Line("Disk", attr("size", 8), row),
    )
    running, system_line, disk = lines(page)
    assert (running.basis, running.note) == ("assumed", "monthly_hrs is taken as 730")
    assert (system_line.basis, system_line.note) == ("assumed", "Linux: the image does not say")
    assert (disk.basis, disk.note) == ("configured", None)
    assert lines(page, {"monthly_hrs": 100}, system="Windows")[0].basis == "configured"


def test_an_assumption_handed_to_another_page_is_still_one() -> None:
    size = first(attr("volume_size"), assume(8, "8 GB: most images"))
    from finops_shiftleft.catalog.vocabulary import like

    page = billed("page", each("disk", like("leaf", size=size)))
    assumed, said = lines(page, None, disk=[{}, {"volume_size": 20}])
    assert (assumed.basis, assumed.note) == ("assumed", "8 GB: most images")
    assert (said.basis, said.quantity) == ("configured", Amount.exactly(D(20)))


def test_a_range_names_its_ends() -> None:
    many = span(attr("min"), first(attr("desired"), attr("min")), attr("max"))
    page = billed("page", times(many, Line("Node", hours, row)))
    (line,) = lines(page, min=2, max=4)
    assert (line.basis, line.note) == ("range", "from min 2 to max 4")
    assert line.cost == Amount(D(2920), D(2920), D(5840))
    (line,) = lines(page, min=2, max=2)
    assert (line.basis, line.note) == ("configured", None)


def test_a_count_that_is_not_known_leaves_the_unit_price() -> None:
    page = billed("page", times(attr("n"), Line("Node", hours, row)))
    (line,) = lines(page, n=Unknown("var.n has no value"))
    assert (line.quantity, line.cost, line.fault) == (None, None, True)
    assert line.note == "n is unknown because var.n has no value"
    assert line.price is not None


def test_a_missing_price_is_a_note_and_not_zero() -> None:
    page = billed("page", Line("Node", hours, aws("S")("missing", "Hrs")))
    (line,) = lines(page)
    assert (line.cost, line.note, line.fault) == (None, "no price for it", True)
    assert line.quantity == Amount.exactly(D(730))


def test_an_upfront_fee_is_paid_once() -> None:
    (line,) = lines(billed("page", Line("Upfront", 1, row, once=True)))
    assert line.once


def test_blocks_that_are_not_known_are_said() -> None:
    page = billed("page", each("disk", Line("Disk", attr("size"), row)))
    (line,) = lines(page, None, disk=Unknown("var.disks has no value"))
    assert line.path == ("disk",)
    assert line.note == "disk is unknown because var.disks has no value"


def test_a_block_reads_the_resource_around_it() -> None:
    page = billed("page", each("replica", Line("Copy", outer(attr("size")), row)))
    (line,) = lines(page, None, size=5, replica=[{"region": "eu-west-1"}])
    assert line.quantity == Amount.exactly(D(5))


def test_a_mode_outside_the_table_is_said() -> None:
    page = billed("page", by(attr("mode"), on=Line("On", 1, row), off=()))
    (line,) = lines(page, mode="auto")
    assert (line.fault, line.note) == (True, "mode 'auto' is not one of on, off")
    assert lines(page, mode="off") == []


def test_block_units_divide() -> None:
    page = billed("page", Line("Operations", attr("n"), aws("S")("F", "10K")))
    (line,) = lines(page, n=50_000)
    assert line.quantity == Amount.exactly(D(5))


# ---------------------------------------------------------------------------------------- related


def test_a_related_resource_is_found_by_reference_before_name() -> None:
    page = billed("page", follow(related("target", to="leaf")))
    known = Unknown("leaf.a.id is known after apply", target="leaf.a")
    (line,) = lines(
        page, None, resource("leaf.a", size=3), resource("leaf.b", size=9), target=known
    )
    assert (line.path, line.quantity) == (("leaf.a",), Amount.exactly(D(3)))
    (line,) = lines(page, None, resource("leaf.b", size=9, name="here"), target="here")
    assert line.quantity == Amount.exactly(D(9))


def test_two_of_a_name_are_not_a_choice() -> None:
    page = billed("page", follow(related("target", to="leaf")))
    both = [resource(f"leaf.{name}", name="same") for name in "ab"]
    (line,) = lines(page, None, *both, target="same")
    assert line.note == "target cannot be followed because no leaf here is called 'same'"


def test_a_resource_that_follows_itself_ends() -> None:
    itself = Unknown("it", target="loop.a")
    (line,) = lines(LOOP, None, resource("loop.a", next=itself), next=itself)
    assert line.note == f"loop is reached through more than {DEEPEST} other resources"


def test_a_price_is_asked_once() -> None:
    book = Flat()
    pages, out = Pages({"leaf": LEAF}.__getitem__), list[LineItem]()
    run = Run(Prices(book), pages, out)
    for size in range(1, 6):
        pages("leaf")(scope({"size": size}, {}), run)
    assert (len(out), len(book.asked)) == (5, 1)
    assert book.asked[0] == Query("aws", "S", "F", "Hrs", "us-east-1", "on_demand", {})
