"""The voice of the catalogue's tests: Terraform in, the lines of its bill out.

Prices are fixed, in tests/catalog/prices/<vendor>/<service>.txt (%2F for the slash of Pub/Sub), so
that a refresh of the embedded ones changes no bill. A line there is:

    family | region | unit | purchase | attribute=value; attribute=value | rate, or start:rate of every tier
"""

from __future__ import annotations

import csv
import gzip
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from textwrap import dedent
from urllib.parse import unquote

import pytest
from telling import Usage, columns, told

from finops_shiftleft.estimate import estimate, reads
from finops_shiftleft.model import Diagnostic, Estimate, ResourceCost, Value
from finops_shiftleft.prices.build import build
from finops_shiftleft.prices.snapshot import Snapshot
from finops_shiftleft.sources.terraform.evaluate import Inputs, read_terraform
from finops_shiftleft.trees import WorkingTree

HERE = Path(__file__).parent
HEAD = [
    "service",
    "product_family",
    "region",
    "attributes",
    "unit",
    "currency",
    "price",
    "start_usage",
    "end_usage",
    "purchase_option",
    "sku",
    "basis",
    "source",
    "as_of",
]
PROVIDERS = {
    "aws": 'provider "aws" { region = "us-east-1" }\n',
    "azurerm": 'provider "azurerm" {\n  features {}\n}\n',
    "google": 'provider "google" { region = "us-central1" }\n',
}
Bill = Callable[..., None]


def rows(service: str, line: str) -> list[list[str]]:
    """A fixed price as rows of a canonical list, one for each tier."""
    family, region, unit, purchase, words, rates = (field.strip() for field in line.split(" | "))
    attributes = dict(word.split("=", 1) for word in words.split("; ")) if words else {}
    steps = [rate.rpartition(":") for rate in rates.split()]
    starts = [start or "0" for start, _, _ in steps]
    fixed = [service, family, region, json.dumps(attributes, sort_keys=True), unit, "USD"]
    return [
        [*fixed, price, start, end, purchase, "", "list", "tests", "2026-01-01"]
        for (_, _, price), start, end in zip(steps, starts, [*starts[1:], "Inf"], strict=True)
    ]


@pytest.fixture(scope="session")
def fixed_prices(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """A book of the fixed prices, built and read as the embedded one is."""
    canonical, to = tmp_path_factory.mktemp("canonical"), tmp_path_factory.mktemp("book")
    for file in sorted(HERE.glob("prices/*/*.txt")):
        folder = canonical / file.parent.name
        folder.mkdir(exist_ok=True)
        lines = [line for line in file.read_text().splitlines() if line and line[0] != "#"]
        name = file.stem.lower().replace(" ", "-")
        with gzip.open(folder / f"{name}.csv.gz", "wt", newline="") as text:
            csv.writer(text).writerows(
                [HEAD, *(r for line in lines for r in rows(unquote(file.stem), line))]
            )
    build(canonical, to)
    return Snapshot(to)


Estimated = Callable[..., tuple[Estimate, tuple[Diagnostic, ...]]]


@pytest.fixture
def estimated(tmp_path: Path, fixed_prices: Snapshot) -> Estimated:
    """Estimates Terraform text at the fixed prices, in us-east-1 where it names no provider."""

    def of(
        code: str, usage: dict[str, dict[str, Value]] | None = None, by_resource: bool = False
    ) -> tuple[Estimate, tuple[Diagnostic, ...]]:
        text = dedent(code)
        for name, provider in PROVIDERS.items():
            if f'provider "{name}"' not in text:
                text += f"\n{provider}"
        (tmp_path / "main.tf").write_text(text)
        found = read_terraform(WorkingTree(tmp_path), ".", "it", Inputs(), reads)
        done = estimate(
            [(found, Usage(usage or {}))], fixed_prices, date(2026, 1, 1), by_resource=by_resource
        )
        return done, found.diagnostics

    return of


@pytest.fixture
def bill(estimated: Estimated) -> Bill:
    """Checks the bill of one resource: the only priced one, or the one at `address`.

    Lines that wait for a usage quantity are left out; `usage` is that of the resource. An
    expected text "" says that nothing is billed.
    """

    def check(
        code: str,
        expected: str,
        usage: dict[str, Value] | None = None,
        address: str | None = None,
    ) -> None:
        given = {address or "": usage} if usage else {}
        if usage and address is None:
            kinds = [line.split('"')[1] for line in code.splitlines() if "resource " in line]
            given = dict.fromkeys(kinds, usage)
        done, diagnostics = estimated(code, given)
        assert not diagnostics, [str(one) for one in diagnostics]
        costs = [
            cost
            for cost in done.projects[0].resources
            if (cost.resource.address == address if address else cost.lines)
        ]
        assert len(costs) <= 1, f"name one address of {[c.resource.address for c in costs]}"
        items = [item for cost in costs for item in cost.lines]
        seen = [told(i) for i in items if i.quantity is not None or i.fault]
        assert seen == columns(expected)

    return check


@pytest.fixture
def cost_of(estimated: Estimated) -> Callable[..., ResourceCost]:
    """The whole ResourceCost at an address, for what a bill does not say."""

    def of(code: str, address: str, usage: dict[str, Value] | None = None) -> ResourceCost:
        done, _ = estimated(code, {address: usage} if usage else {})
        return next(c for c in done.projects[0].resources if c.resource.address == address)

    return of
