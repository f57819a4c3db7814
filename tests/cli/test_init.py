"""What `init` writes works as it stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from finops_shiftleft.cli import main
from finops_shiftleft.config.policy import read_policy

ROOT = Path(__file__).parents[2]
FILES = ("finops-policy.yml", ".github/workflows/cost.yml", ".pre-commit-config.yaml")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "infra").mkdir()
    (tmp_path / "infra" / "main.tf").write_text(
        'provider "aws" { region = "us-east-1" }\nresource "aws_nat_gateway" "a" {}\n', "utf-8"
    )
    monkeypatch.chdir(tmp_path / "infra")
    return tmp_path


def test_it_writes_at_the_root_of_the_repository(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init"]) == 0
    assert capsys.readouterr().out == "".join(f"{name}: written\n" for name in FILES)
    assert all((repository / name).is_file() for name in FILES)


def test_the_policy_can_be_read_and_passes_here(repository: Path) -> None:
    main(["init"])
    file = repository / FILES[0]
    policy = read_policy(file.name, file.read_bytes())
    assert [one.name for one in policy.budgets] == ["one-change"]
    assert [one.name for one in policy.rules] == ["coverage"]
    assert main(["estimate", ".", "-q"]) == 0


def test_what_is_commented_out_can_be_taken_in(repository: Path) -> None:
    main(["init"])
    text = (repository / FILES[0]).read_text("utf-8").partition("version:")
    whole = re.sub("(?m)^  # ", "  ", text[1] + text[2])
    policy = read_policy("finops-policy.yml", whole.encode())
    assert [one.name for one in policy.budgets] == ["one-change", "platform-prod"]
    assert [one.name for one in policy.rules] == ["coverage", "required-tags"]


def test_the_workflow_gives_the_job_no_more_than_it_needs(repository: Path) -> None:
    main(["init"])
    workflow = yaml.safe_load((repository / FILES[1]).read_text("utf-8"))
    assert workflow["permissions"] == {}
    assert workflow["jobs"]["cost"]["permissions"] == {
        "contents": "read",
        "pull-requests": "write",
    }
    assert set(workflow[True]) == {"pull_request", "merge_group"}  # YAML reads `on` as true


def test_the_hook_is_one_that_is_published(repository: Path) -> None:
    main(["init"])
    (repo,) = yaml.safe_load((repository / FILES[2]).read_text("utf-8"))["repos"]
    published = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert {one["id"] for one in repo["hooks"]} <= {one["id"] for one in published}


@pytest.mark.parametrize("name", FILES)
def test_nothing_is_overwritten(
    repository: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (repository / name).parent.mkdir(parents=True, exist_ok=True)
    (repository / name).write_text("repos: []\n", "utf-8")
    assert main(["init"]) == 0
    assert (repository / name).read_text("utf-8") == "repos: []\n"
    said = capsys.readouterr().out
    assert f"{name}: is there already" in said
    assert ("- id: finops-diff" in said) == (name == FILES[2])


def test_a_link_out_of_the_repository_is_not_written_through(
    repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "policy"
    (repository / FILES[0]).symlink_to(elsewhere)
    main(["init"])
    assert not elsewhere.exists()


def test_a_folder_that_is_none_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "no/where"]) == 2
    assert "is no folder" in capsys.readouterr().err
