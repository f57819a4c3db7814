"""Words that ask for the day, for a resource that may be missing, and for a reservation's fee."""

from __future__ import annotations

import pytest

from finops_shiftleft.catalog.vocabulary import attr, related, today, upfront
from finops_shiftleft.catalog.vocabulary.expressions import Expr
from finops_shiftleft.catalog.vocabulary.scope import Scope
from finops_shiftleft.estimate import Here
from finops_shiftleft.location import Location
from finops_shiftleft.model import Resource, Unknown, Value

NET = Resource("net.a", "net", "aws", {"name": "main", "wide": True}, Location("main.tf", 1))


def of(expr: Expr, usage: dict[str, Value] | None = None, **values: Value) -> Value:
    return expr.compile()(Scope(values, usage or {}, Here([NET]), day="2026-03-01"))


def test_the_day_is_text_that_compares() -> None:
    assert of(today) == "2026-03-01"
    assert of(today) < "2026-03-02"


@pytest.mark.parametrize(
    ("values", "there"),
    [
        ({"net": "main"}, True),
        ({"net": Unknown("after apply", target="net.a")}, True),
        ({"net": "other"}, False),
        ({"net": Unknown("after apply", target="data.net.x")}, False),
        ({}, False),
    ],
)
def test_a_resource_that_cannot_be_followed_is_not_found(
    values: dict[str, Value], there: bool
) -> None:
    net = related("net", to="net")
    assert of(net.found, **values) is there
    wide = net.found.pick({True: net.attr("wide"), False: attr("own", "unknown")})
    assert of(wide, **values) == (True if there else "unknown")


@pytest.mark.parametrize(
    ("usage", "fees"),
    [
        ({}, 0),
        ({"reserved_instance_payment_option": "all_upfront"}, 0),
        ({"reserved_instance_term": "1_year"}, 0),
        ({"reserved_instance_term": "1_year", "reserved_instance_payment_option": "no_upfront"}, 0),
        (
            {
                "reserved_instance_term": "3_year",
                "reserved_instance_payment_option": "partial_upfront",
            },
            1,
        ),
    ],
)
def test_a_reservation_has_a_fee_if_it_is_paid_upfront(usage: dict[str, Value], fees: int) -> None:
    assert of(upfront, usage) == fees
