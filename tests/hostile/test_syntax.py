"""Files that are no Terraform, megabytes of them: each costs itself, and the rest is estimated.

What the parser makes of any text is held by tests/sources/terraform/test_parser_hostile.py; here
the whole command has bounds.
"""

from __future__ import annotations

import pytest
from stranger import COSTS, NAT, PROVIDER, Run, Told

MANY = 1_000_000  # bytes
FILE = {"main.tf": PROVIDER + NAT}
PIECES = [
    *'"$ \\\0{[(}#-!0a\n\r', "${", "%{", '"${', "/*", "<<A\n", "a.", "a?", "f(", "\ufeff", "é", "[*]",
]  # fmt: skip


@pytest.mark.parametrize("piece", ["{", "${", "<<A\n", "-"], ids=ascii)
def test_a_megabyte_of_one_piece_as_a_value(run: Run, piece: str) -> None:
    many = piece * (MANY // len(piece.encode()))
    ran = run({**FILE, "bad.tf": f"locals {{\n  a = {many}\n}}\n"}).holds()
    assert COSTS in ran.out


@pytest.mark.parametrize("start", ["", "a = ", 'a "', "a = <<E\n"], ids=ascii)
def test_files_of_one_piece_side_by_side(run: Run, start: str) -> None:
    parts = {f"bad{at}.tf": start + piece * 10_000 for at, piece in enumerate(PIECES)}
    ran = run({**FILE, **parts}).holds()
    assert COSTS in ran.out


NESTED = [
    ("[", "]"),
    ("(", ")"),
    ("{", "}"),
    ('"${', '}"'),
    ("true ? ", "1 : 1"),
    ("!", ""),
    ("1 + ", ""),
]


def test_nesting_of_a_hundred_thousand(run: Run) -> None:
    texts = {
        f"bad{at}.tf": f"locals {{\n  a = {opening * 100_000}1{closing * 100_000}\n}}\n"
        for at, (opening, closing) in enumerate(NESTED)
    }
    ran = run({**FILE, **texts, "blocks.tf": "b {\n" * 100_000 + "}\n" * 100_000}).holds()
    assert COSTS in ran.out
    assert "nested deeper than" in ran.err


def test_deep_json(run: Run) -> None:
    texts = ["[" * 100_000, '{"a":' * 100_000, '{"a":"' + "\\" * MANY]
    bad = {f"bad{at}.tf.json": text for at, text in enumerate(texts)}
    ran = run({**FILE, **bad, "terraform.tfvars.json": texts[0]}).holds()
    assert COSTS in ran.out


def test_what_is_not_utf_8_is_said_with_its_byte(told: Told) -> None:
    encodings = ("utf-16", "utf-16-le", "latin-1")
    other = f"# é\n{NAT.replace('kept', 'other')}"
    code, out, err = told({**FILE, **{f"{name}.tf": other.encode(name) for name in encodings}})
    assert code == 0
    assert COSTS in out
    for name in encodings:
        assert f"{name}.tf:1:1: not UTF-8 from byte" in err


def test_what_editors_write_is_read(told: Told) -> None:
    files = {
        "main.tf": b"\xef\xbb\xbf" + (PROVIDER + NAT).replace("\n", "\r\n").encode(),
        "more.tf": NAT.replace("kept", "other").rstrip("\n"),
    }
    assert "65.70" in told(files)[1]
