"""Names of files and folders that are attacks, through the whole command and every format.

What formats make of hostile addresses, tags, values and messages is held by
tests/formats/test_hostile.py, each place's escaping by tests/test_text.py.
"""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from xml.etree import ElementTree

import pytest
from stranger import NAT, PROVIDER, Told

NAMES = [
    "line\n::error::owned", "\x1b[31mred\x1b]0;t\x07", 'quote"d', "<script>alert(1)<", "%0A%0D",
    "::set-output name=a::b", "##[error]x", "##vso[a]b", "=1+1", "\udce9", "\u202egpj", "a|b`c`",
    "-rf", "@org everyone fixes #1", "]]><x>", "![x](javascript:a)", "é" * 100, "$(id)", "{{7*7}}", "a,b;c",
]  # fmt: skip
FORMATS = ("table", "json", "markdown", "sarif", "junit", "annotations")
BROKEN = 'resource "x" {\n'
POD = "apiVersion: v1\nkind: Pod\nmetadata: {name: x}\nspec: {containers: [{name: a, resources: {requests: {cpu: zz}}}]}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository whose files and folders have those names."""
    for name in NAMES:
        here = tmp_path / name
        try:
            here.mkdir()
        except OSError:  # this system does not take the name
            continue
        for file, text in (("main.tf", PROVIDER + NAT), ("pod.yaml", POD), (f"{name}.tf", BROKEN)):
            (here / file).write_text(text)
    return tmp_path


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_gets_through(told: Told, root: Path, name: str) -> None:
    code, out, err = told({}, "estimate", "-v", str(root), "--format", name)
    assert code == 0
    assert len(out) < 2_000_000
    for text in (out, err):
        loose = {c for c in text if c != "\n" and unicodedata.category(c)[0] == "C"}
        assert not loose
        assert "##[" not in text
        assert "##vso[" not in text
    commands = [line for line in (out + err).splitlines() if line.lstrip().startswith("::")]
    assert all(name == "annotations" and line.split()[0] in KNOWN for line in commands)
    assert READERS[name](out)


KNOWN = ("::notice", "::warning", "::error")


def markdown(text: str) -> bool:
    bare = "".join(text.split("`")[::2])  # what is in no code span
    return "<script" not in bare and "javascript:" not in bare and "@org" not in bare


READERS = {
    "table": lambda text: "Total" in text,
    "json": lambda text: json.loads(text)["total"],
    "markdown": markdown,
    "sarif": lambda text: json.loads(text)["runs"],
    "junit": lambda text: ElementTree.fromstring(text).tag in ("testsuite", "testsuites"),
    "annotations": lambda text: "::" in text,
}


def test_wrong_words_are_shown_as_what_they_are(told: Told) -> None:
    for words in (
        ["estimate", "--format", "\x1b[31m\n::error::x"],
        ["estimate", "no\x1b[31m\n::error::x"],
        ["estimate", "--var", "a\n::error::x"],
        ["estimate", "--currency", "\x1b[31m"],
        ["diff", "--base", "\x1b[31m\n::error::x"],
        ["\x1b[31m\n::error::x"],
    ):
        code, out, err = told({"main.tf": PROVIDER}, *words)
        assert code == 2
        assert "\x1b" not in out + err
        assert not [line for line in err.splitlines() if line.startswith("::")]


def test_a_crash_says_nothing_of_what_was_read(capsys: pytest.CaptureFixture[str]) -> None:
    from finops_shiftleft.cli.crash import report

    token = "ghp_" + "a" * 36
    try:
        raise RuntimeError(f"Authorization: Bearer {token}\x1b[31m##[add-mask]\n::error::x")
    except RuntimeError as error:
        report(error, ["estimate"])
    said = capsys.readouterr().err
    Path(said.partition("paste ")[2].partition(" into")[0]).unlink()
    assert token not in said
    assert "\x1b" not in said
    assert "RuntimeError" in said
