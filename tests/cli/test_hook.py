"""The hook as git and pre-commit start it: what is staged, whatever lies in the folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

PROVIDER = 'provider "aws" { region = "us-east-1" }\n'
GATEWAY = 'resource "aws_nat_gateway" "{}" {{}}\n'
POLICY = "version: 1\ncurrency: USD\nbudgets:\n  - {name: one-change, delta: {monthly: 20}}\n"
PROGRAM = f'"{sys.executable}" -m finops_shiftleft hook'


class Repository:
    """A repository whose commits run the hook; its words end up in `said`."""

    def __init__(self, root: Path) -> None:
        self.root, self.said = root, ""
        self.git("init", "-q", "-b", "main")

    def git(self, *arguments: str, **variables: str) -> int:
        identity = ("-c", "user.name=Ada", "-c", "user.email=ada@example.com")
        done = subprocess.run(
            ["git", *identity, *arguments],
            cwd=self.root,
            env={**clean(os.environ), **variables},
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        self.said = done.stdout + done.stderr
        return done.returncode

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def hooked(self, command: str = PROGRAM) -> None:
        hook = self.root / ".git" / "hooks" / "pre-commit"
        hook.parent.mkdir(exist_ok=True)
        hook.write_text(f"#!/bin/sh\n{command}\n", "utf-8")
        hook.chmod(0o755)

    def commit(self, *arguments: str) -> str:
        """What the hook said; the commit must succeed."""
        assert self.git("commit", "-q", "-m", "change", *arguments) == 0, self.said
        return self.said

    def hook(self, *arguments: str, **variables: str) -> tuple[int, str]:
        done = subprocess.run(
            [sys.executable, "-m", "finops_shiftleft", "hook", *arguments],
            cwd=self.root,
            env={**clean(os.environ), **variables},
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        return done.returncode, done.stdout + done.stderr


def clean(environment: Mapping[str, str]) -> dict[str, str]:
    """Without what the test's own surroundings say, which may be a hook of this repository."""
    kept = {k: v for k, v in environment.items() if not k.startswith(("GIT_", "PRE_COMMIT", "CI"))}
    return kept | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """With one gateway committed."""
    found = Repository(tmp_path)
    found.write("main.tf", PROVIDER + GATEWAY.format("a"))
    found.git("add", "--all")
    found.commit()
    found.hooked()
    return found


def test_a_commit_without_change_of_cost_is_silent(repository: Repository) -> None:
    repository.write("main.tf", PROVIDER + "# a gateway\n" + GATEWAY.format("a"))
    repository.git("add", "--all")
    assert repository.commit() == ""


def test_a_commit_that_costs_something_says_so_on_one_line(repository: Repository) -> None:
    repository.write("more.tf", GATEWAY.format("b"))
    repository.git("add", "--all")
    (line,) = repository.commit().splitlines()
    assert line.startswith("cloud cost: +$32.85 a month ($32.85 → $65.70)")


def test_only_what_is_staged_counts(repository: Repository) -> None:
    """Of a file that is partly staged, and beside one that git does not know."""
    repository.write("main.tf", PROVIDER + GATEWAY.format("a") + GATEWAY.format("b"))
    repository.git("add", "--all")
    repository.write("main.tf", PROVIDER + "".join(map(GATEWAY.format, "abcd")))
    repository.write("untracked.tf", GATEWAY.format("e"))
    assert "+$32.85 a month" in repository.commit()


def test_commit_all_and_commit_of_a_file_have_indexes_of_their_own(repository: Repository) -> None:
    repository.write("other.tf", GATEWAY.format("x"))
    repository.git("add", "other.tf")
    repository.write("main.tf", PROVIDER + GATEWAY.format("a") + GATEWAY.format("b"))
    assert "+$32.85 a month" in repository.commit("main.tf")
    repository.write("main.tf", PROVIDER + "".join(map(GATEWAY.format, "abc")))
    assert "+$65.70 a month" in repository.commit("-a")


