"""Canonical lists in, the embedded ones out."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from finops_shiftleft.errors import BadPrices
from finops_shiftleft.model import Query
from finops_shiftleft.prices.build import build
from finops_shiftleft.prices.snapshot import Snapshot

Edit = Callable[[str, str, str], None]


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def test_the_same_input_gives_the_same_bytes(canonical: Path, folder: Path, tmp_path: Path) -> None:
    build(canonical, tmp_path / "again")
    assert contents(tmp_path / "again") == contents(folder)
    assert str(build(canonical, folder)) == "nothing changed"
    assert contents(tmp_path / "again") == contents(folder)


def test_the_order_of_the_input_does_not_matter(
    canonical: Path, folder: Path, tmp_path: Path
) -> None:
    for path in canonical.glob("*/*.csv.gz"):
        head, *lines = gzip.decompress(path.read_bytes()).decode().splitlines(keepends=True)
        path.write_bytes(gzip.compress("".join([head, *reversed(lines)]).encode()))
    build(canonical, tmp_path / "again")
    again, once = contents(tmp_path / "again"), contents(folder)
    del again["manifest.json"], once["manifest.json"]  # it has the checksums of the input
    assert again == once


def test_anyone_can_read_the_file(folder: Path) -> None:
    text = gzip.decompress((folder / "aws" / "amazonsns.tsv.gz").read_bytes()).decode()
    assert text.splitlines()[0] == "service\tAmazonSNS"
    assert text.splitlines()[-2:] == [
        "family\tunit\tcurrency\tsku\ttrust\tsource\tas_of\ttiers\tgroup\tusagetype",
        "API Request\tRequests\tUSD\tSNS1\tpage\t0\t2025-08-28\t1000000:0.0000005"
        "\tSNS-Requests-Tier1\tRequests-Tier1",
    ]


def test_the_birth_certificate(folder: Path, canonical: Path) -> None:
    manifest = json.loads((folder / "manifest.json").read_text())
    path = folder / "aws" / "amazonec2.tsv.gz"
    assert manifest["services"]["aws"]["AmazonEC2"] == {
        "file": "amazonec2.tsv.gz",
        "bytes": path.stat().st_size,
        "sha256": sha256(path.read_bytes()).hexdigest(),
        "input_sha256": sha256((canonical / "aws" / "amazonec2.csv.gz").read_bytes()).hexdigest(),
        "oldest": "2025-04-01",
        "newest": "2026-07-20",
        "regions": 2,
        "rows": 11,
        "sources": ["offer 2025-04", "offer 2026-07"],
    }
    assert set(manifest["services"]) == {"aws", "azure", "google"}
    assert set(manifest["reference"]) == {"exchange_rates.csv", "instances.tsv.gz"}


def test_a_row_is_trusted_as_far_as_the_weakest_tier_that_costs(folder: Path) -> None:
    query = Query("azure", "Bandwidth", None, "1 GB", "uksouth", "on_demand", {})
    source = Snapshot(folder).price(query).source
    assert (source.trust, source.origin) == ("list", "retail 2026-08")


def test_what_is_free_up_to_a_bound_is_no_price(
    canonical: Path, edit: Edit, tmp_path: Path
) -> None:
    """Otherwise the gigabytes above the first 100 would read as free."""
    edit("azure/bandwidth", "USD,0.087,100,10335", "USD,0,100,10335")
    build(canonical, tmp_path / "to")
    assert Snapshot(tmp_path / "to").regions("azure", "Bandwidth") == []
    edit("azure/bandwidth", "USD,0,100,10335", "USD,0,100,Inf")
    build(canonical, tmp_path / "to")
    assert Snapshot(tmp_path / "to").regions("azure", "Bandwidth") == ["uksouth"]


def test_what_changed_is_told(canonical: Path, folder: Path, edit: Edit) -> None:
    edit("aws/amazonec2", "USD,0.096,", "USD,0.0912,")
    edit("aws/amazonec2", "USD,0.188,", "USD,0.2068,")
    edit("aws/amazonec2", '""volumeApiName"": ""gp3""', '""volumeApiName"": ""gp4""')
    (canonical / "google" / "bigquery.csv.gz").unlink()
    changes = build(canonical, folder)
    assert str(changes) == (
        "aws AmazonEC2: 1 rows added, 1 removed, 2 prices moved (-5.0 % to +10.0 %)\n"
        "google bigquery.tsv.gz: 0 rows added, 1 removed, 0 prices moved"
    )
    assert Snapshot(folder).regions("google", "BigQuery") == []


def test_a_snapshot_that_cannot_be_read_is_replaced(canonical: Path, folder: Path) -> None:
    good = contents(folder)
    (folder / "aws" / "amazons3.tsv.gz").write_bytes(b"not gzip")
    changes = build(canonical, folder)
    assert str(changes) == "aws AmazonS3: 1 rows added, 0 removed, 0 prices moved"
    assert contents(folder) == good


def test_without_a_reference_there_are_prices_only(canonical: Path, tmp_path: Path) -> None:
    build(canonical.rename(tmp_path / "alone"), tmp_path / "to")
    assert sorted(path.name for path in (tmp_path / "to").iterdir()) == [
        "aws", "azure", "google", "manifest.json",
    ]  # fmt: skip


def test_rows_that_only_the_place_tells_apart_are_refused(
    canonical: Path, edit: Edit, tmp_path: Path
) -> None:
    edit("aws/amazonec2", "EBS:VolumeUsage.st1", "USE1-EBS:VolumeUsage.gp3")
    edit("aws/amazonec2", '""volumeApiName"": ""st1""', '""volumeApiName"": ""gp3""')
    with pytest.raises(BadPrices, match="two prices in us-east-1 on_demand for Storage, GB-Mo"):
        build(canonical, tmp_path / "to")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("price,", "cost,", "is not a price list: KeyError"),
        ("USD,0.023,", "USD,free,", "is not a price list"),
        ("{", "", "is not a price list"),
        ("2026-07-20", "yesterday", "is not a price list"),
        ("list,offer", "rumour,offer", "is not a price list"),
        ("Standard", "Stan\\tdard", "a tab or an end of line"),
    ],
)
def test_a_list_that_is_none(
    canonical: Path, edit: Edit, tmp_path: Path, old: str, new: str, said: str
) -> None:
    edit("aws/amazons3", old, new)
    with pytest.raises(BadPrices, match=said):
        build(canonical, tmp_path / "to")


def test_a_list_of_two_services(canonical: Path, edit: Edit, tmp_path: Path) -> None:
    edit("aws/amazonec2", "AmazonEC2,Storage Snapshot", "AmazonEBS,Storage Snapshot")
    with pytest.raises(BadPrices, match=r"amazonec2\.csv\.gz: a list is of one service"):
        build(canonical, tmp_path / "to")


def test_two_services_for_one_file(canonical: Path, edit: Edit, tmp_path: Path) -> None:
    edit("aws/amazonsns", "AmazonSNS,", "AmazonS3,")
    with pytest.raises(BadPrices, match=r"another service is written to amazons3\.tsv\.gz already"):
        build(canonical, tmp_path / "to")


def test_no_lists_at_all(tmp_path: Path) -> None:
    with pytest.raises(BadPrices, match="no <vendor>/<service>"):
        build(tmp_path, tmp_path / "to")


def test_a_list_that_is_not_compressed(canonical: Path, tmp_path: Path) -> None:
    (canonical / "aws" / "amazons3.csv.gz").write_text("service,price\n")
    with pytest.raises(BadPrices, match=r"amazons3\.csv\.gz cannot be read"):
        build(canonical, tmp_path / "to")
