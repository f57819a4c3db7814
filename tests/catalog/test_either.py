"""One of several blocks is used: the bill expects the first and ranges over all."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from finops_shiftleft.catalog.vocabulary import (
    Line,
    Page,
    attr,
    aws,
    billed,
    by,
    each,
    either,
    follow,
    given,
    like,
    related,
    times,
)
from finops_shiftleft.catalog.vocabulary.describe import attributes, describe, reads
from finops_shiftleft.catalog.vocabulary.parts import Pages, Run
from finops_shiftleft.catalog.vocabulary.scope import Scope
from finops_shiftleft.catalog.vocabulary.skus import Prices
from finops_shiftleft.errors import NoPrice
from finops_shiftleft.model import (
    Amount,
    LineItem,
    Price,
    Query,
    Resource,
    Source,
    Tier,
    Unknown,
    Value,
)

RATES = {"free": Decimal(0), "small": Decimal(1), "large": Decimal(3), "huge": Decimal(9)}
SOURCE = Source("Shop", "", "here", "tests", "list", date(2026, 1, 1))
SIZE = attr("choice.size")
row = aws("Shop")("Machine", "Hrs", size=SIZE)


class Book:
    """Sells machines in three sizes."""

    def price(self, query: Query) -> Price:
        size = query.where["size"]
        if size not in RATES:
            raise NoPrice(f"no {size}")
        return Price((Tier(Decimal(0), RATES[str(size)]),), "Hrs", "USD", SOURCE)


class Nothing:
    """A configuration without other resources."""

    def at(self, address: str) -> Resource | None:
        return None

    def named(self, types: tuple[str, ...], name: str) -> Resource | None:
        return None


def lines(page: Page, **values: Value) -> list[LineItem]:
    run = Run(Prices(Book()), Pages(lambda kind: page), [])
    Pages(lambda kind: page)(page.kind)(Scope(values, {}, Nothing(), provider="here"), run)
    return run.out


def told(items: list[LineItem]) -> list[tuple[str, str]]:
    return [
        (item.label, "-" if item.cost is None else " ".join(f"{end:g}" for end in item.cost.ends))
        for item in items
    ]


MACHINE = Line("Machine", attr("choice.hours", 1), row)
PAGE = billed("page", either(attr("choices", ()), "choice", MACHINE))


def test_the_first_is_expected_between_the_cheapest_and_the_dearest() -> None:
    page = lines(PAGE, choices=[{"size": "large"}, {"size": "huge"}, {"size": "small"}])
    assert told(page) == [("Machine", "1 3 9")]
    assert (page[0].basis, page[0].note) == ("range", "one of large / huge / small")


def test_a_single_choice_is_no_range() -> None:
    (line,) = lines(PAGE, choices=[{"size": "large"}])
    assert (line.basis, line.note) == ("configured", None)
    assert told([line]) == [("Machine", "3 3 3")]


def test_choices_that_cost_the_same_are_one_line_as_it_is() -> None:
    (line,) = lines(PAGE, choices=[{"size": "large"}, {"size": "large"}])
    assert (line.basis, line.note) == ("configured", None)


def test_what_costs_nothing_is_the_cheapest() -> None:
    assert told(lines(PAGE, choices=[{"size": "free"}, {"size": "free", "hours": 2}])) == [
        ("Machine", "0 0 0")
    ]
    assert told(lines(PAGE, choices=[{"size": "small"}, {"size": "free"}])) == [
        ("Machine", "0 1 1")
    ]


def test_more_of_the_smaller_may_cost_more() -> None:
    # 6 hours of 1, or one of 3
    items = lines(PAGE, choices=[{"size": "small", "hours": 6}, {"size": "large"}])
    assert told(items) == [("Machine", "3 6 6")]
    assert items[0].quantity == Amount(Decimal(1), Decimal(6), Decimal(6))


def test_what_only_some_choices_have_may_cost_nothing() -> None:
    disk = each("disk", Line("Disk", 1, aws("Shop")("Machine", "Hrs", size="small")))
    page = billed(
        "page",
        either(
            attr("choices", ()),
            "choice",
            MACHINE,
            by(given("choice.extra"), {True: Line("Extra", 2, row), False: ()}),
        ),
        disk,
    )
    assert told(lines(page, choices=[{"size": "small"}, {"size": "small", "extra": 1}])) == [
        ("Machine", "1 1 1"),
        ("Extra", "0 0 2"),
    ]
    assert told(lines(page, choices=[{"size": "small", "extra": 1}, {"size": "small"}])) == [
        ("Machine", "1 1 1"),
        ("Extra", "0 2 2"),
    ]


def test_a_choice_without_a_price_leaves_the_range_of_the_others() -> None:
    assert told(lines(PAGE, choices=[{"size": "small"}, {"size": "odd"}])) == [("Machine", "1 1 1")]
    (line,) = lines(PAGE, choices=[{"size": "odd"}, {"size": "small"}])
    assert (line.fault, line.note) == (True, "no odd")


def test_choices_that_are_unknown_are_said_with_their_cause() -> None:
    (line,) = lines(PAGE, choices=Unknown("nobody has said it"))
    assert (line.fault, line.note) == (True, "choices is unknown because nobody has said it")


def test_a_page_reads_its_choices_by_their_path() -> None:
    load = {"page": PAGE}.__getitem__
    assert [s.path for s in reads(PAGE, load) if s.path.startswith("choices")] == [
        "choices",
        "choices[*].hours",
        "choices[*].size",
    ]
    assert "choice" not in attributes(PAGE, load)
    assert "one of `choices` / Machine" in describe(PAGE)


def test_pages_that_lead_to_each_other_can_be_described() -> None:
    template = related("template", to="template")
    pages = {
        "thing": billed(
            "thing",
            by(template.found, {True: follow(template), False: Line("Thing", attr("many"), row)}),
        ),
        "template": billed("template", times(attr("copies"), like("thing"))),
    }
    assert attributes(pages["thing"], pages.__getitem__) >= {"template", "many"}
