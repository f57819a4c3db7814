"""GitHub and GitHub Enterprise.

https://docs.github.com/en/rest/issues/comments
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from .api import Access, Api, Place, rows, segments, token
from .interface import Comment, NotPublished

VARIABLES = ("GITHUB_TOKEN",)
ADVICE = (
    "give the job `permissions: pull-requests: write`; a pull request from a fork has no such "
    "token: docs/github-action.md shows the second workflow that comments for it"
)
PUBLIC = "https://api.github.com"
OF_ACTIONS = "github-actions[bot]"
REFERENCE = re.compile("refs/pull/([0-9]+)/merge")
VIEWER = "query{viewer{login}}"
MINIMIZE = (
    "mutation($id:ID!){minimizeComment(input:{subjectId:$id,classifier:OUTDATED})"
    "{clientMutationId}}"
)


def here(environment: Mapping[str, str]) -> tuple[str | None, str | None]:
    """The repository and the pull request that the CI names."""
    found = REFERENCE.fullmatch(environment.get("GITHUB_REF", ""))
    return environment.get("GITHUB_REPOSITORY"), found[1] if found else None


@contextmanager
def connected(
    environment: Mapping[str, str], place: Place, wait: Callable[[float], None] = time.sleep
) -> Iterator[GitHub]:
    headers = {
        "Authorization": f"Bearer {token(environment, *VARIABLES)}",
        "Accept": "application/vnd.github+json",
        "X-GitHub-Api-Version": "2022-11-28",
    }
    base = environment.get("GITHUB_API_URL") or PUBLIC
    graphql = environment.get("GITHUB_GRAPHQL_URL") or f"{base.removesuffix('/v3')}/graphql"
    owner, name = segments(place.repo, 2, 2, "OWNER/NAME")
    with Api(Access(base, headers, ADVICE), wait) as api:
        yield GitHub(api, graphql, f"/repos/{owner}/{name}", place)


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
