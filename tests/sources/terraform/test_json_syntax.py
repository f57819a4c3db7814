"""Terraform's JSON syntax: the same tree as the native syntax gives."""

import json
from decimal import Decimal

import pytest

from finops_shiftleft.sources.terraform.json_syntax import parse_json
from finops_shiftleft.sources.terraform.lexis import NESTED
from finops_shiftleft.sources.terraform.nodes import Literal, Object, Tuple
from finops_shiftleft.sources.terraform.parser import parse


def unplaced(node):
    if type(node) is tuple:
        return tuple(map(unplaced, node))
    if isinstance(node, tuple):
        return type(node)(0, *map(unplaced, node[1:]))
    return node


def content(body):
    """Attributes and blocks without their places."""
    attributes = {name: unplaced(item.value) for name, item in body.attributes.items()}
    return attributes, [(block.type, block.labels, content(block.body)) for block in body.blocks]


def read(value, name="main.tf.json"):
    body, _, diagnostics = parse_json(name, value if isinstance(value, str) else json.dumps(value))
    assert diagnostics == []
    return body


SAME = {
    "resource": (
        {"resource": {"aws_instance": {"web": {"ami": "x", "count": 2, "ebs_optimized": True}}}},
        'resource "aws_instance" "web" {\n ami = "x"\n count = 2\n ebs_optimized = true\n}',
    ),
    "expressions": (
        {
            "locals": {
                "a": "${var.a + 1}",
                "b": "x-${f(1)}",
                "c": "%{ if d }e%{ endif }",
                "f": "$${g}",
            }
        },
        'locals {\n a = var.a + 1\n b = "x-${f(1)}"\n c = "%{ if d }e%{ endif }"\n f = "$${g}"\n}',
    ),
    "keys are templates too": (
        {"locals": {"a": {"${b}": 1, "c": [None, 1.50, "${d}"]}}},
        'locals {\n a = { "${b}" = 1, "c" = [null, 1.5, d] }\n}',
    ),
    "several resources and types": (
        {"resource": [{"a": {"b": {}, "c": {}}}, {"d": {"e": [{}]}}], "data": {"f": {"g": {}}}},
        'resource "a" "b" {}\nresource "a" "c" {}\nresource "d" "e" {}\ndata "f" "g" {}',
    ),
    "several providers": (
        {"provider": {"aws": [{"region": "a"}, {"alias": "b", "region": "c"}]}},
        'provider "aws" {\n region = "a"\n}\nprovider "aws" {\n alias = "b"\n region = "c"\n}',
    ),
    "blocks inside of a resource": (
        {
            "resource": {
                "a": {
                    "b": {
                        "provider": "aws.west",
                        "depends_on": ["module.c", "d.e"],
                        "lifecycle": {"ignore_changes": ["tags", 'labels["f"]']},
                        "provisioner": [{"local-exec": {"command": "ls"}}],
                        "connection": {"type": "ssh"},
                        "dynamic": {
                            "disk": {
                                "for_each": "${var.disks}",
                                "iterator": "it",
                                "content": {"size": "${it.value}"},
                            }
                        },
                    }
                }
            }
        },
        """resource "a" "b" {
          provider = aws.west
          depends_on = [module.c, d.e]
          lifecycle {
            ignore_changes = [tags, labels["f"]]
          }
          provisioner "local-exec" {
            command = "ls"
          }
          connection {
            type = "ssh"
          }
          dynamic "disk" {
            for_each = var.disks
            iterator = it
            content {
              size = it.value
            }
          }
        }""",
    ),
    "blocks that the provider knows stay attributes": (
        {"resource": {"a": {"b": {"ebs": [{"size": 1}, {"size": "${c}"}]}}}},
        'resource "a" "b" {\n ebs = [{ "size" = 1 }, { "size" = c }]\n}',
    ),
    "module": (
        {"module": {"a": {"source": "./a", "providers": {"aws": "aws.b", "aws.c": "aws"}}}},
        'module "a" {\n source = "./a"\n providers = { aws = aws.b, aws.c = aws }\n}',
    ),
    "variable": (
        {
            "variable": {
                "a": {
                    "type": "map(object({ b = optional(number, 1) }))",
                    "default": {"b": 2},
                    "validation": {"condition": "${var.a.b > 0}", "error_message": "No."},
                },
                "c": {"type": "string"},
            }
        },
        """variable "a" {
          type = map(object({ b = optional(number, 1) }))
          default = { "b" = 2 }
          validation {
            condition = var.a.b > 0
            error_message = "No."
          }
        }
        variable "c" {
          type = string
        }""",
    ),
    "output": (
        {
            "output": {
                "a": {"value": "${b}", "depends_on": ["c.d"], "precondition": {"condition": True}}
            }
        },
        'output "a" {\n value = b\n depends_on = [c.d]\n precondition {\n condition = true\n }\n}',
    ),
    "terraform": (
        {
            "terraform": {
                "required_version": ">= 1.5",
                "required_providers": {"aws": {"source": "hashicorp/aws"}},
                "backend": {"s3": {"bucket": "a"}},
                "cloud": {"workspaces": {"name": "b"}},
            }
        },
        """terraform {
          required_version = ">= 1.5"
          required_providers {
            aws = { "source" = "hashicorp/aws" }
          }
          backend "s3" {
            bucket = "a"
          }
          cloud {
            workspaces {
              name = "b"
            }
          }
        }""",
    ),
    "changes": (
        {
            "moved": [{"from": "a.b", "to": 'a.c["d"]'}, {"from": "e.f", "to": "e.g"}],
            "import": {"to": "h.i", "id": "${j}"},
            "removed": {"from": "k.l", "lifecycle": {"destroy": False}},
            "check": {"m": {"data": {"n": {"o": {}}}, "assert": {"condition": "${p}"}}},
        },
        """moved {
          from = a.b
          to = a.c["d"]
        }
        moved {
          from = e.f
          to = e.g
        }
        import {
          to = h.i
          id = j
        }
        removed {
          from = k.l
          lifecycle {
            destroy = false
          }
        }
        check "m" {
          data "n" "o" {}
          assert {
            condition = p
          }
        }""",
    ),
}


