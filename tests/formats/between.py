"""Two Terraform texts in, the diff between them out, at prices that never change."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from scenarios import BASE, HEAD

from finops_shiftleft.diff import compare
from finops_shiftleft.errors import NoPrice
from finops_shiftleft.estimate import UsageBook, estimate, reads
from finops_shiftleft.formats.interface import Options, renderer
from finops_shiftleft.model import Diff, Estimate, Price, Query, Source, Tier, Value
from finops_shiftleft.sources.terraform.evaluate import Inputs, read_terraform
from finops_shiftleft.trees import WorkingTree

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
PROVIDER = 'provider "aws" { region = "us-east-1" }\n'
RATES = {  # what a query's words must contain: the rates of the row's tiers
    "t3.medium": "0.04",
    "m5.large": "0.10",
    "m5.xlarge": "0.20",
    "NatGateway-Hours": "0.045",
    "NatGateway-Bytes": "0.045",
    "gp3": "0.08",
    "gp2": "0.10",
    "EBS:VolumeUsage": "0.10",
    "ElasticIP": "0.005",
    "PublicIPv4": "0.005",
    "AWS-Lambda-Requests": "0.0000002",
    "AWS-Lambda-Duration": "0.0000166667",
}
Code = str | Mapping[str, str]
Usages = dict[str, dict[str, Value]]


class Prices:
    """A price book of RATES; `factor` makes it another day of the vendor's. Units above the first
    million of requests cost half."""

    def __init__(self, factor: str = "1", day: date = date(2026, 7, 20)) -> None:
        self.factor, self.day = Decimal(factor), day

    def price(self, query: Query) -> Price:
        words = " ".join(str(value) for value in query.where.values())
        found = [rate for word, rate in RATES.items() if word in words]
        if not found:
            raise NoPrice(f"no row for {query.family} with {words}")
        source = Source(query.service, "", query.region, "tests", "list", self.day)
        rate = Decimal(found[0]) * self.factor
        tiers = [Tier(Decimal(0), rate)]
        if "Requests" in words:
            tiers.append(Tier(Decimal(1_000_000), rate / 2))
        return Price(tuple(tiers), query.unit, "USD", source, words)


class Used:
    """What a usage file would say, by address."""

    def __init__(self, known: Usages) -> None:
        self.known = known

    def of(self, address: str, kind: str) -> dict[str, Value]:
        return self.known.get(address, {})


Estimated = Callable[..., Estimate]
Changed = Callable[..., Diff]
Shown = Callable[..., str]


@pytest.fixture
def estimated(tmp_path_factory: pytest.TempPathFactory) -> Estimated:
    """Estimates one project for each folder of a mapping; a text alone is the root's main.tf."""

    def of(code: Code, usage: Usages | None = None, prices: Prices | None = None) -> Estimate:
        root = tmp_path_factory.mktemp("side")
        projects = {".": code} if isinstance(code, str) else code
        for folder, text in projects.items():
            (root / folder).mkdir(parents=True, exist_ok=True)
            text = dedent(text)
            (root / folder / "main.tf").write_text(text + ("" if "provider " in text else PROVIDER))
        book: UsageBook = Used(usage or {})
        tree = WorkingTree(Path(root))
        found = [
            (read_terraform(tree, folder, folder, Inputs(), reads), book) for folder in projects
        ]
        return estimate(found, prices or Prices(), date(2026, 11, 20), snapshot="2026-11-20")

    return of


@pytest.fixture
def changed(estimated: Estimated) -> Changed:
    """The diff between two texts, or between two mappings of folders to texts."""

    def of(base: Code, head: Code, **of_head: object) -> Diff:
        return compare(estimated(base), estimated(head, **of_head))

    return of


@pytest.fixture
def shown() -> Shown:
    """A report in a format, with options by name."""

    def of(name: str, report: Estimate | Diff, **words: Any) -> str:
        return renderer(name)(report, Options(now=NOW, **words))

    return of


@pytest.fixture
def everything(changed: Changed) -> Diff:
    """One of everything that can happen."""
    return changed(BASE, HEAD)
