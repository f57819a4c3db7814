"""One comment on a pull request of GitHub, kept up to date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import httpx
import pytest
from forge_server import Answer, GitHubServer, serving

from finops_shiftleft.errors import FinopsError, Unreachable, WrongArguments
from finops_shiftleft.forges import github
from finops_shiftleft.forges.api import Place
from finops_shiftleft.forges.interface import (
    NotPermitted,
    NotPublished,
    Outcome,
    TooLarge,
    Wish,
    publish,
)
from finops_shiftleft.forges.marker import Marker, digest

TOKEN = "ghs_the_token_of_this_job"


def body(text: str, identifier: str = "default", run: int = 5) -> str:
    marker = Marker(identifier, "3f2a91c", (run, 1), digest(text))
    return f"{text}\n\n{marker.line('github')}\n"


@dataclass
class Job:
    """A run of ours against the server, and how long it waited."""

    server: GitHubServer
    waited: list[float] = field(default_factory=list)
    silence: float | None = None

    def publish(
        self,
        text: str = "+$5.00",
        identifier: str = "default",
        run: int = 5,
        author: str | None = None,
        **wish: bool,
    ) -> str:
        place = Place("team/shop", 7, author)
        environment = {
            "GITHUB_TOKEN": TOKEN,
            "GITHUB_API_URL": self.server.url,
            "GITHUB_GRAPHQL_URL": f"{self.server.url}/graphql",
        }

        def render(limit: int) -> str:
            return body(text[:limit], identifier, run)

        with github.connected(environment, place, self.waited.append) as forge:
            if self.silence:
                forge.api.client.client.timeout = httpx.Timeout(self.silence)
            return publish(forge, identifier, render, Wish(**wish))

    def bodies(self) -> list[str]:
        return [one["body"] for one in self.server.comments]


@pytest.fixture
def job() -> Iterator[Job]:
    with serving(GitHubServer()) as server:
        assert isinstance(server, GitHubServer)
        yield Job(server)


def test_the_first_run_posts_and_a_later_one_updates_the_same_comment(job: Job) -> None:
    assert job.publish("+$5.00", run=5) == Outcome.CREATED
    assert job.publish("+$7.00", run=6) == Outcome.UPDATED
    assert job.bodies() == [body("+$7.00", run=6)]


def test_the_same_content_is_not_written_again(job: Job) -> None:
    job.publish("+$5.00", run=5)
    before = len(job.server.writes())
    assert job.publish("+$5.00", run=6) == Outcome.UNCHANGED
    assert len(job.server.writes()) == before


def test_nothing_is_posted_where_there_is_nothing_to_say(job: Job) -> None:
    assert job.publish(create=False) == Outcome.NOTHING
    assert job.server.writes() == []


def test_a_comment_that_stands_is_set_back_to_no_change(job: Job) -> None:
    job.publish("+$5.00")
    assert job.publish("no change", run=6, create=False) == Outcome.UPDATED
    assert job.bodies() == [body("no change", run=6)]


def test_the_marker_in_a_comment_of_someone_else_is_not_ours(job: Job) -> None:
    job.server.put(body("+$5.00"), login="mallory")
    assert job.publish("+$9.00") == Outcome.CREATED
    assert job.bodies() == [body("+$5.00"), body("+$9.00")]


def test_the_marker_counts_on_the_last_line_only(job: Job) -> None:
    job.server.put(body("+$5.00") + "\nthanks!")
    assert job.publish("+$9.00") == Outcome.CREATED


def test_our_comment_is_found_on_the_last_page(job: Job) -> None:
    for index in range(70):
        job.server.put(f"discussion {index}", login="ada")
    job.server.put(body("+$5.00"))
    assert job.publish("+$9.00", run=6) == Outcome.UPDATED
    assert sum("page" in one.query for one in job.server.asked) == 2


def test_an_app_whose_name_graphql_shortens_finds_its_comment(job: Job) -> None:
    job.server.put(body("+$5.00"), login="cost-app[bot]")
    job.server.me = "cost-app"
    assert job.publish("+$9.00", run=6) == Outcome.UPDATED


def test_a_token_that_may_not_ask_who_it_is_is_the_one_of_actions(job: Job) -> None:
    job.server.put(body("+$5.00"), login="github-actions[bot]")
    refused = Answer({"message": "Resource not accessible by integration"}, 403)
    job.server.faults["POST"] = [refused]
    assert job.publish("+$9.00", run=6) == Outcome.UPDATED


def test_the_author_can_be_named(job: Job) -> None:
    job.server.put(body("+$5.00"), login="finops-robot")
    assert job.publish("+$9.00", run=6, author="finops-robot") == Outcome.UPDATED


def test_projects_have_comments_of_their_own(job: Job) -> None:
    job.publish("shop", "shop")
    job.publish("data", "data")
    job.publish("shop again", "shop", run=6)
    assert job.bodies() == [body("shop again", "shop", 6), body("data", "data")]


def test_an_older_run_that_comes_late_does_nothing(job: Job) -> None:
    job.publish("+$7.00", run=6)
    assert job.publish("+$5.00", run=5) == Outcome.NEWER
    assert job.bodies() == [body("+$7.00", run=6)]


def test_two_runs_that_post_at_the_same_time_leave_one_comment(job: Job) -> None:
    """The other's comment appears between our list and our post."""
    create = job.server.routes[1][2]

    def together(*asked: object) -> Answer:
        job.server.put(body("+$4.00", run=4))
        return create(*asked)

    job.server.routes[1] = ("POST", job.server.routes[1][1], together)
    job.publish("+$5.00", run=5)
    assert job.bodies() == [body("+$5.00", run=5)]


