"""docs/resources.md: every type that is priced, by what, and every type that is free, and why.

`python tests/catalog/test_resources_page.py` writes it anew.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from finops_shiftleft.catalog import load

PAGE = Path(__file__).parents[2] / "docs" / "resources.md"
HEAD = """# What is priced

Generated from the catalogue by `python tests/catalog/test_resources_page.py`. A type that is on
neither list is *not supported*: it is reported as such and left out of the total.
`finops-shiftleft resources TYPE --explain` shows what drives a type; [holes.tsv](holes.tsv) says in
which regions the embedded prices lack a row.

| | priced | free |
|---|---|---|
"""


def lines() -> Iterator[str]:
    every = load.every()
    found = load.counts(every)
    yield from (HEAD + "".join(f"| {k} | {p} | {f} |\n" for k, (p, f) in found.items())).split("\n")
    for folder, name in load.VENDORS.items():
        kinds = [kind for kind in every if load.folder_of(kind) == folder]
        yield from section(name, kinds)


def section(name: str, kinds: list[str]) -> Iterator[str]:
    """A vendor: its priced types with their sentence, its free ones by reason."""
    pages = {kind: page for kind in kinds if (page := load.page(kind))}
    yield from (f"## {name}", "")
    if pages:
        yield from ("| priced | by |", "|---|---|")
        yield from (f"| `{kind}` | {page.sentence} |" for kind, page in pages.items())
        yield ""
    why: dict[str, list[str]] = defaultdict(list)
    for kind in kinds:
        if kind not in pages:
            why[str(load.free(kind))].append(f"`{kind}`")
    if why:
        yield from ("Free:", "")
        yield from (f"* {reason}: {', '.join(same)}" for reason, same in why.items())
        yield ""


def test_the_page_is_what_the_catalogue_knows() -> None:
    assert "\n".join(lines()) == PAGE.read_text("utf-8"), (
        "run `python tests/catalog/test_resources_page.py`"
    )


def test_every_priced_type_says_by_what_in_a_sentence() -> None:
    said = {kind: load.known(kind).sentence for kind in load.priced()}
    assert [kind for kind, text in said.items() if not text.endswith(".")] == []


if __name__ == "__main__":
    PAGE.write_text("\n".join(lines()), "utf-8")
    sys.stdout.write(f"{PAGE} is written\n")
