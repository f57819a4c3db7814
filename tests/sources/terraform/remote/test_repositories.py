"""Modules in git repositories: which commit, which files, and nothing that somebody else wants."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Any

import pytest
from forge import MODULE, Forge, forging

from finops_shiftleft.errors import FinopsError
from finops_shiftleft.sources.terraform.remote import repositories


def main(found: Any) -> str:
    return found.tree.read(found.folder.removeprefix("./") + "/main.tf").decode()


def text(number: int) -> str:
    return f"# {number}\n"


@pytest.fixture
def history(forge: Forge) -> dict[str, str]:
    """Three commits: a tag, a branch and a tag of one name, an annotated tag."""
    made = {"first": forge.commit("net", {"main.tf": text(1)}, "v1")}
    made["second"] = forge.commit("net", {"main.tf": text(2)})
    forge.git("net", "branch", "release/2")
    forge.git("net", "tag", "both", made["first"])
    forge.git("net", "branch", "both")
    forge.git("net", "tag", "-a", "noted", "-m", "noted", made["first"])
    made["third"] = forge.commit("net", {"main.tf": text(3)})
    return made


@pytest.mark.parametrize(
    ("ref", "number"),
    [
        ("", 3),
        ("?ref=main", 3),
        ("?ref=v1", 1),
        ("?ref=release/2", 2),
        ("?ref=refs/heads/release/2", 2),
        ("?ref=refs/tags/noted", 1),
        ("?ref=both", 1),
        ("?ref=noted", 1),
        ("?ref={second}", 2),
        ("?ref={short}", 2),
        ("?ref=HEAD", 3),
        ("?depth=1&ref=v1", 1),
    ],
)
def test_a_ref_is_a_branch_a_tag_or_a_commit(
    ref: str, number: int, history: dict[str, str], forge: Forge, cache: Path
) -> None:
    ref = ref.format(**history, short=history["second"][:10])
    assert main(forge.remote(cache).find(forge.source("net", ref), None)) == text(number)


@pytest.mark.parametrize("ref", ["nothing", "0" * 40, "abcdef0"])
def test_a_ref_that_is_not_there(ref: str, history: object, forge: Forge, cache: Path) -> None:
    with pytest.raises(FinopsError, match=rf"no branch, tag or commit {ref}|no revision {ref}"):
        forge.remote(cache).find(forge.source("net", f"?ref={ref}"), None)


def test_an_empty_repository_has_no_commit(forge: Forge, cache: Path) -> None:
    (forge.folder / "net").mkdir(parents=True)
    forge.git("net", "init", "-q")
    with pytest.raises(FinopsError, match="has no commit"):
        forge.remote(cache).find(forge.source("net"), None)


def test_a_branch_is_asked_for_again_after_a_day_and_a_commit_never(
    history: dict[str, str], forge: Forge, cache: Path
) -> None:
    branch, commit = forge.source("net"), forge.source("net", f"?ref={history['first']}")
    for source in (branch, commit):
        forge.remote(cache, clock=lambda: 1e9).find(source, None)
    forge.commit("net", {"main.tf": text(4)})
    forge.asked.clear()
    for clock, number in ((1e9 + 1, 3), (1e9 + 25 * 3600, 4)):
        remote = forge.remote(cache, clock=lambda now=clock: now)
        assert main(remote.find(branch, None)) == text(number)
        assert main(remote.find(commit, None)) == text(1)
        assert bool(forge.asked) == (number == 4)


def test_only_one_commit_is_fetched(history: dict[str, str], forge: Forge, cache: Path) -> None:
    for number in range(30):
        forge.commit("net", {f"old/{number}.bin": os.urandom(50_000).hex()})
        forge.git("net", "rm", "-q", "-r", "old")
    forge.commit("net", {"main.tf": text(9)})
    found = forge.remote(cache).find(forge.source("net"), None)
    assert found.tree.path.stat().st_size < 5_000
    assert main(found) == text(9)


# -------------------------------------------------------------------------- what is not done


def script(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def test_nothing_of_the_repository_or_the_user_is_run(
    forge: Forge, cache: Path, tmp_path: Path
) -> None:
    ran = tmp_path / "ran"
    evil = tmp_path / "evil"
    script(evil, f"echo $0 $@ >> {ran}; cat")
    home = tmp_path / "home"
    script(home / "templates" / "hooks" / "post-checkout", f"echo hook >> {ran}")
    (home / ".gitconfig").write_text(
        f"[init]\n templateDir = {home}/templates\n[core]\n hooksPath = {home}/templates/hooks\n"
        f" fsmonitor = {evil}\n askPass = {evil}\n sshCommand = {evil}\n"
        f'[credential]\n helper = !{evil}\n[filter "x"]\n smudge = {evil}\n process = {evil}\n'
        f'[url "file://{tmp_path}/other"]\n insteadOf = {forge.url}\n'
    )
    forge.commit("net", {"main.tf": MODULE, ".gitattributes": "* filter=x diff=x\n"})
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "GIT_DIR": str(tmp_path / "elsewhere"),  # as in a hook
        "GIT_SSH_COMMAND": str(evil),
        "GIT_ASKPASS": str(evil),
        "GIT_EXTERNAL_DIFF": str(evil),
        "GIT_CONFIG_PARAMETERS": f"'core.fsmonitor={evil}'",
    }
    found = forge.remote(cache, environment=environment).find(forge.source("net"), None)
    assert main(found) == MODULE
    assert not ran.exists()


def test_submodules_are_left_out_and_links_stay_inside(forge: Forge, cache: Path) -> None:
    forge.commit("other", {"main.tf": MODULE})
    forge.commit("net", {"main.tf": MODULE, "a/real.tf": text(1)})
    place = forge.folder / "net"
    (place / "a" / "link.tf").symlink_to("real.tf")
    (place / "folder").symlink_to("a")
    (place / "out.tf").symlink_to("/etc/passwd")
    (place / "up.tf").symlink_to("../../../../etc/passwd")
    forge.git(
        "net", "-c", "protocol.file.allow=always", "submodule", "add", "-q", "../other", "sub"
    )
    forge.commit("net", {})
    tree = forge.remote(cache).find(forge.source("net"), None).tree
    assert tree.read("a/link.tf") == tree.read("folder/real.tf") == text(1).encode()
    assert not tree.is_folder("sub")
    for path in ("out.tf", "up.tf"):
        with pytest.raises(FinopsError, match="leaves"):
            tree.read(path)
    assert [entry.name for entry in tree.names(".") if entry.is_file] == [
        ".gitmodules",
        "main.tf",
    ]
    assert [path for path in forge.paths() if "other" in path] == []


# ---------------------------------------------------------------------------------- the servers


def test_a_repository_that_was_renamed(forge: Forge, cache: Path) -> None:
    forge.commit("new", {"main.tf": MODULE})
    forge.moved["/git/old/.git"] = f"{forge.url}/git/new/.git"
    assert main(forge.remote(cache).find(forge.source("old"), None)) == MODULE
    assert main(forge.remote(cache).find(forge.source("old"), None)) == MODULE


def test_a_repository_that_moves_to_a_host_that_is_not_allowed(
    forge: Forge, cache: Path, tmp_path: Path
) -> None:
    with forging(tmp_path / "elsewhere") as other:
        other.commit("net", {"main.tf": MODULE})
        forge.moved["/git/net/.git"] = f"{other.url}/git/net/.git"
        with pytest.raises(FinopsError, match="not encrypted"):
            forge.remote(cache).find(forge.source("net"), None)
        assert other.asked == []


def test_a_token_is_for_its_host_and_stands_on_no_command_line(
    forge: Forge, cache: Path, tmp_path: Path
) -> None:
    seen = tmp_path / "seen"
    real = os.environ["PATH"]
    script(tmp_path / "bin" / "git", f'echo "$@" >> {seen}\nPATH={real} exec git "$@"')
    (tmp_path / ".terraformrc").write_text(
        f'credentials "{forge.host}" {{\n  token = "s3cr3t"\n}}\n'
    )
    environment = {"PATH": f"{tmp_path / 'bin'}:{real}", "HOME": str(tmp_path)}
    forge.commit("net", {"main.tf": MODULE})
    forge.remote(cache, environment=environment).find(forge.source("net"), None)
    assert set(forge.logins) == {"Basic b2F1dGgyOnMzY3IzdA=="}  # oauth2:s3cr3t
    assert "fetch" in seen.read_text()
    assert "s3cr3t" not in seen.read_text()
    assert "b2F1" not in seen.read_text()


def test_a_password_in_a_source_is_sent_and_never_said(forge: Forge, cache: Path) -> None:
    forge.commit("net", {"main.tf": MODULE})
    source = forge.source("net").replace("//", "//user:pa55@")
    assert main(forge.remote(cache).find(source, None)) == MODULE
    assert set(forge.logins) == {"Basic dXNlcjpwYTU1"}
    with pytest.raises(FinopsError) as told:
        forge.remote(cache).find(source.replace("/net/", "/nothing/"), None)
    assert "pa55" not in str(told.value)
    kept = b"".join(path.read_bytes() for path in cache.rglob("*") if path.is_file())
    assert b"pa55" not in kept


def test_ssh_asks_no_questions_and_connects_to_the_checked_address(
    forge: Forge, cache: Path, tmp_path: Path
) -> None:
    """With a program called ssh that runs the server's side here, as sshd would."""
    seen = tmp_path / "seen"
    last = 'for last; do :; done; eval "exec $last"'
    script(tmp_path / "bin" / "ssh", f'echo "$@" >> {seen}\n{last}')
    forge.commit("net", {"main.tf": MODULE}, "v1")
    source = f"git::ssh://git@127.0.0.1:2222{forge.folder}/net//.?ref=v1"
    environment = {"PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}", "HOME": str(tmp_path)}
    remote = forge.remote(cache, environment=environment, trusted={"127.0.0.1:2222"})
    assert main(remote.find(source, None)) == MODULE
    for line in seen.read_text().splitlines():
        assert "-oBatchMode=yes" in line
        assert "-oStrictHostKeyChecking=yes" in line
        assert "-oHostName=127.0.0.1 -oHostKeyAlias=[127.0.0.1]:2222 " in line
        assert "-p 2222 git@127.0.0.1 git-upload-pack" in line


