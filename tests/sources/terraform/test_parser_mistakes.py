"""What the user reads after a mistake in a .tf file, and what is read in spite of it."""

import pytest

from finops_shiftleft.errors import SyntaxProblem
from finops_shiftleft.model import Severity
from finops_shiftleft.sources.terraform.parser import parse, parse_expression, parse_template

MISTAKES = {
    "no value": (
        "size = \n",
        "main.tf:1:8: expected a value after =, found the end of the line\nsize = \n       ^",
    ),
    "no operand": (
        "size = 2 *\n",
        "main.tf:1:11: expected a value after *, found the end of the line\nsize = 2 *\n          ^",
    ),
    "a missing comma": (
        "zones = [\n  1\n  2\n]\n",
        "main.tf:3:3: expected a comma or ] after a list's item, found 2\n  2\n  ^",
    ),
    "a missing comma in a call": (
        "zones = max(1 2)\n",
        "main.tf:1:15: expected a comma or ) in the arguments of max, found 2\n"
        "zones = max(1 2)\n"
        "              ^",
    ),
    "two entries on a line": (
        "tags = { a = 1 b = 2 }\n",
        "main.tf:1:16: expected a comma or a new line after an object's value, found b\n"
        "tags = { a = 1 b = 2 }\n"
        "               ^",
    ),
    "a key without value": (
        "tags = {\n  a\n}\n",
        "main.tf:2:4: expected = after an object's key, found the end of the line\n  a\n   ^",
    ),
    "two attributes on a line": (
        "a = 1 b = 2\n",
        "main.tf:1:7: expected a new line after the value of a, found b\na = 1 b = 2\n      ^",
    ),
    "single quotes": (
        "type = 't3.large'\n",
        "main.tf:1:8: expected a value after =, found '\n"
        "type = 't3.large'\n"
        "       ^\n"
        "Texts stand in double quotes.",
    ),
    "a semicolon": (
        "a = 1;\n",
        "main.tf:1:6: expected a new line after the value of a, found ;\n"
        "a = 1;\n"
        "     ^\n"
        "Put attributes on lines of their own and commas between the items of a list.",
    ),
    "a bitwise operator": (
        "a = b & c\n",
        "main.tf:1:7: expected a new line after the value of a, found &\n"
        "a = b & c\n"
        "      ^\n"
        "There are no bitwise operators; and is written &&.",
    ),
    "a text without its end": (
        'type = "t3.large\n',
        "main.tf:1:8: a quoted text that does not end on its line\n"
        'type = "t3.large\n'
        "       ^\n"
        'Close it with ", write line ends as \\n, or use a heredoc: <<EOT.',
    ),
    "a heredoc without its end": (
        "a = <<EOT\nx\n",
        "main.tf:1:5: a heredoc that is never closed by EOT\n"
        "a = <<EOT\n"
        "    ^\n"
        "Its last line holds EOT alone and ends with a line end.",
    ),
    "an interpolation without its end": (
        'a = "x-${b"\n',
        'main.tf:1:11: expected } to close the ${, found a quoted text\na = "x-${b"\n          ^',
    ),
    "an escape sequence that does not exist": (
        'a = "C:\\dir"\n',
        "main.tf:1:8: there is no escape sequence \\d\n"
        'a = "C:\\dir"\n'
        "       ^\n"
        'The escape sequences are \\n \\r \\t \\" \\\\ \\uNNNN and \\UNNNNNNNN; '
        "a backslash is written \\\\.",
    ),
    "a character that does not exist": (
        'a = "\\UFFFFFFFF"\n',
        "main.tf:1:6: there is no escape sequence \\UFFFFFFFF\n"
        'a = "\\UFFFFFFFF"\n'
        "     ^\n"
        'The escape sequences are \\n \\r \\t \\" \\\\ \\uNNNN and \\UNNNNNNNN; '
        "a backslash is written \\\\.",
    ),
    "a directive that does not exist": (
        'a = "%{ while b }"\n',
        "main.tf:1:9: expected if, else, endif, for or endfor after %{, found while\n"
        'a = "%{ while b }"\n'
        "        ^",
    ),
    "an if without its end": (
        'a = "x%{ if b }y"\n',
        'main.tf:1:7: expected endif for this if\na = "x%{ if b }y"\n      ^',
    ),
    "an else for nothing": (
        'a = "%{ else }"\n',
        'main.tf:1:6: an else without a beginning\na = "%{ else }"\n     ^',
    ),
    "a question without its answer": (
        "a = b ? 1\n",
        "main.tf:1:10: expected the : of the ?, found the end of the line\na = b ? 1\n         ^",
    ),
    "a splat inside of a splat": (
        "a = b.*.c.*.d\n",
        "main.tf:1:11: a .* inside of another .*\na = b.*.c.*.d\n          ^\nWrite [*] instead.",
    ),
    "a for without its collection": (
        "a = [for b : b]\n",
        "main.tf:1:6: expected for NAME in or for NAME, NAME in\n"
        "a = [for b : b]\n"
        "     ^\n"
        "For lists: [for item in list : ...]; for maps: {for key, value in map : key => value}.",
    ),
    "a for without its arrow": (
        "a = {for b in c : b}\n",
        "main.tf:1:20: expected => between key and value of a for in braces, found }\n"
        "a = {for b in c : b}\n"
        "                   ^",
    ),
    "an equals sign in front of a block": (
        'resource "a" "b" = {\n}\n',
        "main.tf:1:18: expected { after the labels of resource, found =\n"
        'resource "a" "b" = {\n'
        "                 ^\n"
        "A block has no = in front of its {.",
    ),
    "a brace on its own line": (
        'resource "a" "b"\n{\n}\n',
        "main.tf:1:17: expected { after the labels of resource, found the end of the line\n"
        'resource "a" "b"\n'
        "                ^\n"
        "The { of a block stands on the line of its name.",
    ),
    "a quoted name": (
        '"size" = 1\n',
        "main.tf:1:1: expected an attribute or a block, found a quoted text\n"
        '"size" = 1\n'
        "^\n"
        "Names of attributes and blocks are not quoted.",
    ),
    "YAML": (
        "size: 1\n",
        "main.tf:1:5: expected = or { after size, found :\n"
        "size: 1\n"
        "    ^\n"
        "An attribute is written name = value.",
    ),
    "an interpolated label": (
        'module "${a}" {\n}\n',
        "main.tf:1:8: expected = or { after module, found a quoted text\n"
        'module "${a}" {\n'
        "       ^\n"
        "A label is a text on one line, without ${...}.",
    ),
    "several attributes in a block of one line": (
        "a { b = 1, c = 2 }\n",
        "main.tf:1:10: expected } after the attribute, found ,\n"
        "a { b = 1, c = 2 }\n"
        "         ^\n"
        "A block of several attributes has each of them on a line of its own.",
    ),
    "a block that is not closed": (
        "a {\n  b = 1\n",
        "main.tf:1:1: a block that is never closed: expected } before the end of the file\na {\n^",
    ),
    "one brace too many": (
        "a {\n}\n}\n",
        "main.tf:3:1: a } without a block that it closes\n}\n^",
    ),
    "an attribute set twice": (
        "a = 1\nb = 2\na = 3\n",
        "main.tf:3:1: a is set a second time; the first is on line 1\na = 3\n^",
    ),
    "a comment without its end": (
        "a = 1 /* b\n",
        "main.tf:1:7: expected a new line after the value of a, found a comment /* that is never "
        "closed\na = 1 /* b\n      ^",
    ),
    "a control character": (
        "a = 1\x00\n",
        "main.tf:1:6: expected a new line after the value of a, found U+0000\na = 1\x00\n     ^",
    ),
    "a number too long": (
        "a = 1e999999999999\n",
        "main.tf:1:5: a number with more than 500 digits\na = 1e999999999999\n    ^",
    ),
    "tabs, and a line that ends like on Windows": (
        "\tb = [\r\n\t\t1 +\r\n\t]\r\n",
        "main.tf:3:2: expected a value after +, found ]\n ]\n ^",
    ),
}


