"""What the vendors' servers answer, by their documented protocols and from the samples."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import quote

from loopback import Answer, Asked, Reply, Server

SAMPLES = Path(__file__).parent / "lists" / "samples"
KEY = "a-key-of-the-users"


def sample(name: str) -> bytes:
    return (SAMPLES / name).read_bytes()


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


def aws(server: Server) -> None:
    """The offers of the samples."""
    put = server.answers
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


def azure(server: Server, page: int = 5, host: str = "https://prices.azure.com:443") -> None:
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

    server.answers["/api/retail/prices"] = reply


def google(server: Server, page: int = 4) -> None:
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

    server.answers["/v1/services"] = paged("services", "services")
    server.answers["/v1/services/CCD8-9BF1-090E/skus"] = paged("kubernetes_engine_skus", "skus")
    server.answers["/v1/services/6F81-5844-456A/skus"] = paged("network_skus", "skus")
