"""The HTTP client: patient with servers, bounded, and silent about keys."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from loopback import Answer, Asked, Server, serving

from finops_shiftleft.errors import LimitExceeded, Unreachable
from finops_shiftleft.http import CSV, JSON, BrokenOff, Client, Document

LIMIT = 1_000_000
LONG = b"".join(b"line %d\n" % i for i in range(60_000))  # more than two pieces of 256 KiB
TEXT = b"one\ntwo\nthree\n"


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as server:
        yield server


@pytest.fixture
def waits() -> list[float]:
    return []


@pytest.fixture
def client(waits: list[float]) -> Iterator[Client]:
    with Client(wait=waits.append) as client:
        yield client


def test_a_server_that_fails_is_asked_again_and_later_each_time(
    server: Server, client: Client, waits: list[float]
) -> None:
    server.answers["/a"] = Answer(b"{}")
    server.first["/a"] = [Answer(status=500), Answer(status=503), Answer(status=502)]
    assert client.document(f"{server.url}/a", JSON, LIMIT).body == b"{}"
    assert len(server.asked) == 4
    assert 0.25 <= waits[0] <= 0.75 <= 1.0 <= waits[2]


def test_a_server_that_never_stops_failing_is_left_alone(server: Server, client: Client) -> None:
    server.answers["/a"] = Answer(status=500)
    with pytest.raises(Unreachable, match="/a answers 500 Internal Server Error"):
        client.document(f"{server.url}/a?key=secret", JSON, LIMIT)
    assert len(server.asked) == 5


@pytest.mark.parametrize("form", ["seconds", "date"])
def test_retry_after_is_waited_for(
    server: Server, client: Client, waits: list[float], form: str
) -> None:
    later = format_datetime(datetime.now(UTC) + timedelta(seconds=21), usegmt=True)
    after = {"seconds": "20", "date": later}[form]
    server.answers["/a"] = Answer(b"{}")
    server.first["/a"] = [Answer(status=429, headers={"Retry-After": after})]
    client.document(f"{server.url}/a", JSON, LIMIT)
    assert 19 <= waits[0] <= 21


def test_nobody_waits_for_an_hour(server: Server, client: Client, waits: list[float]) -> None:
    server.answers["/a"] = Answer(status=429, headers={"Retry-After": "3600"})
    with pytest.raises(Unreachable, match="/a asks to wait for 3600 seconds"):
        client.document(f"{server.url}/a", JSON, LIMIT)
    assert not waits


def test_what_has_not_changed_is_not_sent_again(server: Server, client: Client) -> None:
    dated = {"ETag": '"v1"', "Last-Modified": "Mon, 28 Jul 2025 08:00:00 GMT"}
    server.answers["/a"] = Answer(b"{}", headers=dated)
    known = client.document(f"{server.url}/a", JSON, LIMIT)
    assert known == Document(b"{}", '"v1"', "Mon, 28 Jul 2025 08:00:00 GMT")
    assert client.document(f"{server.url}/a", JSON, LIMIT, known) is known
    again = server.asked[1].headers
    assert again["If-None-Match"] == '"v1"'
    assert again["If-Modified-Since"] == "Mon, 28 Jul 2025 08:00:00 GMT"


def test_a_packed_answer_is_unpacked(server: Server, client: Client) -> None:
    server.answers["/a"] = Answer(TEXT, "csv", gzip=True)
    assert b"".join(client.stream(f"{server.url}/a", CSV, LIMIT)) == TEXT


def test_a_stream_that_breaks_off_goes_on_where_it_ended(server: Server, client: Client) -> None:
    etag = {"ETag": '"v1"'}
    server.answers["/a"] = Answer(LONG, "csv", headers=etag)
    server.first["/a"] = [Answer(LONG, "csv", headers=etag, cut=300_000)] * 2
    assert b"".join(client.stream(f"{server.url}/a", CSV, LIMIT)) == LONG
    ranges = [asked.headers.get("Range") for asked in server.asked]
    assert ranges == [None, "bytes=262144-", "bytes=524288-"]


def test_a_list_that_changed_meanwhile_is_not_put_together(server: Server, client: Client) -> None:
    server.answers["/a"] = Answer(LONG, "csv", headers={"ETag": '"v2"'})
    server.first["/a"] = [Answer(LONG, "csv", headers={"ETag": '"v1"'}, cut=300_000)]
    with pytest.raises(BrokenOff, match="/a changed while it was read"):
        list(client.stream(f"{server.url}/a", CSV, LIMIT))
    assert len(server.asked) == 2


@pytest.mark.parametrize("headers", [{}, {"ETag": 'W/"v1"'}], ids=["no ETag", "a weak ETag"])
def test_a_stream_without_a_strong_etag_breaks_off(
    server: Server, client: Client, headers: dict[str, str]
) -> None:
    server.answers["/a"] = Answer(TEXT, "csv", headers=headers, cut=4)
    with pytest.raises(BrokenOff, match="/a broke off"):
        list(client.stream(f"{server.url}/a", CSV, LIMIT))
    assert len(server.asked) == 1


def test_a_packed_stream_that_breaks_off_is_not_continued(server: Server, client: Client) -> None:
    etag = {"ETag": '"v1"'}
    server.answers["/a"] = Answer(TEXT, "csv", headers=etag, gzip=True, cut=12)
    with pytest.raises(BrokenOff):
        list(client.stream(f"{server.url}/a", CSV, LIMIT))
    assert len(server.asked) == 1


def test_a_document_that_breaks_off_is_asked_again(server: Server, client: Client) -> None:
    server.answers["/a"] = Answer(b'{"a": 1}')
    server.first["/a"] = [Answer(b'{"a": 1}', cut=3)]
    assert client.document(f"{server.url}/a", JSON, LIMIT).body == b'{"a": 1}'


def test_a_login_page_is_no_list(server: Server, client: Client) -> None:
    server.answers["/a"] = Answer(b"<html>", "html")
    with pytest.raises(Unreachable, match="/a answers with text/html, not with application/csv or"):
        list(client.stream(f"{server.url}/a", CSV, LIMIT))


def test_an_answer_without_an_end_is_not_taken(server: Server, client: Client) -> None:
    server.answers["/a"] = Answer(TEXT, "csv", sized=False)
    with pytest.raises(Unreachable, match="/a does not say where its answer ends"):
        list(client.stream(f"{server.url}/a", CSV, LIMIT))


def test_what_is_too_large_is_not_read_to_its_end(server: Server, client: Client) -> None:
    server.answers["/a"] = Answer(bytes(2_000_000), "csv", gzip=True)
    with pytest.raises(LimitExceeded, match="/a is larger than 1,000,000 bytes"):
        for _ in client.stream(f"{server.url}/a", CSV, LIMIT):
            pass


# ------------------------------------------------------------------------------------- redirects


def moved(server: Server, place: str) -> None:
    server.answers["/a"] = Answer(status=302, headers={"Location": place})


def test_a_key_does_not_follow_a_redirect_to_another_host(server: Server) -> None:
    with serving() as other, Client({server.url: {"X-Key": "secret"}}) as client:
        other.answers["/b"] = Answer(b"{}")
        moved(server, f"{other.url}/b")
        assert client.document(f"{server.url}/a", JSON, LIMIT).body == b"{}"
        assert server.asked[0].headers["X-Key"] == "secret"
        assert "X-Key" not in other.asked[0].headers


def test_a_key_follows_within_its_host(server: Server) -> None:
    with Client({f"{server.url}/base": {"X-Key": "secret"}}) as client:
        server.answers["/b"] = Answer(b"{}")
        moved(server, "/b")
        client.document(f"{server.url}/a", JSON, LIMIT)
        assert [asked.headers["X-Key"] for asked in server.asked] == ["secret", "secret"]


def test_redirects_end(server: Server, client: Client) -> None:
    moved(server, "/a")
    with pytest.raises(Unreachable, match="/a redirects more than 5 times"):
        client.document(f"{server.url}/a", JSON, LIMIT)


def test_a_redirect_to_another_scheme_is_not_followed(server: Server, client: Client) -> None:
    moved(server, "ftp://127.0.0.1/a")
    with pytest.raises(Unreachable, match="/a redirects to ftp:, which is not safe"):
        client.document(f"{server.url}/a", JSON, LIMIT)


# -------------------------------------------------------------------------------------- messages


def test_who_cannot_be_reached_is_named_without_secrets(client: Client) -> None:
    with serving() as gone:
        url = gone.url
    with pytest.raises(Unreachable) as error:
        client.document(url.replace("http://", "http://me:pass@") + "/a?key=secret", JSON, LIMIT)
    assert error.value.message.startswith(f"{url}/a cannot be reached: ")
    assert "HTTPS_PROXY" in error.value.advice


@pytest.mark.parametrize("url", ["file:///etc/passwd", "no address", "http://"])
def test_only_web_addresses_are_fetched(client: Client, url: str) -> None:
    with pytest.raises(Unreachable):
        client.document(url, JSON, LIMIT)


def test_a_proxy_is_taken_from_the_environment(server: Server) -> None:
    def proxied(asked: Asked) -> Answer:
        return Answer(b'{"through": "the proxy"}')

    server.answers["/a"] = proxied
    program = (
        "from finops_shiftleft.http import JSON, Client\n"
        "with Client() as client:\n"
        "    print(client.document('http://prices.example/a', JSON, 1000).body.decode())"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={"HTTP_PROXY": server.url, "SYSTEMROOT": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == '{"through": "the proxy"}'
