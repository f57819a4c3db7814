"""Forges on the loopback interface, as their documentation says they answer.

A server keeps what is posted. `faults` are answers that are given first, each once, to the next
request of their method; `asked` is what it was asked.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit


@dataclass
class Asked:
    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    data: Any
    raw: str = ""


@dataclass
class Answer:
    """`silent` closes the connection without a word; `done` carries the request out before."""

    data: Any = None
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    raw: bytes | None = None
    silent: bool = False
    done: bool = False


Route = Callable[..., Answer]


class Server:
    def __init__(self) -> None:
        self.url = ""
        self.asked: list[Asked] = []
        self.faults: dict[str, list[Answer]] = {}
        self.routes: list[tuple[str, str, Route]] = []
        self.comments: list[dict[str, Any]] = []
        self.last = 100

    def number(self) -> int:
        self.last += 1
        return self.last

    def answer(self, asked: Asked) -> Answer:
        self.asked.append(asked)
        waiting = self.faults.get(asked.method)
        fault = waiting.pop(0) if waiting else None
        if fault and not fault.done:
            return fault
        for method, pattern, route in self.routes:
            found = re.fullmatch(pattern, asked.path)
            if method == asked.method and found:
                done = route(asked, *found.groups())
                return fault or done
        return fault or Answer({"message": "Not Found"}, 404)

    def methods(self) -> list[str]:
        return [one.method for one in self.asked if "graphql" not in one.path]

    def writes(self) -> list[str]:
        return [method for method in self.methods() if method != "GET"]

    def one(self, number: str, where: str = "id") -> dict[str, Any]:
        return next(one for one in self.comments if one[where] == int(number))


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_of: Server

    def respond(self) -> None:
        target = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(target.query).items()}
        content = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        data = json.loads(content) if content else None
        headers = {name.lower(): value for name, value in self.headers.items()}
        answer = self.server_of.answer(
            Asked(self.command, unquote(target.path), query, headers, data, target.path)
        )
        if answer.silent:
            self.close_connection = True
            return
        body = answer.raw if answer.raw is not None else json.dumps(answer.data).encode()
        self.send_response(answer.status)
        told = {"Content-Type": "application/json", "Content-Length": str(len(body))}
        for name, value in (told | answer.headers).items():
            self.send_header(name, value)
        self.end_headers()
        with suppress(ConnectionError):  # who asked has gone
            self.wfile.write(body)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = respond  # noqa: N815

    def log_message(self, *_: Any) -> None:
        """Quiet."""


class Listening(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: Any) -> None:
        """Quiet: who asked has gone."""


@contextmanager
def serving(server: Server) -> Iterator[Server]:
    handler = type("Bound", (Handler,), {"server_of": server})
    with Listening(("127.0.0.1", 0), handler) as listening:
        server.url = f"http://127.0.0.1:{listening.server_address[1]}"
        thread = threading.Thread(target=listening.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            listening.shutdown()
            thread.join()


def without(one: dict[str, Any], *names: str) -> dict[str, Any]:
    return {key: value for key, value in one.items() if key not in names}


class GitHubServer(Server):
    """https://docs.github.com/en/rest/issues/comments; the token's account is `me`."""

    def __init__(self, me: str = "github-actions[bot]", page: int = 30) -> None:
        super().__init__()
        self.me, self.page, self.most = me, page, 262_144
        self.minimized: list[str] = []
        self.pulls: list[dict[str, Any]] = []
        base = "/repos/([^/]+/[^/]+)"
        self.routes = [
            ("GET", f"{base}/issues/(\\d+)/comments", self.list),
            ("POST", f"{base}/issues/(\\d+)/comments", self.create),
            ("PATCH", f"{base}/issues/comments/(\\d+)", self.change),
            ("DELETE", f"{base}/issues/comments/(\\d+)", self.remove),
            ("POST", "/graphql", self.graphql),
        ]

    def put(self, body: str, login: str | None = None) -> dict[str, Any]:
        number = self.number()
        kept = {
            "id": number,
            "node_id": f"IC_{number}",
            "body": body,
            "user": {"login": login or self.me},
        }
        self.comments.append(kept)
        return kept

    def list(self, asked: Asked, repo: str, number: str) -> Answer:
        size = min(int(asked.query.get("per_page", "30")), self.page)
        at = int(asked.query.get("page", "1"))
        found = self.comments[(at - 1) * size : at * size]
        more = len(self.comments) > at * size
        link = f'<{self.url}{asked.path}?per_page={size}&page={at + 1}>; rel="next"'
        last = f'<{self.url}{asked.path}?per_page={size}&page=99>; rel="last"'
        return Answer(found, headers={"Link": f"{link}, {last}"} if more else {})

    def create(self, asked: Asked, repo: str, number: str) -> Answer:
        body = asked.data["body"]
        if len(body.encode()) > self.most:
            return Answer({"message": "Body is too long (maximum is 65536 characters)"}, 422)
        return Answer(self.put(body), 201)

    def change(self, asked: Asked, repo: str, number: str) -> Answer:
        if len(asked.data["body"].encode()) > self.most:
            return Answer({"message": "Body is too long (maximum is 65536 characters)"}, 422)
        self.one(number)["body"] = asked.data["body"]
        return Answer(self.one(number))

    def remove(self, asked: Asked, repo: str, number: str) -> Answer:
        self.comments.remove(self.one(number))
        return Answer(None, 204, raw=b"")

    def graphql(self, asked: Asked) -> Answer:
        if "viewer" in asked.data["query"]:
            return Answer({"data": {"viewer": {"login": self.me}}})
        self.minimized.append(asked.data["variables"]["id"])
        return Answer({"data": {"minimizeComment": {"clientMutationId": None}}})


