"""What the runner hands over: the event, the places, and where to write."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from finops_shiftleft.errors import BadInput, WrongArguments
from finops_shiftleft.text import command_data, log_line

from .config import PREFIX

LARGEST_EVENT = 30_000_000  # bytes
LARGEST_SUMMARY = 900_000  # bytes; above a mebibyte nothing is shown
HOSTS = ("GITHUB_API_URL", "GITHUB_GRAPHQL_URL")
OWN = ("GITHUB_TOKEN", "INPUT_TOKEN", "ACTIONS_RUNTIME_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN")
OF_CHANGE = ("GITHUB_EVENT_NAME", "GITHUB_BASE_REF")  # our own events say which base it is


@dataclass(frozen=True, slots=True)
class Runner:
    """`environment` is for what runs below: without keys and without inputs."""

    event_name: str
    event: Mapping[str, Any]
    workspace: Path
    temp: Path
    repository: str
    server: str
    summary: Path | None
    output: Path | None
    environment: Mapping[str, str]

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> Self:
        """Raises WrongArguments outside of a job, and BadInput for an event that is none."""
        missing = [
            name
            for name in (
                "GITHUB_EVENT_NAME",
                "GITHUB_WORKSPACE",
                "RUNNER_TEMP",
                "GITHUB_REPOSITORY",
            )
            if not environment.get(name)
        ]
        if missing:
            raise WrongArguments(f"{missing[0]} is not set: this runs in a job of GitHub Actions")
        return cls(
            environment["GITHUB_EVENT_NAME"],
            event_of(environment.get("GITHUB_EVENT_PATH")),
            Path(environment["GITHUB_WORKSPACE"]).resolve(),
            Path(environment["RUNNER_TEMP"]),
            environment["GITHUB_REPOSITORY"],
            environment.get("GITHUB_SERVER_URL") or "https://github.com",
            named(environment, "GITHUB_STEP_SUMMARY"),
            named(environment, "GITHUB_OUTPUT"),
            cleaned(environment),
        )

    def write_summary(self, text: str) -> None:
        """Below what other steps have written."""
        if self.summary:
            with self.summary.open("a", encoding="utf-8", newline="\n") as file:
                file.write(f"{text}\n")

    def write_output(self, name: str, value: str) -> None:
        """Between delimiters that no value can know, so that one output stays one."""
        if self.output:
            end = f"ghadelimiter_{secrets.token_hex(16)}"
            with self.output.open("a", encoding="utf-8", newline="\n") as file:
                file.write(f"{name}<<{end}\n{value}\n{end}\n")


def event_of(name: str | None) -> Mapping[str, Any]:
    try:
        content = Path(name or "").read_bytes() if name else b"{}"
        found = json.loads(content[: LARGEST_EVENT + 1])
    except (OSError, ValueError, RecursionError):
        raise BadInput("the event of this run cannot be read") from None
    if not isinstance(found, dict):
        raise BadInput("the event of this run is no object")
    return found


def named(environment: Mapping[str, str], name: str) -> Path | None:
    value = environment.get(name)
    return Path(value) if value else None


def cleaned(environment: Mapping[str, str]) -> dict[str, str]:
    """Without keys and inputs, and with git's leave to look at the checkout, which in a container
    belongs to another user."""
    kept = {
        name: value
        for name, value in environment.items()
        if name not in (*OWN, *OF_CHANGE) and not name.startswith(PREFIX)
    }
    count = kept.get("GIT_CONFIG_COUNT", "")
    at = int(count) if count.isdecimal() else 0
    return kept | {
        "GIT_CONFIG_COUNT": str(at + 1),
        f"GIT_CONFIG_KEY_{at}": "safe.directory",
        f"GIT_CONFIG_VALUE_{at}": environment["GITHUB_WORKSPACE"],
    }


def say(text: str) -> None:
    """Lines of a log, in which no workflow command is read."""
    for line in text.splitlines():
        print(log_line(line))


def command(level: str, text: str) -> None:
    """An annotation of the run: `error`, `warning` or `notice`."""
    print(f"::{level} title=Cloud cost::{command_data(text)}")
