"""Every expression of functions/cases, evaluated here and by `terraform console`.

Both refuse, or both give the same JSON, to the last digit.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from oracle import Result, evaluate

from finops_shiftleft.errors import SyntaxProblem
from finops_shiftleft.model import Unknown, Value
from finops_shiftleft.sources.terraform import functions
from finops_shiftleft.sources.terraform.evaluation import Evaluation, Fault
from finops_shiftleft.sources.terraform.expressions import Expression
from finops_shiftleft.sources.terraform.files import Files
from finops_shiftleft.sources.terraform.functions import NAMES
from finops_shiftleft.sources.terraform.nodes import SourceFile
from finops_shiftleft.sources.terraform.parser import parse_expression
from finops_shiftleft.sources.terraform.scalars import Failure
from finops_shiftleft.sources.terraform.scope import Frame
from finops_shiftleft.trees import WorkingTree

HERE = Path(__file__).parent / "functions"
FILES = HERE / "files"
CASES = {
    path.stem: [line for line in path.read_text().splitlines() if line and line[0] != "#"]
    for path in sorted((HERE / "cases").glob("*.txt"))
}

# Where we differ, and why that is right.
_NULL = "the type of a null is not kept: Terraform formats one that has a type"
_EMPTY = "the type of a collection's elements is not kept where there are none"
_LENIENT = "what Terraform refuses here does no harm to an estimate"
_OUTSIDE = "Terraform gives an address outside of the network"
DIFFERENCES = {
    '(true ? [] : ["a"]) == tolist([])': _EMPTY,
    'true ? {a = 1} : {b = ["x"]}': _LENIENT,
    'true ? {a = 1} : {a = ["x"]}': _LENIENT,
    '"é" == "e\\u0301"': "a text of the configuration stays as it is written",
    "true ? 1 : true": _LENIENT,
    'true ? [1] : "a"': _LENIENT,
    "true ? [] : {}": _LENIENT,
    '[for t in ["$${file(\\"hello.txt\\")}"] : templatestring(t, {})]': _LENIENT,
    'cidrhost("fd00::/64", 18446744073709551616)': _OUTSIDE,
    'cidrhost("::ffff:10.0.0.0/104", 5)': _OUTSIDE,
    'cidrnetmask("::ffff:10.0.0.0/104")': _OUTSIDE,
    'cidrsubnet("10.1.2.0/24", -1, 0)': _OUTSIDE,
    'cidrsubnet("10.1.2.0/24", 4, -1)': _OUTSIDE,
    'format("%v", null)': _NULL,
    'format("%#v", null)': _NULL,
    'formatlist("%v", null)': _NULL,
    "pow(1.5, 2.5)": "the last digit of a broken power differs between Terraform's platforms too",
}

# What depends on the run or the machine: a value for Terraform, an Unknown for us.
OTHERWISE_KNOWN = ("base64gzip", "issensitive", "rsadecrypt", "pathexpand")


class Alone:
    """An expression's surroundings where there is nothing but functions and files."""

    def __init__(self) -> None:
        self.root = Evaluation()
        self.files = Files(WorkingTree(FILES), ".", self)  # type: ignore[arg-type]

    def function(self, name: str, arguments: list[Value], /) -> Value:
        return functions.call(name, arguments, self.files)


def evaluated(expression: str) -> Value:
    """Raises Fault, Failure or SyntaxProblem."""
    module = Alone()
    file = SourceFile("case", expression)
    parsed = Expression(parse_expression("case", expression), file, frozenset())
    return parsed.evaluate(Frame(module, {}))  # type: ignore[arg-type]


def ours(expression: str) -> Result | Unknown:
    """The result as Terraform's is told."""
    try:
        text = functions.call("jsonencode", [evaluated(expression)], Alone().files)
    except (Fault, Failure, SyntaxProblem):
        return Result(False)
    return text if isinstance(text, Unknown) else Result(True, text)


@pytest.mark.parametrize("family", CASES)
def test_expressions_give_what_the_console_gives(family: str) -> None:
    expressions = [line for line in CASES[family] if line not in DIFFERENCES]
    theirs = evaluate(expressions, FILES)

    differing = [
        f"{expression}\n  terraform: {wanted}\n  ours: {found}"
        for expression, wanted in zip(expressions, theirs, strict=True)
        if (found := ours(expression)) != wanted
        and not (isinstance(found, Unknown) and expression.startswith(OTHERWISE_KNOWN))
    ]

    assert not differing, f"{len(differing)} of {len(expressions)}\n" + "\n".join(differing)


def test_every_function_has_cases() -> None:
    written = "\n".join(line for lines in CASES.values() for line in lines)

    assert [name for name in sorted(NAMES) if f"{name}(" not in written] == []


def test_there_are_enough_cases() -> None:
    assert sum(map(len, CASES.values())) >= 1_500


@pytest.mark.parametrize("expression", DIFFERENCES)
def test_known_differences_still_differ(expression: str) -> None:
    assert [ours(expression)] != evaluate([expression], FILES), "no longer: take it off the list"
