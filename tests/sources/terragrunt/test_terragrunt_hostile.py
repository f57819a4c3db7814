"""Units that want too much, or what is not theirs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finops_shiftleft.model import Unknown
from finops_shiftleft.sources.terragrunt.merging import deeply

SOURCE = 'terraform {\n  source = "../../modules/thing"\n}\n'
SECRET = "s3cret"


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A file beside the repository, which lies in a folder of its own."""
    file = tmp_path.parent / f"{tmp_path.name}-outside.tfvars"
    file.write_text(f'size = "{SECRET}"\n')
    return file


@pytest.mark.parametrize(
    "expression",
    [
        'file("OUTSIDE")',
        'file("../../../NAME")',
        'read_tfvars_file("../../../NAME")',
        'read_tfvars_file("OUTSIDE")',
        'read_terragrunt_config("OUTSIDE").locals',
        'find_in_parent_folders("../NAME")',
        'file("/repository/../NAME")',
        'file("link.tfvars")',
        'templatefile("../../../NAME", {})',
    ],
)
def test_no_function_reads_outside_of_the_repository(
    live: Callable[..., Any], outside: Path, tmp_path: Path, expression: str
) -> None:
    (tmp_path / "live/app").mkdir(parents=True)
    (tmp_path / "live/app/link.tfvars").symlink_to(outside)
    asked = expression.replace("OUTSIDE", str(outside)).replace("NAME", outside.name)
    unit = live(f"{SOURCE}inputs = {{ size = {asked} }}\n")
    assert isinstance(unit.value(), Unknown)
    assert SECRET not in f"{unit.told} {unit.value()}"


@pytest.mark.parametrize("how", ["required_var_files", "arguments"])
def test_no_var_file_is_read_outside_of_the_repository(
    live: Callable[..., Any], outside: Path, how: str
) -> None:
    named = f"-var-file={outside}" if how == "arguments" else str(outside)
    unit = live(
        f"""
        terraform {{
          source = "../../modules/thing"
          extra_arguments "a" {{
            commands = ["plan"]
            {how} = ["{named}"]
          }}
        }}
        """
    )
    assert isinstance(unit.value(), Unknown)
    assert "var-file" in unit.codes


@pytest.mark.parametrize("path", ["../../../x.tf", "/etc/x.tf", "/repository/../x.tf"])
def test_nothing_is_generated_outside_of_the_repository(
    live: Callable[..., Any], path: str
) -> None:
    unit = live(
        SOURCE
        + f"""
        generate "a" {{
          path     = "{path}"
          contents = "resource \\"aws_thing\\" \\"generated\\" {{}}"
        }}
        inputs = {{ size = "x" }}
        """
    )
    assert list(unit.resources) == ["aws_thing.a"]


def test_files_that_read_each_other_for_ever_have_an_end(live: Callable[..., Any]) -> None:
    link = 'locals {\n  next = read_terragrunt_config("f%s.hcl").locals.next\n}\n'
    unit = live(
        SOURCE
        + """
        inputs = { size = read_terragrunt_config("../f0.hcl").locals.next }
        """,
        {f"live/f{number}.hcl": link % (number + 1) for number in range(600)},
    )
    assert "a unit reads more than 500 files" in str(unit.value())


def test_many_files_are_a_limit(live: Callable[..., Any]) -> None:
    reads = ", ".join(f'read_terragrunt_config("../f{number}.hcl").locals' for number in range(501))
    files = {f"live/f{number}.hcl": "locals {}\n" for number in range(501)}
    unit = live(f"{SOURCE}inputs = {{ size = length([{reads}]) }}\n", files)
    unit.value()
    assert "a unit reads more than 500 files" in unit.told


def test_deep_chains_of_locals_are_followed(live: Callable[..., Any]) -> None:
    chain = "\n".join(f"  l{number} = local.l{number + 1}" for number in range(3_000))
    unit = live(
        f'{SOURCE}locals {{\n{chain}\n  l3000 = "end"\n}}\ninputs = {{ size = local.l0 }}\n'
    )
    assert unit.value() == "end"


def test_a_file_that_includes_itself_is_read_once(live: Callable[..., Any]) -> None:
    unit = live(
        SOURCE
        + """
        include "me" {
          path           = "terragrunt.hcl"
          merge_strategy = "deep"
          expose         = true
        }
        locals {
          size = "own"
        }
        inputs = { size = include.me.locals.size }
        """
    )
    assert unit.value() == "own"


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (
            'include "a" {\n  path = "../nowhere.hcl"\n}\n',
            "../nowhere.hcl is not in the repository",
        ),
        ('include "a" {\n  path = get_env("WHERE")\n}\n', "the included file is unknown"),
        ('include "a" {\n  path = 3\n}\n', "the included file is no text"),
        ("inputs = [1]\n", "inputs must be a map"),
        ("inputs = { size = local.none }\n", "local.none is not declared"),
        ("inputs = { size = var.x }\n", "Terragrunt has no variables"),
        ("inputs = { size = data.a.b.c }\n", "Terragrunt has no data sources"),
        ("inputs = { size = module.a.b }\n", "Terragrunt has no modules"),
        ("inputs = { size = include.a.locals }\n", "include.a is not there"),
        ("inputs = { size = dependency.a.outputs }\n", 'there is no dependency "a"'),
        ("inputs = { size = feature.a.value }\n", "feature.a is not declared"),
        ("inputs = { size = values.a }\n", '"values" has no meaning here'),
        ("inputs = { size = path.module }\n", "path.module does not exist in Terragrunt"),
        ("inputs = { size = nosuch() }\n", "there is no function nosuch()"),
        ('inputs = { size = find_in_parent_folders("x", "y", "z") }\n', "0 to 2 arguments"),
        ("inputs = { size = find_in_parent_folders(1) }\n", "takes texts"),
        ('inputs = { size = find_in_parent_folders("none.hcl") }\n', "no folder above live/app"),
        ('inputs = { size = deep_merge({}, "a") }\n', "deep_merge() takes maps"),
    ],
)
def test_a_mistake_is_told_where_it_is(live: Callable[..., Any], code: str, said: str) -> None:
    unit = live(SOURCE + code)
    unit.value()
    places = [each.location.file for each in unit.configuration.diagnostics if each.location]
    assert said in unit.told
    assert "live/app/terragrunt.hcl" in places


Trees = st.recursive(
    st.integers() | st.text(max_size=2) | st.none(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3)
    ),
    max_leaves=8,
)
MAPS = st.dictionaries(st.sampled_from("abc"), Trees, max_size=3)


@given(MAPS, MAPS)
def test_what_is_merged_deeply_has_all_keys_and_loses_nothing_of_the_upper(
    below: dict[str, Any], above: dict[str, Any]
) -> None:
    merged = deeply(below, above)
    assert merged.keys() == below.keys() | above.keys()
    assert deeply(below, {}) == below
    assert deeply({}, above) == above
    plain = {name: value for name, value in above.items() if not isinstance(value, dict | list)}
    assert merged | plain == merged
