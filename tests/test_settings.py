"""finops.yml: which folders are projects, and what is said about each."""

from __future__ import annotations

from datetime import date
from decimal import Decimal as D
from pathlib import Path

import pytest
from repository import NAT, PROVIDER, Repository, volume

from finops_shiftleft.errors import BadConfig
from finops_shiftleft.model import Estimate
from finops_shiftleft.pipeline import Request, run

NO_REGION = volume("a", 100)
BUCKET = 'resource "aws_s3_bucket" "a" { bucket = "a" }\n'
# 50 TB are the first tier of S3's storage, at 0.023 in us-east-1; then 0.022 up to 450 TB.
STORED = (
    "version: 0.1\nresource_usage:\n  aws_s3_bucket.a:\n    standard:\n      storage_gb: 40000\n"
)


def estimated(root: Path, files: dict[str, str], **more: str) -> Estimate:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return run(Request((str(root),), date(2026, 11, 20), {}, (), {}, **more))


def names(done: Estimate) -> list[str]:
    return [one.configuration.name for one in done.projects]


def test_an_item_of_its_own_takes_the_place_of_what_would_be_found(tmp_path: Path) -> None:
    sized = 'variable "size" { type = number }\n' + PROVIDER
    sized += 'resource "aws_ebs_volume" "a" {\n  availability_zone = "us-east-1a"\n'
    done = estimated(
        tmp_path,
        {
            "infra/main.tf": sized + "  size = var.size\n}\n",
            "infra/live/large.tfvars": "size = 500\n",
            "finops.yml": "version: 1\nprojects:\n"
            "  - {path: infra, name: Production, environment: prod, var_files: [live/large.tfvars]}\n"
            "  - {path: infra, environment: dev, vars: {size: 10}}\n",
        },
    )
    costs = {one.configuration.name: one.monthly.expected for one in done.projects}
    assert costs == {"Production": 50, "infra/dev": 1}  # gp2 at 0.10 a GB
    assert [one.configuration.environment for one in done.projects] == ["prod", "dev"]


def test_examples_are_read_where_an_item_names_them_and_left_out_where_it_says_so(
    tmp_path: Path,
) -> None:
    files = {
        "main.tf": PROVIDER + volume("a", 10),
        "examples/shop/main.tf": PROVIDER + volume("a", 20),
        "examples/other/main.tf": PROVIDER + volume("a", 30),
        "old/main.tf": PROVIDER + volume("a", 40),
        "finops.yml": "version: 1\nprojects:\n"
        "  - path: examples/shop\n"
        "  - {path: old, exclude: true}\n",
    }
    done = estimated(tmp_path, files)
    assert names(done) == [".", "examples/shop"]
    (left_out,) = [one for one in done.diagnostics if one.code == "left-out"]
    assert "examples/other (example), old (finops.yml)" in left_out.message


def test_a_called_module_is_a_project_where_an_item_names_it(tmp_path: Path) -> None:
    files = {
        "main.tf": 'module "a" { source = "./modules/a" }\n' + PROVIDER,
        "modules/a/main.tf": volume("a", 10),
        "finops.yml": "version: 1\nprojects: [{path: modules/a, region: us-east-1}]\n",
    }
    done = estimated(tmp_path, files)
    assert names(done) == [".", "modules/a"]
    assert [one.monthly.expected for one in done.projects] == [1, 1]


def test_regions_hold_where_the_code_names_none(tmp_path: Path) -> None:
    files = {
        "aws/main.tf": 'resource "aws_nat_gateway" "a" {}\n',
        "named/main.tf": PROVIDER + 'resource "aws_nat_gateway" "a" {}\n',
        "own/main.tf": 'resource "aws_nat_gateway" "a" {}\n',
        "finops.yml": "region: {aws: eu-west-1, google: europe-west1}\n"  # version may be left out
        "projects: [{path: own, region: us-east-1}]\n",
    }
    done = estimated(tmp_path, files)
    regions = [one.resources[0].resource.region for one in done.projects]
    assert regions == ["eu-west-1", "us-east-1", "us-east-1"]
    done = estimated(tmp_path, {}, region="us-west-2")  # the caller's word is the last
    regions = [one.resources[0].resource.region for one in done.projects]
    assert regions == ["us-west-2", "us-east-1", "us-west-2"]