@pytest.mark.parametrize(("text", "message"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_shown_where_it_is_with_what_was_wanted(text, message):
    _, _, diagnostics = parse("main.tf", text)
    assert [str(diagnostic) for diagnostic in diagnostics] == [message]
    assert (diagnostics[0].severity, diagnostics[0].code) == (Severity.ERROR, "syntax")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "-var:1:1: expected a value, found the end of the file"),
        ("1 2", "-var:1:3: expected the end of the expression, found 2\n1 2\n  ^"),
        ("[1,", "-var:1:4: expected a value after ,, found the end of the file\n[1,\n   ^"),
        ("a = 1", "-var:1:3: expected the end of the expression, found =\na = 1\n  ^"),
    ],
)
def test_what_is_no_expression_is_refused(text, message):
    with pytest.raises(SyntaxProblem) as problem:
        parse_expression("-var", text)
    assert str(problem.value) == message


def test_what_is_no_template_is_refused():
    with pytest.raises(SyntaxProblem) as problem:
        parse_template("init.tpl", "line\n  ${a")
    assert str(problem.value) == (
        "init.tpl:2:6: expected } to close the ${, found the end of the file\n  ${a\n     ^"
    )


# ------------------------------------------------------------------------------------- recovery


def outline(text):
    """The names that were read, and the lines with mistakes."""

    def names(body):
        inner = [(block.type, *block.labels, *names(block.body)) for block in body.blocks]
        return [*body.attributes, *inner]

    body, _, diagnostics = parse("main.tf", text)
    return names(body), [diagnostic.location.line for diagnostic in diagnostics]