def test_the_first_commit_is_compared_with_nothing(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.hooked()
    repository.write("main.tf", PROVIDER + GATEWAY.format("a"))
    repository.git("add", "--all")
    assert "+$32.85 a month" in repository.commit()


def test_a_linked_work_tree_is_read_for_itself(repository: Repository, tmp_path: Path) -> None:
    beside = tmp_path / "beside"
    repository.git("worktree", "add", "-q", "-b", "beside", str(beside))
    repository.write("ignored.tf", GATEWAY.format("z"))
    repository.git("add", "ignored.tf")
    other = Repository.__new__(Repository)
    other.root = beside
    other.hooked = repository.hooked  # type: ignore[method-assign]
    other.write("more.tf", GATEWAY.format("b"))
    other.git("add", "--all")
    assert "+$32.85 a month" in other.commit()


def test_a_linked_work_tree_takes_a_path_too(repository: Repository, tmp_path: Path) -> None:
    repository.hooked(f"{PROGRAM} infra")
    beside = tmp_path / "beside"
    repository.git("worktree", "add", "-q", "-b", "beside", str(beside))
    other = Repository.__new__(Repository)
    other.root = beside
    other.write("infra/main.tf", PROVIDER + GATEWAY.format("b"))
    other.write("elsewhere.tf", GATEWAY.format("c"))
    other.git("add", "--all")
    assert "+$32.85 a month" in other.commit()


def test_above_the_budget_there_is_no_commit(repository: Repository) -> None:
    repository.write("finops-policy.yml", POLICY)
    repository.git("add", "--all")
    repository.commit()
    repository.write("more.tf", GATEWAY.format("b"))
    repository.git("add", "--all")
    assert repository.git("commit", "-q", "-m", "dear") == 1
    assert "one-change" in repository.said
    assert repository.hook()[0] == 1
    assert repository.hook("--policy", "none")[0] == 0


def test_a_push_is_compared_from_where_it_parts_to_what_is_pushed(repository: Repository) -> None:
    """Not with what is checked out, and not with what the other branch did meanwhile."""
    repository.hooked("true")
    repository.git("checkout", "-q", "-b", "feature")
    repository.write("more.tf", GATEWAY.format("b"))
    repository.git("add", "--all")
    repository.commit()
    repository.git("checkout", "-q", "main")
    repository.write("theirs.tf", GATEWAY.format("c"))
    repository.git("add", "--all")
    repository.commit()
    status, said = repository.hook(PRE_COMMIT_FROM_REF="main", PRE_COMMIT_TO_REF="feature")
    assert (status, "+$32.85 a month" in said) == (0, True), said
    status, said = repository.hook(PRE_COMMIT_FROM_REF="main", PRE_COMMIT_TO_REF="main")
    assert (status, said) == (0, "")


def test_a_revision_that_is_none_cannot_be_estimated(repository: Repository) -> None:
    status, said = repository.hook(PRE_COMMIT_FROM_REF="--upload-pack=x", PRE_COMMIT_TO_REF="main")
    assert status == 2
    assert "is no revision" in said


def test_a_repository_without_code_is_silent(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.write("values.yaml", "a: 1")
    repository.git("add", "--all")
    assert repository.hook() == (0, "")


def test_a_file_that_cannot_be_read_is_said(repository: Repository) -> None:
    repository.write("broken.tf", 'resource "aws_instance" "x" {\n  instance_type = = 1\n}\n')
    repository.git("add", "--all")
    assert "broken.tf:2" in repository.hook()[1]


def test_outside_of_a_repository_it_cannot_be_estimated(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "finops_shiftleft", "hook"],
        cwd=tmp_path,
        env={**clean(os.environ), "GIT_CEILING_DIRECTORIES": str(tmp_path.parent)},
        capture_output=True,
    )
    assert done.returncode == 2


def test_it_leaves_nothing_behind(repository: Repository) -> None:
    repository.write("more.tf", GATEWAY.format("b"))
    repository.git("add", "--all")
    before = {path: path.stat().st_mtime_ns for path in repository.root.rglob("*")}
    repository.hook()
    assert {path: path.stat().st_mtime_ns for path in repository.root.rglob("*")} == before


def test_a_typical_repository_takes_less_than_a_second(repository: Repository) -> None:
    """Forty roots with five files each, one of them changed."""
    for root in range(40):
        for index in range(5):
            text = PROVIDER if index == 0 else ""
            gateways = (GATEWAY.format(f"g{index}_{at}") for at in range(5))
            repository.write(f"roots/r{root}/f{index}.tf", text + "".join(gateways))
    repository.git("add", "--all")
    repository.git("commit", "-q", "--no-verify", "-m", "many")
    repository.write("roots/r7/f3.tf", GATEWAY.format("new"))
    repository.git("add", "--all")
    fastest = min(timed(repository) for _ in range(3))
    assert fastest < 1.0


def timed(repository: Repository) -> float:
    start = time.perf_counter()
    assert repository.hook()[0] == 0
    return time.perf_counter() - start


@pytest.mark.skipif(shutil.which("pre-commit") is None, reason="pre-commit is not installed")
def test_pre_commit_runs_it(repository: Repository, tmp_path: Path) -> None:
    config = (
        "repos: [{repo: local, hooks: [{id: finops-diff, name: cloud cost, language: system, "
        f"entry: '{PROGRAM}', pass_filenames: false, verbose: true, files: '[.]tf$'}}]}}]\n"
    )
    repository.write(".pre-commit-config.yaml", config)
    repository.write("more.tf", GATEWAY.format("b"))
    repository.git("add", "--all")
    repository.write("more.tf", GATEWAY.format("b") + GATEWAY.format("c"))
    done = subprocess.run(
        ["pre-commit", "run"],
        cwd=repository.root,
        env={
            **clean(os.environ),
            "PRE_COMMIT_HOME": str(tmp_path / "home"),
            "PATH": os.environ["PATH"],
        },
        capture_output=True,
        text=True,
    )
    assert (done.returncode, "+$32.85 a month" in done.stdout) == (0, True), done.stdout
