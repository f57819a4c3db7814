"""The second version of a root module: what it takes over from the first is what it would have read
and worked out itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from finops_shiftleft.model import Configuration
from finops_shiftleft.sources.terraform import reparse
from finops_shiftleft.sources.terraform.evaluate import Evaluated, Inputs, Library, read_terraform
from finops_shiftleft.sources.terraform.library import ParsedFiles
from finops_shiftleft.sources.terraform.nodes import Block, Body, SourceFile
from finops_shiftleft.sources.terraform.resources import frozen
from finops_shiftleft.trees import WorkingTree

READ = frozenset({"instance_type", "size", "count", "tags", "ebs_block_device"})


def reads(kind: str) -> frozenset[str] | None:
    return READ


class Versions:
    """Versions of one repository, which share what is the same."""

    def __init__(self, home: Path) -> None:
        self.home, self.number = home, 0
        self.parsed = ParsedFiles()
        self.kept: dict[object, Evaluated] = {}

    def tree(self, files: dict[str, str]) -> WorkingTree:
        self.number += 1
        folder = self.home / str(self.number)
        folder.mkdir()
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8", newline="")
        return WorkingTree(folder)

    def read(self, files: dict[str, str], inputs: Inputs | None = None) -> Configuration:
        tree = self.tree(files)
        library = Library(tree, self.parsed)
        return read_terraform(tree, ".", "p", inputs or Inputs(), reads, library, self.kept)

    def alone(self, files: dict[str, str], inputs: Inputs | None = None) -> Configuration:
        """As if there were no other version."""
        return read_terraform(self.tree(files), ".", "p", inputs or Inputs(), reads)


@pytest.fixture(autouse=True)
def _small_files_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reparse, "LEAST", 0)


@pytest.fixture
def versions(tmp_path: Path) -> Versions:
    return Versions(tmp_path)


def placeless(value: Any) -> Any:
    """Without where it stands: that is what a common block may tell otherwise."""
    if isinstance(value, tuple) and value and value[0] == "unknown":
        return ("unknown", value[3], placeless(value[4]))
    return tuple(map(placeless, value)) if isinstance(value, tuple) else value


def described(found: Configuration) -> list[Any]:
    rows = []
    for one in found.resources:
        values = {name: placeless(frozen(one.values.get(name))) for name in sorted(READ)}
        tags = placeless(frozen(one.tags))
        counted = placeless(frozen(one.count))
        region = placeless(frozen(one.region))
        rows.append((one.address, one.type, region, tags, counted, one.instances, values))
    return rows


def taken_over(one: Configuration, other: Configuration) -> set[str]:
    """The addresses of the resources that are the very same in both."""
    known = {id(resource) for resource in one.resources}
    return {each.address for each in other.resources if id(each) in known}


# ------------------------------------------------------------------------------------- scenarios


def code(size: str = "t3.micro", more: str = "") -> str:
    return f'''
provider "aws" {{
  region = "eu-west-1"
}}
variable "size" {{
  default = "t3.nano"
}}
resource "aws_instance" "a" {{
  instance_type = "{size}"
}}
resource "aws_instance" "b" {{
  instance_type = aws_instance.a.instance_type
}}
resource "aws_instance" "c" {{
  instance_type = aws_instance.b.instance_type
}}
resource "aws_instance" "ab" {{
  instance_type = var.size
}}
resource "aws_ebs_volume" "a" {{
  size = 8
}}
resource "aws_ebs_volume" "d" {{
  size = aws_ebs_volume.a.size
}}
{more}'''


def test_only_what_differs_and_what_names_it_is_worked_out_again(versions: Versions) -> None:
    new = versions.read({"main.tf": code("m5.large")})
    old = versions.read({"main.tf": code()})
    assert described(old) == described(versions.alone({"main.tf": code()}))
    assert taken_over(new, old) == {"aws_instance.ab", "aws_ebs_volume.a", "aws_ebs_volume.d"}


def test_what_is_the_same_is_taken_over_as_a_whole(versions: Versions) -> None:
    new, old = versions.read({"main.tf": code()}), versions.read({"main.tf": code()})
    assert taken_over(new, old) == set() or new.resources == old.resources


CHANGED = {
    "a local": ('locals {\n  x = "a"\n}\n', 'locals {\n  x = "b"\n}\n'),
    "a provider": ("", 'provider "google" {\n}\n'),
    "a local that names what differs": ("locals {\n  x = aws_instance.a.instance_type\n}\n",) * 2,
    "a module": ('module "m" {\n  source = "./m"\n}\n',) * 2,
    "a file that is read": ('resource "aws_instance" "f" {\n  user_data = file("main.tf")\n'
                            '  instance_type = length(file("main.tf"))\n}\n',) * 2,
    "a mistake": ('resource "aws_instance" "f" {\n  instance_type = 1 / "a"\n}\n',) * 2,
    "a mistake in the syntax": ('resource "aws_instance" "f" {\n  instance_type = \n}\n', ""),
}  # fmt: skip


@pytest.mark.parametrize("what", CHANGED)
def test_where_anything_else_could_make_a_difference_all_is_worked_out(
    versions: Versions, what: str
) -> None:
    before, after = CHANGED[what]
    new = versions.read({"main.tf": code("m5.large", after)})
    old = versions.read({"main.tf": code(more=before)})
    assert described(old) == described(versions.alone({"main.tf": code(more=before)}))
    assert not taken_over(new, old)


def test_other_variables_are_another_evaluation(versions: Versions) -> None:
    files = {"main.tf": code(), "terraform.tfvars": 'size = "t3.large"\n'}
    new = versions.read(files)
    old = versions.read({**files, "terraform.tfvars": 'size = "t3.small"\n'})
    (it,) = (one for one in old.resources if one.address == "aws_instance.ab")
    assert it.values.get("instance_type") == "t3.small"
    again = versions.read(files, Inputs(variables={"size": "t3.xlarge"}))
    assert not taken_over(new, old) | taken_over(old, again)


def test_true_is_not_one(versions: Versions) -> None:
    for value in ("true", "1"):
        files = {"main.tf": code(), "terraform.tfvars": f"size = {value}\n"}
        assert described(versions.read(files)) == described(versions.alone(files))


# ------------------------------------------------------------------------------------------- laws

NAMES = ("a", "b", "a-b", "web", "web_1")
NAME = st.sampled_from(NAMES)
VALUE = st.one_of(
    st.sampled_from(['"t3.micro"', "8", "true", "local.x", "var.v", '"${var.v}-x"', "[1, 2]"]),
    st.builds("aws_instance.{}.instance_type".format, NAME),
    st.builds('"x${{aws_ebs_volume.{}.size}}"'.format, NAME),
    st.builds("<<-EOT\n  aws_instance.{}\n  }}\n  EOT".format, NAME),
)
KIND = st.sampled_from(["aws_instance", "aws_ebs_volume"])
RESOURCE = st.builds(
    'resource "{}" "{}" {{\n  instance_type = {}\n  size = {}\n{}}}\n'.format,
    KIND,
    NAME,
    VALUE,
    VALUE,
    st.sampled_from(["", "  count = 2\n", "  # }\n", "  /* { */\n", "  ebs_block_device {\n  }\n"]),
)
OTHER = st.sampled_from(
    [
        'locals {\n  x = "l"\n}\n',
        'variable "v" {\n  default = 4\n}\n',
        "# a remark\n",
        "/* several\n lines */\n",
        'output "o" {\n  value = aws_instance.a\n}\n',
        "moved {\n  from = aws_instance.a\n  to = aws_instance.web\n}\n",
        "x = 1\n",
        "\n",
    ]
)
TEXT = st.lists(st.one_of(RESOURCE, RESOURCE, OTHER), min_size=3, max_size=9).map("".join)
PIECE = st.one_of(
    RESOURCE,
    OTHER,
    st.sampled_from(["", "}", "{", '"', "/*", "*/", "\n", "<<EOT\n", "#", "x", "€"]),
)


@st.composite
def edits(draw: st.DrawFn) -> tuple[str, str]:
    """A text, and what an edit has made of it."""
    text = draw(TEXT)
    start = draw(st.integers(0, len(text)))
    end = min(len(text), start + draw(st.integers(0, 60)))
    return text, text[:start] + draw(PIECE) + text[end:]


def plain(value: Any) -> Any:
    """A syntax tree without places."""
    if isinstance(value, Block):
        return (value.type, value.labels, plain(value.body))
    if isinstance(value, Body):
        named = [(name, plain(one.value)) for name, one in value.attributes.items()]
        return (named, [plain(block) for block in value.blocks])
    if isinstance(value, tuple):
        inner = value[1:] if hasattr(value, "at") else value
        return (type(value).__name__, [plain(one) for one in inner])
    return None if isinstance(value, SourceFile) else (type(value).__name__, value)


LAW = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@LAW
@given(edits())
def test_a_file_is_parsed_as_if_there_were_no_other_version(texts: tuple[str, str]) -> None:
    files = ParsedFiles()
    for text in texts:
        again = files.parsed("main.tf", text.encode(), text)
        alone = ParsedFiles().parsed("main.tf", text.encode(), text)
        assert plain(again.body) == plain(alone.body)
        assert again.diagnostics == alone.diagnostics
        assert again.file.text == alone.file.text


SOUND = st.one_of(
    st.sampled_from(['"t3.micro"', "8", "true", "local.x", "var.v", '"${var.v}-x"', "[1, 2]"]),
    st.builds("try(aws_instance.{}.instance_type, 1)".format, NAME),
    st.builds("try(aws_ebs_volume.{}[0].size, 2)".format, NAME),
)
BODY = st.builds(
    "  instance_type = {}\n  size = {}\n{}}}\n".format,
    SOUND,
    SOUND,
    st.sampled_from(["", "  count = 2\n", "  # }\n", "  tags = { a = var.v }\n"]),
)
KEYS = [(kind, name) for kind in ("aws_instance", "aws_ebs_volume") for name in NAMES]
MODULE = st.fixed_dictionaries({}, optional=dict.fromkeys(KEYS, BODY))
REMARKS = st.sampled_from(["", "# a remark\n", "\n\n"])
HEAD = 'locals {\n  x = "l"\n}\nvariable "v" {\n  default = 4\n}\n'


def written(module: dict[tuple[str, str], str], remark: str) -> str:
    blocks = (f'resource "{kind}" "{name}" {{\n{body}' for (kind, name), body in module.items())
    return HEAD + remark.join(["", *blocks])


@LAW
@given(MODULE, MODULE, REMARKS, st.lists(st.sampled_from(KEYS), max_size=2))
def test_a_version_describes_the_same_as_if_there_were_no_other(
    tmp_path_factory: pytest.TempPathFactory,
    module: dict[tuple[str, str], str],
    other: dict[tuple[str, str], str],
    remark: str,
    gone: list[tuple[str, str]],
) -> None:
    versions = Versions(tmp_path_factory.mktemp("versions"))
    some = {key: other.get(key, body) for key, body in list(module.items())[:2]}
    changed = {key: body for key, body in {**module, **some}.items() if key not in gone}
    for text in (written(changed, remark), written(module, remark), written(other, "")):
        files = {"main.tf": text}
        assert described(versions.read(files)) == described(versions.alone(files))
