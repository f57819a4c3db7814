"""The parser against two others: Terraform itself, and python-hcl2.

python-hcl2 keeps expressions and texts as source; with all its parentheses written out, it still
says what belongs to what. It agrees on all of our files.
"""

import json
import os
import random
import re
import shutil
import subprocess
from decimal import Decimal
from pathlib import Path

import hcl2
import pytest
from hcl2 import SerializationOptions

from finops_shiftleft.sources.terraform.nodes import (
    Literal,
    Parentheses,
    SplatItem,
    Template,
    TemplateFor,
    TemplateIf,
    Traversal,
)
from finops_shiftleft.sources.terraform.parser import parse, parse_expression

FILES = sorted((Path(__file__).parent / "files").glob("*.tf"))
needs_terraform = pytest.mark.skipif(
    shutil.which("terraform") is None, reason="terraform, the oracle, is not installed"
)


def terraform(*arguments, folder, text=None):
    environment = {**os.environ, "CHECKPOINT_DISABLE": "1", "TF_CLI_CONFIG_FILE": os.devnull}
    return subprocess.run(
        ["terraform", *arguments],
        cwd=folder,
        input=text,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


# ------------------------------------------------------------------------------------- verdicts

DAMAGE = [
    *'{}[]()"=,:.$%~\n#/*\\!?-+<>&|`a1',
    "${",
    "%{",
    "<<EOT\n",
    "=>",
    "...",
    "for ",
    "[*]",
    "\r\n",
]


def damaged(text, chance):
    """The text with one to three places deleted or something inserted."""
    for _ in range(chance.choice([1, 1, 2, 3])):
        at = chance.randrange(len(text))
        if chance.random() < 0.4:
            text = text[:at] + text[at + chance.randrange(1, 4) :]
        else:
            text = text[:at] + chance.choice(DAMAGE) + text[at:]
    return text


@needs_terraform
def test_terraform_gives_the_same_verdict_on_damaged_files(tmp_path):
    chance = random.Random(20240501)
    texts = {
        f"{path.stem}_{number}.tf": damaged(path.read_text("utf-8"), chance)
        for path in FILES
        for number in range(20)
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-8", newline="")
    run = terraform("fmt", "-no-color", "-write=false", "-list=false", folder=tmp_path)
    refused = set(re.findall(r"on (\S+\.tf) line", run.stderr))
    ours = {name: parse(name, text)[2] for name, text in texts.items()}
    disagree = {
        name: list(map(str, found))
        for name, found in ours.items()
        if bool(found) != (name in refused)
    }
    assert disagree == {}
    assert 50 < len(refused) < len(texts) - 20


# ----------------------------------------------------------------------------------------- texts

TEXTS = {
    "heredoc with a trim at the line's beginning": '<<EOT\nfoo\n${~ "x"}\nEOT\n',
    "heredoc with trims on both sides": '<<EOT\nfoo\n  ${~ "x" ~}  \n  bar\nEOT\n',
    "flush heredoc with blank lines": '<<-EOT\n    foo\n\n      bar\n   ${"x"} \n    EOT\n',
    "flush heredoc with tabs": "<<-EOT\n\ta\n\t  b\n  EOT\n",
    "flush heredoc with a line of blanks": "<<-EOT\n    a\n  \n    b\n    EOT\n",
    "flush heredoc with directives": (
        '<<-EOT\n    ${"x"}\n      y\n    %{~ if true ~}\n      yes\n    %{~ else ~}\n'
        "      no\n    %{~ endif ~}\n    end\n  EOT\n"
    ),
    "heredoc with a loop": '<<EOT\n%{ for x in ["a","b"] ~}\n- ${x}\n%{ endfor ~}\nEOT\n',
    "heredoc with escapes": '<<EOT\n$${y} $$$${z} %%{q} $ % \\n $$ ${"x"}\nEOT\n',
    "trims": '"a  ${~ "x" ~}  b"',
    "trims in a row": '"${"a" ~} ${~ "b"} ${"c" ~}"',
    "trims around a text": '"x ${~ " y " ~} ${"z"}"',
    "dollars": '"${y} $$$${z} %%{q} $ % $$ %%"'.replace("${y}", "$${y}"),
    "escapes": r'"\u00e9\U0001F600\"\\\t\n"',
    "a loop": '"%{ for x in ["a","b"] }<${x}>%{ endfor }"',
    "nested directives": '"%{ for x in ["a","b"] }%{ if false }1%{ else }2%{ endif }%{ endfor }"',
}


def rendered(node, names):
    """What a template of constants gives."""
    if isinstance(node, str):
        return node
    if isinstance(node, Literal):
        return node.value
    if isinstance(node, Traversal):
        return names[node.names[0]]
    if isinstance(node, TemplateFor):
        items = [item.value for item in node.of.items]
        return "".join(rendered(part, {node.value: item}) for item in items for part in node.body)
    if isinstance(node, TemplateIf):
        parts = node.yes if node.condition.value else node.no
    else:
        assert isinstance(node, Template)
        parts = node.parts
    return "".join(rendered(part, names) for part in parts)


@needs_terraform
def test_terraform_gives_the_same_texts(tmp_path):
    lines = "\n".join(f"  t{number} = {source}" for number, source in enumerate(TEXTS.values()))
    (tmp_path / "main.tf").write_text(f"locals {{\n{lines}\n}}\n", "utf-8")
    all_of_them = ", ".join(f"local.t{number}" for number in range(len(TEXTS)))
    run = terraform("console", folder=tmp_path, text=f"jsonencode([{all_of_them}])\n")
    theirs = json.loads(json.loads(run.stdout))
    ours = [rendered(parse_expression("x", source), {}) for source in TEXTS.values()]
    assert dict(zip(TEXTS, ours, strict=True)) == dict(zip(TEXTS, theirs, strict=True))


# ----------------------------------------------------------------------------------- python-hcl2


def other(path):
    """What python-hcl2 reads, every operation in parentheses of its own."""
    options = SerializationOptions(with_comments=False, force_operation_parentheses=True)
    return hcl2.loads(path.read_text("utf-8"), serialization_options=options)


def bare(node):
    """The tree without offsets and parentheses."""
    if type(node) is tuple:
        return tuple(map(bare, node))
    if isinstance(node, Parentheses):
        return bare(node.of)
    if isinstance(node, SplatItem):
        return "item"
    if isinstance(node, tuple):
        return (type(node).__name__, *map(bare, node[1:]))
    return node


def their_tree(value):
    """A value of python-hcl2, as the tree it stands for. Texts of its are source text."""
    if isinstance(value, dict):
        pairs = tuple((their_key(key), their_tree(item)) for key, item in value.items())
        return ("Object", pairs)
    if isinstance(value, list):
        return ("Tuple", tuple(map(their_tree, value)))
    if isinstance(value, float):
        return ("Literal", Decimal(str(value)))
    if not isinstance(value, str):
        return ("Literal", value)
    if value.startswith('"<<'):
        return bare(parse_expression("theirs", value[1:-1] + "\n"))
    if value.startswith("${"):
        value = value[2:-1]
    return bare(parse_expression("theirs", value))


def their_key(key):
    node = their_tree(key)
    return ("Literal", node[1][0]) if re.fullmatch(r"[\w-]+", key) else node


def their_body(value):
    """Attributes and blocks of a body of python-hcl2."""
    attributes, blocks = {}, []
    for name, item in value.items():
        if name == "__is_block__":
            continue
        if isinstance(item, list) and item and all(is_block(element) for element in item):
            blocks += [their_block((name,), element) for element in item]
        else:
            attributes[name] = their_tree(item)
    return attributes, sorted(blocks, key=repr)


def is_block(value):
    while isinstance(value, dict) and "__is_block__" not in value and len(value) == 1:
        (value,) = value.values()
    return isinstance(value, dict) and "__is_block__" in value


def their_block(header, value):
    while "__is_block__" not in value:
        ((label, value),) = value.items()
        header = (*header, label.strip('"'))
    return header, *their_body(value)


def our_body(body):
    attributes = {name: bare(attribute.value) for name, attribute in body.attributes.items()}
    blocks = [((block.type, *block.labels), *our_body(block.body)) for block in body.blocks]
    return attributes, sorted(blocks, key=repr)


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_python_hcl2_reads_the_same(path):
    body, _, diagnostics = parse(path.name, path.read_text("utf-8"))
    assert diagnostics == []
    assert our_body(body) == their_body(other(path))
