"""Terraform's native syntax: what is accepted, and the tree it becomes."""

import gc
import json
from decimal import Decimal
from pathlib import Path

import pytest

from finops_shiftleft.location import Location
from finops_shiftleft.sources.terraform.nodes import (
    Attribute,
    Binary,
    Call,
    Conditional,
    ForObject,
    ForTuple,
    Index,
    Literal,
    Object,
    Parentheses,
    Splat,
    SplatItem,
    Template,
    TemplateFor,
    TemplateIf,
    Traversal,
    Tuple,
    Unary,
)
from finops_shiftleft.sources.terraform.parser import parse, parse_expression, parse_template

HERE = Path(__file__).parent
PROBES = json.loads((HERE / "syntax_probes.json").read_text("utf-8"))
FILES = sorted((HERE / "files").glob("*.tf"))


@pytest.mark.parametrize("probe", PROBES, ids=[probe["name"] for probe in PROBES])
def test_what_terraform_accepts_and_nothing_else_is_accepted(probe):
    _, _, diagnostics = parse("probe.tf", probe["text"])
    assert (not diagnostics) is probe["accepted"], diagnostics


def test_there_are_probes_of_both_kinds():
    accepted = [probe["accepted"] for probe in PROBES]
    assert (len(accepted), sum(accepted)) == (122, 97)


# -------------------------------------------------------------------------------------- bodies


def test_attributes_and_blocks_of_a_file():
    body, file, diagnostics = parse(
        "main.tf",
        """
        resource "aws_instance" "web" {
          count = 2
          root_block_device {
            volume_size = 50
          }
          ebs_block_device { volume_size = 1 }
          ebs_block_device {}
        }
        locals {}
        """,
    )
    assert diagnostics == []
    instance, local = body.blocks
    assert (instance.type, instance.labels) == ("resource", ("aws_instance", "web"))
    assert instance.body.attributes["count"].value.value == 2
    root, first, second = instance.body.blocks
    assert root.body.attributes["volume_size"].value.value == 50
    assert first.body.attributes["volume_size"].value.value == 1
    assert second.body == ({}, [])
    assert (local.type, local.labels, local.file) == ("locals", (), file)


def test_everything_knows_where_it_stands():
    body, file, _ = parse("main.tf", 'locals {\n  size = 1 + var.size["a"]\n}\n')
    block = body.blocks[0]
    attribute = block.body.attributes["size"]
    plus = attribute.value
    index = plus.right
    assert [
        file.text[node.at] for node in (block, attribute, plus, plus.left, index, index.of)
    ] == [*"ls+1[v"]
    assert file.location(index.key.at) == Location("main.tf", 2, 23)
    assert block.file.location(plus.at) == Location("main.tf", 2, 12)


@pytest.mark.parametrize(
    "text", ["", "\n", "# comment", "\ufeff", "/* a */", "\r\n\r\n", "  \t"], ids=repr
)
def test_a_file_without_items(text):
    assert parse("main.tf", text)[::2] == (({}, []), [])


@pytest.mark.parametrize("text", ["a = 1", "a = 1\n", "a = 1\r\n", "\ufeffa = 1", "a = 1 # x"])
def test_line_ends_and_byte_order_marks_do_not_matter(text):
    body, _, diagnostics = parse("main.tf", text)
    assert body.attributes["a"].value.value == 1
    assert diagnostics == []


def test_carriage_returns_stay_in_heredocs_alone():
    body, _, diagnostics = parse("main.tf", 'a = <<E\r\nx\r\nE\r\nb = "y"\r\nc {\r\n}\r\n')
    assert diagnostics == []
    assert body.attributes["a"].value.value == "x\r\n"
    assert body.attributes["b"].value.value == "y"


def test_labels_may_be_bare_or_quoted_with_escapes():
    body, _, _ = parse("main.tf", r'a b "c d" "e\"f" /* x */ "$${g}" {}')
    assert body.blocks[0].labels == ("b", "c d", 'e"f', "${g}")


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_realistic_files_have_no_mistakes(path):
    body, _, diagnostics = parse(path.name, path.read_text("utf-8"))
    assert diagnostics == []
    assert body.blocks


