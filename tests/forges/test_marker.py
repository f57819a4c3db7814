"""The line by which a comment is found again."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from finops_shiftleft.forges.marker import Marker, digest
from finops_shiftleft.formats.interface import FLAVOURS, Options
from finops_shiftleft.formats.marker import marked
from finops_shiftleft.model import Coverage, Diff, Estimate

EMPTY = Estimate((), "USD", date(2026, 11, 20), "2026-11-20", Coverage())


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_what_the_formats_write_is_read(flavour: str) -> None:
    options = Options(
        datetime(2026, 11, 20, tzinfo=UTC), flavour=flavour, marker_id="shop-1", run="412.3"
    )
    diff = Diff(EMPTY, EMPTY, (), head_revision="3f2a91c" + "0" * 33)
    text = marked("+$5.00\n", diff, options)
    marker = Marker.of(text)
    assert marker == Marker("shop-1", "3f2a91c", (412, 3), digest("+$5.00\n"))
    assert marker is not None
    assert text.endswith(marker.line(flavour) + "\n")


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_a_forge_may_change_the_ends_of_lines(flavour: str) -> None:
    line = Marker("a", "none", (1, 0), digest("")).line(flavour)
    assert Marker.of(f"text\r\n\r\n{line}\r\n \n") == Marker("a", "none", (1, 0), digest(""))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "text",
        "<!-- finops-shiftleft:v1 id=a -->",
        "finops-shiftleft:v1 id=a head=none run=1.0 body=e3b0c44298fc",
        "<!-- finops-shiftleft:v1 id=a head=none run=1.0 body=e3b0c44298fc",
        "`finops-shiftleft:v1 id=a head=none run=1.0 body=e3b0c44298fc -->",
        "<!-- finops-shiftleft:v1 id=a b head=none run=1.0 body=e3b0c44298fc -->",
        "<!-- finops-shiftleft:v1 id=a head=none run=1.0 body=e3b0c44298fc -->\nmore",
        "> <!-- finops-shiftleft:v1 id=a head=none run=1.0 body=e3b0c44298fc -->",
    ],
)
def test_anything_else_is_no_marker(text: str) -> None:
    assert Marker.of(text) is None
