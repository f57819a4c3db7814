"""Every Sku of the catalogue is asked of the embedded prices in every region."""

from __future__ import annotations

from pathlib import Path

import holes
import pytest

from finops_shiftleft.catalog import load
from finops_shiftleft.prices.snapshot import Snapshot


@pytest.fixture(scope="session")
def embedded() -> Snapshot:
    return Snapshot()


@pytest.mark.parametrize("example", holes.examples(), ids=lambda file: file.stem)
def test_no_row_is_ambiguous_and_every_hole_is_in_the_table(
    example: Path, embedded: Snapshot
) -> None:
    vendor = holes.vendor_of(example)
    kind = holes.label_of(example)
    found = holes.holes(example, embedded)
    seen = holes.rows(found, holes.regions(embedded, vendor))
    assert seen == holes.written(kind), "run `python tests/catalog/holes.py` and look at the diff"
    home = {hole.line for hole in found if hole.region == holes.HOME[vendor]}
    explained = {line for of, line in holes.explanations() if of == kind}
    assert home == explained, "a line without a price in the vendor's first region needs a reason"


def test_every_priced_type_has_its_example() -> None:
    shown = {holes.kind_of(file) for file in holes.examples()}
    billed = {kind for kind in load.priced() if load.known(kind).billed}
    assert billed - shown == set()
    assert shown - set(load.priced()) == set()


def test_the_table_has_no_rows_of_types_that_are_gone() -> None:
    lines = holes.TABLE.read_text("utf-8").splitlines()[1:]
    kinds = {line.split("\t")[0].partition(" on ")[0] for line in lines}
    assert kinds <= set(load.priced())