def test_a_post_without_an_answer_is_looked_for_before_it_is_repeated(job: Job) -> None:
    job.server.faults["POST"] = [Answer(silent=True, done=True)]
    assert job.publish() == Outcome.CREATED
    assert job.bodies() == [body("+$5.00")]


def test_a_post_that_times_out_is_looked_for_too(job: Job) -> None:
    def slowly(*asked: object) -> Answer:
        kept = job.server.put(body("+$5.00"))
        asleep.wait(1.0)
        return Answer(kept, 201)

    from threading import Event

    asleep, job.silence = Event(), 0.2
    job.server.routes[1] = ("POST", job.server.routes[1][1], slowly)
    assert job.publish() == Outcome.CREATED
    asleep.set()
    assert job.bodies() == [body("+$5.00")]


def test_a_post_that_did_not_arrive_is_repeated(job: Job) -> None:
    job.server.faults["POST"] = [Answer(silent=True)]
    assert job.publish() == Outcome.CREATED
    assert job.bodies() == [body("+$5.00")]


def test_a_server_that_is_unwell_is_asked_again(job: Job) -> None:
    job.server.faults["GET"] = [Answer({"message": "busy"}, 502), Answer(silent=True)]
    assert job.publish() == Outcome.CREATED
    assert job.waited[:2] == [1.0, 2.0]


@pytest.mark.parametrize(
    ("answer", "seconds"),
    [
        (Answer({"message": "slow down"}, 429, {"Retry-After": "17"}), 17),
        (Answer({"message": "You have exceeded a secondary rate limit"}, 403), 60),
        (Answer({"message": "secondary rate limit"}, 403, {"Retry-After": "30"}), 30),
    ],
)
def test_a_limit_is_waited_for(job: Job, answer: Answer, seconds: float) -> None:
    job.server.faults["POST"] = [answer]
    assert job.publish() == Outcome.CREATED
    assert seconds in job.waited
    assert len(job.bodies()) == 1


