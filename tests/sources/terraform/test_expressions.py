"""Expressions, against `terraform console` and by scenario."""

from __future__ import annotations

import random
from decimal import Decimal
from pathlib import Path

import pytest
from oracle import evaluate as terraform

from finops_shiftleft.errors import SyntaxProblem
from finops_shiftleft.location import Location
from finops_shiftleft.model import Unknown, Value
from finops_shiftleft.sources.terraform.definitions import Definition
from finops_shiftleft.sources.terraform.evaluation import Fault
from finops_shiftleft.sources.terraform.expressions import Expression
from finops_shiftleft.sources.terraform.library import Library
from finops_shiftleft.sources.terraform.modules import Module, World
from finops_shiftleft.sources.terraform.nodes import SourceFile
from finops_shiftleft.sources.terraform.parser import parse_expression
from finops_shiftleft.sources.terraform.variables import Inputs
from finops_shiftleft.trees import WorkingTree

SEED, EXPRESSIONS = 20261122, 1_000


@pytest.fixture
def module(tmp_path: Path) -> Module:
    """An empty root module. `unknown` and `size` are names that the tests bind."""
    return Module(World(Library(WorkingTree(tmp_path)), ".", Inputs()), Definition("."))


def value(module: Module, text: str, **names: Value) -> Value:
    node = parse_expression("main.tf", text)
    expression = Expression(node, SourceFile("main.tf", text), frozenset(names))
    return expression.evaluate(module.frame.inner(names))


SIZE = Unknown("var.size has no value", Location("main.tf", 1))


# ----------------------------------------------------------------------------- as Terraform does


