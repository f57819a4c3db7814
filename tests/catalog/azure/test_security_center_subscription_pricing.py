"""Defender for Cloud: what each plan protects."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from finops_shiftleft.catalog.azure._defender import CALLS, PLANS, SERVERS, STORAGE, Protected
from finops_shiftleft.prices.snapshot import Snapshot

Bill = Callable[..., None]


def test_free(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_security_center_subscription_pricing" "a" {
          tier = "Free"
        }
        """,
        "",
    )


def test_servers_by_the_second_plan(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_security_center_subscription_pricing" "a" {
          tier = "Standard"
        }
        """,
        "Servers  7300 1/Hour  146.00",
        usage={"monthly_servers_plan_2_nodes": 10, "monthly_servers_plan_1_nodes": 5},
    )


def test_servers_by_the_first_plan(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_security_center_subscription_pricing" "a" {
          tier = "Standard"
          resource_type = "VirtualMachines"
          subplan = "P1"
        }
        """,
        "Servers  3650 1/Hour  36.50",
        usage={"monthly_servers_plan_1_nodes": 5},
    )


def test_databases(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_security_center_subscription_pricing" "a" {
          tier = "Standard"
          resource_type = "OpenSourceRelationalDatabases"
        }
        """,
        """
        MySQL       2 1/Month   30.00
        PostgreSQL  1 1/Month   15.00
        MariaDB     730 1 Hour  14.60
        """,
        usage={
            "monthly_mysql_instances": 2,
            "monthly_postgresql_instances": 1,
            "monthly_mariadb_instances": 1,
        },
    )


def test_cosmos_by_the_hundred(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_security_center_subscription_pricing" "a" {
          tier = "Standard"
          resource_type = "CosmosDbs"
        }
        """,
        "RU/s of databases  7300 1/Hour  7.30",
        usage={"cosmosdb_request_units": 1_000},
    )


def test_containers_and_their_images(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_security_center_subscription_pricing" "a" {
          tier = "Standard"
          resource_type = "Containers"
        }
        """,
        """
        vCores of clusters  7300 1/Hour  73.00
        Images              100 1        30.00
        """,
        usage={"monthly_containers_vcores": 10, "monthly_container_registry_images": 100},
    )


def test_the_older_plans_are_sold_globally(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_security_center_subscription_pricing" "a" {
          tier = "Standard"
          resource_type = "KubernetesService"
        }
        """,
        "Cores of clusters  7300 1 Hour  21.90",
        usage={"monthly_kubernetes_cores": 10},
    )


def test_storage_by_the_call(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_security_center_subscription_pricing" "a" {
          tier = "Standard"
          resource_type = "StorageAccounts"
          subplan = "PerTransaction"
        }
        """,
        "Calls of storage  10 1M  1.50",
        usage={"monthly_storage_transactions": 10_000_000},
    )


def test_storage_by_the_account(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_security_center_subscription_pricing" "a" {
          tier = "Standard"
          resource_type = "StorageAccounts"
        }
        """,
        "Storage accounts  1460 1/Hour  14.60",
        usage={"monthly_storage_accounts": 2},
    )


EVERY = [one for some in [*PLANS.values(), *SERVERS.values(), STORAGE, CALLS] for one in some]


@pytest.mark.parametrize("protected", EVERY, ids=lambda one: one.label)
def test_the_list_has_one_price_in_all_its_regions(protected: Protected) -> None:
    """A plan has no region: it is looked up in eastus2, which must not matter."""
    book, service = Snapshot(), "Microsoft Defender for Cloud"
    where = {"family": f"Microsoft Defender for {protected.product}", "meterName": protected.meter}
    found = {
        str(row.tiers)
        for region in book.regions("azure", service)
        if region != "Global"
        for _, row in book.rows("azure", service, region, where)
        if row.unit == protected.unit
    }
    assert len(found) == 1
