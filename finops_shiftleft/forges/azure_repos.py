"""Azure Repos, in the cloud and on a server of one's own. A comment is the first of a thread, which
is active while the change breaks the policy: a branch policy may then ask to resolve it.

https://learn.microsoft.com/en-us/rest/api/azure/devops/git/pull-request-threads
"""

from __future__ import annotations

import base64
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from urllib.parse import quote

from ..errors import WrongArguments
from .api import Access, Api, Place, field, rows, segments, token
from .interface import Comment, Here

VARIABLES = ("SYSTEM_ACCESSTOKEN", "AZURE_DEVOPS_EXT_PAT")
ADVICE = (
    "map SYSTEM_ACCESSTOKEN: $(System.AccessToken) in `env:`, and allow the build service "
    "`Contribute to pull requests` in the repository's security settings"
)
ACTIVE, CLOSED = 1, 4
PREVIEW, VERSION = "api-version=7.1-preview", "api-version=7.1"


def here(environment: Mapping[str, str]) -> Here:
    """What the agent of Azure Pipelines says. A file has no link: its address needs a branch."""
    project = environment.get("SYSTEM_TEAMPROJECT")
    name, build = environment.get("BUILD_REPOSITORY_NAME"), environment.get("BUILD_BUILDID")
    pages = environment.get("SYSTEM_COLLECTIONURI", "").rstrip("/")
    return Here(
        f"{project}/{name}" if project and name else None,
        environment.get("SYSTEM_PULLREQUEST_PULLREQUESTID"),
        build or "0",
        f"{pages}/{quote(project)}/_build/results?buildId={build}" if project and build else None,
    )


@contextmanager
def connected(
    environment: Mapping[str, str], place: Place, wait: Callable[[float], None] = time.sleep
) -> Iterator[AzureRepos]:
    key = token(environment, *VARIABLES)
    # the job's token is a JWT, three parts; a personal one has no dots and goes as a password
    basic = base64.b64encode(f":{key}".encode()).decode()
    headers = {"Authorization": f"Bearer {key}" if key.count(".") == 2 else f"Basic {basic}"}
    *organization, project, name = segments(
        place.repo, 2, 3, "PROJECT/NAME, or ORGANIZATION/PROJECT/NAME"
    )
    base = environment.get("SYSTEM_COLLECTIONURI", "")
    if organization:
        base = f"https://dev.azure.com/{organization[0]}"
    if not base:
        raise WrongArguments(f"--repo {place.repo}: write it as ORGANIZATION/PROJECT/NAME")
    with Api(Access(base, headers, ADVICE), wait) as api:
        path = f"/{project}/_apis/git/repositories/{name}/pullRequests/{place.number}/threads"
        yield AzureRepos(api, path, place.author)


class AzureRepos:
    limit, flavour = 140_000, "plain"

    def __init__(self, api: Api, path: str, author: str | None) -> None:
        self.api, self.path, self.author = api, path, author

    def comments(self) -> Iterator[Comment]:
        """The first comment of each thread."""
        threads = self.api.get(f"{self.path}?{VERSION}").data
        for thread in rows(field(threads, "value")):
            first = next(iter(thread.get("comments") or ()), None)
            if first and not thread.get("isDeleted") and not first.get("isDeleted"):
                author = (first.get("author") or {}).get("id") or ""
                text = first.get("content") or ""
                yield Comment(thread["id"], text, author, (first["id"], thread.get("status")))

    def wrote(self, comment: Comment) -> bool:
        if self.author is None:
            data = self.api.get(f"/_apis/connectionData?{PREVIEW}").data
            self.author = str(field(field(data, "authenticatedUser"), "id"))
        return comment.author == self.author

    def create(self, body: str, over: bool) -> None:
        first = {"parentCommentId": 0, "commentType": 1, "content": body}
        thread = {"comments": [first], "status": ACTIVE if over else CLOSED}
        self.api.ask("POST", f"{self.path}?{VERSION}", thread)

    def change(self, comment: Comment, body: str, over: bool) -> None:
        first, _ = comment.about
        thread = f"{self.path}/{comment.number}"
        self.api.ask("PATCH", f"{thread}/comments/{first}?{VERSION}", {"content": body})
        self.api.ask("PATCH", f"{thread}?{VERSION}", {"status": ACTIVE if over else CLOSED})

    def delete(self, comment: Comment) -> None:
        first, _ = comment.about
        self.api.ask("DELETE", f"{self.path}/{comment.number}/comments/{first}?{VERSION}")

    def retire(self, comment: Comment) -> None:
        """Azure Repos folds no thread; it is closed."""
        self.api.ask("PATCH", f"{self.path}/{comment.number}?{VERSION}", {"status": CLOSED})
