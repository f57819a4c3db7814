"""What `like` hands on under its own name: a list to be read against the providers' schemas."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from finops_shiftleft.catalog import load
from finops_shiftleft.catalog.vocabulary.borrowed import Like
from finops_shiftleft.catalog.vocabulary.describe import attributes
from finops_shiftleft.catalog.vocabulary.parts import Part

TABLE = Path(__file__).parent / "passed_through.tsv"


def inside(part: Part) -> Iterator[Like]:
    """The `like`s of a part, wherever they stand."""
    if isinstance(part, Like):
        yield part
    held = [*getattr(part, "parts", ())]
    table = getattr(part, "table", {})
    held += [one for parts in table.values() for one in parts]
    held += getattr(part, "otherwise", None) or ()
    for one in held:
        yield from inside(one)


def rows() -> list[str]:
    found = set()
    for kind in load.priced():
        for part in load.known(kind).parts:
            for like in inside(part):
                names = attributes(load.known(like.kind), load.known) - set(like.given)
                found.add(f"{kind}\t{like.kind}\t{' '.join(sorted(names))}")
    return sorted(found)


def test_attributes_that_keep_their_names_are_in_the_table() -> None:
    """A name here is read in the first type as if it meant what it means in the second."""
    assert rows() == TABLE.read_text("utf-8").splitlines(), (
        "run `python tests/catalog/test_passed_through.py` and read the diff against the schemas"
    )


if __name__ == "__main__":
    TABLE.write_text("".join(f"{row}\n" for row in rows()), "utf-8", newline="\n")
    sys.stdout.write(f"{TABLE} is written\n")
