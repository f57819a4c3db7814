"""A job of GitHub Actions without GitHub: its files, its environment, a repository whose pull
request has been merged by the server, and the checkout that actions/checkout would make of it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
ZEROS = "0" * 40
TOKEN = "ghs_secret_of_the_job"
PRICED = """
provider "aws" {{ region = "us-east-1" }}
resource "aws_nat_gateway" "a" {{}}
{more}
"""
GATEWAY = 'resource "aws_nat_gateway" "b" {}'
POLICY = """
version: 1
currency: USD
budgets:
  - name: one-change
    delta: {{ monthly: {limit} }}
"""


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", "-c", "user.name=Ada", "-c", "user.email=ada@example.com", *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull},
    )
    return done.stdout.strip()


class Origin:
    """The repository on the server, at SERVER/team/shop."""

    def __init__(self, server: Path) -> None:
        self.server = server
        self.folder = server / "team" / "shop"
        self.folder.mkdir(parents=True)
        git(self.folder, "init", "-q", "-b", "main")
        git(self.folder, "config", "uploadpack.allowAnySHA1InWant", "true")

    def commit(self, files: dict[str, str | None], message: str = "a change") -> str:
        for name, text in files.items():
            path = self.folder / name
            if text is None:
                path.unlink()
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        git(self.folder, "add", "--all")
        git(self.folder, "commit", "-q", "--allow-empty", "-m", message)
        return git(self.folder, "rev-parse", "HEAD")

    def branch(self, name: str, start: str = "main") -> None:
        git(self.folder, "checkout", "-q", "-b", name, start)

    def merged(self, branch: str, number: int = 7) -> tuple[str, str, str]:
        """As GitHub merges a pull request for its checks: base, head and the merge."""
        head = git(self.folder, "rev-parse", branch)
        git(self.folder, "checkout", "-q", "--detach", "main")
        base = git(self.folder, "rev-parse", "HEAD")
        git(self.folder, "merge", "-q", "--no-ff", "-m", "merge", head)
        merge = git(self.folder, "rev-parse", "HEAD")
        git(self.folder, "update-ref", f"refs/pull/{number}/merge", merge)
        git(self.folder, "checkout", "-q", "main")
        return base, head, merge


@dataclass
class Done:
    """What a run of the Action left behind."""

    status: int
    log: str
    summary: str
    outputs: dict[str, str]


@dataclass
class Job:
    temp: Path
    origin: Origin
    api: str
    environment: dict[str, str] = field(default_factory=dict)
    workspace: Path = Path()

    def checkout(self, revision: str, depth: int, folder: str = "work") -> None:
        """As actions/checkout does with persist-credentials: false."""
        self.workspace = self.temp / folder
        self.workspace.mkdir()
        git(self.workspace, "init", "-q", "-b", "main")
        url = self.origin.folder.as_uri()
        git(self.workspace, "remote", "add", "origin", url)
        limit = [f"--depth={depth}"] if depth else []
        every = [] if depth else ["+refs/heads/*:refs/remotes/origin/*"]
        git(self.workspace, "fetch", "-q", "--no-tags", *limit, "origin", revision, *every)
        git(self.workspace, "checkout", "-q", "--detach", revision)

    def run(self, name: str, event: dict[str, Any], **inputs: str) -> Done:
        runner = self.temp / "runner"
        runner.mkdir(exist_ok=True)
        files = {name: runner / name for name in ("event.json", "summary", "output")}
        files["event.json"].write_text(json.dumps(event), "utf-8")
        for name_of in ("summary", "output"):
            files[name_of].write_bytes(b"")
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.temp),
            "GITHUB_ACTIONS": "true",
            "CI": "true",
            "GITHUB_EVENT_NAME": name,
            "GITHUB_EVENT_PATH": str(files["event.json"]),
            "GITHUB_STEP_SUMMARY": str(files["summary"]),
            "GITHUB_OUTPUT": str(files["output"]),
            "GITHUB_WORKSPACE": str(self.workspace),
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_REPOSITORY": "team/shop",
            "GITHUB_SERVER_URL": self.origin.server.as_uri(),
            "GITHUB_API_URL": self.api,
            "GITHUB_GRAPHQL_URL": f"{self.api}/graphql",
            "GITHUB_REF": "refs/pull/7/merge" if name == "pull_request" else "refs/heads/main",
            "GITHUB_BASE_REF": "main" if name == "pull_request" else "",
            "GITHUB_RUN_ID": "9001",
            "GITHUB_RUN_ATTEMPT": "1",
            "RUNNER_TEMP": str(runner),
            "FINOPS_TOKEN": TOKEN,
            **{f"FINOPS_{key.upper()}": value for key, value in inputs.items()},
            **self.environment,
        }
        done = subprocess.run(
            [sys.executable, "-I", "-X", "utf8", str(ROOT / "github_action" / "main.py")],
            cwd=self.workspace,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
        )
        return Done(
            done.returncode,
            done.stdout + done.stderr,
            files["summary"].read_text("utf-8"),
            outputs(files["output"].read_text("utf-8")),
        )


def outputs(text: str) -> dict[str, str]:
    """As the runner reads the file."""
    found, lines = {}, iter(text.split("\n"))
    for line in lines:
        if not line:
            continue
        opening = re.fullmatch("([A-Za-z_-]+)<<(.+)", line)
        assert opening, line
        name, end = opening.groups()
        values = []
        for value in lines:
            if value == end:
                break
            values.append(value)
        found[name] = "\n".join(values)
    return found


def pull_request(base: str, head: str, number: int = 7) -> dict[str, Any]:
    return {
        "action": "synchronize",
        "number": number,
        "pull_request": {
            "number": number,
            "base": {"sha": base, "ref": "main"},
            "head": {"sha": head, "ref": "feature", "repo": None},
        },
        "repository": {"default_branch": "main", "full_name": "team/shop"},
    }
