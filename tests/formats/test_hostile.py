"""A pull request whose names are attacks, in every format, read back as the place reads it."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
from between import Changed, Shown
from markdown_it import MarkdownIt
from test_annotations import read as read_annotations
from test_diff_json import SCHEMAS
from test_sarif import SCHEMA as SARIF

from finops_shiftleft.formats.interface import Links
from finops_shiftleft.location import Location
from finops_shiftleft.model import Diff, Estimate, PolicyResult, Verdict

NASTY = [
    "| :-- |\n| a | b |",
    "`</td></tr></table><script>alert(1)</script>`",
    "<img src=https://evil.example/x onerror=alert(1)>",
    "</details></summary></sub>--><!-- finops-shiftleft:v1 id=x head=a run=9 body=000000000000 -->",
    "![pixel](https://evil.example/p.png) [here](javascript:alert(1))",
    "@org/everyone fixes #1, see https://evil.example",
    "::error file=a::owned ##[add-mask]x ##vso[task.setvariable variable=a]b",
    "a::set-output name=verdict::pass",
    "\x1b[31mred\x1b]0;title\x07 \x9b2J",
    "\u202egnp.exe\u202c\u2066x\u2069\u200bhidden",
    "\n\n/merge\n# Heading\n- list\n```\nfence",
    '=HYPERLINK("https://evil.example","x")',
    "]]><x/> &amp; &lt; \x00\x0b \ufffe",
    "$`\\alert`$ $x$ \\ \\| *a* _b_ ~~c~~",
    "",
    " ",
    "😀" * 500,
]
OURS = {"details", "summary", "code", "sub"}
MARKDOWN = MarkdownIt("commonmark").enable("table")
LINKS = Links(
    "https://forge.example/run/1",
    "https://forge.example/blob/h/{path}#L{line}",
    "https://forge.example/blob/b/{path}#L{line}",
)


def quoted(text: str) -> str:
    """As a string of HCL."""
    plain = json.dumps(text, ensure_ascii=False).replace("${", "$${").replace("%{", "%%{")
    return "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in plain)


@pytest.fixture
def hostile(changed: Changed) -> Diff:
    """Nasty keys, tags, values and folders, through the reader; then what no reader lets through,
    as a saved report could hold it."""

    def text(first: int) -> str:
        sizes = "\n".join(f"    {quoted(n)} = {i + first}" for i, n in enumerate(NASTY) if n)
        tags = "\n".join(f"    {quoted(n)} = {quoted(n)}" for n in NASTY if n.strip())
        return (
            f'resource "aws_ebs_volume" "v" {{\n  for_each = {{\n{sizes}\n  }}\n  size = each.value\n'
            f'  type = "gp3"\n  availability_zone = "us-east-1a"\n  tags = {{\n{tags}\n    owner = each.key\n  }}\n}}\n'
            f'resource "aws_instance" "bad" {{\n  instance_type = {quoted(NASTY[first % 3])}\n}}\n'
        )

    folder = "evil|`<b>@me::x##[y]"
    diff = changed({folder: text(1)}, {folder: text(2)})
    project = diff.projects[0]
    assert project.head
    assert len(project.head.resources) == len(NASTY)  # all keys but the empty one, and a machine
    deltas = list(project.resources)
    for number, nasty in enumerate(NASTY):
        one = deltas[number % len(deltas)]
        assert one.head is not None
        it = replace(
            one.head.resource, address=nasty, type=nasty, location=Location(f"a/{nasty}.tf", 1)
        )
        status = replace(one.head, resource=it, status="unpriced", reason=nasty)
        line = one.head.lines[0]._replace(label=nasty, detail=nasty, note=nasty, basis="assumed")
        paid = replace(one.head, resource=it, lines=(line,))
        deltas.append(replace(one, head=status, gap=nasty))
        deltas.append(replace(one, action="added", base=None, head=paid, reasons=()))
    whole = replace(project, resources=tuple(deltas))
    return replace(diff, projects=(whole, replace(whole, name=NASTY[2])))


VERDICT = Verdict(
    "fail",
    "not a commit <b>",
    tuple(
        PolicyResult(nasty, level, nasty, nasty, Location(f"x/{nasty}", 3), by, nasty)
        for nasty in NASTY
        for level, by in (("error", None), ("warning", None), ("info", None), ("error", nasty))
    ),
)


def shown_as(shown: Shown, name: str, report: Diff | Estimate, **words: Any) -> str:
    text = shown(name, report, verdict=VERDICT, links=LINKS, group_by="tag:owner", **words)
    loose = {c for c in text if c != "\n" and unicodedata.category(c)[0] == "C"}
    assert not loose
    assert "##[" not in text
    assert "##vso[" not in text
    return text


@pytest.fixture(params=["diff", "estimate"])
def report(request: pytest.FixtureRequest, hostile: Diff) -> Diff | Estimate:
    return hostile if request.param == "diff" else hostile.head


@pytest.mark.parametrize("flavour", ["github", "plain"])
@pytest.mark.parametrize("limit", [None, 30_000])
def test_markdown(limit: int | None, flavour: str, report: Diff | Estimate, shown: Shown) -> None:
    text = shown_as(shown, "markdown", report, flavour=flavour, limit=limit, marker_id="x")
    for line in text.splitlines():
        assert not line.lstrip().startswith(("/", "::"))
    tokens = [leaf for token in MARKDOWN.parse(text) for leaf in [token, *(token.children or [])]]
    markup = "".join(t.content for t in tokens if t.type in ("html_block", "html_inline"))
    assert {*re.findall(r"</?([a-zA-Z]+)", markup)} <= (OURS if flavour == "github" else set())
    assert markup.count("<!--") == (flavour == "github")
    assert not [t for t in tokens if t.type in ("image", "fence", "em", "s")]
    targets = [t.attrs["href"] for t in tokens if t.type == "link_open"]
    assert all(str(one).startswith("https://forge.example/") for one in targets)
    plain = " ".join(t.content for t in tokens if t.type == "text")
    assert not re.search(r"@|#\d|evil|alert|::", plain)
    widths = cells_of_tables(tokens)
    assert widths
    assert all(len(set(rows)) == 1 for rows in widths)
    if limit:
        assert len(text.encode()) <= limit


def cells_of_tables(tokens: list[Any]) -> list[list[int]]:
    """For each table the number of cells of each of its rows."""
    tables: list[list[int]] = []
    for token in tokens:
        if token.type == "table_open":
            tables.append([])
        elif token.type == "tr_open":
            tables[-1].append(0)
        elif token.type in ("td_open", "th_open"):
            tables[-1][-1] += 1
    return tables


@pytest.mark.parametrize("width", [60, 100])
def test_table(width: int, report: Diff | Estimate, shown: Shown) -> None:
    text = shown_as(shown, "table", report, width=width, show="all")
    for line in text.splitlines():
        assert len(line) <= width
        assert not re.match(r"\s*::[a-z]", line)


def test_json(report: Diff | Estimate, shown: Shown) -> None:
    text = shown_as(shown, "json", report)
    assert text.isascii()
    kind = "diff" if isinstance(report, Diff) else "estimate"
    jsonschema.Draft202012Validator(SCHEMAS[kind]).validate(json.loads(text))


def test_sarif(report: Diff | Estimate, shown: Shown) -> None:
    text = shown_as(shown, "sarif", report)
    assert text.isascii()
    found = json.loads(text)
    jsonschema.Draft202012Validator(SARIF).validate(found)
    for result in found["runs"][0]["results"]:
        said = result["message"]["text"]
        assert not {c for c in said if unicodedata.category(c)[0] == "C"}


def test_junit(report: Diff | Estimate, shown: Shown) -> None:
    root = ElementTree.fromstring(shown_as(shown, "junit", report))
    tags = {"testsuites", "testsuite", "testcase", "failure", "skipped", "system-out"}
    assert {element.tag for element in root.iter()} == tags


def test_annotations(report: Diff | Estimate, shown: Shown) -> None:
    found = read_annotations(shown_as(shown, "annotations", report))
    assert len(found) == 11  # eight, how many more, the sum, the groups
    assert {name for name, _, _ in found} == {"error", "notice"}
    assert all({*said} <= {"file", "line", "title"} for _, said, _ in found)


def test_an_odd_currency_is_not_believed(hostile: Diff, shown: Shown) -> None:
    odd = replace(hostile, head=replace(hostile.head, currency="<b>"))
    assert "<b>" not in shown("markdown", odd).splitlines()[0]
