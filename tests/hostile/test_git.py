"""Repositories whose configuration is an attack, and odd ones: nothing is run, nothing is fetched.

Filters, hooks, pagers, monitors and helpers of the configuration, links, submodules and revisions
that are options are held by tests/test_change.py.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from stranger import NAT, PROVIDER, Ran, Run, surroundings, written

CODE = {"main.tf": PROVIDER, "lib/x.tf": "\n"}
Git = Callable[..., str]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return written(tmp_path / "repository", CODE)


@pytest.fixture
def git(root: Path, tmp_path: Path) -> Git:
    """Runs git in the repository, which has one commit."""

    def git(*words: str, at: Path = root) -> str:
        who = ("-c", "user.name=t", "-c", "user.email=t@example.org")
        done = subprocess.run(
            ["git", *who, *words],
            cwd=at,
            env=surroundings(tmp_path),
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-qm", "base")
    (root / "main.tf").write_text(PROVIDER + NAT)
    return git


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A program that leaves a mark where it is run."""
    script = tmp_path / "program"
    script.write_text(f"#!/bin/sh\ntouch '{tmp_path}/ran'\nexec cat\n")
    script.chmod(0o755)
    return script


@pytest.fixture
def diff(run: Run, root: Path, tmp_path: Path) -> Callable[..., Ran]:
    def diff(*words: str) -> Ran:
        ran = run({}, "diff", "--base", "HEAD", *words, into=root).holds()
        assert not (tmp_path / "ran").exists()
        return ran

    return diff


def test_every_setting_that_names_a_program(
    git: Git, root: Path, program: Path, diff: Callable[..., Ran]
) -> None:
    (root / ".gitattributes").write_text("* filter=evil diff=evil merge=evil\n")
    for name in (
        "alias.diff", "alias.cat-file", "alias.ls-tree", "core.editor", "core.gitProxy", "core.fsmonitor",
        "core.sshCommand", "core.pager", "pager.diff", "pager.ls-tree", "pager.cat-file", "diff.external",
        "diff.evil.command", "diff.evil.textconv", "filter.evil.clean", "filter.evil.process",
        "filter.evil.smudge", "merge.evil.driver", "credential.helper", "gpg.program", "sequence.editor",
        "trailer.x.command", "interactive.diffFilter", "remote.origin.uploadpack", "remote.origin.vcs",
        "core.askPass", "core.alternateRefsCommand", "uploadpack.packObjectsHook", "log.showSignature",
    ):  # fmt: skip
        git("config", name, f"!{program}" if name.startswith("alias") else str(program))
    assert "32.85" in diff().out


def test_a_configuration_that_includes_others(
    git: Git, root: Path, tmp_path: Path, program: Path, diff: Callable[..., Ran]
) -> None:
    more = tmp_path / "more"
    more.write_text(
        f"[core]\n\tfsmonitor = {program}\n\tpager = {program}\n[diff]\n\texternal = {program}\n"
    )
    git("config", "include.path", str(more))
    assert "32.85" in diff().out