@pytest.mark.parametrize(("value", "native"), SAME.values(), ids=SAME)
def test_json_and_native_syntax_give_the_same_tree(value, native):
    body, _, diagnostics = parse("main.tf", native)
    assert diagnostics == []
    assert content(read(value)) == content(body)


def test_comments_are_no_properties():
    value = {"//": "a", "resource": {"//": "b", "c": {"d": {"//": ["e"], "f": 1}}}}
    assert content(read(value)) == ({}, [("resource", ("c", "d"), ({"f": Literal(0, 1)}, []))])


def test_a_file_may_be_a_list_of_objects_and_repeat_its_blocks():
    body = read('[{"locals": {"a": 1}, "locals": {"b": 2}}, {"locals": {"c": 3}}]')
    assert [list(block.body.attributes) for block in body.blocks] == [["a"], ["b"], ["c"]]


def test_no_value_is_no_block():
    assert read('{"locals": null, "resource": {"a": {"b": null}}}').blocks == []


def test_variables_values_are_no_templates():
    body = read('{"a": "${b}", "c": {"d": ["%{e}"]}}', "prod.auto.tfvars.json")
    assert content(body)[0] == {
        "a": Literal(0, "${b}"),
        "c": Object(0, ((Literal(0, "d"), Tuple(0, (Literal(0, "%{e}"),))),)),
    }
    default = read('{"variable": {"a": {"default": "${b}"}}}').blocks[0].body.attributes["default"]
    assert default.value.value == "${b}"


def test_numbers_and_texts_are_exact():
    body = read(
        r'{"a": -1.50, "b": 1e3, "c": -0.1234567890123456789012345678901234567890,'
        r' "d": "\u00e9\ud83d\ude00\n\/\\\"", "e": "\ud800x"}',
        "x.tfvars.json",
    )
    assert [attribute.value.value for attribute in body.attributes.values()] == [
        Decimal("-1.5"),
        1000,
        Decimal("-0.1234567890123456789012345678901234567890"),
        'é😀\n/\\"',
        "\ufffdx",
    ]


