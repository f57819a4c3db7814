"""The network: who needs none asks for none, and nobody is asked whom the repository alone names.

Which hosts may be asked, by address, redirect and answer of the name service, and where tokens go is
held by tests/sources/terraform/remote; what charts and kustomizations reach by
tests/sources/kubernetes.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from stranger import NAT, PROVIDER, Files, surroundings, written

# tells of each program that is started, each name that is looked up and each connection
WATCH = """
import json, os, sys
def watch(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        told.append([event, repr(arguments[1:] if event == "socket.connect" else arguments[:2])])
    elif event == "subprocess.Popen":
        told.append([event, repr(arguments[1])])
told = []
sys.addaudithook(watch)
from finops_shiftleft.cli import main
code = main()
with open(os.environ["TOLD"], "w") as file:
    json.dump(told, file)
sys.exit(code)
"""
ALONE = {
    "main.tf": PROVIDER + NAT + 'module "m" {\n  source = "./m"\n}\n',
    "m/main.tf": NAT,
    "k8s/a.yaml": "apiVersion: v1\nkind: Pod\nmetadata: {name: x}\nspec: {containers: [{name: a, image: x}]}\n",
    "finops-usage.yml": "version: 0.1\n",
    "finops-policy.yml": "version: 1\n",
}


def watched(tmp_path: Path, files: Files, *arguments: str) -> tuple[list[list[str]], str]:
    """What the command did, and what it said."""
    root = written(tmp_path / "repository", files)
    told = tmp_path / "told.json"
    done = subprocess.run(
        [sys.executable, "-c", WATCH, *(arguments or ("estimate", "-v"))],
        cwd=root,
        env=surroundings(tmp_path, TOLD=str(told), GITHUB_TOKEN="ghp_secret", AWS_SECRET_ACCESS_KEY="s3"),
        capture_output=True,
        text=True,
        timeout=60,
    )  # fmt: skip
    said = done.stdout + done.stderr
    assert done.returncode in (0, 2), said
    assert "ghp_secret" not in said
    found: list[list[str]] = json.loads(told.read_text())
    return found, said


@pytest.mark.parametrize(
    "arguments",
    [
        ("estimate",),
        ("estimate", "--format", "json"),
        ("explain", "aws_nat_gateway.kept"),
        ("resources",),
        ("prices", "status"),
        ("policy", "check"),
    ],
    ids=" ".join,
)
def test_who_needs_no_network_asks_for_none(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    found, _ = watched(tmp_path, ALONE, *arguments)
    assert not [event for event, _ in found if event.startswith("socket")]


SOURCES = [
    "http://example.com/m.zip", "https://127.0.0.1/m.zip", "https://localhost/m.zip", "https://[::1]/m.zip",
    "https://169.254.169.254/latest/meta-data", "https://metadata.google.internal/x", "https://10.0.0.1/x",
    "https://0x7f000001/x", "https://2130706433/x", "https://127.1/x", "https://[::ffff:127.0.0.1]/x",
    "https://evil.example/m.zip", "git::https://evil.example/m.git", "git::file:///etc", "git::ext::sh -c x",
    "git::ssh://-oProxyCommand=touch%20x/m", "git::-oProxyCommand=x:m", "file:///etc", "s3::https://x/y",
    "gcs::https://www.googleapis.com/storage/v1/x", "hg::https://x/y", "git::https://user:pw@evil.example/x",
    "git@evil.example:x/y.git", "ftp://evil.example/x", "evil.example/a/b/c", "https://github.com.evil.example/x.zip",
    "git::https://github.com@evil.example/x.git", "https://github.com:pw@127.0.0.1/x.zip", "git::git://evil.example/x",
    "git::https://evil.example/x?ref=--upload-pack=x", "git::file://github.com/x", "//evil.example/share", "\\\\evil\\share",
]  # fmt: skip


def test_nobody_is_asked_whom_the_repository_alone_names(tmp_path: Path) -> None:
    calls = "".join(
        f'module "m{at}" {{\n  source = {json.dumps(source)}\n  version = "1.0.0"\n}}\n'
        f'module "n{at}" {{\n  source = {json.dumps(source)}\n}}\n'
        for at, source in enumerate(SOURCES)
    )
    found, said = watched(tmp_path, {"main.tf": PROVIDER + NAT + calls})
    assert not [event for event in found if event[0] in ("socket.connect", "socket.sendto")]
    programs = [words for event, words in found if event == "subprocess.Popen"]
    assert not [
        words
        for words in programs
        if any(one in words for one in ("clone", "fetch", "ls-remote", "ssh"))
    ]
    assert "32.85" in said
    assert "pw" not in said
    assert not (tmp_path / "repository" / "x").exists()


def test_offline_nobody_is_asked_at_all(tmp_path: Path) -> None:
    calls = "".join(
        f'module "m{at}" {{\n  source = "{source}"\n}}\n'
        for at, source in enumerate(
            ("terraform-aws-modules/vpc/aws", "git::https://github.com/a/b.git", "github.com/a/b")
        )
    )
    found, said = watched(
        tmp_path, {"main.tf": PROVIDER + NAT + calls}, "estimate", "-v", "--offline"
    )
    assert not [event for event, _ in found if event.startswith("socket")]
    assert not [words for _, words in found if "ls-remote" in words or "fetch" in words]
    assert "32.85" in said


def test_programs_that_are_started_see_no_secret(tmp_path: Path) -> None:
    """A git that tells its environment stands in front of the real one."""
    tell = tmp_path / "bin" / "git"
    tell.parent.mkdir()
    tell.write_text(f"#!/bin/sh\nenv >> '{tmp_path}/environment'\nexit 1\n")
    tell.chmod(0o755)
    root = written(tmp_path / "repository", ALONE)
    secrets = {"GITHUB_TOKEN": "ghp_secret", "AWS_SECRET_ACCESS_KEY": "s3cret", "DB_PASSWORD": "s3cret",
               "INFRA_API_KEY": "s3cret", "AZURE_PAT": "s3cret"}  # fmt: skip
    environment = surroundings(tmp_path, **secrets)
    environment["PATH"] = f"{tell.parent}{os.pathsep}{environment['PATH']}"
    command = [sys.executable, "-m", "finops_shiftleft", "diff", "--base", "HEAD"]
    subprocess.run(command, cwd=root, env=environment, capture_output=True, timeout=60)
    told = (tmp_path / "environment").read_text()
    assert "GIT_ALLOW_PROTOCOL=" in told
    assert "secret" not in told
    assert "s3cret" not in told
