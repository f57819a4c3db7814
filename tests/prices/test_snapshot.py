"""A question to the price list has one answer, or says why not."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from finops_shiftleft.errors import AmbiguousPrice, BadPrices, NoPrice
from finops_shiftleft.model import Match, Query, Source, Tier
from finops_shiftleft.prices.snapshot import Snapshot

Ask = Callable[..., Query]
DSV5 = {"service": "Virtual Machines", "region": "westeurope", "vendor": "azure"}


def tiers(*steps: tuple[str, str]) -> tuple[Tier, ...]:
    return tuple(Tier(Decimal(start), Decimal(rate)) for start, rate in steps)


def test_a_row_is_found_by_its_attributes_without_case(snapshot: Snapshot, ask: Ask) -> None:
    price = snapshot.price(
        ask(
            "AmazonEC2", "compute instance", "Hrs", instanceType="M5.LARGE", operatingSystem="linux"
        )
    )
    assert price.tiers == tiers(("0", "0.096"))
    assert (price.unit, price.currency) == ("Hrs", "USD")
    assert price.source == Source(
        "AmazonEC2", "EC2A", "us-east-1", "offer 2026-07", "list", date(2026, 7, 20)
    )


def test_another_region_has_its_own_price(snapshot: Snapshot, ask: Ask) -> None:
    query = ask("AmazonEC2", "Compute Instance", "Hrs", "eu-west-1", usagetype="BoxUsage:m5.large")
    assert snapshot.price(query).tiers == tiers(("0", "0.107"))


def test_tiers_are_in_the_order_of_their_starts(snapshot: Snapshot, ask: Ask) -> None:
    price = snapshot.price(ask("AmazonS3", "Storage", "GB-Mo", volumeType="Standard"))
    assert price.tiers == tiers(("0", "0.023"), ("51200", "0.022"), ("512000", "0.021"))
    assert price.of(Decimal(51_300)) == Decimal("1179.8")  # 51,200 x 0.023 + 100 x 0.022


def test_what_a_list_leaves_out_below_its_first_tier_is_free(snapshot: Snapshot, ask: Ask) -> None:
    price = snapshot.price(ask("AmazonSNS", "API Request", "Requests", "eu-west-1"))
    assert price.tiers == tiers(("0", "0"), ("1000000", "0.0000005"))
    assert price.of(Decimal(1_500_000)) == Decimal("0.25")


def test_an_attribute_that_a_row_lacks_reads_as_empty(snapshot: Snapshot, ask: Ask) -> None:
    storage = {"family": "Storage", "unit": "GB-Mo", "volumeApiName": "gp3"}
    assert snapshot.price(ask("AmazonEC2", instanceType="", nobodyHasIt="", **storage))
    with pytest.raises(NoPrice):
        snapshot.price(ask("AmazonEC2", nobodyHasIt="x", **storage))
    with pytest.raises(NoPrice):
        snapshot.price(ask("AmazonEC2", **{**storage, "volumeApiName": ""}))


def test_none_asks_nothing(snapshot: Snapshot, ask: Ask) -> None:
    query = ask("AmazonEC2", None, "GB-Mo", volumeApiName="gp3", instanceType=None, nobody=None)
    assert snapshot.price(query).source.sku == "EBS1"


@pytest.mark.parametrize(
    ("where", "sku"),
    [
        ({"usagetype": Match("ends", "m5.METAL")}, "EC2C"),
        ({"usagetype": Match("starts", "ebs:volumeusage.G")}, "EBS1"),
        ({"usagetype": Match("lacks", "Box"), "volumeApiName": Match("lacks", "gp3"),
          "storageMedia": ""}, "EBS2"),
    ],
)  # fmt: skip
def test_a_part_of_the_text_may_be_asked(
    snapshot: Snapshot, ask: Ask, where: dict[str, Match | str], sku: str
) -> None:
    unit = "Hrs" if sku.startswith("EC2") else "GB-Mo"
    assert snapshot.price(ask("AmazonEC2", None, unit, **where)).source.sku == sku


def test_a_part_of_the_family_may_be_asked(snapshot: Snapshot, ask: Ask) -> None:
    for kind, rate in (("m5.large", "0.096"), ("m5.metal", "4.608")):
        family = Match("starts", "Compute Instance")
        query = ask("AmazonEC2", family, "Hrs", instanceType=kind, operatingSystem="Linux")
        assert snapshot.price(query).tiers == tiers(("0", rate))


def test_two_spellings_of_a_unit_are_one(snapshot: Snapshot, ask: Ask) -> None:
    for region, rate in (("us-east-1", "0.045"), ("eu-west-1", "0.05")):
        for unit in ("GB-Mo", "GB-month"):
            price = snapshot.price(ask("AmazonEC2", "Storage", unit, region, volumeApiName="st1"))
            assert (price.unit, price.tiers) == ("GB-Mo", tiers(("0", rate)))


def test_a_reservation_has_an_hourly_and_an_upfront_row(snapshot: Snapshot, ask: Ask) -> None:
    bought = {"purchase": "reserved_1yr_partial_upfront", "instanceType": "m5.large"}
    hourly = snapshot.price(ask("AmazonEC2", "Compute Instance", "Hrs", **bought))
    upfront = snapshot.price(ask("AmazonEC2", "Compute Instance", "Quantity", **bought))
    assert hourly.tiers == tiers(("0", "0.035"))
    assert upfront.tiers == tiers(("0", "262"))
    assert hourly.row != upfront.row
    assert hourly.source.as_of == date(2025, 4, 1)


def test_rows_at_the_same_price_are_one_price(snapshot: Snapshot, ask: Ask) -> None:
    price = snapshot.price(ask("AmazonEC2", "Storage Snapshot", "GB-Mo"))
    assert price.tiers == tiers(("0", "0.05"))
    assert "storageMedia Amazon S3" in price.row


def test_rows_at_different_prices_are_told_apart(snapshot: Snapshot, ask: Ask) -> None:
    with pytest.raises(AmbiguousPrice) as told:
        snapshot.price(ask(family=None, unit="1 Hour", armSkuName="Standard_D2s_v5", **DSV5))
    products = "(Virtual Machines Dsv5 Series, Virtual Machines Dsv5 Series Windows)"
    assert str(told.value) == (
        "2 prices for Virtual Machines in westeurope per 1 Hour, armSkuName Standard_D2s_v5: "
        f"they differ in family {products}; productName {products}"
    )


def test_a_missing_price_says_where_there_is_one(snapshot: Snapshot, ask: Ask) -> None:
    with pytest.raises(NoPrice) as told:
        snapshot.price(ask("AmazonEC2", "Storage", "GB-Mo", "mx-central-1", volumeApiName="st1"))
    assert str(told.value) == (
        "no price for AmazonEC2 Storage in mx-central-1 per GB-Mo, volumeApiName st1"
        " (known in us-east-1, eu-west-1)"
    )


def test_a_missing_price_that_is_nowhere(snapshot: Snapshot, ask: Ask) -> None:
    with pytest.raises(NoPrice) as told:
        snapshot.price(ask("AmazonEC2", "Storage", "GB-Mo", purchase="spot", volumeApiName="io9"))
    assert str(told.value) == (
        "no price for AmazonEC2 Storage in us-east-1 per GB-Mo, spot, volumeApiName io9"
    )


@pytest.mark.parametrize("vendor", ["aws", "nobody", "../aws"])
def test_a_service_that_is_not_there(snapshot: Snapshot, ask: Ask, vendor: str) -> None:
    with pytest.raises(NoPrice, match=r"^no prices of service AmazonNothing$"):
        snapshot.price(ask("AmazonNothing", None, "Hrs", vendor=vendor))
    assert snapshot.regions(vendor, "AmazonNothing") == []


def test_a_name_that_only_looks_like_a_service(snapshot: Snapshot, ask: Ask) -> None:
    with pytest.raises(NoPrice, match=r"^no prices of service Amazon!EC2$"):
        snapshot.price(ask("Amazon!EC2", None, "Hrs"))


def test_a_hostile_value_stays_on_one_short_line(snapshot: Snapshot, ask: Ask) -> None:
    hostile = "m5.large\tLinux\nStorage\tGB-Mo" + "x" * 1_000_000
    with pytest.raises(NoPrice) as told:
        snapshot.price(ask("AmazonEC2", None, "Hrs", instanceType=hostile, operatingSystem="ſ"))
    assert "\n" not in str(told.value)
    assert len(str(told.value)) < 250


def test_an_answer_is_given_again(snapshot: Snapshot, ask: Ask) -> None:
    query = ask("AmazonS3", "Storage", "GB-Mo")
    assert snapshot.price(query) is snapshot.price(query)
    missing = ask("AmazonS3", "Storage", "Hrs")
    for _ in range(2):
        with pytest.raises(NoPrice, match="AmazonS3 Storage in us-east-1 per Hrs"):
            snapshot.price(missing)


def test_regions_and_date(snapshot: Snapshot) -> None:
    assert snapshot.regions("aws", "AmazonEC2") == ["eu-west-1", "us-east-1"]
    assert snapshot.regions("aws", "AmazonCloudFront") == [""]
    assert snapshot.date == date(2026, 9, 1)  # bandwidth and BigQuery, of 2026-09


# ------------------------------------------------------------------------- what can go wrong with it


def test_a_file_that_was_cut(folder: Path, ask: Ask) -> None:
    path = folder / "aws" / "amazonec2.tsv.gz"
    whole = path.read_bytes()
    for length in range(0, len(whole), 37):
        path.write_bytes(whole[:length])
        with pytest.raises(BadPrices, match=r"amazonec2\.tsv\.gz cannot be read"):
            list(Snapshot(folder).rows("aws", "AmazonEC2", "us-east-1", {}))


def test_a_file_with_a_wrong_byte(folder: Path, ask: Ask) -> None:
    path = folder / "aws" / "amazons3.tsv.gz"
    broken = bytearray(path.read_bytes())
    broken[-20] ^= 0xFF
    path.write_bytes(broken)
    with pytest.raises(BadPrices, match=r"amazons3\.tsv\.gz cannot be read"):
        Snapshot(folder).price(ask("AmazonS3", "Storage", "GB-Mo"))


def test_a_file_that_went_missing(folder: Path, ask: Ask) -> None:
    (folder / "aws" / "amazons3.tsv.gz").unlink()
    with pytest.raises(BadPrices, match=r"amazons3\.tsv\.gz cannot be read"):
        Snapshot(folder).price(ask("AmazonS3", "Storage", "GB-Mo"))


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"date": "soon", "services": {}}',
                                  '{"date": "2026-01-01", "services": 1}'])  # fmt: skip
def test_a_manifest_that_is_none(folder: Path, text: str) -> None:
    (folder / "manifest.json").write_text(text)
    with pytest.raises(BadPrices, match=r"manifest\.json cannot be read"):
        _ = Snapshot(folder).date


def test_no_snapshot_at_all(tmp_path: Path, ask: Ask) -> None:
    with pytest.raises(BadPrices, match=r"manifest\.json cannot be read"):
        Snapshot(tmp_path).price(ask("AmazonS3", "Storage", "GB-Mo"))


def test_nothing_is_written_where_prices_are_read(folder: Path, ask: Ask) -> None:
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    for path in before:
        path.chmod(0o555 if path.is_dir() else 0o444)
    folder.chmod(0o555)
    assert Snapshot(folder).price(ask("AmazonS3", "Storage", "GB-Mo"))
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before
    for path in (folder, *before):
        path.chmod(0o755)


def test_processes_read_at_the_same_time(folder: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from finops_shiftleft.prices.snapshot import *\n"
        "query = Query('aws', 'AmazonS3', 'Storage', 'GB-Mo', 'us-east-1', 'on_demand', {})\n"
        "print([str(Snapshot(Path(sys.argv[1])).price(query).tiers[0].rate) for _ in range(50)])"
    )
    readers = [
        subprocess.Popen([sys.executable, "-c", program, str(folder)], stdout=subprocess.PIPE)
        for _ in range(3)
    ]
    assert {reader.communicate()[0].decode() for reader in readers} == {f"{['0.023'] * 50}\n"}
