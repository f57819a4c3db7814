"""What costs nothing says why, and says it once."""

from __future__ import annotations

from pathlib import Path

import pytest

from finops_shiftleft.catalog import load

KNOWN = (Path(__file__).parent / "known_free.txt").read_text().split()
FOLDERS = ["", *dict.fromkeys(load.FOLDERS.values())]


def written(folder: str) -> list[str]:
    """The types of a free.txt, as often as they are written there."""
    lines = (load.HERE / folder / "free.txt").read_text().splitlines()
    return [kind for line in lines if line.startswith(" ") for kind in line.split()]


def test_every_type_that_is_known_to_be_free_is_so_for_a_reason() -> None:
    priced = set(load.priced())
    assert [kind for kind in KNOWN if kind not in priced and not load.free(kind)] == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_type_is_free_for_one_reason(folder: str) -> None:
    kinds = written(folder)
    assert sorted(kinds) == sorted(set(kinds))


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_type_stands_in_the_list_of_its_vendor(folder: str) -> None:
    strays = [k for k in written(folder) if load.folder_of(k) != folder]
    assert strays == []


def test_what_has_a_page_is_not_free() -> None:
    assert [kind for kind in load.priced() if load.free(kind)] == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_reason_is_a_sentence_about_some_types(folder: str) -> None:
    lines = (load.HERE / folder / "free.txt").read_text().splitlines()
    text = [line for line in lines if line and not line.startswith("#")]
    followers = [
        after for line, after in zip(text, [*text[1:], ""], strict=True) if not line.startswith(" ")
    ]
    assert all(after.startswith("    ") for after in followers)
    assert text[0][0] != " "


def test_a_whole_provider_is_free() -> None:
    assert load.free("random_bytes") == load.free("random_pet") is not None
    assert load.free("terraform_data") == load.free("null_resource") is not None


def test_a_provider_is_not_free_because_its_name_begins_like_one_that_is() -> None:
    assert load.free("randomly_charged") is None
    assert load.free("aws_instance_of_the_future") is None
