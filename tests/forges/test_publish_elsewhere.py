"""One comment on GitLab, both Bitbuckets and Azure Repos, kept up to date."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

import pytest
from forge_server import (
    Answer,
    AzureServer,
    BitbucketServer,
    DataCenterServer,
    GitLabServer,
    Server,
    serving,
)

from finops_shiftleft.errors import WrongArguments
from finops_shiftleft.forges import azure_repos, bitbucket, gitlab
from finops_shiftleft.forges.api import Place
from finops_shiftleft.forges.interface import Forge, NotPermitted, Outcome, Wish, publish
from finops_shiftleft.forges.marker import Marker, digest

Connect = Callable[..., AbstractContextManager[Forge]]


@dataclass(frozen=True)
class Kind:
    """A forge: how it is reached, and how a comment of its server is read."""

    server: type[Server]
    connect: Connect
    repo: str
    environment: Mapping[str, str]
    text: Callable[[dict[str, Any]], str]
    author: Any

    def reached(self, url: str) -> dict[str, str]:
        return {name: value.format(url=url) for name, value in self.environment.items()}


KINDS = {
    "gitlab": Kind(
        GitLabServer,
        gitlab.connected,
        "group/sub/shop",
        {"GITLAB_TOKEN": "glpat-secret", "CI_API_V4_URL": "{url}"},
        lambda note: str(note["body"]),
        8,
    ),
    "bitbucket": Kind(
        BitbucketServer,
        bitbucket.connected,
        "team/shop",
        {"BITBUCKET_TOKEN": "secret", "BITBUCKET_API_URL": "{url}"},
        lambda comment: str(comment["content"]["raw"]),
        "{mallory}",
    ),
    "data center": Kind(
        DataCenterServer,
        bitbucket.connected,
        "TEAM/shop",
        {"BITBUCKET_TOKEN": "secret", "BITBUCKET_SERVER_URL": "{url}"},
        lambda comment: str(comment["text"]),
        "mallory",
    ),
    "azure": Kind(
        AzureServer,
        azure_repos.connected,
        "Web Shop/shop",
        {"SYSTEM_ACCESSTOKEN": "secret", "SYSTEM_COLLECTIONURI": "{url}/org/"},
        lambda thread: str(thread["comments"][0]["content"]),
        "mallory",
    ),
}


def body(text: str, run: int, identifier: str = "default", flavour: str = "plain") -> str:
    marker = Marker(identifier, "3f2a91c", (run, 0), digest(text))
    return f"{text}\n\n{marker.line(flavour)}\n"


class Job:
    """Runs of ours against the server of a forge."""

    def __init__(self, kind: Kind, server: Server) -> None:
        self.kind, self.server = kind, server
        self.waited: list[float] = []
        self.author: str | None = None

    def publish(self, text: str, run: int, **wish: bool) -> str:
        place = Place(self.kind.repo, 7, self.author)
        environment = self.kind.reached(self.server.url)
        with self.kind.connect(environment, place, self.waited.append) as forge:
            self.flavour = forge.flavour

            def render(limit: int) -> str:
                return body(text, run, flavour=forge.flavour)

            return publish(forge, "default", render, Wish(**wish))

    def bodies(self) -> list[str]:
        return [self.kind.text(one) for one in self.server.comments]

    def expected(self, text: str, run: int) -> str:
        return body(text, run, flavour=self.flavour)


@pytest.fixture(params=KINDS)
def job(request: pytest.FixtureRequest) -> Iterator[Job]:
    kind = KINDS[request.param]
    with serving(kind.server()) as server:
        yield Job(kind, server)


def only(name: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("job", [name], indirect=True)


def test_the_first_run_posts_and_a_later_one_updates_the_same_comment(job: Job) -> None:
    assert job.publish("+$5.00", 5) == Outcome.CREATED
    assert job.publish("+$7.00", 6) == Outcome.UPDATED
    assert job.publish("+$7.00", 7) == Outcome.UNCHANGED
    assert job.publish("+$1.00", 4) == Outcome.NEWER
    assert job.bodies() == [job.expected("+$7.00", 6)]


def test_our_comment_is_found_behind_all_others(job: Job) -> None:
    put: Any = job.server.put  # type: ignore[attr-defined]
    for index in range(45):
        put(f"discussion {index}", job.kind.author)
    put(body("+$3.00", 3), job.kind.author)
    put(body("+$4.00", 4))
    assert job.publish("+$5.00", 5) == Outcome.UPDATED
    assert job.bodies()[45:] == [body("+$3.00", 3), job.expected("+$5.00", 5)]


def test_a_post_without_an_answer_is_looked_for_before_it_is_repeated(job: Job) -> None:
    job.server.faults["POST"] = [Answer(silent=True, done=True)]
    assert job.publish("+$5.00", 5) == Outcome.CREATED
    assert len(job.bodies()) == 1


def test_a_limit_is_waited_for(job: Job) -> None:
    job.server.faults["GET"] = [Answer({}, 429, {"Retry-After": "11"})]
    job.publish("+$5.00", 5)
    assert 11.0 in job.waited


def test_a_missing_permission_says_what_to_do(job: Job) -> None:
    job.server.faults["POST"] = [Answer({"message": "403 Forbidden"}, 403)]
    with pytest.raises(NotPermitted) as failure:
        job.publish("+$5.00", 5)
    assert failure.value.advice
    assert "secret" not in str(failure.value)


def test_a_repository_that_is_none_is_refused(job: Job) -> None:
    environment = job.kind.reached(job.server.url)
    with (
        pytest.raises(WrongArguments, match="--repo"),
        job.kind.connect(environment, Place("a/../b", 7)),
    ):
        pass


def test_without_a_token_the_variable_is_named(job: Job) -> None:
    with (
        pytest.raises(NotPermitted, match="set .*TOKEN"),
        job.kind.connect({}, Place(job.kind.repo, 7)),
    ):
        pass


@only("gitlab")
def test_gitlabs_own_notes_are_passed_over(job: Job) -> None:
    job.server.put(body("+$3.00", 3, flavour="github"), system=True)  # type: ignore[attr-defined]
    assert job.publish("+$5.00", 5) == Outcome.CREATED


@only("gitlab")
def test_a_project_is_one_segment_of_gitlabs_path(job: Job) -> None:
    job.publish("+$5.00", 5)
    assert job.server.asked[0].raw == "/projects/group%2Fsub%2Fshop/merge_requests/7/notes"
    assert job.server.asked[0].headers["private-token"] == "glpat-secret"


@only("bitbucket")
def test_a_bitbucket_token_without_a_name_asks_for_one_before_it_touches_a_comment(
    job: Job,
) -> None:
    job.server.put(body("+$3.00", 3))  # type: ignore[attr-defined]
    del job.server.routes[-1]
    refused = Answer({"error": {"message": "lacks scopes"}}, 403)
    job.server.routes.append(("GET", "/user", lambda asked: refused))
    with pytest.raises(NotPermitted, match="the account {me}"):
        job.publish("+$5.00", 5)
    assert job.server.writes() == []
    job.author = "{me}"
    assert job.publish("+$5.00", 5) == Outcome.UPDATED


@only("bitbucket")
def test_an_api_token_of_bitbucket_goes_with_its_address(job: Job) -> None:
    kind = job.kind
    environment = {**kind.reached(job.server.url), "BITBUCKET_EMAIL": "ada@example.com"}
    with kind.connect(environment, Place(kind.repo, 7)) as forge:
        list(forge.comments())
    sent = job.server.asked[0].headers["authorization"].removeprefix("Basic ")
    assert base64.b64decode(sent) == b"ada@example.com:secret"


@only("data center")
def test_who_was_faster_on_a_data_center_is_read_again(job: Job) -> None:
    kept = job.server.put(body("+$3.00", 3))  # type: ignore[attr-defined]

    def behind(asked: Any, *names: str) -> Answer:
        kept["version"] = 4
        job.server.routes[3] = ("PUT", job.server.routes[3][1], change)
        return change(asked, *names)

    change = job.server.routes[3][2]
    job.server.routes[3] = ("PUT", job.server.routes[3][1], behind)
    assert job.publish("+$5.00", 5) == Outcome.UPDATED
    assert job.bodies() == [body("+$5.00", 5)]


@only("azure")
def test_an_azure_thread_is_open_while_the_change_breaks_the_policy(job: Job) -> None:
    job.publish("over", 5, over=True)
    assert job.server.comments[0]["status"] == 1
    job.publish("within", 6)
    assert job.server.comments[0]["status"] == 4


@only("azure")
@pytest.mark.parametrize(
    ("key", "sent"),
    [
        ("a.b.c", "Bearer a.b.c"),
        ("p" * 84, "Basic " + base64.b64encode(b":" + b"p" * 84).decode()),
    ],
)
def test_an_azure_token_goes_as_what_it_is(job: Job, key: str, sent: str) -> None:
    environment = {**job.kind.reached(job.server.url), "SYSTEM_ACCESSTOKEN": key}
    with job.kind.connect(environment, Place(job.kind.repo, 7)) as forge:
        list(forge.comments())
    assert job.server.asked[0].headers["authorization"] == sent


@only("azure")
def test_azures_login_page_is_a_missing_permission(job: Job) -> None:
    job.server.faults["GET"] = [Answer(raw=b"<html>Sign in</html>", status=203)]
    with pytest.raises(NotPermitted, match="Contribute to pull requests"):
        job.publish("+$5.00", 5)