def test_the_hourly_limit_is_waited_for_until_it_ends(job: Job) -> None:
    import time

    soon = str(int(time.time()) + 40)
    headers = {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": soon}
    job.server.faults["GET"] = [Answer({"message": "API rate limit exceeded"}, 403, headers)]
    assert job.publish() == Outcome.CREATED
    assert 37 < job.waited[0] <= 40


def test_who_asks_for_too_much_patience_is_left(job: Job) -> None:
    job.server.faults["GET"] = [Answer({}, 429, {"Retry-After": "3600"})]
    with pytest.raises(NotPublished, match="asks to wait for 3600 seconds"):
        job.publish()


def test_a_missing_permission_is_not_asked_for_twice_and_says_what_to_do(job: Job) -> None:
    refused = Answer({"message": "Resource not accessible by integration"}, 403)
    job.server.faults["POST"] = [refused, refused]
    with pytest.raises(NotPermitted, match="pull-requests: write") as failure:
        job.publish()
    assert job.server.writes() == ["POST"]
    assert "Resource not accessible by integration" in str(failure.value)
    assert job.waited == []


def test_a_comment_that_is_too_large_is_tried_once_at_half(job: Job) -> None:
    job.server.most = 40_000
    assert job.publish("a" * 60_000) == Outcome.CREATED
    assert len(job.bodies()[0]) < 31_000


def test_a_comment_that_is_too_large_at_half_is_said(job: Job) -> None:
    job.server.most = 100
    with pytest.raises(TooLarge, match="Body is too long"):
        job.publish("a" * 60_000)


def test_a_new_comment_folds_the_earlier_ones(job: Job) -> None:
    job.publish("+$5.00")
    assert job.publish("+$7.00", run=6, fresh=True) == Outcome.CREATED
    assert job.bodies() == [body("+$5.00"), body("+$7.00", run=6)]
    assert job.server.minimized == ["IC_101"]


def test_a_new_comment_is_not_posted_for_the_same_content(job: Job) -> None:
    job.publish("+$5.00", fresh=True)
    assert job.publish("+$5.00", run=6, fresh=True) == Outcome.UNCHANGED


def test_a_dry_run_writes_nothing_and_says_what_it_would_do(job: Job) -> None:
    assert job.publish(dry=True) == Outcome.CREATED
    job.server.put(body("+$4.00"))
    assert job.publish(run=6, dry=True) == Outcome.UPDATED
    assert job.server.writes() == []


def test_no_line_is_a_command(job: Job) -> None:
    job.publish("fine\n/merge\n/assign @mallory")
    assert "\n\\/merge\n\\/assign" in job.bodies()[0]


def test_the_next_page_is_never_asked_of_another_host(job: Job) -> None:
    with serving(GitHubServer()) as other:
        link = {"Link": f'<{other.url}/steal>; rel="next"'}
        job.server.faults["GET"] = [Answer([], headers=link)]
        with pytest.raises(NotPublished, match="another host"):
            job.publish()
        assert other.asked == []


def test_a_redirect_is_not_followed(job: Job) -> None:
    with serving(GitHubServer()) as other:
        job.server.faults["GET"] = [Answer(None, 302, {"Location": f"{other.url}/steal"})]
        with pytest.raises(NotPublished, match="answers 302"):
            job.publish()
        assert other.asked == []


def test_no_message_shows_the_token(job: Job) -> None:
    echo = Answer({"message": f"Bad credentials: Bearer {TOKEN}"}, 401)
    job.server.faults["GET"] = [echo]
    with pytest.raises(FinopsError) as failure:
        job.publish()
    assert TOKEN not in str(failure.value)
    assert "Bearer ***" in str(failure.value)


@pytest.mark.parametrize(
    "answer",
    [
        Answer({"message": "wrong kind"}),
        Answer([{"no": "id"}]),
        Answer(raw=b"<html>log in</html>"),
        Answer(raw=b"[" * 100_000),
    ],
)
def test_an_answer_that_is_not_githubs_is_said(job: Job, answer: Answer) -> None:
    job.server.faults["GET"] = [answer]
    with pytest.raises(NotPublished):
        job.publish()


def test_a_server_that_is_not_there_is_said() -> None:
    environment = {"GITHUB_TOKEN": TOKEN, "GITHUB_API_URL": "http://127.0.0.1:9"}
    waited: list[float] = []
    with (
        github.connected(environment, Place("a/b", 1), waited.append) as forge,
        pytest.raises(Unreachable, match="cannot be reached"),
    ):
        list(forge.comments())
    assert waited == [1.0, 2.0, 4.0]


@pytest.mark.parametrize("repo", ["shop", "a/b/c", "../b", "a/..", "a/", ""])
def test_a_repository_that_is_none_is_refused(repo: str) -> None:
    with pytest.raises(WrongArguments), github.connected({"GITHUB_TOKEN": "x"}, Place(repo, 1)):
        pass


@pytest.mark.parametrize("value", ["", "   ", "a\nb", "é"])
def test_a_token_that_is_none_is_said_and_not_shown(value: str) -> None:
    with pytest.raises(FinopsError, match="token") as failure:
        github.connected({"GITHUB_TOKEN": value}, Place("a/b", 1)).__enter__()
    assert "a\nb" not in str(failure.value)