@pytest.mark.parametrize("scheme", ["ext::%s x", "file://%s/none", "ssh://-oProxyCommand=%s/x"])
def test_what_a_partial_clone_lacks_is_not_fetched(
    git: Git, root: Path, program: Path, diff: Callable[..., Ran], scheme: str
) -> None:
    blob = git("rev-parse", "HEAD:main.tf")
    (root / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    git("config", "remote.origin.url", scheme % program)
    git("config", "remote.origin.promisor", "true")
    git("config", "remote.origin.partialclonefilter", "blob:none")
    git("config", "extensions.partialClone", "origin")
    git("config", "protocol.ext.allow", "always")
    ran = diff()
    assert ran.code == 2  # without its base a change is no number
    assert "a file of" in ran.err
    assert "cannot be read here" in ran.err


def test_submodules_are_not_followed(
    git: Git, root: Path, program: Path, diff: Callable[..., Ran]
) -> None:
    url = f"ext::{program} x"
    (root / ".gitmodules").write_text(
        f'[submodule "s"]\n\tpath = s\n\turl = {url}\n\tupdate = !{program}\n'
    )
    git("update-index", "--add", "--cacheinfo", f"160000,{git('rev-parse', 'HEAD')},s")
    git("config", "submodule.s.url", url)
    git("config", "submodule.s.update", f"!{program}")
    assert "32.85" in diff().out


def test_objects_of_another_repository_stay_there(
    git: Git, root: Path, tmp_path: Path, diff: Callable[..., Ran]
) -> None:
    other = written(tmp_path / "other", {"main.tf": "SECRET\n"})
    git("init", "-q", at=other)
    git("add", "-A", at=other)
    git("commit", "-qm", "secret", at=other)
    info = root / ".git" / "objects" / "info"
    info.mkdir(exist_ok=True)
    (info / "alternates").write_text(f"{other}/.git/objects\n")
    ran = diff()
    assert "32.85" in ran.out
    assert "SECRET" not in ran.out + ran.err


@pytest.mark.parametrize(
    "name", ["HEAD", "config", "index", "objects", "refs", "packed-refs", "shallow"]
)
def test_a_damaged_repository_is_said(
    git: Git, root: Path, diff: Callable[..., Ran], name: str
) -> None:
    place = root / ".git" / name
    if place.is_dir():
        shutil.rmtree(place)
    place.unlink(missing_ok=True) if not place.is_dir() else None
    place.write_bytes(b"\0\xff not what git writes\n" * 100)
    ran = diff()
    assert ran.code in (0, 2)
    assert ran.code == 0 or "finops-shiftleft: " in ran.err


def test_a_git_file_that_leads_elsewhere(
    git: Git, root: Path, tmp_path: Path, diff: Callable[..., Ran]
) -> None:
    shutil.move(root / ".git", tmp_path / "moved")
    (root / ".git").write_text(f"gitdir: {tmp_path}/moved\n")
    assert "32.85" in diff().out
    (root / ".git").write_text("gitdir: /dev/zero\n")
    assert diff().code == 2
    (root / ".git").write_text("gitdir: " + "x" * 1_000_000)
    assert diff().code == 2


def test_bare_detached_and_empty(git: Git, root: Path, tmp_path: Path, run: Run) -> None:
    git("checkout", "-q", "--detach")
    assert "32.85" in run({}, "diff", "--base", "main", into=root).holds().out
    git("clone", "-q", "--bare", str(root), str(tmp_path / "bare"))
    assert run({}, "diff", "--base", "HEAD", into=tmp_path / "bare").holds().code == 2
    empty = written(tmp_path / "empty", CODE)
    git("init", "-q", at=empty)
    assert run({}, "diff", into=empty).holds().code in (0, 2)


def test_a_repository_of_somebody_else(git: Git, root: Path, run: Run) -> None:
    ran = run({}, "diff", "--base", "HEAD", into=root, GIT_TEST_ASSUME_DIFFERENT_OWNER="1").holds()
    assert ran.code == 2
    assert "belongs to another user" in ran.err


def test_names_of_a_revision_are_bytes(git: Git, root: Path, diff: Callable[..., Ran]) -> None:
    for name in ("a\nb", "\x1b[31m", "\udce9", '"', "::error::x", "-rf"):
        folder = root / name
        folder.mkdir()
        (folder / "main.tf").write_text(PROVIDER)
    git("add", "-A")
    git("commit", "-qm", "names")
    for file in root.glob("*/main.tf"):
        file.write_text(PROVIDER + NAT)
    ran = diff()
    assert ran.code == 0
    assert "\x1b" not in ran.out + ran.err


def test_revisions_that_are_no_names(git: Git, root: Path, run: Run) -> None:
    for name in (
        "--output=x",
        "-h",
        "a\nb",
        "",
        "@{-1}",
        "HEAD^{/.*}",
        ":/x",
        "x" * 100_000,
        "HEAD:main.tf",
        "..",
        "\udcff",
    ):
        ran = run({}, "diff", "--base", name, into=root).holds()
        assert ran.code in (0, 2), name
    assert not (root / "x").exists()