@pytest.mark.parametrize("was_on", [True, False])
def test_garbage_collection_is_left_as_it_was(was_on):
    before = gc.isenabled()
    try:
        gc.enable() if was_on else gc.disable()
        parse("main.tf", "a = 1\nb = [")
        assert gc.isenabled() is was_on
    finally:
        gc.enable() if before else gc.disable()


# --------------------------------------------------------------------------------- expressions

A, B, C = Traversal(0, ("a",)), Traversal(0, ("b",)), Traversal(0, ("c",))
ONE, TWO = Literal(0, 1), Literal(0, 2)


def text(value):
    return Literal(0, value)


def unplaced(node):
    """The tree with all offsets 0, to compare structure."""
    if type(node) is tuple:
        return tuple(map(unplaced, node))
    if isinstance(node, tuple):
        return type(node)(0, *map(unplaced, node[1:]))
    return node


def tree(source):
    return unplaced(parse_expression("x", source))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a.b.c", Traversal(0, ("a", "b", "c"))),
        ("a[1].b", Attribute(0, Index(0, A, ONE), "b")),
        ("a.1.b", Attribute(0, Index(0, A, ONE), "b")),
        ("a . b", Attribute(0, A, "b")),
        ("f(1).b", Attribute(0, Call(0, "f", (ONE,), False), "b")),
        ("a[*].b[1]", Splat(0, A, Index(0, Attribute(0, SplatItem(0), "b"), ONE))),
        ("a.*.b[1]", Index(0, Splat(0, A, Attribute(0, SplatItem(0), "b")), ONE)),
        ("a[*][*]", Splat(0, A, Splat(0, SplatItem(0), SplatItem(0)))),
        ("f()", Call(0, "f", (), False)),
        ("f(a, b...)", Call(0, "f", (A, B), True)),
        ("f(a,\n b,\n)", Call(0, "f", (A, B), False)),
        ("provider::x::f(1)", Call(0, "provider::x::f", (ONE,), False)),
        ("[]", Tuple(0, ())),
        ("[1, 2,]", Tuple(0, (ONE, TWO))),
        ("{}", Object(0, ())),
        (
            '{a = 1, "b": 2\n (c) = a.b, 1 = b}',
            Object(
                0,
                (
                    (text("a"), ONE),
                    (text("b"), TWO),
                    (Parentheses(0, C), Traversal(0, ("a", "b"))),
                    (ONE, B),
                ),
            ),
        ),
        ('{"${a}" = 1}', Object(0, ((A, ONE),))),
        ("{true = null}", Object(0, ((text("true"), Literal(0, None)),))),
        ("[for b in a : c]", ForTuple(0, None, "b", A, C, None)),
        ("[for i, b in a : c if b]", ForTuple(0, "i", "b", A, C, B)),
        ("{for b in a : b => c}", ForObject(0, None, "b", A, B, C, None, False)),
        ("{for i, b in a : b => c... if a}", ForObject(0, "i", "b", A, B, C, A, True)),
        ("a ? b : c", Conditional(0, A, B, C)),
        ("a ? b : c ? 1 : 2", Conditional(0, A, B, Conditional(0, C, ONE, TWO))),
        ("a ? b ? 1 : 2 : c", Conditional(0, A, Conditional(0, B, ONE, TWO), C)),
        ("-a.b[1]", Unary(0, "-", Index(0, Traversal(0, ("a", "b")), ONE))),
        ("!!a", Unary(0, "!", Unary(0, "!", A))),
        ("-1", Unary(0, "-", ONE)),
        ("1 - -2", Binary(0, "-", ONE, Unary(0, "-", TWO))),
        ("1 - 2 - a", Binary(0, "-", Binary(0, "-", ONE, TWO), A)),
        ("1 + 2 * a", Binary(0, "+", ONE, Binary(0, "*", TWO, A))),
        ("(1 + 2) * a", Binary(0, "*", Parentheses(0, Binary(0, "+", ONE, TWO)), A)),
        ("a || b && c", Binary(0, "||", A, Binary(0, "&&", B, C))),
        ("a == 1 || b >= 2", Binary(0, "||", Binary(0, "==", A, ONE), Binary(0, ">=", B, TWO))),
        ("a-b", Traversal(0, ("a-b",))),
    ],
)
def test_the_tree_of_an_expression(source, expected):
    assert tree(source) == expected