class GitLabServer(Server):
    """https://docs.gitlab.com/api/notes/; twenty a page."""

    def __init__(self) -> None:
        super().__init__()
        base = "/projects/([^?]+)/merge_requests/(\\d+)/notes"
        self.routes = [
            ("GET", base, self.list),
            ("POST", base, self.create),
            ("PUT", f"{base}/(\\d+)", self.change),
            ("DELETE", f"{base}/(\\d+)", self.remove),
            ("GET", "/user", lambda asked: Answer({"id": 7, "username": "project_1_bot"})),
        ]

    def put(self, body: str, author: int = 7, system: bool = False) -> dict[str, Any]:
        note = {"id": self.number(), "body": body, "author": {"id": author}, "system": system}
        self.comments.append(note)
        return note

    def list(self, asked: Asked, project: str, number: str) -> Answer:
        at = int(asked.query.get("page", "1"))
        found = self.comments[(at - 1) * 20 : at * 20]
        link = f'<{self.url}/projects/{project.replace("/", "%2F")}/merge_requests/{number}/notes?page={at + 1}>; rel="next"'
        return Answer(found, headers={"Link": link} if len(self.comments) > at * 20 else {})

    def create(self, asked: Asked, project: str, number: str) -> Answer:
        return Answer(self.put(asked.data["body"]), 201)

    def change(self, asked: Asked, project: str, number: str, note: str) -> Answer:
        self.one(note)["body"] = asked.data["body"]
        return Answer(self.one(note))

    def remove(self, asked: Asked, project: str, number: str, note: str) -> Answer:
        self.comments.remove(self.one(note))
        return Answer(None, 204, raw=b"")


class BitbucketServer(Server):
    """https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/"""

    def __init__(self) -> None:
        super().__init__()
        base = "/repositories/([^/]+/[^/]+)/pullrequests/(\\d+)/comments"
        self.routes = [
            ("GET", base, self.list),
            ("POST", base, self.create),
            ("PUT", f"{base}/(\\d+)", self.change),
            ("GET", "/user", lambda asked: Answer({"uuid": "{me}", "nickname": "cost"})),
        ]

    def put(self, raw: str, author: str = "{me}", deleted: bool = False) -> dict[str, Any]:
        kept = {
            "id": self.number(),
            "content": {"raw": raw},
            "user": {"uuid": author},
            "deleted": deleted,
        }
        self.comments.append(kept)
        return kept

    def list(self, asked: Asked, repo: str, number: str) -> Answer:
        at = int(asked.query.get("page", "1"))
        page: dict[str, Any] = {"values": self.comments[(at - 1) * 10 : at * 10], "page": at}
        if len(self.comments) > at * 10:
            page["next"] = f"{self.url}{asked.path}?page={at + 1}"
        return Answer(page)

    def create(self, asked: Asked, repo: str, number: str) -> Answer:
        return Answer(self.put(asked.data["content"]["raw"]), 201)

    def change(self, asked: Asked, repo: str, number: str, comment: str) -> Answer:
        self.one(comment)["content"] = asked.data["content"]
        return Answer(self.one(comment))


