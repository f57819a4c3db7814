"""Foreign text, and the places where it must do no harm: read back by the parser of each place."""

from __future__ import annotations

import csv
import html
import io
import json
import re
import unicodedata
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from finops_shiftleft.text import (
    code,
    command_data,
    command_property,
    csv_text,
    html_text,
    json_text,
    log_line,
    one_line,
    terminal,
    terminal_lines,
    xml_text,
)

PIECES = [
    "`", "``", "```\n", "|", "\\", "\\|", "</td>", "<!--", "-->", "<img src=x onerror=y>", "[a](http://b)",
    "![a](b)", "@user", "@org/team", "#1", "deadbeef" * 5, "::error::x", "::set-output name=a::b", "##[add-mask]x",
    "##vso[task.setvariable variable=a]b", "\x1b[31m", "\x9b2J", "\u202e", "\u200b", "\u2028", "\x00", "\ufffe",
    "\ud800", "\n| :-- |\n", "\r", "\t", "$", "$`a`$", "&amp;", "&#96;", "%0A", "%", ":", ",", "=1+1", "+1", "-1",
    "＝", "'", '"', " ", "/merge", "]]>", "x" * 300, "é", "😀", "*", "_", "~~", "</details>", "</summary>",
]  # fmt: skip
foreign = st.one_of(
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=5)), max_size=12).map("".join),
    st.text(alphabet="`|\\ $a", max_size=20),
)
MARKDOWN = MarkdownIt("commonmark").enable("table")
COMMAND = re.compile("^::(error) (file=([^,:]*)),(title=([^,:]*))::(.*)$")


def leaves(tokens: list[Token]) -> list[Token]:
    return [leaf for token in tokens for leaf in (token.children or [token])]


@given(foreign)
def test_one_line_hides_nothing_and_is_short(text: str) -> None:
    said = one_line(text)
    assert len(said) <= 200
    assert said == said.encode().decode()
    assert not {unicodedata.category(c) for c in said} & {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    assert "##[" not in said
    assert "##vso[" not in said


@given(foreign)
def test_a_terminals_line_starts_no_workflow_command_wherever_it_is_broken(text: str) -> None:
    assert not re.search("::[A-Za-z]", terminal(text))
    assert "\x1b" not in terminal(text)


@given(foreign)
def test_lines_for_a_terminal_start_no_workflow_command(text: str) -> None:
    for line in terminal_lines(text).splitlines():
        assert not re.match("::[A-Za-z]", line.lstrip())
        assert "\x1b" not in line


def test_lines_for_a_terminal_show_a_source_as_it_is() -> None:
    assert terminal_lines("source = git::https://x\n ::add-mask::x") == (
        "source = git::https://x\n : :add-mask::x"
    )


@given(foreign)
def test_a_table_cell_stays_one_and_shows_the_text(text: str) -> None:
    table = f"| a | b |\n| :-- | --: |\n| {code(text, in_table=True)} | behind |\n\nafter"
    tokens = MARKDOWN.parse(table)
    assert [t.type for t in tokens].count("td_open") == 2
    shown, behind, after = [t for t in tokens if t.type == "inline"][2:]
    assert [leaf.type for leaf in shown.children or []] == ["code_inline"]
    assert (shown.children or [])[0].content == (
        one_line(text) if one_line(text).strip() else "(empty)"
    )
    assert (behind.content, after.content) == ("behind", "after")


@given(foreign)
def test_a_paragraph_and_a_link_show_the_text_as_code(text: str) -> None:
    span = code(text)
    tokens = leaves(MARKDOWN.parse(f"before {span} [{span}](<https://forge/x>) behind\n\nafter"))
    spans = [token.content for token in tokens if token.type == "code_inline"]
    assert spans == [one_line(text) if one_line(text).strip() else "(empty)"] * 2
    assert [t.attrs["href"] for t in tokens if t.type == "link_open"] == ["https://forge/x"]
    assert not [t for t in tokens if t.type in ("html_inline", "html_block", "image")]
    assert [t.content for t in tokens if t.type == "text"] == ["before ", " ", " behind", "after"]


@given(foreign)
def test_no_dollar_stands_beside_a_fence(text: str) -> None:
    span = code(text)
    inside = span.strip("`")
    assert not inside.startswith("$")
    assert not inside.endswith("$")


@given(foreign)
def test_html_shows_the_text_and_has_no_markup_of_it(text: str) -> None:
    said = html_text(text)
    found = re.fullmatch("<code>((?:[^<>&]|&#[0-9]+;)*)</code>", said)
    assert found
    assert html.unescape(found[1]) == one_line(text)
    assert not re.search(r"[`*_\[\]|!@\\]", found[1].replace("&#", ""))


@given(foreign, foreign, foreign)
def test_a_workflow_command_says_what_it_was_given(file: str, title: str, message: str) -> None:
    line = f"::error file={command_property(file)},title={command_property(title)}::{command_data(message)}"
    assert "\n" not in line
    found = COMMAND.match(line)
    assert found
    unescaped = [
        found[n].replace("%2C", ",").replace("%3A", ":").replace("%0A", "\n").replace("%25", "%")
        for n in (3, 5)
    ]
    assert unescaped == [one_line(file), one_line(title)]
    said = found[6].replace("%0A", "\n").replace("%25", "%")
    assert said.split("\n") == [one_line(part, 2_000) for part in message.split("\n")]
    assert "##[" not in line


@given(foreign)
def test_a_csv_cell_is_no_formula(text: str) -> None:
    file = io.StringIO()
    csv.writer(file, quoting=csv.QUOTE_ALL).writerow([csv_text(text), "behind"])
    [(cell, behind)] = csv.reader(io.StringIO(file.getvalue()))
    assert behind == "behind"
    assert cell in (one_line(text, 2_000), f"'{one_line(text, 2_000)}")
    assert cell.lstrip()[:1] not in tuple("=+-@|%＝＋－＠")


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "|calc", "%x", " =1", "＝1"])
def test_what_a_spreadsheet_would_work_out_is_quoted(formula: str) -> None:
    assert csv_text(formula) == f"'{formula}"


@given(foreign)
def test_xml_is_read_back_by_a_strict_parser(text: str) -> None:
    element = ElementTree.Element("a", b=xml_text(text))
    element.text = xml_text(text)
    read = ElementTree.fromstring(ElementTree.tostring(element))
    lines = [one_line(part, 2_000) for part in text.split("\n")]
    assert (read.text or "").split("\n") == lines
    assert read.get("b", "").split("\n") == lines


@given(foreign)
def test_json_is_ascii_and_says_the_same(text: str) -> None:
    said = json_text({text: [text]})
    assert said.isascii()
    assert "##[" not in said
    assert json.loads(said) == {text: [text]}


@given(foreign)
def test_a_log_line_is_one_and_begins_with_our_mark(text: str) -> None:
    said = log_line(text)
    assert said.startswith("  | ")
    assert len(said.splitlines()) == 1
    assert "##[" not in said


def test_ordinary_names_stay_as_they_are() -> None:
    name = 'module.web["prod"].aws_instance.a[0]'
    assert one_line(name) == name
    assert terminal(name) == name
    assert code(name) == f"`{name}`"
    assert xml_text(name) == name
