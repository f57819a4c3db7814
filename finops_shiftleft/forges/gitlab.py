"""GitLab, on gitlab.com and elsewhere. A plain note, which unlike a discussion blocks no merge.

https://docs.gitlab.com/api/notes/
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from urllib.parse import quote

from .api import Access, Api, Place, field, rows, segments, token
from .interface import Comment, Here

VARIABLES = ("GITLAB_TOKEN",)
ADVICE = (
    "GITLAB_TOKEN is a project access token with the scope `api` and the role Reporter or more; "
    "the job's own token may only read notes"
)
PUBLIC = "https://gitlab.com/api/v4"


def here(environment: Mapping[str, str]) -> Here:
    """What the runner of GitLab says."""
    # in a merge request from a fork the pipeline's own project is the fork
    project = environment.get("CI_MERGE_REQUEST_PROJECT_PATH") or environment.get("CI_PROJECT_PATH")
    pages = environment.get("CI_PROJECT_URL")
    return Here(
        project,
        environment.get("CI_MERGE_REQUEST_IID"),
        environment.get("CI_PIPELINE_ID") or "0",
        environment.get("CI_PIPELINE_URL"),
        f"{pages}/-/blob/{{revision}}/{{path}}#L{{line}}" if pages else None,
        environment.get("CI_COMMIT_SHA"),
    )


@contextmanager
def connected(
    environment: Mapping[str, str], place: Place, wait: Callable[[float], None] = time.sleep
) -> Iterator[GitLab]:
    headers = {"PRIVATE-TOKEN": token(environment, *VARIABLES)}
    base = environment.get("CI_API_V4_URL") or PUBLIC
    if not place.repo.isdecimal():
        segments(place.repo, 2, 20, "GROUP/PROJECT")
    with Api(Access(base, headers, ADVICE), wait) as api:
        yield GitLab(api, place)


class GitLab:
    limit, flavour = 200_000, "github"

    def __init__(self, api: Api, place: Place) -> None:
        project = quote(place.repo, safe="")
        self.api, self.author = api, place.author
        self.notes = f"/projects/{project}/merge_requests/{place.number}/notes"

    def comments(self) -> Iterator[Comment]:
        for page in self.api.pages(f"{self.notes}?per_page=100&sort=asc&order_by=created_at"):
            for note in rows(page):
                if not note.get("system"):
                    author = note.get("author") or {}
                    yield Comment(note["id"], note.get("body") or "", f"{author.get('id')}", None)

    def wrote(self, comment: Comment) -> bool:
        if self.author is None:
            self.author = str(field(self.api.get("/user").data, "id"))
        return comment.author == self.author

    def create(self, body: str, over: bool) -> None:
        self.api.ask("POST", self.notes, {"body": body})

    def change(self, comment: Comment, body: str, over: bool) -> None:
        self.api.ask("PUT", f"{self.notes}/{comment.number}", {"body": body})

    def delete(self, comment: Comment) -> None:
        self.api.ask("DELETE", f"{self.notes}/{comment.number}")

    def retire(self, comment: Comment) -> None:
        """GitLab folds no note."""
