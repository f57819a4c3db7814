"""What a hostile repository cannot do: run for ever, fill the memory, leave its root."""

from __future__ import annotations

import sys
import threading

import pytest

from finops_shiftleft.model import Unknown
from finops_shiftleft.sources.terraform import calls, evaluation, library


def local_values(*lines: str, size: str = "local.last") -> str:
    return (
        "locals {\n" + "\n".join(lines) + f'\n}}\nresource "x_server" "a" {{\n  size = {size}\n}}\n'
    )


def test_a_chain_of_five_thousand_locals_is_followed(read) -> None:
    limit, stack = sys.getrecursionlimit(), threading.stack_size()
    links = [f"a{number} = local.a{number + 1} + 1" for number in range(5_000)]
    found = read(local_values(*links, "a5000 = 0", size="local.a0"))
    assert found.value() == 5_000
    assert found.diagnostics == []
    assert (sys.getrecursionlimit(), threading.stack_size()) == (limit, stack)


def test_a_chain_of_resources_and_modules_is_followed(read) -> None:
    steps = "".join(
        f'module "m{number}" {{\n  source = "./m"\n  size = module.m{number + 1}.size\n}}\n'
        for number in range(400)
    )
    found = read(
        steps + 'module "m400" {\n  source = "./m"\n  size = "small"\n}\n',
        {"m/main.tf": 'variable "size" {}\nresource "x_server" "a" {\n  size = var.size\n}\n'
                      'output "size" {\n  value = x_server.a.size\n}\n'},
    )  # fmt: skip
    assert found.value("size", "module.m0.x_server.a") == "small"


def test_a_chain_that_is_read_only_later_is_followed(read) -> None:
    links = [f"a{number} = local.a{number + 1}" for number in range(3_000)]
    found = read(local_values(*links, 'a3000 = "end"', size="local.a0"), reads=frozenset())
    assert found.value() == "end"


def test_a_cycle_of_five_thousand_locals_ends(read) -> None:
    links = [f"a{number} = local.a{(number + 1) % 5_000}" for number in range(5_000)]
    found = read(local_values(*links, size="local.a0"))
    assert isinstance(found.value(), Unknown)
    assert found.codes == ["cycle"]


def test_expressions_that_refer_too_deeply_are_an_unknown(read, monkeypatch) -> None:
    monkeypatch.setattr(evaluation, "MAX_FRAMES", 2_000)
    links = [f"a{number} = local.a{number + 1} + 1" for number in range(5_000)]
    found = read(local_values(*links, "a5000 = 0", size="local.a0"), reads=frozenset())
    value = found.value()
    assert isinstance(value, Unknown)
    while value.because:
        value = value.because
    assert "more deeply than supported" in value.reason


@pytest.mark.parametrize(
    "lines",
    [
        ["a0 = [1, 2]", *(f"a{n} = concat(local.a{n - 1}, local.a{n - 1})" for n in range(1, 40)), "last = local.a39"],
        ["a0 = [1, 2]", *(f"a{n} = [local.a{n - 1}, local.a{n - 1}]" for n in range(1, 60)), "last = jsonencode(local.a59)"],
        ["a0 = [1, 2]", *(f"a{n} = [local.a{n - 1}, local.a{n - 1}]" for n in range(1, 60)), "last = local.a59 == local.a58"],
        ['a0 = "xxxxxxxx"', *(f'a{n} = "${{local.a{n - 1}}}${{local.a{n - 1}}}"' for n in range(1, 40)), "last = local.a39"],
        ["a = range(1000)", "last = [for x in local.a : [for y in local.a : [for z in local.a : 1]]]"],
        ["a = range(1000)", "last = length(setproduct(local.a, local.a, local.a))"],
    ],
    ids=["concat", "nested", "equal", "text", "loops", "product"],
)  # fmt: skip
def test_what_grows_without_end_is_stopped(read, lines) -> None:
    found = read(local_values(*lines))
    assert isinstance(found.value(), Unknown)
    assert len(found.diagnostics) == 1


