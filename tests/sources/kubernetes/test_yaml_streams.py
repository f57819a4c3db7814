"""Streams of documents: the same values as PyYAML's where kubectl's are the same, and bounded."""

from __future__ import annotations

import re
import time
from decimal import Decimal
from textwrap import dedent

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from finops_shiftleft.errors import BadInput, SyntaxProblem
from finops_shiftleft.location import Location
from finops_shiftleft.sources.kubernetes import streams
from finops_shiftleft.sources.kubernetes.places import places
from finops_shiftleft.sources.kubernetes.streams import Read, Reader, parts


@pytest.fixture(params=["CSafeLoader", "SafeLoader"], autouse=True)
def _loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The parser in C and the one in Python, which stands in where PyYAML was built without."""
    loader = getattr(yaml, request.param, None)
    if loader is None:
        pytest.skip("PyYAML was built without libyaml")
    _, *others = streams.classes()
    monkeypatch.setattr(streams, "classes", lambda: (loader, *others))


def read(text: str | bytes) -> list[Read]:
    data = text.encode() if isinstance(text, str) else text
    reader = Reader()
    return [found for part in parts("x.yaml", data) if (found := reader.read(part))]


def value(text: str | bytes) -> object:
    (one,) = read(text)
    return one.value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1", 1), ("-7", -7), ("+3", 3), ("0", 0), ("1_000", 1000), ("0x1F", 31), ("0o17", 15),
        ("0644", 420), ("0b101", 5), ("1.5", Decimal("1.5")), (".5", Decimal("0.5")),
        ("1.", Decimal(1)), ("1e3", Decimal(1000)), ("08", Decimal(8)), ("true", True),
        ("Yes", True), ("off", False), ("~", None), ("null", None), ("", None), ("1.2.3", "1.2.3"),
        ("100m", "100m"), ("2024-01-01", "2024-01-01"), ("12:30", "12:30"), (".inf", ".inf"),
        ("-", "-"), ("0x", "0x"), ("'5'", "5"), ('"true"', "true"), ("!!str 5", "5"),
        ("!!int '5'", 5), ("!vault x", "x"), ("1e99999", "1e99999"), ("9" * 101, "9" * 101),
    ],
)  # fmt: skip
def test_scalars_are_what_kubectl_makes_of_them(text: str, expected: object) -> None:
    found = value(f"{{a: 1, b: {text}}}" if text != "-" else "a: 1\nb: '-'")
    assert isinstance(found, dict)
    assert found["b"] == expected
    assert type(found["b"]) is type(expected)


def test_keys_are_texts_and_the_last_of_two_counts() -> None:
    (one,) = read("1: a\ntrue: b\nx: 1\nx: 2\n")
    assert one.value == {"1": "a", "true": "b", "x": 2}
    (problem,) = one.repeated
    assert problem.location == Location("x.yaml", 4, 1)
    assert "'x' stands here a second time" in problem.message
    assert problem.source == "x: 2\n^"


def test_anchors_and_merge_keys() -> None:
    text = """
        base: &base {cpu: 1, memory: 2}
        other: &other {memory: 3, gpu: 4}
        one: {<<: *base, cpu: 5}
        two: {<<: [*base, *other]}
        same: *base
        text: &word hello
        again: *word
        """
    found = value(dedent(text))
    assert isinstance(found, dict)
    assert found["one"] == {"cpu": 5, "memory": 2}
    assert found["two"] == {"cpu": 1, "memory": 2, "gpu": 4}
    assert found["same"] == {"cpu": 1, "memory": 2}
    assert found["again"] == "hello"
    assert value("'<<': {a: 1}") == {"<<": {"a": 1}}


def test_documents_begin_where_their_line_is() -> None:
    text = (
        "# head\n---\na: 1\n---\n# nothing here\n---  # more\n\nb: |\n  --- no border\n...\nc: 3\n"
    )
    found = read(text)
    assert [one.value for one in found] == [{"a": 1}, {"b": "--- no border\n"}, {"c": 3}]
    assert [one.location.line for one in found] == [3, 8, 11]


def test_a_directive_and_a_byte_order_mark_and_windows_lines() -> None:
    assert value(b"\xef\xbb\xbf%YAML 1.1\r\n---\r\na: 1\r\nb: two\r\n") == {"a": 1, "b": "two"}
    assert [one.value for one in read("a: 1\r---\rb: 2\r")] == [{"a": 1}, {"b": 2}]


def test_a_document_cannot_hide_behind_another_kind_of_line_end() -> None:
    with pytest.raises(SyntaxProblem, match="begins here without a line of its own"):
        read("a: 1\n# x\x85--- \x85b: 2\n")


def test_json_is_read_with_tabs_and_exact_numbers() -> None:
    found = value('{\n\t"a": 0.10,\n\t"b": [1, true, null]\n}')
    assert found == {"a": Decimal("0.10"), "b": [1, True, None]}


def test_an_empty_stream_has_no_documents() -> None:
    assert read("") == read("\n\n# only this\n---\n---\n") == []


@pytest.mark.parametrize("text", ["[" * 100_000, "{" * 100_000, "- " * 100_000, '{"a":' * 100_000])
def test_what_is_nested_without_end_is_refused_at_once(text: str) -> None:
    start = time.perf_counter()
    with pytest.raises(SyntaxProblem, match=r"nested deeper than 200|a key must be a text"):
        read(text)
    assert time.perf_counter() - start < 5


def test_ordinary_depth_is_no_problem() -> None:
    found = value("[" * 150 + "]" * 150)
    for _ in range(149):
        assert isinstance(found, list)
        (found,) = found
    assert found == []


def test_an_alias_bomb_is_counted_and_not_built() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    for level in range(1, 12):
        refs = ", ".join([f"*a{level - 1}"] * 10)
        lines.append(f"a{level}: &a{level} [{refs}]")
    with pytest.raises(SyntaxProblem, match="more than 2,000,000 values") as caught:
        read("\n".join(lines))
    assert caught.value.location is not None
    # a5 on line 6 stands for 1,222,221 values, all up to it for 1,358,016: the seventh has too many
    assert caught.value.location.line == 7


def test_the_values_of_a_stream_are_counted_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "MOST_VALUES", 50)
    assert len(read("\n---\n".join(["[1, 2, 3]"] * 12))) == 12
    with pytest.raises(SyntaxProblem, match="more than 50 values"):
        read("\n---\n".join(["[1, 2, 3]"] * 13))
    with pytest.raises(SyntaxProblem, match="more than 50 values"):
        read('{"a": [' + ", ".join(["1"] * 60) + "]}")


def test_merging_a_bomb_is_counted_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "MOST_VALUES", 100)
    keys = ", ".join(f"k{number}: 1" for number in range(20))
    with pytest.raises(SyntaxProblem, match="more than 100 values"):
        read(f"a: &a {{{keys}}}\nb: {{<<: *a}}\nc: {{<<: *a}}\nd: {{<<: *a}}\n")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: *b", "is nothing that stands before it"),
        ("a: &a [*a]", "is nothing that stands before it"),
        ("? [1, 2]\n: 3", "a key must be a text"),
        ("a: {<<: 5}", "only mappings can be merged"),
        ("a: [1", "expected"),
        ("a: b: c", "mapping values are not allowed"),
        ("a: 'x", "unexpected end of stream|found unexpected"),
        ("a: \x00", "not allowed"),
        ("a:\n\t- b", "cannot start any token"),
        ("%YAML 9.9\n--- a\n--- b: : c", "."),
    ],
)
def test_mistakes_are_pointed_at(text: str, message: str) -> None:
    with pytest.raises(SyntaxProblem, match=message) as caught:
        read(text)
    assert caught.value.location is not None
    assert caught.value.location.file == "x.yaml"


def test_a_mistake_is_on_the_line_of_the_file_and_not_of_the_document() -> None:
    with pytest.raises(SyntaxProblem) as caught:
        read("a: 1\n---\nb: 2\nc: [\n")
    assert caught.value.location is not None
    assert caught.value.location.line == 5


def test_what_is_no_text_or_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BadInput, match="not UTF-8: .* at byte 3"):
        read(b"a: \xff")
    monkeypatch.setattr(streams, "LARGEST", 10)
    with pytest.raises(BadInput, match="larger than 10 bytes"):
        read("a: 1234567890")


def test_only_so_many_documents_are_looked_at() -> None:
    assert parts("x.yaml", b"---\n" * streams.MOST_DOCUMENTS) == []
    with pytest.raises(BadInput, match="more than 100,000 documents"):
        parts("x.yaml", b"---\n" * (streams.MOST_DOCUMENTS + 1))


def test_a_scalar_may_be_large() -> None:
    text = "x" * 3_000_000
    assert value(f"a: {text}\nb: '{text}'\n") == {"a": text, "b": text}


# PyYAML leaves the quotes off `0E0`, which is a number for Kubernetes, as it is in YAML 1.2.
NUMBER = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
texts = st.text(max_size=20).filter(lambda text: not NUMBER.fullmatch(text))
plain = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), texts),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=20,
)


@given(plain)
def test_what_pyyaml_writes_is_read_back(original: object) -> None:
    text = yaml.safe_dump(original)
    found = read(f"---\n{text}")
    assert [one.value for one in found] == [original]


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_is_read_or_refused(left: str, right: str) -> None:
    text = f"{left}\n---\na: 1\n---\n{right}\n"
    reader, good = Reader(), 0
    for part in parts("x.yaml", text.encode(errors="ignore")):
        try:
            found = reader.read(part)
        except SyntaxProblem:
            continue
        good += found is not None and found.value == {"a": 1}
    assert good >= 1  # a broken document costs itself only


def test_every_part_has_its_place() -> None:
    text = 'a: 1\nb:\n  - c: [5, {"d e": 6}]\n    f: &x\n      g: 7\n  - *x\nh: *x\n'
    (part,) = parts("x.yaml", f"---\n{text}".encode())
    found = {path: (place.line, place.column) for path, place in places(part).items()}
    assert found == {
        (): (2, 1), ("a",): (2, 1), ("b",): (3, 1), ("b", 0): (4, 5), ("b", 0, "c"): (4, 5),
        ("b", 0, "c", 0): (4, 9), ("b", 0, "c", 1): (4, 12), ("b", 0, "c", 1, "d e"): (4, 13),
        ("b", 0, "f"): (5, 5), ("b", 0, "f", "g"): (6, 7), ("b", 1): (7, 5), ("h",): (8, 1),
    }  # fmt: skip
