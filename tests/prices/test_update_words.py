"""A row of a live list is found by the words that find the embedded one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import vendors
from loopback import serving

from finops_shiftleft.pipeline import Request, run
from finops_shiftleft.prices.layers import Recording, Updated
from finops_shiftleft.prices.lists.aws_offers import SAID_BY_OTHERS
from finops_shiftleft.prices.rows import Row, read_tiers
from finops_shiftleft.prices.snapshot import Snapshot
from finops_shiftleft.prices.update import ENDPOINTS, Told, Update, lists_of

LISTS = {
    ("aws", "AWSELB"): ("us-east-1",),
    ("aws", "AWSQueueService"): ("eu-west-2",),
    ("aws", "AWSDataTransfer"): ("eu-west-2",),
    ("azure", "Key Vault"): ("westeurope",),
    ("azure", "Azure App Service"): ("westeurope",),
    ("google", "Kubernetes Engine"): ("asia-southeast2", "global"),
}
CODE = """
provider "aws" { region = "%s" }
resource "aws_lb" "web" { load_balancer_type = "application" }
resource "aws_lb" "tcp" { load_balancer_type = "network" }
resource "aws_elb" "old" {}
resource "aws_sqs_queue" "plain" {}
resource "aws_sqs_queue" "ordered" { fifo_queue = true }
"""
USAGE = """
version: 0.1
resource_usage:
  aws_sqs_queue.plain: { monthly_requests: 1000000 }
  aws_sqs_queue.ordered: { monthly_requests: 1000000 }
  aws_elb.old: { monthly_data_processed_gb: 10 }
"""


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder with the lists of the samples."""
    cache = tmp_path_factory.mktemp("cache")
    told = Told()
    with serving() as server:
        vendors.aws(server)
        vendors.azure(server)
        vendors.google(server)
        ends = dict.fromkeys(ENDPOINTS, server.url)
        key = {"GOOGLE_API_KEY": vendors.KEY}
        with lists_of(cache, date(2026, 11, 22), key, ENDPOINTS.keys() - {"aws-spot"}, ends,
                      told.received) as lists:  # fmt: skip
            report = Update(lists, cache, date(2026, 11, 22), Snapshot(), told=told).run(LISTS)
    assert not report.failures
    return cache


def by_sku(book: Snapshot, vendor: str, service: str, region: str) -> dict[tuple[str, ...], Row]:
    return {
        (purchase, row.sku, row.unit, row.attributes.get("meterName", "")): row
        for purchase, row in book.rows(vendor, service, region, {})
        if row.sku
    }


@pytest.mark.parametrize(
    ("vendor", "service", "region"),
    [(*name, region) for name, regions in LISTS.items() for region in regions],
)
def test_the_same_sku_has_the_same_words_units_and_tiers(
    live: Path, vendor: str, service: str, region: str
) -> None:
    """Where the embedded list has the SKU from the same source. It says less of some rows."""
    before = by_sku(Snapshot(), vendor, service, region)
    after = by_sku(Updated(live), vendor, service, region)
    both = before.keys() & after.keys()
    assert len(both) >= 3
    for key in both:
        old, new = before[key], after[key]
        assert (old.family, old.unit, old.currency) == (new.family, new.unit, new.currency)
        assert read_tiers(old.tiers) == read_tiers(new.tiers)
        known = {name: old.attributes[name] for name in old.attributes.keys() - SAID_BY_OTHERS}
        assert known.items() <= new.attributes.items()


@pytest.mark.parametrize("region", ["us-east-1", "eu-west-2"])
def test_the_pages_of_the_catalogue_find_what_they_find_in_the_embedded_list(
    live: Path, tmp_path: Path, region: str
) -> None:
    (tmp_path / "main.tf").write_text(CODE % region)
    (tmp_path / "finops-usage.yml").write_text(USAGE)
    request = Request((str(tmp_path),), date(2026, 11, 22), {}, (), {})
    lines = []
    for book in (Snapshot(), Updated(live)):
        (project,) = run(request, book).projects
        lines.append(
            {
                (cost.resource.address, item.label): (item.unit, item.price and item.price.tiers)
                for cost in project.resources
                for item in cost.lines
            }
        )
    before, after = lines
    assert before.keys() == after.keys()
    priced = {line for line, (_, tiers) in before.items() if tiers}
    assert len(priced) >= 5
    assert {line: after[line] for line in priced} == {line: before[line] for line in priced}


def test_what_is_asked_for_is_remembered_found_or_not(tmp_path: Path) -> None:
    (tmp_path / "main.tf").write_text(CODE % "mars-north-1")
    book = Recording(tmp_path / "none")
    run(Request((str(tmp_path),), date(2026, 11, 22), {}, (), {}), book)
    assert book.asked[("aws", "AWSELB")] == {"mars-north-1"}
