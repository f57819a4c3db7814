"""The maps that a newcomer reads are those of the code: the layers, the tree of errors, the words of a page."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from finops_shiftleft import errors
from finops_shiftleft.catalog import vocabulary

ROOT = Path(__file__).parents[1]


def test_the_layers_that_contributors_read_are_those_that_are_held() -> None:
    linter = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    told = ", ".join(f"`{layer}`" for layer in linter["contracts"][0]["layers"])
    assert f"\n{told}.\n" in (ROOT / "CONTRIBUTING.md").read_text("utf-8")


def drawn() -> Iterator[tuple[str, str]]:
    """Each error of the drawing, and what it is a kind of."""
    above = ["Exception"]
    for line in (errors.__doc__ or "").splitlines():
        branch = re.match(r"    ([│├└─ ]*)([A-Z]\w+) ", line)
        if branch:
            depth = len(branch[1]) // 4
            del above[depth + 1 :]
            yield branch[2], above[-1]
            above.append(branch[2])


def test_the_tree_of_errors_is_that_of_its_classes() -> None:
    classes = {
        one.__name__: one.__bases__[0].__name__
        for one in vars(errors).values()
        if isinstance(one, type) and one.__module__ == errors.__name__
    }
    assert dict(drawn()) == classes


def test_every_word_of_a_page_is_explained() -> None:
    table = (ROOT / "docs" / "catalog.md").read_text("utf-8").partition("## Decisions")[0]
    told = set(re.findall(r"[a-z]+", " ".join(re.findall(r"`([^`]+)`", table))))
    assert {word for word in vocabulary.__all__ if word.islower()} <= told
