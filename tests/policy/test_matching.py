"""Globs and scopes: what docs/policy.md says of them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finops_shiftleft.config.globs import is_below, is_like
from finops_shiftleft.config.policy import EVERYTHING, Scope
from finops_shiftleft.location import Location
from finops_shiftleft.model import Configuration, Resource, ResourceCost, Status, Unknown
from finops_shiftleft.policy.matching import (
    Place,
    answer,
    covers,
    may_cover,
    text_of,
    values_at,
)
from finops_shiftleft.policy.subjects import Subject

HERE = Location("main.tf", 1)
WHO_KNOWS = Unknown("var.x has no value")


@pytest.mark.parametrize(
    ("glob", "text", "matches"),
    [
        ("p*", "p3.2xlarge", True),
        ("p*", "m5.large", False),
        ("*.large", "m5.large", True),
        ("m?.large", "m5.large", True),
        ("m?.large", "m5a.large", False),
        ("Standard_N*", "standard_nc6", True),
        ('aws_instance.a["x"]', 'aws_instance.a["x"]', True),
        ("aws_instance.a[*]", "aws_instance.a[12]", True),
        ("[mp]*", "m5.large", False),
        ("arn:aws:s3:::*", "arn:aws:s3:::a/b/c", True),
        ("*", "", True),
    ],
)
def test_a_glob_is_any_text(glob: str, text: str, matches: bool) -> None:
    assert is_like(text, (glob,)) is matches


@pytest.mark.parametrize(
    ("glob", "path", "matches"),
    [
        ("platform/*", "platform/prod", True),
        ("platform/*", "platform/prod/eu", False),
        ("platform/*", "platform", False),
        ("legacy/**", "legacy/a/b", True),
        ("legacy/**", "legacy", True),
        ("legacy/**", "not/legacy/a", False),
        ("**/prod", "prod", True),
        ("**/prod", "a/b/prod", True),
        ("**/prod", "a/b/production", False),
        ("**/a*/b", "a/x/ab/b", True),
        ("a/**/b/**/c", "a/1/2/b/b/3/c", True),
        ("a/**/b/**/c", "a/1/2/b/3", False),
        ("./infra/*/", "infra/prod", True),
        ("**", ".", True),
        ("*", ".", True),
        ("*", "a/b", False),
    ],
)
def test_in_paths_a_star_stops_at_a_slash(glob: str, path: str, matches: bool) -> None:
    assert is_below(path, (glob,)) is matches


def spelled_out(folders: list[str], globs: list[str]) -> bool:
    """The same by trying everything."""
    if not globs:
        return not folders
    if globs[0] == "**":
        return any(spelled_out(folders[at:], globs[1:]) for at in range(len(folders) + 1))
    return (
        bool(folders) and is_like(folders[0], (globs[0],)) and spelled_out(folders[1:], globs[1:])
    )


@given(
    st.lists(st.text("ab", min_size=1, max_size=2), min_size=1, max_size=6),
    st.lists(st.sampled_from(["**", "*", "a", "a*", "?b"]), min_size=1, max_size=6),
)
def test_folders_are_matched_as_if_everything_was_tried(
    folders: list[str], globs: list[str]
) -> None:
    assert is_below("/".join(folders), ("/".join(globs),)) is spelled_out(folders, globs)


words = st.text("ab/", max_size=12)


@given(words, words)
def test_a_path_lies_below_its_own_folders(folder: str, rest: str) -> None:
    path = "/".join(filter(None, [*folder.split("/"), *rest.split("/")])) or "."
    first = path.split("/")[0]
    assert is_below(path, (path,))
    assert is_below(path, ("**",))
    assert is_below(path, (f"{first}/**",))


def test_a_glob_with_many_stars_takes_no_time() -> None:
    assert not is_below("/".join(["a"] * 400), ("/".join(["**", "a"] * 40) + "/b",))
    assert not is_like("a" * 20_000, ("*a" * 60 + "b",))


def subject(**given: object) -> Subject:
    tags = given.pop("tags", {})
    resource = Resource("aws_x.a", "aws_x", "aws", {}, HERE, tags=tags, **given)  # type: ignore[arg-type]
    project = Configuration("shop/prod", "infra/shop", "terraform", environment="prod")
    return Subject(project, ResourceCost(resource, Status.PRICED))


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        (EVERYTHING, True),
        (Scope(project=("shop/*",)), True),
        (Scope(path=("shop/**",)), False),
        (Scope(path=("infra/**",), environment=("dev", "prod")), True),
        (Scope(type=("aws_x",), environment=("dev",)), False),
        (Scope(region=("eu-*",)), True),
        (Scope(tags={"owner": ("web*",)}), True),
        (Scope(tags={"OWNER": ("WEB",)}), True),
        (Scope(tags={"owner": ("*",), "team": ("*",)}), False),
    ],
)
def test_every_key_of_a_match_must_match(scope: Scope, expected: bool) -> None:
    assert covers(scope, subject(region="eu-west-1", tags={"Owner": "web"})) is expected


def test_what_is_unknown_matches_perhaps() -> None:
    unknown_tag = subject(tags={"owner": WHO_KNOWS})
    assert covers(Scope(tags={"owner": ("web",)}), unknown_tag) is None
    assert covers(Scope(tags={"team": ("web",)}), unknown_tag) is False
    assert covers(Scope(type=("aws_y",), tags={"owner": ("web",)}), unknown_tag) is False
    assert covers(Scope(tags={"team": ("web",)}), subject(tags=WHO_KNOWS)) is None
    assert covers(Scope(region=("eu-*",)), subject(region=WHO_KNOWS)) is None


def test_some_instances_of_a_row_match_perhaps() -> None:
    row = subject(count=2, instances=("aws_x.a[0]", "aws_x.a[1]"))
    assert covers(Scope(address=("aws_x.a[*]",)), row) is True
    assert covers(Scope(address=("aws_x.a[0]",)), row) is None
    assert covers(Scope(address=("aws_x.b",)), row) is False


def test_of_an_unknown_its_choices_are_asked() -> None:
    either = Unknown("var.big has no value", choices=("p3.2xlarge", "p4d.24xlarge"))
    assert answer(either, ("p*",)) is True
    assert answer(either, ("p3.*",)) is None
    assert answer(either, ("m*",)) is False
    assert answer(Unknown("perhaps", choices=("p3.2xlarge", None)), ("p*",)) is None


def test_a_project_without_environment_is_in_none() -> None:
    assert may_cover(Scope(environment=("*",)), Place("a", "a", "prod"))
    assert not may_cover(Scope(environment=("*",)), Place("a", "a"))


def test_values_are_found_through_blocks_and_lists() -> None:
    values = {
        "disk": [{"type": "gp2", "tags": {"a": "b"}}, {"type": "io1"}, {}],
        "zones": ["a", "b"],
        "size": WHO_KNOWS,
    }

    def at(path: str) -> list[object]:
        return list(values_at(values, path.split(".")))

    assert at("disk.type") == ["gp2", "io1"]
    assert at("disk.tags.a") == ["b"]
    assert at("zones") == ["a", "b"]
    assert at("zones.deeper") == []
    assert at("size") == at("size.deeper") == [WHO_KNOWS]
    assert at("missing") == []


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        (Decimal("100.0"), "100"),
        (Decimal("1E+2"), "100"),
        (Decimal("1E+99999999"), "1E+99999999"),
        (7, "7"),
        ("a", "a"),
    ],
)
def test_values_are_written_as_terraform_does(value: object, text: str) -> None:
    assert text_of(value) == text
