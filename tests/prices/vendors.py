"""A loopback server that speaks the vendors' protocols, from the samples.

A path has an answer, or a list of answers of which each is given once, before the usual one.
"""

from __future__ import annotations

import gzip
import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

SAMPLES = Path(__file__).parent / "lists" / "samples"
KEY = "a key of the user's"
TYPES = {"csv": "text/csv", "json": "application/json"}


def sample(name: str) -> bytes:
    return (SAMPLES / name).read_bytes()


@dataclass(frozen=True)
class Answer:
    """`cut` ends the connection after so many bytes of the body."""

    body: bytes = b""
    kind: str = "json"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    gzip: bool = False
    cut: int | None = None


@dataclass(frozen=True)
class Asked:
    path: str
    query: dict[str, str]
    headers: dict[str, str]


Reply = Callable[[Asked], Answer]


class Vendors:
    """What the server answers, and what it was asked."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer | Reply] = {}
        self.first: dict[str, list[Answer]] = {}
        self.asked: list[Asked] = []
        self.url = ""

    def answer(self, asked: Asked) -> Answer:
        self.asked.append(asked)
        if self.first.get(asked.path):
            return self.first[asked.path].pop(0)
        found = self.answers.get(asked.path, Answer(b"not here", "html", 404))
        return found(asked) if callable(found) else found

    def paths(self) -> list[str]:
        return [asked.path for asked in self.asked]

    def change(self, path: str, old: str, new: str) -> None:
        """Another text in an answer; it must be there."""
        answer = self.answers[path]
        assert isinstance(answer, Answer)
        text = answer.body.decode()
        assert old in text
        self.answers[path] = replace(answer, body=text.replace(old, new).encode())


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    vendors: Vendors

    def do_GET(self) -> None:
        target = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(target.query).items()}
        answer = self.vendors.answer(Asked(target.path, query, dict(self.headers.items())))
        status, body, headers = answer.status, answer.body, dict(answer.headers)
        etag = headers.get("ETag")
        if etag and self.headers.get("If-None-Match") == etag:
            status, body = 304, b""
        start = re.match(r"bytes=(\d+)-", self.headers.get("Range", ""))
        if start and self.headers.get("If-Range") == etag:
            status, at = 206, int(start[1])
            headers["Content-Range"] = f"bytes {at}-{len(body) - 1}/{len(body)}"
            body = body[at:]
        if answer.gzip:
            body = gzip.compress(body)
            headers["Content-Encoding"] = "gzip"
        self.send_response(status)
        self.send_header("Content-Type", TYPES.get(answer.kind, f"text/{answer.kind}"))
        if "Transfer-Encoding" not in headers:
            self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body if answer.cut is None else body[: answer.cut])
        if answer.cut is not None:
            self.close_connection = True

    def log_message(self, *_: Any) -> None:
        """Quiet."""


@contextmanager
def serving() -> Iterator[Vendors]:
    """The server, on a port of its own, until the end of the block."""
    vendors = Vendors()
    handler = type("Bound", (Handler,), {"vendors": vendors})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        vendors.url = f"http://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield vendors
        finally:
            server.shutdown()
            thread.join()


# ------------------------------------------------------------------------------ what they answer


def region_index(service: str, *regions: str) -> bytes:
    return json.dumps(
        {
            "formatVersion": "v1.0",
            "publicationDate": "2026-09-04T15:40:20Z",
            "regions": {
                region: {"regionCode": region, "currentVersionUrl": list_path(service, region)}
                for region in regions
            },
        }
    ).encode()


def list_path(service: str, region: str, ending: str = "json") -> str:
    return f"/offers/v1.0/aws/{service}/20260904154020/{region}/index.{ending}"


def region_index_path(service: str) -> str:
    return f"/offers/v1.0/aws/{service}/current/region_index.json"


PLANS_INDEX = "/savingsPlan/v1.0/aws/AWSDatabaseSavingsPlans/current/region_index.json"
PLANS = "/savingsPlan/v1.0/aws/AWSDatabaseSavingsPlans/20260422194203/ap-south-2/index.csv"


def aws(vendors: Vendors) -> None:
    """The offers of the samples."""
    put = vendors.answers
    put["/offers/v1.0/aws/index.json"] = Answer(sample("aws/index.json"))
    put["/spot-advisor-data.json"] = Answer(
        sample("aws/spot-advisor-data.json"),
        headers={"Last-Modified": "Mon, 28 Jul 2025 08:00:00 GMT"},
    )
    for service, region in (
        ("AWSELB", "us-east-1"),
        ("AWSQueueService", "eu-west-2"),
        ("AWSDataTransfer", "eu-west-2"),
    ):
        put[region_index_path(service)] = Answer(region_index(service, region))
        put[list_path(service, region, "csv")] = Answer(
            sample(f"aws/{service}_{region}.csv"), "csv", headers={"ETag": '"1"'}
        )
    put[region_index_path("comprehend")] = Answer(sample("aws/comprehend_region_index.json"))
    put["/offers/v1.0/aws/comprehend/20260116160258/ap-south-1/index.csv"] = Answer(
        sample("aws/comprehend_ap-south-1.csv"), "csv"
    )
    put[PLANS_INDEX] = Answer(sample("aws/AWSDatabaseSavingsPlans_region_index.json"))
    put[PLANS] = Answer(sample("aws/AWSDatabaseSavingsPlans_ap-south-2.csv"), "csv")


def azure(vendors: Vendors, page: int = 5, host: str = "https://prices.azure.com:443") -> None:
    """The items of the samples, a few a page, by their service and region."""
    names = ("key_vault_westeurope", "app_service_westeurope", "first_items")
    items = [item for name in names for item in json.loads(sample(f"azure/{name}.json"))["Items"]]

    def reply(asked: Asked) -> Answer:
        wanted = re.findall(r"(\w+) eq '((?:[^']|'')*)'", asked.query.get("$filter", ""))
        currency = asked.query.get("currencyCode", "'USD'").strip("'")
        found = [
            item | {"currencyCode": currency}
            for item in items
            if all(item[name] == text.replace("''", "'") for name, text in wanted)
        ]
        at = int(asked.query.get("$skip", 0))
        rest = "&".join(
            f"{name}={quote(text)}" for name, text in asked.query.items() if name != "$skip"
        )
        link = f"{host}/api/retail/prices?{rest}&$skip={at + page}"
        answer = {
            "BillingCurrency": currency,
            "Items": found[at : at + page],
            "NextPageLink": link if at + page < len(found) else None,
            "Count": len(found[at : at + page]),
        }
        return Answer(json.dumps(answer).encode())

    vendors.answers["/api/retail/prices"] = reply


def google(vendors: Vendors, page: int = 4) -> None:
    """The services and SKUs of the samples, a few a page, to who has the key."""

    def paged(name: str, what: str) -> Reply:
        every = json.loads(sample(f"google/{name}.json"))[what]

        def reply(asked: Asked) -> Answer:
            if asked.headers.get("X-Goog-Api-Key") != KEY:
                return Answer(b'{"error": {"code": 403}}', status=403)
            at = int(asked.query.get("pageToken", 0))
            more = str(at + page) if at + page < len(every) else ""
            found = {what: every[at : at + page], "nextPageToken": more}
            return Answer(json.dumps(found).encode(), gzip=True)

        return reply

    vendors.answers["/v1/services"] = paged("services", "services")
    vendors.answers["/v1/services/CCD8-9BF1-090E/skus"] = paged("kubernetes_engine_skus", "skus")
    vendors.answers["/v1/services/6F81-5844-456A/skus"] = paged("network_skus", "skus")