def test_projects_of_one_account_share_its_tiers(tmp_path: Path) -> None:
    files = {
        f"{name}/{file}": text
        for name in ("a", "b")
        for file, text in (("main.tf", PROVIDER + BUCKET), ("finops-usage.yml", STORED))
    }
    apart = estimated(tmp_path, files)
    assert apart.monthly.expected == 2 * 40_000 * D("0.023")
    shared = "version: 1\nprojects: [{path: '*', account: main}]\n"
    together = estimated(tmp_path, {"finops.yml": shared})
    whole = 51_200 * D("0.023") + 28_800 * D("0.022")
    assert together.monthly.expected == whole
    assert [one.monthly.expected for one in together.projects] == [whole / 2, whole / 2]


def test_a_usage_file_and_a_currency_are_taken_from_where_it_says(tmp_path: Path) -> None:
    files = {
        "infra/main.tf": PROVIDER + BUCKET,
        "usage/prod.yml": STORED,
        "finops.yml": "version: 1\ncurrency: EUR\n"
        "projects: [{path: infra, usage: usage/prod.yml}]\n",
    }
    done = estimated(tmp_path, files)
    assert done.currency == "EUR"
    assert done.usage.expected > 0
    assert estimated(tmp_path, {}, currency="USD").monthly.expected == 40_000 * D("0.023")


def test_an_item_that_no_folder_is_like_is_told_at_its_line(tmp_path: Path) -> None:
    files = {
        "main.tf": PROVIDER + volume("a", 10),
        "finops.yml": "version: 1\nprojects:\n  - path: infra/*\n    account: main\n",
    }
    (note,) = [one for one in estimated(tmp_path, files).diagnostics if one.code == "settings-path"]
    assert note.message == "no folder with a project is like infra/*"
    assert note.location is not None
    assert (note.location.file, note.location.line) == ("finops.yml", 3)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("version: 1\nproject: []\n", "did you mean 'projects'?"),
        ("version: 1\nprojects: [{name: x}]\n", "'path' is a required property"),
        ("version: 2\n", "finops.yml:1"),
        ("version: 1\nregion: {alibaba: x}\n", "finops.yml:2"),
    ],
)
def test_a_mistake_says_where_it_stands(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(BadConfig) as caught:
        estimated(tmp_path, {"main.tf": volume("a", 1), "finops.yml": text})
    assert said in str(caught.value)


# ----------------------------------------------------------------------------------- in a change


def test_a_change_cannot_put_projects_into_one_account(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "repository")
    files = {
        f"{name}/{file}": text
        for name in ("a", "b")
        for file, text in (("main.tf", PROVIDER + BUCKET), ("finops-usage.yml", STORED))
    }
    repository.commit(files)
    repository.write({"finops.yml": "version: 1\nprojects: [{path: '*', account: main}]\n"})
    judged = repository.judged()
    assert judged.diff.delta.expected == 0
    (note,) = [one for one in judged.diff.diagnostics if one.code == "gate-new"]
    assert "its accounts and hosts hold from then on" in note.message
    repository.commit({})
    repository.write({"c/main.tf": PROVIDER + BUCKET, "c/finops-usage.yml": STORED})
    # the third's 40,000 GB are above the first tier; what it shares with the others is the account's
    assert repository.judged().diff.delta.expected == 40_000 * D("0.022")


def test_where_the_file_of_a_change_is_broken_the_bases_holds(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "repository")
    setting = "version: 1\nregion: us-east-1\n"
    repository.commit({"main.tf": 'resource "aws_nat_gateway" "a" {}\n', "finops.yml": setting})
    repository.write({"finops.yml": "version: 1\nregoin: us-east-1\n", "b.tf": NO_REGION})
    judged = repository.judged()
    assert judged.diff.delta.expected == 10
    assert any(one.code == "gate-broken" for one in judged.diff.diagnostics)
    assert judged.diff.head.projects[0].resources[0].monthly.expected in (NAT, 10)


def test_what_a_change_says_of_its_projects_holds_for_its_own_side(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "repository")
    repository.commit({"main.tf": PROVIDER + volume("a", 10), "b/main.tf": PROVIDER})
    repository.write({"b/main.tf": PROVIDER + volume("b", 20)})
    assert repository.judged().diff.delta.expected == 2
    repository.write({"finops.yml": "version: 1\nprojects: [{path: b, exclude: true}]\n"})
    assert repository.judged().diff.delta.expected == 0