def test_a_budget_that_is_used_up_is_not_forgiven(read) -> None:
    found = read(
        local_values(
            "a = range(1000)",
            "b = [for x in local.a : [for y in local.a : [for z in local.a : 1]]]",
            "last = try([for x in local.a : [for y in local.a : [for z in local.a : 1]]], 5)",
        )
    )
    assert isinstance(found.value(), Unknown)
    assert set(found.codes) == {"limit"}


def test_a_module_that_calls_itself_ends(read) -> None:
    found = read('module "m" {\n  source = "./"\n}\nresource "x_server" "a" {\n  size = 1\n}\n')
    assert found.codes == ["limit"]
    assert "module.m calls itself" in found.diagnostics[0]
    assert found.value() == 1


def test_modules_that_call_each_other_end(read) -> None:
    found = read(
        'module "a" {\n  source = "./a"\n}\n',
        {"a/main.tf": 'module "b" {\n  source = "../b"\n}\n', "b/main.tf": 'module "a" {\n  source = "../a"\n}\n'},
    )  # fmt: skip
    assert "calls itself" in found.diagnostics[0]


def test_modules_that_double_are_bounded(read, monkeypatch) -> None:
    monkeypatch.setattr(calls, "MAX_MODULES", 500)
    files = {
        f"m{depth}/main.tf": "".join(
            f'module "{name}" {{\n  source = "../m{depth + 1}"\n}}\n' for name in "xy"
        )
        for depth in range(25)
    }
    files["m25/main.tf"] = 'resource "x_server" "a" {}\n'
    found = read('module "m" {\n  source = "./m0"\n}\n', files)
    assert found.codes
    assert set(found.codes) == {"limit"}
    assert len(found.counts) < 500


def test_modules_are_not_followed_too_deep(read) -> None:
    files = {
        f"m{depth}/main.tf": f'module "m" {{\n  source = "../m{depth + 1}"\n}}\n'
        for depth in range(60)
    }
    found = read('module "m" {\n  source = "./m0"\n}\n', files)
    assert found.codes == ["limit"]
    assert f"more than {calls.MAX_DEPTH} modules deep" in found.diagnostics[0]


@pytest.mark.parametrize(
    "expression",
    ['file("/etc/passwd")', 'file("../secret")', 'file("${path.module}/../../secret")', 'file("link")',
     'templatefile("../secret", {})', 'filebase64("nothing")'],
)  # fmt: skip
def test_files_outside_of_the_root_are_not_read(read, tmp_path, expression) -> None:
    (tmp_path.parent / "secret").write_text("secret")
    (tmp_path / "link").symlink_to("../secret")
    found = read(f'resource "x_server" "a" {{\n  size = {expression}\n}}\n')
    assert isinstance(found.value(), Unknown)
    assert "secret" not in str(found.value().choices)
    assert found.codes == ["expression"]


def test_a_fileset_does_not_leave_the_root(read, tmp_path) -> None:
    (tmp_path / "loop").symlink_to(".")
    found = read(
        'resource "x_server" "a" {\n  size = fileset(".", "**/*.txt")\n  disk = fileset("..", "*")\n}\n',
        {"a.txt": "", "b/c.txt": ""},
    )
    assert {"a.txt", "b/c.txt"} <= set(found.value())
    assert isinstance(found.value("disk"), Unknown)


def test_templates_that_render_themselves_end(read) -> None:
    found = read(
        'resource "x_server" "a" {\n  size = templatefile("t", { n = "t" })\n}\n',
        {"t": "${templatefile(n, { n = n })}"},
    )
    assert isinstance(found.value(), Unknown)


def test_more_files_than_are_read(read, monkeypatch) -> None:
    monkeypatch.setattr(library, "MAX_FILES", 2)
    found = read(files={f"m{number}.tf": "" for number in range(4)})
    assert found.codes == ["unreadable-file"] * 2


def test_diagnostics_are_bounded(read, monkeypatch) -> None:
    monkeypatch.setattr(evaluation, "MAX_DIAGNOSTICS", 10)
    bad = "\n".join(f"a{number} = [][0]" for number in range(50))
    found = read(f'resource "x_server" "a" {{\n  size = {{\n{bad}\n}}\n}}\n')
    assert len(found.diagnostics) == 10
