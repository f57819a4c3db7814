"""Where something is that the code does not place: in the region that whoever asks has named."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest

from finops_shiftleft.estimate import NoUsage, estimate, reads
from finops_shiftleft.model import ResourceCost
from finops_shiftleft.prices.snapshot import Snapshot
from finops_shiftleft.sources.terraform.evaluate import Inputs, read_terraform
from finops_shiftleft.trees import WorkingTree

Asked = Callable[..., ResourceCost]


@pytest.fixture
def asked(tmp_path: Path, fixed_prices: Snapshot) -> Asked:
    """The last resource of some code, estimated with --region."""

    def of(code: str, region: str | None) -> ResourceCost:
        (tmp_path / "main.tf").write_text(dedent(code))
        inputs = Inputs(region=region)
        found = read_terraform(WorkingTree(tmp_path), ".", "it", inputs, reads)
        done = estimate([(found, NoUsage())], fixed_prices, date(2026, 1, 1))
        return done.projects[0].resources[-1]

    return of


ADDRESS = """
    variable "location" {}
    resource "azurerm_public_ip" "a" {
      location = var.location
    }
    """


def test_a_location_that_nobody_has_given_is_the_region_that_the_caller_names(asked: Asked) -> None:
    (line,) = asked(ADDRESS, "westeurope").lines
    assert line.price is not None
    assert line.price.source.region == "westeurope"


def test_without_one_the_reason_is_said(asked: Asked) -> None:
    cost = asked(ADDRESS, None)
    assert cost.status == "unpriced"
    assert "var.location has no value" in str(cost.reason)


def test_a_location_in_the_code_stays(asked: Asked) -> None:
    (line,) = asked(ADDRESS.replace("var.location", '"westeurope"'), "eastus").lines
    assert line.price is not None
    assert line.price.source.region == "westeurope"


def test_no_region_of_another_vendor_is_taken(asked: Asked) -> None:
    cost = asked(ADDRESS, "us-central1")
    assert "var.location has no value" in str(cost.reason)


def test_a_part_of_what_is_read_from_the_cloud_is_there_too(asked: Asked) -> None:
    code = """
        data "azurerm_mssql_server" "a" {
          name                = "sql"
          resource_group_name = "data"
        }
        resource "azurerm_mssql_database" "a" {
          server_id = data.azurerm_mssql_server.a.id
          sku_name  = "GP_Gen5_2"
        }
        """
    cost = asked(code, "westeurope")
    assert {line.price.source.region for line in cost.lines if line.price} >= {"westeurope"}
    assert cost.status == "priced"


def test_a_zone_of_google_that_nobody_has_given_is_in_that_region(asked: Asked) -> None:
    code = """
        variable "zone" {}
        resource "google_compute_disk" "a" {
          zone = var.zone
          type = "pd-ssd"
          size = 100
        }
        """
    cost = asked(code, "us-central1")
    assert cost.status == "priced"
    assert asked(code, "westeurope").status == "unpriced"
