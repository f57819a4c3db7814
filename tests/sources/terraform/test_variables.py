"""Variables: where their values come from, and what becomes of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from finops_shiftleft.errors import BadInput
from finops_shiftleft.location import Location
from finops_shiftleft.model import Unknown

SIZED = """
    variable "size" {
      type    = string
      default = "small"
    }

    resource "x_server" "a" {
      size = var.size
    }
    """


def test_a_required_variable_without_a_value_is_unknown_where_it_is_declared(read) -> None:
    found = read(
        'resource "x_server" "a" {\n  size = "${var.size}.large"\n}\n\nvariable "size" {}\n'
    )
    assert found.value() == Unknown("var.size has no value", Location("main.tf", 5, 1))
    assert found.diagnostics == []


def test_the_cause_is_followed_through_locals_and_modules(read) -> None:
    found = read(
        """
        variable "size" {}
        locals {
          chosen = var.size
        }
        module "web" {
          source = "./web"
          size   = local.chosen
        }
        """,
        {"web/main.tf": 'variable "size" {}\nresource "x_server" "a" {\n  size = var.size\n}\n'},
    )
    assert str(found.value()) == (
        "module.web.var.size is unknown (main.tf:8) because local.chosen is unknown (main.tf:4) "
        "because var.size has no value (main.tf:2)"
    )


def test_a_long_chain_of_causes_is_cut_short(read) -> None:
    names = "\n".join(f"  a{number} = local.a{number + 1}" for number in range(50))
    found = read(
        f"""
variable "size" {{}}
locals {{
{names}
  a50 = var.size
}}
resource "x_server" "a" {{ size = local.a0 }}
"""
    )
    assert str(found.value()).endswith("because var.size has no value (main.tf:2)")
    assert str(found.value()).count("because") == 4


@pytest.mark.parametrize(
    ("given", "size"),
    [
        ({}, "terraform.tfvars"),
        ({"environment": {"TF_VAR_size": "environment"}}, "terraform.tfvars"),
        ({"var_files": ("env/prod.tfvars",)}, "prod"),
        ({"var_files": ("env/prod.tfvars", "env/dev.tfvars")}, "dev"),
        ({"variables": {"size": "argument"}, "var_files": ("env/prod.tfvars",)}, "argument"),
    ],
)
def test_the_last_word_on_a_variable_counts(read, given, size) -> None:
    found = read(
        SIZED,
        {
            "terraform.tfvars": 'size = "terraform.tfvars"\n',
            "env/prod.tfvars": 'size = "prod"\n',
            "env/dev.tfvars": 'size = "dev"\n',
        },
        **given,
    )
    assert found.value() == size


def test_a_var_file_of_the_callers_own_may_lie_anywhere(read, tmp_path_factory) -> None:
    own = tmp_path_factory.mktemp("own") / "mine.tfvars.json"
    own.write_text('{"size": "mine"}')
    assert read(SIZED, var_files=(own,)).value() == "mine"


def test_a_var_file_of_the_callers_own_that_is_missing_is_refused(read, tmp_path) -> None:
    with pytest.raises(BadInput, match=r"nothing\.tfvars cannot be read"):
        read(SIZED, var_files=(Path(tmp_path / "nothing.tfvars"),))


def test_text_from_outside_is_an_expression_where_the_type_is_no_plain_one(read) -> None:
    found = read(
        """
        variable "sizes" {
          type = list(string)
        }
        variable "number" {
          type = number
        }
        variable "untyped" {}
        resource "x_server" "a" {
          size = [var.sizes[1], var.number + 1, var.untyped]
        }
        """,
        variables={"sizes": '["a", "b"]', "number": "41", "untyped": "[1]"},
    )
    assert found.value() == ["b", 42, "[1]"]


def test_a_value_of_the_wrong_type_is_a_mistake_and_unknown(read) -> None:
    found = read(
        """
        variable "number" {
          type = number
        }
        resource "x_server" "a" {
          size = var.number
        }
        """,
        {"terraform.tfvars": 'number = "many"\n'},
    )
    assert isinstance(found.value(), Unknown)
    assert found.codes == ["expression"]
    assert found.diagnostics[0].startswith("terraform.tfvars:1:10: a number is required")


def test_what_is_not_declared_is_a_warning(read) -> None:
    found = read(
        SIZED,
        {"terraform.tfvars": "other = 1\n"},
        variables={"another": "1"},
        environment={"TF_VAR_third": "1"},
    )
    assert found.codes == ["undeclared-variable"] * 2
    assert found.diagnostics[0].startswith(
        'terraform.tfvars:1:1: no variable "other" is declared here'
    )


def test_a_mistake_in_a_var_file_or_an_argument_is_told(read) -> None:
    found = read(
        'variable "sizes" {\n  type = list(string)\n}\nresource "x_server" "a" { size = var.sizes }\n',
        {"terraform.tfvars": "sizes = [\n"},
        variables={"sizes": "["},
    )
    assert found.codes.count("syntax") >= 2
    assert isinstance(found.value(), Unknown)


def test_a_variable_that_is_not_declared_is_told_once(read) -> None:
    found = read('resource "x_server" "a" {\n  size = var.none\n  disk = [var.none, var.none]\n}\n')
    assert found.codes == ["expression"]
    assert isinstance(found.value(), Unknown)
    assert all(isinstance(item, Unknown) for item in found.value("disk"))


def test_the_workspace_is_the_arguments_the_codes_or_default(read) -> None:
    code = 'resource "x_server" "a" {\n  size = terraform.workspace\n}\n'
    cloud = 'terraform {\n  cloud {\n    workspaces {\n      name = "prod"\n    }\n  }\n}\n'
    assert read(code).value() == "default"
    assert read(code + cloud).value() == "prod"
    assert read(code + cloud, workspace="dev").value() == "dev"


def test_a_bad_type_leaves_the_value_as_it_is(read) -> None:
    found = read(
        """
        variable "size" {
          type    = lisst(string)
          default = "a"
        }
        resource "x_server" "a" { size = var.size }
        """
    )
    assert found.value() == "a"
    assert found.codes == ["expression"]