class Generator:
    """Expressions at random: typed loosely, so that most of them mean something to Terraform."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def pick(self, *texts: str) -> str:
        return self.random.choice(texts)

    def any(self, depth: int) -> str:
        kinds = (self.number, self.number, self.boolean, self.text, self.list, self.object)
        return self.random.choice(kinds)(depth)

    def number(self, d: int) -> str:
        if d <= 0:
            return self.pick("0", "1", "2", "7", "-3", "2.5", "0.25", '"4"', "1e3", "10")
        n, d = self.number, d - 1
        return self.random.choice(
            (
                lambda: f"{n(d)} {self.pick(*'+-*/%')} {n(d)}",
                lambda: f"-{n(0)}",
                lambda: f"({n(d)})",
                lambda: f"({self.boolean(d)} ? {n(d)} : {n(d)})",
                lambda: f"length({self.collection(d)})",
                lambda: f"{self.list(d)}[{n(0)}]",
                lambda: f"{self.list(d)}.{self.pick('0', '1', '2')}",
                lambda: f"{self.object(d)}.{self.key()}",
                lambda: f'{self.object(d)}["{self.key()}"]',
                lambda: f"max({n(d)}, {n(d)})",
                lambda: f"try({n(d)}, {n(d)})",
            )
        )()

    def boolean(self, d: int) -> str:
        if d <= 0:
            return self.pick("true", "false", '"true"', '"false"')
        b, d = self.boolean, d - 1
        return self.random.choice(
            (
                lambda: f"{self.number(d)} {self.pick('<', '>', '<=', '>=')} {self.number(d)}",
                lambda: f"{self.any(d)} {self.pick('==', '!=')} {self.any(d)}",
                lambda: f"({b(d)} {self.pick('&&', '||')} {b(d)})",
                lambda: f"!{b(0)}",
                lambda: f"can({self.number(d)})",
                lambda: f"{self.any(d)} == null",
            )
        )()

    def text(self, d: int) -> str:
        if d <= 0:
            return self.pick('"a"', '"b"', '"12"', '""', '"x y"', '"é"')
        t, d = self.text, d - 1
        return self.random.choice(
            (
                lambda: f'"p-${{{self.any(d)}}}"',
                lambda: f'"${{{self.number(d)}}}${{{t(d)}}}"',
                lambda: (
                    f'"%{{ if {self.boolean(d)} }}y${{{self.number(0)}}}%{{ else }}n%{{ endif }}"'
                ),
                lambda: f'"%{{ for i, v in {self.list(d)} ~}} ${{i}}=${{v}} %{{ endfor ~}} z"',
                lambda: f"upper({t(d)})",
                lambda: f'join(",", {self.list(d)})',
                lambda: f"({self.boolean(d)} ? {t(d)} : {self.number(d)})",
            )
        )()

    def list(self, d: int) -> str:
        if d <= 0:
            return self.pick(
                "[]", "[1, 2, 3]", '["a", "b"]', 'toset(["b", "a"])', "tolist([1, 2])",
                '[1, "x", true]', "[[1], [2, 3]]",
            )  # fmt: skip
        l, d = self.list, d - 1  # noqa: E741
        return self.random.choice(
            (
                lambda: f"[{self.any(d)}, {self.any(d)}]",
                lambda: (
                    f"[for v in {self.collection(d)} : {self.pick('v', '[v]', self.number(d))}]"
                ),
                lambda: (
                    f"[for k, v in {self.collection(d)} : {self.pick('k', 'v', '{a = k, b = v}')} "
                    f"if {self.pick('true', 'v != 2', self.boolean(d))}]"
                ),
                lambda: f"{l(d)}[*]",
                lambda: f"{self.objects(d)}[*].{self.key()}",
                lambda: f"{self.objects(d)}.*.{self.key()}",
                lambda: f"({self.boolean(d)} ? {l(d)} : {l(d)})",
                lambda: f"{self.any(d)}[*]",
                lambda: f"values({self.object(d)})",
            )
        )()

    def objects(self, d: int) -> str:
        return self.random.choice(
            (
                lambda: f"[{self.object(d)}, {self.object(d)}]",
                lambda: f"[for x in {self.list(d)} : {{a = x, b = 1}}]",
                lambda: self.object(d),
            )
        )()

    def object(self, d: int) -> str:
        if d <= 0:
            return self.pick(
                "{}", "{ a = 1, b = 2 }", '{ a = "x", c = true }', "tomap({ a = 1, b = 3 })",
                '{ "a" : [1], (upper("b")) = 2 }',
            )  # fmt: skip
        o, d = self.object, d - 1
        return self.random.choice(
            (
                lambda: f"{{ a = {self.any(d)}, b = {self.any(d)} }}",
                lambda: f"{{ ({self.text(d)}) = {self.number(d)}, {self.key()} = {self.any(d)} }}",
                lambda: (
                    f"{{ for k, v in {self.collection(d)} : {self.pick('k', 'v')} => "
                    f"{self.pick('v', 'k', self.number(d))} }}"
                ),
                lambda: f"{{ for v in {self.list(d)} : {self.pick('v', 'upper(v)')} => v... }}",
                lambda: f"merge({o(d)}, {o(d)})",
                lambda: f"({self.boolean(d)} ? {o(d)} : {o(d)})",
            )
        )()

    def collection(self, d: int) -> str:
        return self.random.choice((self.list, self.object))(d)

    def key(self) -> str:
        return self.pick("a", "b", "c")


def ours(module: Module, expression: str) -> str:
    try:
        return str(value(module, f"jsonencode({expression})"))
    except (Fault, SyntaxProblem) as mistake:
        return f"refused: {mistake}"


def test_random_expressions_have_terraforms_values(module: Module) -> None:
    generator = Generator(SEED)
    expressions = [generator.any(generator.random.randint(1, 3)) for _ in range(EXPRESSIONS)]
    results = list(zip(expressions, terraform(expressions), strict=True))
    accepted = [(text, result.text) for text, result in results if result.ok]
    assert len(accepted) > EXPRESSIONS / 2
    different = [
        f"{text}\n  Terraform {told}\n  here      {mine}"
        for text, told in accepted
        if (mine := ours(module, text)) != told
    ]
    assert not different, "\n".join(different)


ACCEPTED = [
    "1/0 > 5", "5 % 0", "-7 % 3", "7 % -3", "5.5 % 2", "0.1 + 0.2", "1/3", "2/3", "10/4", "(1/3)*3",
    "-0", "0 * -1", "1e100 + 1", "123456789012345678901234567890 * 3", "2 * 1e400", '"1" + 1',
    'true ? 1 : "a"', "true ? null : 1", 'true ? [1] : ["a"]', "true ? {a=1} : {}", "true ? [1] : []",
    'true ? {a=1} : {b="x"}', "null == null", "null == 1", '"" == null', '1 == "1"', 'true == "true"',
    "{a=1} == tomap({a=1})", "[1] == tolist([1])", '"true" && true', "null[*]", "null.*.a", "{a=1}[*].a",
    "[[1]][*][0]", "[{a=[1]},{a=[2]}].*.a[0]", "[{a=[1]},{a=[2]}][*].a[0]", "[[1,2]].0", '[1,2]["1"]',
    "{for k, v in {b=1, a=1} : v => k...}", '[for i, x in toset(["b", "a"]) : i]', "{1.5 = 2, true = 3}",
    '{ "${"f"}g" = 5, (upper("d")) = 3, e : 4 }', '"${1.50} ${1e3} ${true} ${0.1+0.2}"',
    'max([1, 5, 3]...)', 'try({}.x, [][0], "c")', 'can({}.x)', 'try("a${null}", 2)',
]  # fmt: skip

REFUSED = [
    "0/0", "null + 1", "!null", '"x" % 1', "1 < null", "true && null", '"a"[0]', "[1,2][1.5]", "[1,2][-1]",
    "[1,2][2]", "{a=1}[null]", '{a=1}["b"]', "{a=1}.b", 'toset(["a"])[0]', '[for x in "abc" : x]',
    "[for x in null : x]", '{for x in ["a","a"] : x => 1}', "{for x in [null] : x => 1}", "{(null) = 1}",
    '"a${null}"', '"a${[1]}"', '"%{if null}a%{endif}"', '"a".*.b', "[{a=1},{}][*].a", "null ? 1 : 2",
    "try()", "try({}.x)", "can()", "nosuch(1)", "upper(1, 2)", "max(1...)", "null.a", "null[0]", '"a".b',
    "[1].a", "jsonencode(1/0)", "unknown_name", "each.key", "count.index", "var.none", "local.none",
    "path.nowhere", "terraform.nothing", "aws_instance.none.id", "data.aws_ami.none.id", "module.none.x",
]  # fmt: skip


def test_the_corners_of_the_language_are_terraforms(module: Module) -> None:
    told = {text: result.text for text, result in zip(ACCEPTED, terraform(ACCEPTED), strict=True)}
    assert {text: ours(module, text) for text in ACCEPTED} == told
    refused = zip(REFUSED, terraform(REFUSED), strict=True)
    assert [text for text, result in refused if result.ok] == []


@pytest.mark.parametrize("text", REFUSED)
def test_what_terraform_refuses_is_a_fault(module: Module, text: str) -> None:
    with pytest.raises(Fault):
        value(module, f"jsonencode({text})")


# ------------------------------------------------------------------------------ what is not known


def test_an_unknown_goes_through_everything_that_is_worked_out_from_it(module: Module) -> None:
    for text in (
        "size + 1", "-size", "!size", '"x-${size}"', "size.name", "size[0]", "size[*].a", "[1][size]",
        "[for s in size : s]", "{for s in size : s => 1}", "{for s in [1] : size => s}", "upper(size)",
        '"%{ for s in size }x%{ endfor }"', "size == 1", "size && true", "size ? upper(size) : 1",
        "merge(size...)", "{(size) = 1}", "[for s in [1] : s if size]", "try(size.name, 1)", "can(size.name)",
    ):  # fmt: skip
        result = value(module, text, size=SIZE)
        assert isinstance(result, Unknown), text
        assert "var.size has no value (main.tf:1)" in str(result), text


def test_an_unknown_inside_leaves_the_rest_known(module: Module) -> None:
    assert value(module, '{ a = 1, b = size }["a"]', size=SIZE) == 1
    assert value(module, "[1, size][0]", size=SIZE) == 1
    assert value(module, "length([1, size])", size=SIZE) == 2
    assert value(module, "keys(merge({ a = size }, { b = 2 }))", size=SIZE) == ["a", "b"]


def test_a_target_is_kept(module: Module) -> None:
    known_later = Unknown("aws_x.a.id is known after apply", target="aws_x.a")
    for text in ('"arn/${id}"', "[id][0]", "coalesce(id, 1)", 'split("/", id)[0]', "true ? id : 1"):
        assert value(module, text, id=known_later).target == "aws_x.a"
    assert value(module, 'size ? id : ""', id=known_later, size=SIZE).target == "aws_x.a"


def test_a_conditional_that_is_open_knows_its_choices(module: Module) -> None:
    def choices(text: str) -> tuple[Value, ...]:
        result = value(module, text, size=SIZE)
        assert isinstance(result, Unknown)
        return result.choices

    assert choices("size ? 1 : 0") == (1, 0)
    assert choices('size ? 1 : "a"') == ("1", "a")
    assert choices("(size ? 1 : 0) * 2 + 1") == (3, 1)
    assert choices('"${size ? "m5" : "t3"}.large"') == ("m5.large", "t3.large")
    assert choices("size ? 1 : size ? 2 : 3") == (1, 2, 3)
    assert choices('length(size ? ["a", "b"] : [])') == (2, 0)
    assert choices('{ big = "x", small = "y" }[size ? "big" : "small"]') == ("x", "y")
    assert choices("(size ? { n = 1 } : { n = 2 }).n") == (1, 2)
    assert choices("size ? upper(size) : 1") == ()
    assert choices("(size ? 1 : 0) + (size ? 1 : 0)") == ()
    assert choices("(size ? [1] : [])[0]") == ()


def test_a_conditional_whose_branches_agree_is_known(module: Module) -> None:
    assert value(module, 'size ? "a" : "a"', size=SIZE) == "a"


def test_logic_is_decided_by_what_is_known(module: Module) -> None:
    assert value(module, "false && size", size=SIZE) is False
    assert value(module, "size && false", size=SIZE) is False
    assert value(module, "true || size", size=SIZE) is True
    assert value(module, "size || true", size=SIZE) is True
    assert value(module, "null != null && null.a == 1") is False


def test_the_branch_that_is_not_taken_may_be_wrong(module: Module) -> None:
    assert value(module, "true ? 1 : {}.x") == 1
    assert value(module, 'false ? file("../outside") : [1]') == [1]
    assert module.root.diagnostics == ()


# ------------------------------------------------------------------------------------- mistakes


def test_a_mistake_says_where_it_is(module: Module) -> None:
    text = '{\n  a = 1\n  b = upper("x").length\n}.b + [1][4]'
    with pytest.raises(Fault) as raised:
        value(module, text)
    fault = raised.value
    assert fault.message == "there is no element 4, only 1 elements"
    assert fault.file.location(fault.at) == Location("main.tf", 4, 10)


def test_a_mistake_costs_its_element_and_is_told_once(module: Module) -> None:
    for _ in range(2):
        result = value(module, "{ good = 1, bad = [1][2] }")
        assert result["good"] == 1
        assert isinstance(result["bad"], Unknown)
    (diagnostic,) = module.root.diagnostics
    assert str(diagnostic.location) == "main.tf:1:22"
    assert diagnostic.message == result["bad"].reason == "there is no element 2, only 1 elements"
    assert diagnostic.source.endswith("^")


def test_numbers_are_exact(module: Module) -> None:
    assert value(module, "0.1 + 0.2") == Decimal("0.3")
    assert value(module, "1 / 3 * 3") == 1
    assert str(value(module, "-0")) == "-0"
    assert isinstance(value(module, "5 / 2 * 2"), int)