def test_a_mistake_costs_its_attribute():
    assert outline("""resource "a" "b" {
  count = 1
  size  = = 2
  tags = {
    x = 1 2
    y = { z = [1, 2] }
  }
  name = "c"
  disk {
    size =
    type = "ssd"
  }
}
resource "c" "d" {
}
""") == (
        [("resource", "a", "b", "count", "name", ("disk", "type")), ("resource", "c", "d")],
        [3, 5, 10],
    )


def test_a_mistake_in_a_header_costs_its_block():
    assert outline('a = 1\nresource "a" b" {\n  x = [\n    1\n  ]\n  y {\n  }\n}\nc {\n}\n') == (
        ["a", ("c",)],
        [2],
    )


def test_a_brace_that_is_missing_leaves_the_blocks_behind_it():
    assert outline("""resource "a" "b" {
  tags = {
    x = 1

  size = 5
}

resource "c" "d" {
  y = 1
}

resource "e" "f" {
  disk {
    z = 1
}
locals {
}
""") == (
        [
            ("resource", "a", "b", "tags"),
            ("resource", "c", "d", "y"),
            ("resource", "e", "f", ("disk", "z")),
            ("locals",),
        ],
        [1, 12],
    )


def test_a_bracket_that_is_missing_leaves_the_rest_of_its_block():
    assert outline("a {\n  b = [[1, 2]\n  c = 1\n}\nd {\n}\n") == ([("a",), ("d",)], [3])


def test_a_text_or_heredoc_without_end_leaves_the_blocks_behind_it():
    assert outline('a = "x\nb {\n  c = 1\n}\n') == ([("b", "c")], [1])
    assert outline("a {\n  x = <<EOT\n {(\n\nb {\n  c = 1\n}\n") == ([("a",), ("b", "c")], [2, 1])


def test_brackets_in_texts_heredocs_and_comments_do_not_count():
    broken = 'a = f("{[(\\"" # ([{\n  /* {{ */ 1 1, <<E\n{{{\n"\nE\n)\n'
    assert outline(f"{broken}b = 1\n") == (["b"], [2])


def test_a_block_keeps_what_stands_before_the_end_of_a_broken_file():
    assert outline("a {\n  b = 1\n  c {\n    d = 1\n    e = (\n") == (
        [("a", "b", ("c", "d"))],
        [5, 3],
    )


def test_of_an_attribute_set_twice_the_first_is_kept():
    body, _, _ = parse("main.tf", "a = 1\na = 2\nb {\n  c = 3\n  c = 4\n}\n")
    assert body.attributes["a"].value.value == 1
    assert body.blocks[0].body.attributes["c"].value.value == 3


def test_after_fifty_mistakes_the_rest_is_not_read():
    body, _, diagnostics = parse("main.tf", "a = 1\n" + "b =\n" * 60 + "c = 1\n")
    assert list(body.attributes) == ["a"]
    assert len(diagnostics) == 51
    assert (
        str(diagnostics[-1])
        == "main.tf:52:4: more than 50 mistakes: the rest of the file is not read"
    )
