"""Views of files that never leave their root."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finops_shiftleft import trees
from finops_shiftleft.errors import BadInput, LimitExceeded, OutsideRoot
from finops_shiftleft.trees import Entry, WorkingTree, join


@pytest.fixture
def tree(tmp_path: Path) -> WorkingTree:
    root = tmp_path / "repository"
    (root / "modules" / "web").mkdir(parents=True)
    (root / "modules" / "web" / "main.tf").write_text("# web\n")
    (root / "main.tf").write_text("# root\n")
    (tmp_path / "secret.txt").write_text("secret")
    return WorkingTree(root)


def test_reads_below_its_root_and_through_dot_dot_that_stays_inside(tree: WorkingTree) -> None:
    assert tree.read("main.tf") == b"# root\n"
    assert tree.read("modules/web/../../main.tf") == b"# root\n"
    assert tree.is_folder(".")
    assert tree.is_folder("modules/web")
    assert not tree.is_file("modules/web")
    assert tree.names(".") == [Entry("main.tf", False, True), Entry("modules", True, False)]
    assert tree.names("nowhere") == []


@pytest.mark.parametrize(
    "path", ["../secret.txt", "modules/../../secret.txt", "/etc/passwd", "a\0b"]
)
def test_a_path_that_leaves_the_root_is_refused(tree: WorkingTree, path: str) -> None:
    for ask in (tree.read, tree.names, tree.is_file, tree.is_folder):
        with pytest.raises(OutsideRoot):
            ask(path)


def test_a_link_is_followed_inside_the_root_only(tree: WorkingTree) -> None:
    (tree.root / "inside.tf").symlink_to("modules/web/main.tf")
    (tree.root / "outside.tf").symlink_to("../secret.txt")
    (tree.root / "broken.tf").symlink_to("nothing.tf")
    assert tree.read("inside.tf") == b"# web\n"
    with pytest.raises(OutsideRoot):
        tree.read("outside.tf")
    found = {entry.name: entry.is_file for entry in tree.names(".")}
    assert found["inside.tf"]
    assert not found["outside.tf"]
    assert not found["broken.tf"]


def test_what_is_no_regular_file_is_not_opened(tree: WorkingTree) -> None:
    with pytest.raises(BadInput, match="modules is not a regular file"):
        tree.read("modules")
    with pytest.raises(BadInput, match=r"nothing\.tf cannot be read: No such file"):
        tree.read("nothing.tf")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tree.root / "pipe.tf")
        with pytest.raises(BadInput, match=r"pipe\.tf is not a regular file"):
            tree.read("pipe.tf")


def test_a_file_above_the_limit_is_refused(
    tree: WorkingTree, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trees, "MAX_FILE", 6)
    assert tree.read("modules/web/main.tf") == b"# web\n"
    with pytest.raises(LimitExceeded, match=r"main\.tf is larger than 6 bytes"):
        tree.read("main.tf")


@given(st.lists(st.sampled_from(["..", ".", "a", "b", ""]), max_size=8))
def test_joining_never_climbs_above_the_root(parts: list[str]) -> None:
    path = "/".join(parts)
    depth, lowest = 0, 0
    for part in path.split("/"):
        depth += {"..": -1, ".": 0, "": 0}.get(part, 1)
        lowest = min(lowest, depth)
    if lowest < 0 or path.startswith("/"):
        with pytest.raises(OutsideRoot):
            join(".", path)
    else:
        assert ".." not in join(".", path).split("/")