# --------------------------------------------------------------------------------------- bounds


def test_a_repository_above_the_limit(
    forge: Forge, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forge.commit("net", {f"{n}.bin": os.urandom(100_000).hex() for n in range(20)})
    monkeypatch.setattr(repositories, "MAX_FETCHED", 100_000)
    monkeypatch.setattr(repositories, "TICK", 0.001)
    with pytest.raises(FinopsError, match="larger than 100,000 bytes"):
        forge.remote(cache).find(forge.source("net"), None)
    assert list((cache / "modules" / "partial").iterdir()) == []


def test_a_server_that_never_answers(
    forge: Forge, cache: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    import socket

    monkeypatch.setattr(repositories, "LONGEST", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        host = f"127.0.0.1:{silent.getsockname()[1]}"
        remote = forge.remote(cache, trusted={host})
        with pytest.raises(FinopsError, match=r"takes longer than 0\.5 s"):
            remote.find(f"git::http://{host}/net.git", None)
    assert remote.fetching.repositories.running == set()
    assert list((cache / "modules" / "partial").iterdir()) == []


def test_a_file_that_is_too_large_is_left_out(forge: Forge, cache: Path) -> None:
    forge.commit("net", {"main.tf": MODULE, "large.bin": "x" * (16 * 1024 * 1024 + 1)})
    tree = forge.remote(cache).find(forge.source("net"), None).tree
    assert [entry.name for entry in tree.names(".")] == ["main.tf"]


def test_without_git_it_is_said(forge: Forge, cache: Path, tmp_path: Path) -> None:
    with pytest.raises(FinopsError, match="git is not installed"):
        forge.remote(cache, environment={"PATH": str(tmp_path)}).find(forge.source("net"), None)
