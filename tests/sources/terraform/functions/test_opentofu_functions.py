"""Functions that only OpenTofu has: the examples of its documentation."""

from __future__ import annotations

import gzip
from base64 import b64encode

import pytest
from world import NOWHERE

from finops_shiftleft.sources.terraform.functions import NAMES, call
from finops_shiftleft.sources.terraform.functions.signature import MAX_TEXT
from finops_shiftleft.sources.terraform.types import Failure


@pytest.mark.parametrize(
    ("outer", "inner", "contained"),
    [
        ("192.168.2.0/20", "192.168.2.1", True),
        ("192.168.2.0/20", "192.168.2.0/22", True),
        ("192.168.2.0/20", "192.126.2.1", False),
        ("192.168.2.0/20", "192.126.2.0/18", False),
        ("192.168.2.0/20", "192.168.0.0/19", False),
        ("fe80::/48", "fe80::1", True),
        ("fe80::/48", "fe81::1", False),
    ],
)
def test_networks_contain_addresses_and_networks(outer: str, inner: str, contained: bool) -> None:
    assert call("cidrcontains", [outer, inner], NOWHERE) is contained


def test_what_was_compressed_or_quoted_is_read() -> None:
    packed = b64encode(gzip.compress("Grüße".encode())).decode()
    assert call("base64gunzip", [packed], NOWHERE) == "Grüße"
    assert call("urldecode", ["Hello+W%C3%B6rld%21"], NOWHERE) == "Hello Wörld!"


def bomb() -> str:
    return b64encode(gzip.compress(bytes(MAX_TEXT + 1))).decode()


@pytest.mark.parametrize(
    ("name", "arguments", "message"),
    [
        ("cidrcontains", ["10.0.0.0/8", "fe80::1"], "two of IPv4 or two of IPv6"),
        ("cidrcontains", ["10.0.0.0", "10.0.0.1"], "is not a network"),
        ("base64gunzip", ["bm8="], "is not gzip"),
        ("base64gunzip", [b64encode(gzip.compress(b"abc")[:-9]).decode()], "ends too early"),
        ("base64gunzip", [b64encode(gzip.compress(b"\xff")).decode()], "is not UTF-8"),
        ("base64gunzip", [bomb()], "more than"),
        ("urldecode", ["%4"], "no character"),
        ("urldecode", ["%zz"], "no character"),
        ("urldecode", ["%ff"], "not UTF-8"),
    ],
)
def test_what_opentofu_refuses(name: str, arguments: list[str], message: str) -> None:
    with pytest.raises(Failure, match=message):
        call(name, arguments, NOWHERE)


def test_they_are_told_from_those_of_terraform() -> None:
    assert not {"cidrcontains", "base64gunzip", "urldecode"} & NAMES
