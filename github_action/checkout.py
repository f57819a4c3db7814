"""The checkout of the job. What it lacks is fetched from the server by its id, with the job's token
in git's environment: neither on a command line nor in a file."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from finops_shiftleft.errors import BadInput
from finops_shiftleft.git import Git
from finops_shiftleft.text import one_line

QUIET = ("fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules")
ADVICE = (
    "give actions/checkout `fetch-depth: 2` in a pull request, else `fetch-depth: 0`, or the "
    "job `permissions: contents: read`"
)


class Checkout:
    def __init__(
        self, folder: Path, server: str, repository: str, token: str, environment: Mapping[str, str]
    ) -> None:
        self.git = Git(folder, environment)
        self.url = f"{server}/{repository}"
        self.fetching = Git(folder, environment)
        self.fetching.environment = {
            **authorized(self.git.environment, server, token),
            "GIT_ALLOW_PROTOCOL": urlsplit(server).scheme,
        }

    def head(self) -> str:
        return self.git.commit("HEAD")

    def parents(self, commit: str) -> list[str]:
        return self.git.parents(commit)

    def bring(self, commit: str) -> None:
        if not self.git.has(commit):
            self.fetch("--depth=1", self.url, commit)

    def bring_history(self, *commits: str) -> None:
        if self.git.shallow():
            self.fetch("--unshallow", self.url, *commits)

    def bring_branch(self, name: str) -> None:
        whole = ("--unshallow",) if self.git.shallow() else ()
        self.fetch(*whole, self.url, f"+refs/heads/{name}:refs/remotes/origin/{name}", self.head())

    def fetch(self, *arguments: str) -> None:
        done = self.fetching.run(*QUIET, *arguments)
        if done.returncode:
            said = one_line(done.stderr.decode(errors="replace").strip(), 300)
            raise BadInput(f"the base cannot be fetched: {said}", advice=ADVICE)


def authorized(environment: Mapping[str, str], server: str, token: str) -> dict[str, str]:
    """With the header that actions/checkout uses, in place of one that the checkout has kept: two
    would be refused."""
    if not token or not server.startswith("http"):
        return dict(environment)
    secret = base64.b64encode(f"x-access-token:{token}".encode()).decode()
    at = int(environment.get("GIT_CONFIG_COUNT", "0"))
    key = f"http.{server}/.extraheader"
    return {
        **environment,
        "GIT_CONFIG_COUNT": str(at + 2),
        f"GIT_CONFIG_KEY_{at}": key,
        f"GIT_CONFIG_VALUE_{at}": "",
        f"GIT_CONFIG_KEY_{at + 1}": key,
        f"GIT_CONFIG_VALUE_{at + 1}": f"AUTHORIZATION: basic {secret}",
    }
