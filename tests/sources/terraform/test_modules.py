"""Module calls: where modules are found, and how many instances there are of what they declare."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from finops_shiftleft.model import Amount, Unknown

UNIT = """
    variable "size" {
      default = "small"
    }
    resource "x_server" "a" {
      size = var.size
    }
    resource "x_disk" "d" {
      count = 2
      size  = 5
    }
    output "size" {
      value = x_server.a.size
    }
    output "id" {
      value = x_server.a.id
    }
    """
CALL = 'module "web" {\n  source = "./unit"\n%s\n}\n'


def test_addresses_have_the_modules_path(read) -> None:
    found = read(
        CALL % "",
        {
            "unit/main.tf": UNIT + 'module "inner" {\n source = "../inner"\n}\n',
            "inner/main.tf": UNIT,
        },
    )
    assert found.counts == {
        "module.web.x_server.a": 1,
        "module.web.x_disk.d[0]": 2,
        "module.web.module.inner.x_server.a": 1,
        "module.web.module.inner.x_disk.d[0]": 2,
    }


def test_instances_of_a_module_that_read_alike_are_one_row(read) -> None:
    found = read(
        CALL % '  for_each = { a = "small", b = "large", c = "small" }\n  size = each.value',
        {"unit/main.tf": UNIT},
    )
    assert found.counts == {
        'module.web["a"].x_server.a': 2,
        'module.web["b"].x_server.a': 1,
        'module.web["a"].x_disk.d[0]': 6,
    }
    rows = found.resources
    assert rows['module.web["a"].x_server.a'].instances == (
        'module.web["a"].x_server.a',
        'module.web["c"].x_server.a',
    )
    assert rows['module.web["a"].x_disk.d[0]'].instances == tuple(
        f'module.web["{key}"].x_disk.d[{index}]' for key in "abc" for index in range(2)
    )


@pytest.mark.parametrize("count", [3, 100_000, 10**12])
def test_a_module_that_cannot_differ_is_evaluated_once(read, count) -> None:
    found = read(CALL % f"  count = {count}", {"unit/main.tf": UNIT})
    assert found.counts == {
        "module.web[0].x_server.a": count,
        "module.web[0].x_disk.d[0]": 2 * count,
    }
    assert len(found.resources["module.web[0].x_disk.d[0]"].instances) == (6 if count == 3 else 0)


def test_calls_of_one_module_stay_apart(read) -> None:
    calls = CALL % "" + (CALL % "").replace("web", "api")
    found = read(calls, {"unit/main.tf": UNIT})
    assert found.counts == {
        "module.web.x_server.a": 1,
        "module.web.x_disk.d[0]": 2,
        "module.api.x_server.a": 1,
        "module.api.x_disk.d[0]": 2,
    }


def test_an_open_number_of_modules_is_a_range_of_what_they_declare(read) -> None:
    found = read(
        'variable "create" {}\nvariable "number" {}\n'
        + CALL % "  count = var.create ? 2 : 0"
        + (CALL % "  count = var.number").replace("web", "api"),
        {"unit/main.tf": UNIT},
    )
    upto = Amount(Decimal(0), Decimal(4), Decimal(4))
    assert found.counts["module.web[0].x_disk.d[0]"] == upto
    assert str(found.counts["module.api.x_server.a"]).startswith("var.number has no value")
    assert len(found.counts) == 4


def test_outputs_of_several_instances(read) -> None:
    found = read(
        CALL % '  for_each = toset(["s", "m"])\n  size = each.key'
        + (CALL % "  count = 2").replace("web", "api")
        + 'resource "x_server" "all" {\n'
        '  size = [module.web["m"].size, values(module.web)[*].size, module.api[1].size]\n'
        "  disk = module.api[0].id\n"
        "  network = module.api[2].size\n}\n",
        {"unit/main.tf": UNIT},
    )
    assert found.value("size", "x_server.all") == ["m", ["m", "s"], "small"]
    assert found.value("disk", "x_server.all").target == "module.api[0].x_server.a"
    assert found.diagnostics[0].startswith("main.tf:13:23: there is no element 2")


def test_an_output_that_does_not_exist_is_a_mistake(read) -> None:
    found = read(
        CALL % "" + 'resource "x_server" "b" {\n  size = module.web.nothing\n}\n',
        {"unit/main.tf": UNIT},
    )
    assert 'the module has no output "nothing"' in found.diagnostics[0]
    assert isinstance(found.value("size", "x_server.b"), Unknown)


# ------------------------------------------------------------------------------- where they are


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("terraform-aws-modules/vpc/aws", "terraform-aws-modules/vpc/aws is not in the repository"),
        ("git::https://example.com/vpc.git?ref=v1", "is not in the repository"),
        ("./nothing", "./nothing has no Terraform files"),
        ("../../../elsewhere", "leaves the repository"),
    ],
)
def test_a_module_that_is_not_here_is_a_warning_and_its_outputs_are_unknown(
    read, source, message
) -> None:
    found = read(
        f'module "vpc" {{\n  source = "{source}"\n}}\n'
        'resource "x_server" "a" {\n  size = "small"\n  network = module.vpc.id\n}\n'
    )
    assert found.codes == ["module-not-available"]
    (diagnostic,) = found.configuration.diagnostics
    assert diagnostic.severity == "warning"
    assert str(diagnostic.location) == "main.tf:2:12"
    assert message in diagnostic.message
    assert diagnostic.advice or source.startswith("./")
    assert found.value("size") == "small"
    assert str(found.value("network")) == "module.vpc is not available (main.tf:1)"


def test_what_terraform_init_has_installed_is_read(read) -> None:
    installed = {
        "Modules": [
            {"Key": "", "Source": "", "Dir": "."},
            {"Key": "web", "Source": "registry/x", "Dir": ".terraform/modules/web"},
            {"Key": "web.inner", "Source": "registry/y", "Dir": ".terraform/modules/web.inner/sub"},
            {"Key": "outside", "Source": "registry/z", "Dir": "../outside"},
        ]
    }
    calls = 'module "%s" {\n  source = "registry/%s"\n}\n'
    found = read(
        files={
            "live/main.tf": calls % ("web", "x") + calls % ("outside", "z"),
            "live/.terraform/modules/modules.json": json.dumps(installed),
            "live/.terraform/modules/web/main.tf": calls % ("inner", "y"),
            "live/.terraform/modules/web.inner/sub/main.tf": UNIT,
        },
        path="live",
    )
    assert list(found.counts) == [
        "module.web.module.inner.x_server.a",
        "module.web.module.inner.x_disk.d[0]",
    ]
    assert found.codes == ["module-not-available"]


def test_a_broken_record_of_installed_modules_is_as_none(read) -> None:
    found = read(
        'module "a" {\n  source = "registry/x"\n}\n',
        {".terraform/modules/modules.json": '{"Modules": [{"Key": 1}, 5]}'},
    )
    assert found.codes == ["module-not-available"]


def test_a_module_of_the_parent_directory(read) -> None:
    found = read(
        files={
            "live/prod/main.tf": 'module "u" {\n  source = "../../unit"\n}\n',
            "unit/main.tf": UNIT,
        },
        path="live/prod",
    )
    assert list(found.counts) == ["module.u.x_server.a", "module.u.x_disk.d[0]"]
    assert found.resources["module.u.x_server.a"].location.file == "unit/main.tf"


def test_paths_are_as_terraform_tells_them(read) -> None:
    code = 'resource "x_server" "a" {\n  size = "${path.module}|${path.root}|${file("${path.module}/x")}"\n}\n'
    found = read(
        files={
            "live/main.tf": code + 'module "u" {\n  source = "../unit"\n}\n',
            "live/x": "live",
            "unit/main.tf": code,
            "unit/x": "unit",
        },
        path="live",
    )
    assert found.value("size", "x_server.a") == ".|.|live"
    assert found.value("size", "module.u.x_server.a") == "../unit|.|unit"


# ------------------------------------------------------------------------------- kinds of files


def test_files_of_opentofu_take_the_place_of_terraforms(read) -> None:
    found = read(
        files={
            "main.tf": 'resource "x_server" "terraform" {}\n',
            "main.tofu": 'resource "x_server" "tofu" {}\n',
            "more.tf.json": '{"resource": {"x_server": {"json": {}}}}',
            "more.tofu.json": '{"resource": {"x_server": {"tofu_json": {}}}}',
            "only.tofu": 'resource "x_server" "only" {}\n',
            ".hidden.tf": 'resource "x_server" "hidden" {}\n',
            "backup.tf~": 'resource "x_server" "backup" {}\n',
        }
    )
    assert list(found.counts) == ["x_server.tofu", "x_server.tofu_json", "x_server.only"]


def test_overrides_replace_blocks_of_a_type_as_a_whole(read) -> None:
    found = read(
        'resource "x_server" "a" {\n  size = 1\n  disk {\n    gb = 1\n  }\n  disk {\n    gb = 2\n  }\n'
        "  network {\n    name = 1\n  }\n}\n",
        {"a_override.tf": 'resource "x_server" "a" {\n  disk {\n    gb = 3 + {}.x\n  }\n}\n'},
    )
    assert found.value("size") == 1
    assert len(found.value("disk")) == 1
    assert [block.get("name") for block in found.value("network")] == [1]
    assert found.diagnostics[0].startswith("a_override.tf:3:")


def test_a_file_that_cannot_be_read_costs_itself(read, tmp_path) -> None:
    (tmp_path / "latin.tf").write_bytes(b'# one\nresource "x_server" "b" {\n  size = "\xe9"\n}\n')
    (tmp_path / "outside.tf").symlink_to("/etc/hostname")
    found = read('resource "x_server" "a" {\n  size = 1\n}\n', {"broken.tf": "resource {\n"})
    assert found.value("size", "x_server.a") == 1
    assert any(text.startswith("latin.tf:3:1: not UTF-8") for text in found.diagnostics)
    assert any(text.startswith("broken.tf:") for text in found.diagnostics)


def test_the_blocks_around_a_mistake_are_read(read) -> None:
    found = read(
        'resource "x_server" "a" {\n  size = \n  disk = 1\n}\nresource "x_server" "b" {}\n'
    )
    assert {"x_server.a", "x_server.b"} <= set(found.counts)
    assert found.codes == ["syntax"]
