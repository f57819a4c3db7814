"""Every page's part of a usage file can be read as it is written, and has every key once."""

from __future__ import annotations

import pytest

from finops_shiftleft.catalog import load
from finops_shiftleft.catalog.vocabulary.describe import reads, usage_template
from finops_shiftleft.documents import leaves, read_yaml

PRICED = load.priced()


@pytest.mark.parametrize("kind", PRICED)
def test_a_template_has_every_key_that_its_page_reads(kind: str) -> None:
    page = load.known(kind)
    wanted = {s.path.replace("[*]", "[0]") for s in reads(page, load.known) if s.kind == "usage"}
    text = usage_template(page, load.known)
    found = read_yaml("usage.yml", f"resource_type_default_usage:\n{text}".encode())
    keys = {".".join(map(str, path[2:])) for path, _ in leaves(found.value)}
    assert keys - {""} == wanted