@pytest.mark.parametrize(
    ("operator", "looser"),
    [("&&", "||"), ("==", "&&"), ("<", "!="), ("+", ">="), ("%", "-"), ("*", "+")],
)
def test_operators_bind_by_precedence(operator, looser):
    inner = Binary(0, operator, B, C)
    assert tree(f"a {looser} b {operator} c") == Binary(0, looser, A, inner)
    assert tree(f"b {operator} c {looser} a") == Binary(0, looser, inner, A)


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("0", 0),
        ("00012", 12),
        ("1e3", 1000),
        ("1.0", 1),
        ("120e-1", 12),
        ("1.50", Decimal("1.5")),
        ("2.5E-3", Decimal("0.0025")),
        ("0.1", Decimal("0.1")),
        ("1.25e1", Decimal("12.5")),
        ("123456789012345678901234567890", 123456789012345678901234567890),
        ("0." + "123456789" * 9, Decimal("0." + "123456789" * 9)),
    ],
)
def test_numbers_are_exact_and_whole_where_they_can_be(source, value):
    number = parse_expression("x", source).value
    assert (number, type(number)) == (value, type(value))
    assert str(number) == str(value)


# ----------------------------------------------------------------------------------- templates


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('"plain"', text("plain")),
        ('""', text("")),
        (r'"\n\r\t\"\\ \u00e9 \U0001F600"', text('\n\r\t"\\ é 😀')),
        ('"$${a} %%{b} $ % $5 100%"', text("${a} %{b} $ % $5 100%")),
        ('"${a}"', A),
        ('"${"${a}"}"', A),
        ('"x-${a}-${b}"', Template(0, ("x-", A, "-", B))),
        ('"${a}${b}"', Template(0, (A, B))),
        ('"a  ${~ a ~}  b"', Template(0, ("a", A, "b"))),
        ('"%{ if a }x%{ endif }"', Template(0, (TemplateIf(0, A, ("x",), ()),))),
        (
            '"%{ if a }x%{ else }${b}%{ endif }z"',
            Template(0, (TemplateIf(0, A, ("x",), (B,)), "z")),
        ),
        (
            '"%{ for i, b in a }${b},%{ endfor }"',
            Template(0, (TemplateFor(0, "i", "b", A, (B, ",")),)),
        ),
        (
            '"%{for b in a}%{if b}x%{endif}%{endfor}"',
            Template(0, (TemplateFor(0, None, "b", A, (TemplateIf(0, B, ("x",), ()),)),)),
        ),
        ("<<E\nx \\n $${a}\nE\n", text("x \\n ${a}\n")),
        ("<<E\nE\n", text("")),
        ("<<E\n${a}\nE\n", Template(0, (A, "\n"))),
        ("<<-E\n    x\n\n      y\n    E\n", text("x\n\n  y\n")),
        ("<<-E\n  ${a}\n    b\n  E\n", Template(0, (A, "\n  b\n"))),
    ],
)
def test_the_tree_of_a_text(source, expected):
    assert tree(source) == expected


def test_a_template_file_has_neither_quotes_nor_escapes():
    node = parse_template("init.tpl", 'say "hi" \\n ${a}\n$${x}')
    assert unplaced(node) == Template(0, ('say "hi" \\n ', A, "\n${x}"))


def test_a_template_of_one_interpolation_is_that_expression():
    assert parse_template("x", "${a}", at=10) == Traversal(12, ("a",))


def test_offsets_of_a_template_count_from_where_it_begins():
    node = parse_template("x", "${f(a[1])}-%{ if b }c%{ endif }", at=100)
    call, _, choice = node.parts
    assert (node.at, call.at, call.arguments[0].key.at) == (100, 102, 106)
    assert (choice.at, choice.condition.at) == (111, 117)
