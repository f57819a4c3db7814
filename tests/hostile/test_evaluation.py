"""Expressions that would never end or fill the memory: each is an unknown that says which limit it
met, and the rest is estimated.

What the evaluator and each function refuse is held by tests/sources/terraform/test_limits.py and
functions/test_bounds.py; here the whole command has bounds.
"""

from __future__ import annotations

from itertools import product
from time import process_time

import pytest
from stranger import COSTS, NAT, PROVIDER, Run, Told

from finops_shiftleft.sources.terraform import evaluation

VOLUME = 'resource "aws_ebs_volume" "x" {\n  availability_zone = "us-east-1a"\n  size = %s\n}\n'
TWICE = "[for a in range(1000) : [for b in range(1000) : %s]]"
TEXTS = 'locals {\n  s0 = "xxxxxxxxxx"\n}\n' + "".join(
    f'locals {{\n  s{at} = "${{local.s{at - 1}}}${{local.s{at - 1}}}"\n}}\n' for at in range(1, 60)
)
MAPS = "locals {\n  m0 = { a = 1 }\n}\n" + "".join(
    f'locals {{\n  m{at} = merge({{ for k, v in local.m{at - 1} : "${{k}}x" => v }}, '
    f'{{ for k, v in local.m{at - 1} : "${{k}}y" => v }})\n}}\n'
    for at in range(1, 40)
)
SLOW = [
    "a * b", "1.1 / 3.7", "pow(3.7, 99)", "log(b + 2, 3)", 'regex("^(a|b)*c(d|e)+$", "ababababcdedede")',
    'cidrsubnet("10.0.0.0/8", 8, b % 200)', 'yamldecode("a: [1, 2, {b: c}]")', 'file("t.tpl")',
    'fileset(".", "**")', 'templatefile("t.tpl", { b = b })', "try(local.nope, b)", 'sha512("x")',
    'base64gzip("x")', "setproduct(range(9), range(9), range(9))", "yamlencode(local.s16)", "md5(local.s16)",
    "title(local.s16)", "strrev(local.s16)", 'regexall("a*?x*?b", local.s16)', "local.s16 == local.s15",
]  # fmt: skip


def test_a_million_times(run: Run) -> None:
    files = {"main.tf": PROVIDER + NAT + VOLUME % f"length({TWICE % SLOW[1]})"}
    ran = run(files).holds()
    assert COSTS in ran.out
    assert "evaluation takes more than" in ran.err


@pytest.mark.parametrize("expression", SLOW)
def test_whatever_is_done_a_million_times(
    told: Told, expression: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evaluation, "MAX_SECONDS", 0.1)
    size = f"length({TWICE % expression})"
    started = process_time()
    code, out, err = told({"main.tf": PROVIDER + NAT + TEXTS + VOLUME % size, "t.tpl": "x"})
    assert process_time() - started < 3
    assert code == 0
    assert COSTS in out
    assert "takes more than" in err or "takes too long" in err


LARGE = {
    "range": "range(1e12)",
    "power": "pow(9, pow(9, pow(9, 9)))",
    "number": "9" * 499 + " % 7",
    "format": 'format("%1000000000d", 1)',
    "texts": 'length([for a in range(1000) : "${local.s20}${a}"])',
    "keys": 'length({ for a in range(1000) : "${local.s18}${a}" => a })',
    "json": "length(jsonencode([for a in range(1000) : local.s20]))",
    "indent": 'indent(1000000000, "a\\nb")',
    "product": "length(setproduct(range(1000), range(1000), range(1000)))",
    "subnets": 'cidrsubnets("::/0", [for i in range(1000) : 64]...)',
    "pattern": 'regex("((((a{0,100}){0,100}){0,100}){0,100})", "a")',
    "yaml": f'yamldecode("{"[" * 20_000}")',
    "bomb": 'yamldecode("a: &a [x,x]\\nb: &b [*a,*a]\\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\\nd: [*c,*c,*c]")',
    "bcrypt": 'length(bcrypt("x", 31))',
    "doubled": "length(local.s59)",
    "map": "length(local.m39)",
}  # fmt: skip


@pytest.mark.parametrize("names", [[name] for name in ("texts", "keys", "json")] + [list(LARGE)])
def test_what_would_be_large(run: Run, names: list[str]) -> None:
    volumes = (VOLUME.replace('"x"', f'"{name}"') % LARGE[name] for name in names)
    files = {"main.tf": PROVIDER + NAT + TEXTS + MAPS + "".join(volumes)}
    assert COSTS in run(files).holds().out


COUNTS = [
    "1e12", "1e300", "-1", "1.5", "null", '"x"', "[]", "local.nope", "aws_ebs_volume.x0.size", "{}", "true",
    "toset([null])", "{ for i in range(1000) : i => { for j in range(1000) : j => i } }",
]  # fmt: skip


def test_counts_of_any_value(told: Told) -> None:
    bodies = (
        VOLUME.replace('"x"', f'"x{at}"').replace("size", f"{word} = {count}\n  size") % 1
        for at, (word, count) in enumerate(product(("count", "for_each"), COUNTS))
    )
    code, out, _ = told({"main.tf": PROVIDER + NAT + "".join(bodies)})
    assert code == 0
    assert COSTS in out


@pytest.mark.parametrize("links", [5_000, 60_000])
def test_a_chain_that_is_too_long_costs_itself(run: Run, links: int) -> None:
    chain = "".join(f"  a{at} = local.a{at + 1} + 1\n" for at in range(links))
    body = f"locals {{\n{chain}  a{links} = 1\n}}\n{VOLUME % 'local.a0'}"
    ran = run({"main.tf": PROVIDER + NAT + body}).holds()
    assert COSTS in ran.out
    assert ("more deeply than supported" in ran.err) == (links > 5_000)


def test_modules_that_double_at_each_level(run: Run) -> None:
    call = 'module "%s" {\n  source = "../m%d"\n}\n'
    files = {f"m{at}/main.tf": call % ("a", at + 1) + call % ("b", at + 1) for at in range(40)}
    files["main.tf"] = PROVIDER + NAT + 'module "m" {\n  source = "./m0"\n}\n'
    files["m40/main.tf"] = VOLUME % 1
    ran = run(files).holds()
    assert COSTS in ran.out
    assert "modules" in ran.err
