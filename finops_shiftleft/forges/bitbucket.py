"""Bitbucket Cloud and Bitbucket Data Center, whose interfaces have nothing in common. Neither shows
HTML.

https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
https://developer.atlassian.com/server/bitbucket/rest/
"""

from __future__ import annotations

import base64
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from urllib.parse import quote

from .api import MOST_PAGES, Access, Api, Place, field, rows, segments, token
from .interface import Comment, Here, NotPermitted, NotPublished

VARIABLES = ("BITBUCKET_TOKEN",)
ADVICE = (
    "BITBUCKET_TOKEN is a repository access token that may write pull requests, or an API token "
    "together with BITBUCKET_EMAIL"
)
PUBLIC, SITE = "https://api.bitbucket.org/2.0", "https://bitbucket.org"
LIMIT = 30_000  # characters of a comment


def here(environment: Mapping[str, str]) -> Here:
    """What the runner of Bitbucket Pipelines says."""
    repo, build = (
        environment.get(f"BITBUCKET_{name}") for name in ("REPO_FULL_NAME", "BUILD_NUMBER")
    )
    pages = f"{SITE}/{quote(repo or '')}"
    return Here(
        repo,
        environment.get("BITBUCKET_PR_ID"),
        build or "0",
        f"{pages}/pipelines/results/{build}" if repo and build else None,
        f"{pages}/src/{{revision}}/{{path}}#lines-{{line}}" if repo else None,
        environment.get("BITBUCKET_COMMIT"),
    )


@contextmanager
def connected(
    environment: Mapping[str, str], place: Place, wait: Callable[[float], None] = time.sleep
) -> Iterator[Cloud | DataCenter]:
    key, email = token(environment, *VARIABLES), environment.get("BITBUCKET_EMAIL")
    basic = base64.b64encode(f"{email}:{key}".encode()).decode()
    headers = {"Authorization": f"Basic {basic}" if email else f"Bearer {key}"}
    workspace, name = segments(place.repo, 2, 2, "WORKSPACE/NAME, or PROJECT/NAME")
    own = environment.get("BITBUCKET_SERVER_URL")
    base = own or environment.get("BITBUCKET_API_URL") or PUBLIC
    with Api(Access(base, headers, ADVICE), wait) as api:
        if own:
            yield DataCenter(api, f"projects/{workspace}/repos/{name}", place)
        else:
            yield Cloud(api, f"/repositories/{workspace}/{name}", place)


class Cloud:
    limit, flavour = LIMIT, "plain"

    def __init__(self, api: Api, repo: str, place: Place) -> None:
        self.api, self.author = api, place.author
        self.path = f"{repo}/pullrequests/{place.number}/comments"

    def comments(self) -> Iterator[Comment]:
        following: str | None = f"{self.path}?pagelen=100"
        for _ in range(MOST_PAGES):
            if following is None:
                return
            page = self.api.get(following).data
            for one in rows(field(page, "values")):
                if not one.get("deleted"):
                    user = one.get("user") or {}
                    text = (one.get("content") or {}).get("raw") or ""
                    yield Comment(one["id"], text, user.get("uuid") or "", None)
            following = page.get("next")
        raise NotPublished(f"more than {MOST_PAGES} pages of comments")

    def wrote(self, comment: Comment) -> bool:
        if self.author is None:
            try:
                self.author = str(field(self.api.get("/user").data, "uuid"))
            except NotPermitted:
                raise NotPermitted(
                    "the token may not ask who it is, and a comment with our mark is there, of "
                    f"the account {comment.author}",
                    "where that is the token's account, say so: --author '{...}', with the braces",
                ) from None
        return comment.author == self.author

    def create(self, body: str, over: bool) -> None:
        self.api.ask("POST", self.path, {"content": {"raw": body}})

    def change(self, comment: Comment, body: str, over: bool) -> None:
        self.api.ask("PUT", f"{self.path}/{comment.number}", {"content": {"raw": body}})

    def delete(self, comment: Comment) -> None:
        self.api.ask("DELETE", f"{self.path}/{comment.number}")

    def retire(self, comment: Comment) -> None:
        """Bitbucket folds no comment."""


class DataCenter:
    limit, flavour = LIMIT, "plain"

    def __init__(self, api: Api, repo: str, place: Place) -> None:
        self.api, self.author = api, place.author
        self.path = f"/rest/api/latest/{repo}/pull-requests/{place.number}"

    def comments(self) -> Iterator[Comment]:
        start: int | None = 0
        for _ in range(MOST_PAGES):
            reply = self.api.get(f"{self.path}/activities?limit=100&start={start}")
            # who the token is, no other resource tells
            self.author = self.author or reply.headers.get("X-AUSERNAME")
            for activity in rows(field(reply.data, "values")):
                if activity.get("action") == "COMMENTED" and "comment" in activity:
                    yield read(activity["comment"])
            start = reply.data.get("nextPageStart")
            if reply.data.get("isLastPage", True) or start is None:
                return
        raise NotPublished(f"more than {MOST_PAGES} pages of activities")

    def wrote(self, comment: Comment) -> bool:
        if self.author is None:
            raise NotPermitted("the server does not tell whose token this is", "name it: --author")
        return comment.author == self.author

    def create(self, body: str, over: bool) -> None:
        self.api.ask("POST", f"{self.path}/comments", {"text": body})

    def change(self, comment: Comment, body: str, over: bool) -> None:
        """The version is a lock: where somebody was faster, once more with theirs."""
        path = f"{self.path}/comments/{comment.number}"
        try:
            self.api.ask("PUT", path, {"text": body, "version": comment.about})
        except NotPublished as cause:
            if "answers 409" not in cause.message:
                raise
            now = read(self.api.get(path).data)
            self.api.ask("PUT", path, {"text": body, "version": now.about})

    def delete(self, comment: Comment) -> None:
        path = f"{self.path}/comments/{comment.number}?version={comment.about}"
        self.api.ask("DELETE", path)

    def retire(self, comment: Comment) -> None:
        """Bitbucket folds no comment."""


def read(one: Mapping[str, Any]) -> Comment:
    author = (one.get("author") or {}).get("name") or ""
    return Comment(one["id"], one.get("text") or "", author, one.get("version"))
