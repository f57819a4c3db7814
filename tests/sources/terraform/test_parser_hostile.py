"""Files that want to hurt: deep, long, and random ones."""

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from finops_shiftleft.errors import SyntaxProblem
from finops_shiftleft.sources.terraform.json_syntax import parse_json
from finops_shiftleft.sources.terraform.lexis import HEIGHT, NESTED
from finops_shiftleft.sources.terraform.parser import parse, parse_expression, parse_template

FILES = [path.read_text("utf-8") for path in (Path(__file__).parent / "files").glob("*.tf")]

DEEP = {
    "parentheses": ("(", "1", ")"),
    "lists": ("[", "1", "]"),
    "objects": ("{a = ", "1", "}"),
    "keys": ("{(", "1", ") = 1}"),
    "calls": ("f(", "1", ")"),
    "indices": ("a[", "1", "]"),
    "fors": ("[for x in ", "y", " : x]"),
    "conditions": ("a ? ", "1", " : 2"),
    "signed parentheses": ("-(", "1", ")"),
    "templates": ('"${', "a", '}"'),
    "heredocs": ("<<E\n${", "a", "}\nE\n"),
    "splats": ("a[*][", "1", "]"),
}


@pytest.mark.parametrize(("before", "inside", "after"), DEEP.values(), ids=DEEP)
def test_what_is_nested_too_deep_is_a_mistake_and_no_crash(before, inside, after):
    for depth in (NESTED + 1, 3000):
        with pytest.raises(SyntaxProblem) as problem:
            parse_expression("x", before * depth + inside + after * depth)
        assert problem.value.message == f"nested deeper than {NESTED}"


@pytest.mark.parametrize(("before", "inside", "after"), DEEP.values(), ids=DEEP)
def test_what_people_write_is_far_from_the_limit(before, inside, after):
    depth = NESTED // 3
    tree = repr(parse_expression("x", before * depth + inside + after * depth))
    innermost = f"(at={len(before) * depth},"
    assert innermost in tree


def test_blocks_nested_too_deep_cost_themselves():
    text = " a {\n" * 3000 + "}\n" * 3000 + "b = 1\n"
    body, _, diagnostics = parse("x", text)
    assert [diagnostic.message for diagnostic in diagnostics] == [f"nested deeper than {NESTED}"]
    assert "b" in body.attributes


def test_directives_nested_too_deep():
    with pytest.raises(SyntaxProblem) as problem:
        parse_template("x", "%{ if a }" * 3000 + "%{ endif }" * 3000)
    assert problem.value.message == f"nested deeper than {NESTED}"


@pytest.mark.parametrize("link", [" + a", " || a", ".b[0]", " ? 1 : a"])
def test_a_chain_is_no_longer_than_its_tree_may_be_high(link):
    parse_expression("x", "a" + link * (HEIGHT // 2 - 1))
    with pytest.raises(SyntaxProblem) as problem:
        parse_expression("x", "a" + link * 5000)
    assert problem.value.message == f"an expression nested deeper than {HEIGHT}"


def test_a_chain_of_signs_or_splats_that_is_too_long():
    with pytest.raises(SyntaxProblem) as problem:
        parse_expression("x", "!" * 5000 + "a")
    assert problem.value.message == f"an expression nested deeper than {HEIGHT}"
    with pytest.raises(SyntaxProblem) as problem:
        parse_expression("x", "a" + "[*]" * 5000)
    assert problem.value.message == f"nested deeper than {NESTED}"


def test_many_items_are_no_depth():
    for text in (f"[{'1, ' * 5000}]", f"{{{'a = 1, ' * 5000}}}", f'"{"${a}-" * 5000}"'):
        parse_expression("x", text)


REPEATED = [
    *'"$ \\\0{[(}])/*<%\n\r~!-.,:=?#1aé',
    *("a {\n", "/* ", "<<A\n", "a = <<A\n", '"${', "%{if x}", "a.", "a[0]", "a[*]", "!-", '\\"'),
    *("f(", "[for x in y:", "x = <<A\n${", "a = 1\n", 'a "b" ', "a = 'x'\n", "$${", "}\n", '{"a":'),
]


@pytest.mark.parametrize("piece", REPEATED, ids=repr)
def test_time_grows_with_the_length_alone(piece):
    many = piece * (150_000 // len(piece))
    started = time.process_time()
    parse("x", many)
    parse("x", f"a = {many}")
    parse("x", f'a = "{many}')
    parse("x", f"a = <<E\n{many}\nE\n")
    parse("x", f'a "{many}')
    parse_json("x.tf.json", f'{{"a": {many}')
    parse_json("x.tf.json", f'{{"a": "{many}')
    for reader in (parse_expression, parse_template):
        try:
            reader("x", many)
        except SyntaxProblem:
            continue
    assert time.process_time() - started < 4


# ------------------------------------------------------------------------------------------ laws

WORDS = [
    "${",
    "%{",
    "<<E\n",
    "/*",
    "=>",
    "...",
    "for ",
    "if ",
    "[*]",
    ".*",
    "::",
    "~}",
    "\r\n",
    "\\u",
]
SIGNS = st.sampled_from([*'{}[]()"=,:.$%~\n#/*\\!?-+<>&|`0a_é\0\ud800 ', *WORDS])


@given(st.text() | st.lists(SIGNS).map("".join))
@settings(max_examples=300, deadline=None)
@example("a = <<A\n${<<A\nA\n}\nA")
def test_any_text_is_read_or_refused(text):
    body, _, diagnostics = parse("x", text)
    assert diagnostics or parse("x", text)[0] == body
    parse_json("x.tf.json", text)
    for reader in (parse_expression, parse_template):
        try:
            reader("x", text)
        except SyntaxProblem:
            continue


@given(
    st.sampled_from(FILES),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 20), SIGNS), max_size=4),
)
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_damaged_file_is_read_as_far_as_it_goes(text, damages):
    for place, length, sign in damages:
        at = int(place * len(text))
        text = text[:at] + sign + text[at + length :]
    body, file, diagnostics = parse("x", text)
    for diagnostic in diagnostics:
        assert 1 <= diagnostic.location.line <= text.count("\n") + 1
    assert all(file.text.startswith(block.type, block.at) for block in body.blocks)
