"""GitHub and GitHub Enterprise.

https://docs.github.com/en/rest/issues/comments
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from urllib.parse import quote

from .api import Access, Api, Place, rows, segments, token
from .interface import Comment, Here, NotPublished

VARIABLES = ("GITHUB_TOKEN",)
ADVICE = (
    "give the job `permissions: pull-requests: write`; a pull request from a fork has no such "
    "token: docs/github-action.md shows the second workflow that comments for it"
)
PUBLIC, SITE = "https://api.github.com", "https://github.com"
OF_ACTIONS = "github-actions[bot]"
REFERENCE = re.compile("refs/pull/([0-9]+)/merge")
VIEWER = "query{viewer{login}}"
MINIMIZE = (
    "mutation($id:ID!){minimizeComment(input:{subjectId:$id,classifier:OUTDATED})"
    "{clientMutationId}}"
)


def here(environment: Mapping[str, str]) -> Here:
    """What the runner of Actions says."""
    repo, run = environment.get("GITHUB_REPOSITORY"), environment.get("GITHUB_RUN_ID")
    found = REFERENCE.fullmatch(environment.get("GITHUB_REF", ""))
    pages = f"{environment.get('GITHUB_SERVER_URL') or SITE}/{quote(repo or '')}"
    return Here(
        repo,
        found[1] if found else None,
        f"{run}.{environment.get('GITHUB_RUN_ATTEMPT') or 1}" if run else "0",
        f"{pages}/actions/runs/{run}" if repo and run else None,
        f"{pages}/blob/{{revision}}/{{path}}#L{{line}}" if repo else None,
        environment.get("GITHUB_SHA"),
    )


@contextmanager
def opened(
    environment: Mapping[str, str], wait: Callable[[float], None] = time.sleep
) -> Iterator[Api]:
    """The REST interface, with the token. Raises NotPermitted without one."""
    headers = {
        "Authorization": f"Bearer {token(environment, *VARIABLES)}",
        "Accept": "application/vnd.github+json",
        "X-GitHub-Api-Version": "2022-11-28",
    }
    base = environment.get("GITHUB_API_URL") or PUBLIC
    with Api(Access(base, headers, ADVICE), wait) as api:
        yield api


def pull_request(api: Api, environment: Mapping[str, str], place: Place) -> GitHub:
    own = f"{api.base.removesuffix('/v3')}/graphql"
    return GitHub(api, environment.get("GITHUB_GRAPHQL_URL") or own, path_of(place.repo), place)


def path_of(repo: str) -> str:
    """Raises WrongArguments for what is no repository's name."""
    return "/repos/" + "/".join(segments(repo, 2, 2, "OWNER/NAME"))


@contextmanager
def connected(
    environment: Mapping[str, str], place: Place, wait: Callable[[float], None] = time.sleep
) -> Iterator[GitHub]:
    with opened(environment, wait) as api:
        yield pull_request(api, environment, place)


class GitHub:
    limit, flavour = 60_000, "github"

    def __init__(self, api: Api, graphql: str, repo: str, place: Place) -> None:
        self.api, self.graphql, self.repo, self.number = api, graphql, repo, place.number
        self.author = place.author

    def comments(self) -> Iterator[Comment]:
        for page in self.api.pages(f"{self.repo}/issues/{self.number}/comments?per_page=100"):
            for one in rows(page):
                user = one.get("user") or {}  # null where the account is gone
                login = user.get("login") or ""
                yield Comment(one["id"], one.get("body") or "", login, one.get("node_id"))

    def wrote(self, comment: Comment) -> bool:
        if self.author is None:
            self.author = self.viewer()
        # GraphQL may leave out the suffix of an app, which no person's name can have
        return comment.author in (self.author, f"{self.author}[bot]")

    def viewer(self) -> str:
        """The account of the token; a token that may not ask is the one of Actions."""
        try:
            data = self.api.ask("POST", self.graphql, {"query": VIEWER}).data
            return str(data["data"]["viewer"]["login"])
        except (NotPublished, LookupError, TypeError):
            return OF_ACTIONS

    def create(self, body: str, over: bool) -> None:
        self.api.ask("POST", f"{self.repo}/issues/{self.number}/comments", {"body": body})

    def change(self, comment: Comment, body: str, over: bool) -> None:
        self.api.ask("PATCH", f"{self.repo}/issues/comments/{comment.number}", {"body": body})

    def delete(self, comment: Comment) -> None:
        self.api.ask("DELETE", f"{self.repo}/issues/comments/{comment.number}")

    def retire(self, comment: Comment) -> None:
        query = {"query": MINIMIZE, "variables": {"id": comment.about}}
        self.api.ask("POST", self.graphql, query)
