"""A real git repository that a test writes, and what a change in it costs."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from datetime import date
from decimal import Decimal as D
from pathlib import Path

from finops_shiftleft.delta import Judged, Named, difference
from finops_shiftleft.model import Action, ResourceDelta
from finops_shiftleft.pipeline import Request

PROVIDER = 'provider "aws" { region = "us-east-1" }\n'
NAT = D("0.045") * 730
VOLUME = 'resource "aws_ebs_volume" "%s" {\n  availability_zone = "us-east-1a"\n  size = %d\n}\n'
CLEAN = {
    "PATH": os.environ["PATH"],
    "HOME": os.devnull,
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "SYSTEMROOT": os.environ.get("SYSTEMROOT", ""),
}


class Repository:
    """A git repository whose files a test writes."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir(parents=True, exist_ok=True)
        self.git("init", "-q", "-b", "main")

    def git(self, *arguments: str) -> str:
        who = ("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")
        done = subprocess.run(
            ["git", *who, *arguments], cwd=self.root, env=CLEAN, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def write(self, files: Mapping[str, str | None]) -> None:
        for name, text in files.items():
            path = self.root / name
            if text is None:
                path.unlink()
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, "utf-8", newline="\n")

    def commit(self, files: Mapping[str, str | None]) -> str:
        self.write(files)
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "change")
        return self.git("rev-parse", "HEAD")

    def judged(self, base: str | None = "HEAD", head: str | None = None, **more: object) -> Judged:
        environment = {**CLEAN, **{k: str(v) for k, v in more.items() if k.isupper()}}
        request = Request((str(self.root),), date(2026, 11, 20), {}, (), environment)
        return difference(request, Named(base, head, bool(more.get("staged"))))

    def changes(
        self, base: str | None = "HEAD", head: str | None = None, **more: object
    ) -> dict[str, ResourceDelta]:
        diff = self.judged(base, head, **more).diff
        return {
            one.shown.resource.address: one
            for project in diff.projects
            for one in project.resources
            if one.action != Action.UNCHANGED
        }


def volume(name: str, size: int) -> str:
    return VOLUME % (name, size)