class DataCenterServer(Server):
    """https://developer.atlassian.com/server/bitbucket/rest/; the version is a lock."""

    def __init__(self) -> None:
        super().__init__()
        base = "/rest/api/latest/projects/([^/]+)/repos/([^/]+)/pull-requests/(\\d+)"
        self.routes = [
            ("GET", f"{base}/activities", self.list),
            ("POST", f"{base}/comments", self.create),
            ("GET", f"{base}/comments/(\\d+)", lambda asked, *names: Answer(self.one(names[3]))),
            ("PUT", f"{base}/comments/(\\d+)", self.change),
        ]

    def put(self, text: str, author: str = "cost-bot") -> dict[str, Any]:
        kept = {"id": self.number(), "version": 0, "text": text, "author": {"name": author}}
        self.comments.append(kept)
        return kept

    def list(self, asked: Asked, *names: str) -> Answer:
        start, size = int(asked.query["start"]), 3
        every = [
            {"id": one["id"] + 1000, "action": "COMMENTED", "comment": one} for one in self.comments
        ]
        every.append({"id": 1, "action": "OPENED"})
        page: dict[str, Any] = {"values": every[start : start + size], "isLastPage": True}
        if len(every) > start + size:
            page |= {"isLastPage": False, "nextPageStart": start + size}
        return Answer(page, headers={"X-AUSERNAME": "cost-bot"})

    def create(self, asked: Asked, *names: str) -> Answer:
        return Answer(self.put(asked.data["text"]), 201)

    def change(self, asked: Asked, project: str, repo: str, number: str, comment: str) -> Answer:
        kept = self.one(comment)
        if asked.data["version"] != kept["version"]:
            return Answer({"errors": [{"message": "out of date"}]}, 409)
        kept |= {"text": asked.data["text"], "version": kept["version"] + 1}
        return Answer(kept)


class AzureServer(Server):
    """https://learn.microsoft.com/en-us/rest/api/azure/devops/git/pull-request-threads"""

    def __init__(self) -> None:
        super().__init__()
        base = "/org/([^/]+)/_apis/git/repositories/([^/]+)/pullRequests/(\\d+)/threads"
        self.routes = [
            ("GET", base, lambda asked, *names: Answer({"value": self.comments})),
            ("POST", base, self.create),
            ("PATCH", f"{base}/(\\d+)", self.status),
            ("PATCH", f"{base}/(\\d+)/comments/(\\d+)", self.change),
            ("GET", "/org/_apis/connectionData", self.who),
        ]

    def who(self, asked: Asked) -> Answer:
        return Answer({"authenticatedUser": {"id": "build-service"}})

    def put(self, content: str, author: str = "build-service", status: Any = 4) -> dict[str, Any]:
        first = {"id": 1, "content": content, "author": {"id": author}}
        thread = {"id": self.number(), "comments": [first], "status": status}
        self.comments.append(thread)
        return thread

    def create(self, asked: Asked, *names: str) -> Answer:
        thread = asked.data
        return Answer(self.put(thread["comments"][0]["content"], status=thread["status"]))

    def change(
        self, asked: Asked, project: str, repo: str, pull: str, thread: str, comment: str
    ) -> Answer:
        self.one(thread)["comments"][0]["content"] = asked.data["content"]
        return Answer(self.one(thread))

    def status(self, asked: Asked, project: str, repo: str, pull: str, thread: str) -> Answer:
        self.one(thread)["status"] = asked.data["status"]
        return Answer(self.one(thread))
