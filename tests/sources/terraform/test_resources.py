"""Resources: instances, rows of instances that read alike, blocks and what they refer to."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finops_shiftleft.location import Location
from finops_shiftleft.model import Amount, Move, Unknown
from finops_shiftleft.sources.terraform.evaluate import Inputs, read_terraform
from finops_shiftleft.trees import WorkingTree


def whole(low: int, high: int) -> Amount:
    return Amount(Decimal(low), Decimal(high), Decimal(high))


# ------------------------------------------------------------------------------ rows of instances


def test_instances_that_read_alike_are_one_row(read) -> None:
    found = read(
        """
        resource "x_server" "a" {
          count = 5
          size  = count.index < 3 ? "small" : "large"
          name  = "server-${count.index}"
        }
        """
    )
    assert found.counts == {"x_server.a[0]": 3, "x_server.a[3]": 2}
    first = found.resources["x_server.a[0]"]
    assert first.instances == ("x_server.a[0]", "x_server.a[1]", "x_server.a[2]")
    assert found.value("size", "x_server.a[3]") == "large"
    assert first.location == Location("main.tf", 2, 1)


def test_for_each_rows_have_keys_in_order(read) -> None:
    found = read(
        """
        resource "x_server" "a" {
          for_each = { web = "large", db = "small", "a\\"b" = "large" }
          size     = each.value
        }
        """
    )
    assert found.counts == {'x_server.a["a\\"b"]': 2, 'x_server.a["db"]': 1}
    assert found.resources['x_server.a["a\\"b"]'].instances == (
        'x_server.a["a\\"b"]',
        'x_server.a["web"]',
    )


@pytest.mark.parametrize("count", [1_001, 10_000, 10**12])
def test_many_instances_that_cannot_differ_are_never_looked_at(read, count) -> None:
    found = read(
        f"""
        resource "x_server" "a" {{
          count = {count}
          size  = "small"
          name  = "x-${{count.index}}"
        }}
        """
    )
    assert found.counts == {"x_server.a[0]": count}
    assert found.resources["x_server.a[0]"].instances == ()


def test_many_instances_that_differ_are_looked_at_up_to_a_limit(read) -> None:
    found = read('resource "x_server" "a" {\n  count = 25000\n  size = count.index % 2\n}\n')
    assert found.counts == {
        "x_server.a[0]": 5_000,
        "x_server.a[1]": 5_000,
        "x_server.a[10000]": 15_000,
    }
    assert isinstance(found.value("size", "x_server.a[10000]"), Unknown)
    assert found.codes == ["limit"]


def test_a_type_of_which_nothing_is_read_is_only_counted(read) -> None:
    found = read(
        'resource "x_server" "a" {\n  count = 25000\n  size = count.index\n}\n', reads=None
    )
    assert found.counts == {"x_server.a[0]": 25_000}
    assert found.codes == []


def test_no_instance_is_no_row(read) -> None:
    found = read(
        """
        resource "x_server" "a" { count = 0 }
        resource "x_server" "b" { for_each = {} }
        """.replace("{ count = 0 }", "{\n  count = 0\n}").replace(
            "{ for_each = {} }", "{\n  for_each = {}\n}"
        )
    )
    assert found.counts == {}


# --------------------------------------------------------------------------- counts not known


def test_a_count_that_depends_on_an_unknown_condition_is_a_range(read) -> None:
    found = read(
        """
        variable "create" {}
        resource "x_server" "a" {
          count = var.create ? 1 : 0
          size  = "small-${count.index}"
        }
        resource "x_server" "b" {
          count = var.create ? 3 : 1
        }
        resource "x_server" "c" {
          count = var.create ? 2 : 2
        }
        """
    )
    assert found.counts == {
        "x_server.a[0]": whole(0, 1),
        "x_server.b[0]": whole(1, 3),
        "x_server.c[0]": 2,
    }
    assert found.value("size", "x_server.a[0]") == "small-0"


def test_an_unknown_count_is_one_row(read) -> None:
    found = read(
        """
        variable "number" {}
        variable "servers" {}
        resource "x_server" "a" {
          count = var.number
          size  = "small"
          disk  = count.index
        }
        resource "x_server" "b" {
          for_each = var.servers
          size     = each.value.size
        }
        """
    )
    assert list(found.counts) == ["x_server.a", "x_server.b"]
    assert str(found.counts["x_server.a"]) == "var.number has no value (main.tf:2)"
    assert found.value("size", "x_server.a") == "small"
    assert isinstance(found.value("disk", "x_server.a"), Unknown)
    assert "var.servers has no value" in str(found.value("size", "x_server.b"))


def test_for_each_over_an_open_choice_has_the_instances_that_may_be(read) -> None:
    found = read(
        """
        variable "create" {}
        resource "x_server" "a" {
          for_each = var.create ? toset(["web", "db"]) : toset(["db"])
          size     = each.key
        }
        """
    )
    assert found.counts == {'x_server.a["web"]': whole(0, 1), 'x_server.a["db"]': 1}
    assert found.value("size", 'x_server.a["web"]') == "web"


def test_for_each_over_nothing_in_brackets_is_no_instance(read) -> None:
    """Of `condition ? [] : toset(unknown)` only the empty branch is known."""
    found = read(
        """
        data "x_names" "n" {}
        resource "x_server" "a" {
          for_each = true ? [] : toset(data.x_names.n.names)
        }
        """
    )
    assert found.counts == {}
    assert found.codes == []


def test_known_keys_with_unknown_values_are_instances(read) -> None:
    found = read(
        """
        variable "size" {}
        resource "x_server" "a" {
          for_each = { web = var.size, db = "small" }
          size     = each.value
        }
        """
    )
    assert found.counts == {'x_server.a["db"]': 1, 'x_server.a["web"]': 1}
    assert isinstance(found.value("size", 'x_server.a["web"]'), Unknown)


@pytest.mark.parametrize(
    ("argument", "code", "message"),
    [
        ("count = -1", "invalid-count", "count is negative"),
        ("count = 1.5", "invalid-count", "a whole number is required"),
        ("count = null", "invalid-count", "count is null"),
        ("count = 1e30", "invalid-count", "the number is too large"),
        ('count = "many"', "invalid-count", "a number is required"),
        ('for_each = ["a"]', "invalid-for-each", "for_each needs a map or a set of texts"),
        ("for_each = toset([1])", "invalid-for-each", "for_each needs a set of texts"),
        ("for_each = toset([null])", "invalid-for-each", "for_each needs a set of texts"),
        ("for_each = null", "invalid-for-each", "for_each is null"),
        ("count = [][0]", "expression", "there is no element 0"),
    ],
)
def test_a_wrong_count_is_a_mistake_and_one_row_of_unknown_multiplicity(
    read, argument, code, message
) -> None:
    found = read(f'resource "x_server" "a" {{\n  {argument}\n}}\n')
    assert found.codes == [code]
    assert found.diagnostics[0].startswith("main.tf:2:")
    assert message in found.diagnostics[0]
    assert isinstance(found.counts["x_server.a"], Unknown)


@given(
    st.dictionaries(
        st.text("abz09-_.", min_size=1, max_size=4), st.sampled_from(["s", "m", "l"]), max_size=12
    )
)
def test_rows_hold_each_instance_once(sizes: dict[str, str]) -> None:
    written = ", ".join(f'"{key}" = "{size}"' for key, size in sizes.items())
    code = f'resource "x_server" "a" {{\n  for_each = {{ {written} }}\n  size = each.value\n}}\n'
    with TemporaryDirectory() as folder:
        (Path(folder) / "main.tf").write_text(code)
        found = read_terraform(
            WorkingTree(Path(folder)), ".", "case", Inputs(), lambda _: frozenset({"size"})
        )
        told = {
            address: row.values.get("size")
            for row in found.resources
            for address in row.instances or (row.address,)
        }
        assert told == {f'x_server.a["{key}"]': size for key, size in sizes.items()}
        assert sum(row.count for row in found.resources) == len(sizes)
        assert len(found.resources) == len(set(sizes.values()))


# ----------------------------------------------------------------------------- values, lazily


def test_only_what_is_read_is_evaluated(read) -> None:
    found = read(
        """
        resource "x_server" "a" {
          size  = "small"
          other = [][0]
        }
        """
    )
    assert found.codes == []
    assert isinstance(found.value("other"), Unknown)
    assert found.value("nothing") is None


def test_blocks_are_lists_of_values(read) -> None:
    found = read(
        """
        locals {
          disks = { data = 100, logs = 10 }
        }
        resource "x_server" "a" {
          disk {
            gb = 8
            count = 2
            lifecycle {
              days = 3
            }
          }
          dynamic "disk" {
            for_each = local.disks
            content {
              gb   = disk.value
              name = disk.key
              dynamic "lifecycle" {
                for_each = toset(["a"])
                iterator = it
                content {
                  days = "${disk.key}-${it.value}-${it.key}"
                }
              }
            }
          }
          lifecycle {
            ignore_changes = [size]
          }
          provisioner "local-exec" {
            command = "true"
          }
        }
        """
    )
    disks = found.value("disk")
    assert [dict(disk) | {"lifecycle": None} for disk in disks] == [
        {"gb": 8, "count": 2, "lifecycle": None},
        {"gb": 100, "name": "data", "lifecycle": None},
        {"gb": 10, "name": "logs", "lifecycle": None},
    ]
    assert [disk.get("lifecycle")[0].get("days") for disk in disks] == [3, "data-a-a", "logs-a-a"]
    assert found.value("lifecycle") is None
    assert found.value("provisioner") is None
    assert list(found.resources["x_server.a"].values) == ["disk"]


def test_a_dynamic_block_over_an_unknown_is_unknown(read) -> None:
    found = read(
        """
        variable "disks" {}
        resource "x_server" "a" {
          dynamic "disk" {
            for_each = var.disks
            content {
              gb = disk.value
            }
          }
        }
        """
    )
    assert found.value("disk") == Unknown("var.disks has no value", Location("main.tf", 2, 1))


def test_a_mistake_in_a_block_is_told_when_the_block_is_read(read) -> None:
    found = read('resource "x_server" "a" {\n  disk {\n    gb = {}.x\n  }\n}\n')
    assert found.diagnostics[0].startswith("main.tf:3:")


# --------------------------------------------------------------------------------- references


def test_what_is_configured_is_known_and_the_rest_is_known_later(read) -> None:
    found = read(
        """
        resource "x_template" "t" {
          size = "large"
          disk {
            gb = 5
          }
          nothing = null
        }
        resource "x_server" "a" {
          size = x_template.t.size
          disk = x_template.t.disk[0].gb
          network = [x_template.t.id, x_template.t.nothing, x_template.t.disk[0].name]
          whole = jsonencode(x_template.t)
        }
        """
    )
    address = "x_server.a"
    assert found.value("size", address) == "large"
    assert found.value("disk", address) == 5
    for unknown in (*found.value("network", address), found.value("whole", address)):
        assert isinstance(unknown, Unknown)
        assert unknown.target == "x_template.t"
    assert str(found.value("network", address)[0]) == "x_template.t.id is known after apply"


def test_instances_are_tuples_and_objects(read) -> None:
    found = read(
        """
        resource "x_network" "n" {
          count = 3
          cidr  = "10.0.${count.index}.0/24"
        }
        resource "x_network" "m" {
          for_each = toset(["a", "b"])
          cidr     = each.key
        }
        resource "x_server" "a" {
          size    = length(x_network.n)
          disk    = [x_network.n[1].cidr, x_network.m["b"].cidr, keys(x_network.m)]
          network = element(x_network.n[*].id, 4)
          other   = [for key, network in x_network.m : network.id][1]
        }
        """
    )
    address = "x_server.a"
    assert found.value("size", address) == 3
    assert found.value("disk", address) == ["10.0.1.0/24", "b", ["a", "b"]]
    assert found.value("network", address).target == "x_network.n[1]"
    assert found.value("other", address).target == 'x_network.m["b"]'


def test_a_resource_passed_as_an_object_keeps_its_attributes(read) -> None:
    found = read(
        """
        resource "x_network" "n" {
          cidr = "10.0.0.0/8"
        }
        module "web" {
          source  = "./web"
          network = x_network.n
        }
        """,
        {
            "web/main.tf": """
                variable "network" {
                  type = object({ id = string, cidr = string, arn = string })
                }
                resource "x_server" "a" {
                  size    = var.network.cidr
                  network = var.network.arn
                }
                """
        },
    )
    address = "module.web.x_server.a"
    assert found.value("size", address) == "10.0.0.0/8"
    assert found.value("network", address).target == "x_network.n"


TARGETS = """
    variable "network" {
      default = null
    }
    locals {
      template = x_template.t
      named    = { deep = [x_template.t.size] }
    }
    resource "x_template" "t" {
      size = "large"
    }
    resource "x_template" "many" {
      count = 2
    }
    resource "x_template" "keyed" {
      for_each = toset(["a", "b"])
      size     = "small"
    }
    module "child" {
      source   = "./child"
      template = x_template.t.id
    }
    resource "x_server" "a" {
      %s
    }
    """
CHILD = """
    variable "template" {}
    resource "x_network" "n" {
      size = var.template
    }
    output "network" {
      value = x_network.n.size
    }
    output "template" {
      value = var.template
    }
    """


@pytest.mark.parametrize(
    ("attribute", "target"),
    [
        ("size = x_template.t.id", "x_template.t"),
        ("size = x_template.t.size", "x_template.t"),
        ("size = local.template.size", "x_template.t"),
        ("size = local.named.deep[0]", "x_template.t"),
        ('size = "${x_template.t.size}-x"', "x_template.t"),
        ("size = x_template.many[1].id", "x_template.many[1]"),
        ('size = x_template.keyed["b"].size', 'x_template.keyed["b"]'),
        ("size = x_template.many[*].id", "x_template.many[0]"),
        ("size = one(values(x_template.keyed)[*].size)", 'x_template.keyed["a"]'),
        ("size = module.child.template", "x_template.t"),
        ("size = module.child.network", "x_template.t"),
        ("size = upper(module.child.network)", "x_template.t"),
        ("size = coalesce(var.network, x_template.t.size)", "x_template.t"),
        ("size = data.x_image.i.id", None),
        ('size = "plain"', None),
        ("size = aws_nothing.a.id", None),
    ],
)
def test_the_resource_that_an_attribute_refers_to(read, attribute, target) -> None:
    found = read(TARGETS % attribute, {"child/main.tf": CHILD})
    assert found.resources["x_server.a"].values.target(("size",)) == target


@pytest.mark.parametrize(
    ("each", "key", "targets"),
    [
        ('for_each = toset(["a", "b"])', "each.key", ['["a"]', '["b"]']),
        ('for_each = { x = "a", y = "b" }', "each.value", ['["a"]', '["b"]']),
        ('for_each = { x = { of = "b" } }', "each.value.of", ['["b"]']),
    ],
)
def test_an_instance_refers_to_the_instance_of_its_key(read, each, key, targets) -> None:
    code = f"""
    resource "x_template" "keyed" {{
      for_each = toset(["a", "b"])
      size     = each.key
    }}
    resource "x_server" "s" {{
      {each}
      size = x_template.keyed[{key}].size
    }}
    """
    servers = [r for r in read(code).resources.values() if r.type == "x_server"]
    found = [server.values.target(("size",)) for server in servers]
    assert found == [f"x_template.keyed{target}" for target in targets]


def test_the_target_of_a_blocks_attribute(read) -> None:
    block = "disk {\n        template = x_template.t.id\n      }\n      size = { a = x_template.many[0].id }"
    values = read(TARGETS % block, {"child/main.tf": CHILD}).resources["x_server.a"].values
    assert values.target(("disk", "template")) == "x_template.t"
    assert values.target(("disk", "0", "template")) == "x_template.t"
    assert values.target(("disk", "7", "template")) is None
    assert values.target(("disk", "nothing")) is None
    assert values.target(("nothing",)) is None
    assert values.target(("size", "a")) == "x_template.many[0]"


def test_the_target_in_a_module_has_the_modules_path(read) -> None:
    found = read(
        TARGETS % "size = 1",
        {"child/main.tf": CHILD + '\nresource "x_server" "s" {\n  size = x_network.n.id\n}\n'},
    )
    assert found.resources["module.child.x_server.s"].values.target(("size",)) == (
        "module.child.x_network.n"
    )


# ------------------------------------------------------------------------- other kinds of blocks


def test_moves_imports_and_removals_are_told(read) -> None:
    found = read(
        """
        moved {
          from = x_server.old
          to   = x_server.a["web"]
        }
        import {
          to = x_server.b[0]
          id = "i-123"
        }
        removed {
          from = x_server.gone
          lifecycle {
            destroy = false
          }
        }
        module "web" {
          source = "./web"
        }
        """,
        {"web/main.tf": "moved {\n  from = module.a.x_server.b\n  to = module.c.x_server.b\n}\n"},
    )
    assert found.configuration.moves == (
        Move("moved", "x_server.old", 'x_server.a["web"]', Location("main.tf", 2, 1)),
        Move("import", None, "x_server.b[0]", Location("main.tf", 6, 1)),
        Move("removed", "x_server.gone", None, Location("main.tf", 10, 1), destroys=False),
        Move(
            "moved",
            "module.web.module.a.x_server.b",
            "module.web.module.c.x_server.b",
            Location("web/main.tf", 1, 1),
        ),
    )


def test_blocks_that_create_nothing_do_not_stop_anything(read) -> None:
    found = read(
        """
        check "c" {
          assert {
            condition     = nothing.at.all
            error_message = ""
          }
        }
        ephemeral "x_secret" "s" {
          name = "s"
        }
        action "x_notify" "n" {}
        output "o" {
          value = ephemeral.x_secret.s.value
        }
        resource "x_server" "a" {
          size = ephemeral.x_secret.s.value
        }
        """
    )
    assert str(found.value()) == "ephemeral.x_secret.s is only known while Terraform runs"
    assert found.diagnostics == []


def test_a_second_declaration_is_a_mistake_at_its_place(read) -> None:
    found = read(
        'resource "x_server" "a" {\n  size = 1\n}\nresource "x_server" "a" {\n  size = 2\n}\n'
        'variable "v" {}\nvariable "v" {}\nlocals {\n  l = 1\n}\nlocals {\n  l = 2\n}\n'
    )
    assert found.value() == 1
    assert found.codes == ["duplicate-name"] * 3
    assert found.diagnostics[0].startswith(
        'main.tf:4:1: resource "x_server" "a" is declared a second time; '
        "the first is at main.tf:1:1"
    )


def test_a_cycle_is_told_with_its_path(read) -> None:
    found = read(
        """
        locals {
          a = local.b
          b = "${local.a}!"
          c = x_server.a.size
        }
        resource "x_server" "a" {
          size = local.a
          disk = local.c
          network = x_server.a.network
        }
        """
    )
    cycles = [text for text in found.diagnostics if "->" in text]
    assert any("local.a -> local.b -> local.a" in text for text in cycles)
    assert any("x_server.a.network -> x_server.a.network" in text for text in cycles)
    assert set(found.codes) == {"cycle"}
    assert isinstance(found.value("size"), Unknown)


def test_a_count_that_needs_itself_is_a_cycle(read) -> None:
    found = read('resource "x_server" "a" {\n  count = length(x_server.a)\n}\n')
    assert found.codes == ["cycle"]
    assert isinstance(found.counts["x_server.a"], Unknown)