def test_everything_knows_where_it_stands():
    text = '\ufeff{"locals": {"a": "\\u00e9\\"${f(\\"x\\", var.b)}", "c": [1, "d"]}}\r\n'
    body, file, _ = parse_json("main.tf.json", text)
    block = body.blocks[0]
    a, c = block.body.attributes.values()
    call = a.value.parts[1]
    quoted, reference = call.arguments
    places = [block.at, a.at, a.value.at, call.at, quoted.at, reference.at, c.value.items[1].at]
    assert [file.text[place : place + 3] for place in places] == [
        '"lo', '"a"', "\\u0", 'f(\\', '\\"x', "var", '"d"'
    ]  # fmt: skip


MISTAKES = {
    "nothing": ("", "a.tf.json:1:1: expected an object, found the end of the file"),
    "a comma too many": (
        '{"a": 1,}',
        'a.tf.json:1:9: expected a name in double quotes, found }\n{"a": 1,}\n        ^',
    ),
    "a comma too few": (
        '{\n  "a": 1\n  "b": 2\n}',
        'a.tf.json:3:3: expected a comma or }, found a quoted text\n  "b": 2\n  ^',
    ),
    "no value": ('{"a": }', 'a.tf.json:1:7: expected a value after :, found }\n{"a": }\n      ^'),
    "not closed": (
        '{"a": [1',
        'a.tf.json:1:9: expected a comma or ], found the end of the file\n{"a": [1\n        ^',
    ),
    "a comment of another language": (
        "{\n  # why\n}",
        "a.tf.json:2:3: expected a name in double quotes, found a comment\n  # why\n  ^",
    ),
    "a text over two lines": (
        '{"a": "b\nc"}',
        'a.tf.json:1:9: expected the closing " of a text, found the end of the line\n'
        '{"a": "b\n'
        "        ^\n"
        'Inside of a text a line end is written \\n, a quote \\" and a backslash \\\\.',
    ),
    "a word": (
        '{"a": yes}',
        'a.tf.json:1:7: expected a value after :, found yes\n{"a": yes}\n      ^',
    ),
    "a number with a zero in front": (
        '{"a": 01}',
        'a.tf.json:1:8: expected a comma or }, found 1\n{"a": 01}\n       ^',
    ),
    "something behind": (
        "{} {}",
        "a.tf.json:1:4: expected the end of the file, found {\n{} {}\n   ^",
    ),
    "no object": ("[1]", "a.tf.json:1:2: expected an object, found 1\n[1]\n ^"),
    "no block": (
        '{"resource": {"a": "b"}}',
        'a.tf.json:1:20: expected an object, found a quoted text\n{"resource": {"a": "b"}}\n'
        "                   ^",
    ),
    "a broken template": (
        '{"locals": {"a": "\\"${1 +}"}}',
        'a.tf.json:1:26: expected a value after +, found }\n{"locals": {"a": "\\"${1 +}"}}\n'
        "                         ^",
    ),
    "a broken reference": (
        '{"moved": {"from": "a b"}}',
        'a.tf.json:1:23: expected the end of the expression, found b\n{"moved": {"from": "a b"}}\n'
        "                      ^",
    ),
    "an attribute set twice": (
        '{"locals": {"a": 1,\n"a": 2}}',
        'a.tf.json:2:1: a is set a second time; the first is on line 1\n"a": 2}}\n^',
    ),
}


@pytest.mark.parametrize(("text", "message"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_shown_where_it_is(text, message):
    _, _, diagnostics = parse_json("a.tf.json", text)
    assert [str(diagnostic) for diagnostic in diagnostics] == [message]


def test_a_broken_expression_costs_its_attribute():
    text = '{"locals": {"a": 1, "b": "${", "c": 3}, "output": {"d": {"value": "${)}"}}}'
    body, _, diagnostics = parse_json("a.tf.json", text)
    assert [list(block.body.attributes) for block in body.blocks] == [["a", "c"], []]
    assert [diagnostic.location.column for diagnostic in diagnostics] == [29, text.index(")") + 1]


@pytest.mark.parametrize("before", ["[", '{"a": '])
def test_what_is_nested_too_deep_is_a_mistake_and_no_crash(before):
    _, _, diagnostics = parse_json("a.tf.json", before * 5000)
    assert [diagnostic.message for diagnostic in diagnostics] == [f"nested deeper than {NESTED}"]
