"""The price lists that travel with the program hold what they say, and every row can be found."""

from __future__ import annotations

from hashlib import sha256
from random import Random

import pytest

from finops_shiftleft.model import Query
from finops_shiftleft.prices.instances import specification
from finops_shiftleft.prices.listfile import ListFile, file_of
from finops_shiftleft.prices.rows import TRUST, UNITS, read_date, read_tiers
from finops_shiftleft.prices.snapshot import Snapshot, embedded

FOLDER = embedded()
SERVICES = [
    (vendor, service)
    for vendor, services in Snapshot().manifest["services"].items()
    for service in services
]
SIZE = 12_000_000  # bytes, in git, in the wheel and in an Action's checkout


def test_what_it_weighs() -> None:
    assert sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file()) < SIZE


def test_only_what_the_manifest_names_is_there() -> None:
    manifest = Snapshot().manifest
    files = {
        f"{vendor}/{about['file']}"
        for vendor, known in manifest["services"].items()
        for about in known.values()
    }
    files |= {"manifest.json", *manifest["reference"]}
    assert {
        path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*") if path.is_file()
    } == files
    for name, about in manifest["reference"].items():
        assert sha256((FOLDER / name).read_bytes()).hexdigest() == about["sha256"]


@pytest.mark.parametrize(("vendor", "service"), SERVICES)
def test_a_list_holds_what_the_manifest_says(vendor: str, service: str) -> None:
    about = Snapshot().manifest["services"][vendor][service]
    path = file_of(FOLDER, vendor, service)
    assert sha256(path.read_bytes()).hexdigest() == about["sha256"]
    known = ListFile(path)
    assert (known.service, known.sources) == (service, about["sources"])
    assert (len(known.regions), sum(part.rows for part in known.parts.values())) == (
        about["regions"],
        about["rows"],
    )
    for (region, purchase), part in known.parts.items():
        table = known.load(region, purchase)
        assert table is not None
        assert table.text.count(b"\n") == part.rows + 1


@pytest.mark.parametrize(("vendor", "service"), SERVICES)
def test_a_row_is_found_by_its_own_attributes(vendor: str, service: str) -> None:
    """Each asked in capitals, and for nothing where it has nothing."""
    snapshot, random = Snapshot(), Random(service)
    known = snapshot.list_of(vendor, service)
    assert known is not None
    for region, purchase in random.sample(sorted(known.parts), min(3, len(known.parts))):
        table = known.load(region, purchase)
        assert table is not None
        rows = list(table)
        for row in random.sample(rows, min(4, len(rows))):
            where = dict.fromkeys(table.names, "") | {
                k: v.upper() for k, v in row.attributes.items()
            }
            query = Query(vendor, service, row.family.upper(), row.unit, region, purchase, where)
            price = snapshot.price(query)
            assert price.tiers == read_tiers(row.tiers)
            assert price.source[:5] == (service, row.sku, region, row.origin, row.trust)
            assert price.source.as_of == read_date(row.as_of)
            assert row.trust in TRUST
            assert row.unit not in UNITS


def test_rows_have_names_of_their_own() -> None:
    """Tiers are applied to the sum of a row's quantities, so two rows must never share a name."""
    known = ListFile(file_of(FOLDER, "aws", "AmazonRDS"))
    names = [
        (purchase, row.currency, row.words)
        for region, purchase in known.parts
        if region == "eu-west-1"
        for row in known.load(region, purchase) or ()
    ]
    assert len(names) > 4_000
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("provider", "name", "vcpu", "memory", "arch"),
    [
        ("aws", "m5.large", "2", "8", "x86_64"),
        ("aws", "T4G.Nano", "2", "0.5", "arm64"),
        ("azure", "standard_d2s_v5", "2", "8", ""),
        ("google", "n1-standard-1", "1", "3.75", ""),
    ],
)
def test_a_machine_type_is_described(
    provider: str, name: str, vcpu: str, memory: str, arch: str
) -> None:
    found = specification(provider, name)
    assert found is not None
    assert (str(found.vcpu), str(found.memory_gib), found.arch) == (vcpu, memory, arch)
