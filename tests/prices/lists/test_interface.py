"""Text and numbers of the vendors, before they are believed."""

from __future__ import annotations

import pytest

from finops_shiftleft.errors import BadPrices
from finops_shiftleft.prices.lists.interface import (
    MAX_LINE,
    fixed,
    lines_of,
    on_endpoint,
    read_json,
)


def test_lines_are_put_together_across_pieces() -> None:
    pieces = iter(["ä,b\nc".encode()[:1], "ä,b\nc".encode()[1:], b",d\r\nlast"])
    assert list(lines_of(pieces, "x")) == ["ä,b\n", "c,d\r\n", "last"]


def test_a_line_without_end_is_refused() -> None:
    with pytest.raises(BadPrices, match="x has a line of more than 1,048,576 bytes"):
        list(lines_of(iter([b"a" * MAX_LINE, b"a"]), "x"))


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(BadPrices, match="x is no text in UTF-8"):
        list(lines_of(iter([b"\xff\xfe\n"]), "x"))


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("0.0225000000", "0.0225"),
        ("1E-7", "0.0000001"),
        ("10", "10"),
        ("0.0", "0"),
        ("100.00", "100"),
        ("-0.5", "-0.5"),
        ("Infinity", None),
        ("1E+1000000", None),
        ("", None),
        ("1,5", None),
    ],
)
def test_numbers_are_written_in_one_way(text: str, plain: str | None) -> None:
    assert fixed(text) == plain


@pytest.mark.parametrize("text", [b"[]", b"{", b"[" * 100_000, b"\xff"])
def test_what_is_no_json_object_is_refused(text: bytes) -> None:
    with pytest.raises(BadPrices, match="x is no JSON"):
        read_json(text, "x")


@pytest.mark.parametrize(
    "link", ["https://prices.azure.com:443/a?b=c", "http://evil.example/a?b=c", "/a?b=c", "a?b=c"]
)
def test_a_link_says_a_path_and_never_a_host(link: str) -> None:
    assert on_endpoint("https://mirror.example/base/", link) == "https://mirror.example/base/a?b=c"
