"""What an event asks for: an estimate, or a diff between which two commits.

https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, Protocol

from finops_shiftleft.errors import BadInput, WrongArguments

COMMIT = re.compile("[0-9a-f]{40}|[0-9a-f]{64}")
BRANCH = re.compile(r"(?!-)[^\s\x00-\x1f~^:?*\[\\]{1,250}")
NEW_BRANCH = frozenset({"0" * 40, "0" * 64})


class Repository(Protocol):
    """The checkout of the job, and its server."""

    def head(self) -> str: ...

    def parents(self, commit: str) -> list[str]: ...

    def bring(self, commit: str) -> None:
        """Makes a commit's files readable, without its history. Raises BadInput."""

    def bring_history(self, *commits: str) -> None:
        """Makes the commits' histories whole. Raises BadInput."""

    def bring_branch(self, name: str) -> None:
        """Makes origin/NAME the server's, with its history. Raises BadInput."""


class Task(NamedTuple):
    """`base` None is an estimate of what is there. `exact`: the base is not to be searched for.
    `number` is the pull request that a comment goes to."""

    base: str | None = None
    exact: bool = False
    how: str | None = None
    head: str | None = None
    number: int | None = None


def task(name: str, event: Mapping[str, Any], base: str, git: Repository) -> Task:
    """Raises WrongArguments for an event that must not be used, and BadInput for one that lacks
    what it should say, or where the base cannot be fetched."""
    if name == "pull_request_target":
        raise WrongArguments(
            "pull_request_target gives code of a fork this repository's secrets",
            "use `on: pull_request`; docs/github-action.md shows how to comment for forks",
        )
    if name == "workflow_run":
        raise WrongArguments("a workflow_run has no change of its own", "did you mean mode: post?")
    found = EVENTS.get(name, of_anything)(event, git)
    if base:
        git.bring_history(git.head())
        return found._replace(base=base, exact=False, how=None)
    return found


def of_pull_request(event: Mapping[str, Any], git: Repository) -> Task:
    """The first parent of the merge that GitHub has made; where the head itself was checked out,
    the commit at which it parts from the base."""
    pull = inner(event, "pull_request")
    head, number = commit(inner(pull, "head"), "sha"), pull.get("number", event.get("number"))
    if not isinstance(number, int):
        raise BadInput("the event does not say which pull request it is about")
    parents = git.parents(git.head())
    if len(parents) == 2 and parents[1] == head:
        git.bring(parents[0])
        return Task(parents[0], True, "first parent of the merge", head, number)
    base = commit(inner(pull, "base"), "sha")
    git.bring_history(base, head)
    return Task(base, False, "where it parts from the base", head, number)


def of_merge_group(event: Mapping[str, Any], git: Repository) -> Task:
    group = inner(event, "merge_group")
    base = commit(group, "base_sha")
    git.bring(base)
    return Task(base, True, "base of the merge group", git.head())


def of_push(event: Mapping[str, Any], git: Repository) -> Task:
    """What the branch was; a new branch is compared with the default branch."""
    before = commit(event, "before")
    if before not in NEW_BRANCH:
        git.bring(before)
        return Task(before, True, "before the push", git.head())
    default = inner(event, "repository").get("default_branch")
    if not isinstance(default, str) or not BRANCH.fullmatch(default):
        raise BadInput("the event does not say which branch is the default one")
    if event.get("ref") == f"refs/heads/{default}":
        return Task(head=git.head())
    git.bring_branch(default)
    return Task(f"origin/{default}", False, "where it parts from the default branch", git.head())


def of_anything(event: Mapping[str, Any], git: Repository) -> Task:
    return Task(head=git.head())


EVENTS: Mapping[str, Callable[[Mapping[str, Any], Repository], Task]] = {
    "pull_request": of_pull_request,
    "merge_group": of_merge_group,
    "push": of_push,
}


def inner(event: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = event.get(name)
    if not isinstance(found, dict):
        raise BadInput(f"the event says nothing of its {name.replace('_', ' ')}")
    return found


def commit(event: Mapping[str, Any], name: str) -> str:
    found = event.get(name)
    if not isinstance(found, str) or not COMMIT.fullmatch(found):
        raise BadInput(f"the event names no commit as {name}")
    return found
