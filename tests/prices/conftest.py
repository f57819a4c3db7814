"""A small price list of our own, in CSV that people can read, built as the embedded one is."""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import vendors
from loopback import Server, serving

from finops_shiftleft.model import Match, Query
from finops_shiftleft.prices.build import build
from finops_shiftleft.prices.snapshot import Snapshot

SAMPLE = Path(__file__).parent / "sample"
Lists = Callable[..., Path]


def packed(source: Path, target: Path) -> None:
    for path in source.rglob("*.csv"):
        copy = target / path.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        if path.name == "exchange_rates.csv":
            shutil.copy(path, copy)
        else:
            copy.with_suffix(".csv.gz").write_bytes(gzip.compress(path.read_bytes()))


@pytest.fixture
def server() -> Iterator[Server]:
    """The three vendors, from the samples of their lists."""
    with serving() as server:
        vendors.aws(server)
        vendors.azure(server)
        vendors.google(server)
        yield server


@pytest.fixture
def canonical(tmp_path: Path) -> Path:
    """The sample as `prices build` is given it."""
    packed(SAMPLE, tmp_path / "input")
    return tmp_path / "input" / "canonical"


@pytest.fixture
def edit(canonical: Path) -> Callable[[str, str, str], None]:
    """Change a text in one of the sample's lists; it must be there."""

    def change(name: str, old: str, new: str) -> None:
        path = canonical / f"{name}.csv.gz"
        text = gzip.decompress(path.read_bytes()).decode()
        assert old in text
        path.write_bytes(gzip.compress(text.replace(old, new).encode()))

    return change


@pytest.fixture
def folder(canonical: Path, tmp_path: Path) -> Path:
    """The sample as it is embedded."""
    build(canonical, tmp_path / "built")
    return tmp_path / "built"


@pytest.fixture
def snapshot(folder: Path) -> Snapshot:
    return Snapshot(folder)


def ask(
    service: str,
    family: str | Match | None,
    unit: str,
    region: str = "us-east-1",
    purchase: str = "on_demand",
    vendor: str = "aws",
    **where: str | Match | None,
) -> Query:
    return Query(vendor, service, family, unit, region, purchase, where)


@pytest.fixture(name="ask")
def asking() -> Callable[..., Query]:
    return ask
