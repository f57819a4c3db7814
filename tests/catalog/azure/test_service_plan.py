from __future__ import annotations

from collections.abc import Callable

import pytest

from finops_shiftleft.catalog.azure._plans import size

Bill = Callable[..., None]


@pytest.mark.parametrize(
    ("sku", "system", "workers", "line"),
    [
        ("B1", "Linux", 1, "Workers (B1)  730 1 Hour  14.60"),
        ("B1", "Windows", 1, "Workers (B1)  730 1 Hour  58.40"),
        ("P1v2", "Linux", 2, "Workers (P1 v2)  1460 1 Hour  175.20"),
        ("P1v3", "Windows", 3, "Workers (P1 v3)  2190 1 Hour  657.00"),
        ("P1v3", "WindowsContainer", 1, "Workers (P1 v3)  730 1 Hour  219.00"),
        ("P1mv3", "Linux", 1, "Workers (P1mv3)  730 1 Hour  146.00"),
        ("I1v2", "Windows", 1, "Workers (I1 v2)  730 1 Hour  438.00"),
        ("SHARED", "Windows", 1, "Workers (Shared)  730 1 Hour  7.30"),
        ("F1", "Linux", 1, ""),
        ("Y1", "Linux", 1, ""),
        ("FC1", "Linux", 1, ""),
    ],
)
def test_workers_by_size(bill: Bill, sku: str, system: str, workers: int, line: str) -> None:
    bill(
        f"""
        resource "azurerm_service_plan" "a" {{
          location     = "westeurope"
          os_type      = "{system}"
          sku_name     = "{sku}"
          worker_count = {workers}
        }}
        """,
        line,
    )


@pytest.mark.parametrize(
    ("sku", "name", "tier"),
    [
        ("P0v3", "P0v3", "Premium v3"),
        ("P3v3", "P3 v3", "Premium v3"),
        ("P1v4", "P1v4", "Premium v4"),
        ("P1mv4", "P1mv4", "Premium v4"),
        ("P2", "P2", "Premium"),
        ("I6v2", "I6 v2", "Isolated v2"),
        ("I1mv2", "I1mv2", "Isolated v2"),
        ("PC3", "PC3", "Premium Windows Container"),
        ("S1", "S1", "Standard"),
    ],
)
def test_a_size_as_the_price_list_writes_it(sku: str, name: str, tier: str) -> None:
    found = size(sku)
    assert (found["sku"], found["tier"]) == (name, tier)


def test_a_size_that_is_not_known_is_answered_with_the_rule(bill: Bill) -> None:
    with pytest.raises(ValueError, match="XL"):
        size("XL")


def test_elastic_functions_by_vcpu_and_memory(bill: Bill) -> None:
    # 2 vCPUs and 7 GB for 730 hours
    bill(
        """
        resource "azurerm_service_plan" "a" {
          location = "westeurope"
          os_type = "Linux"
          sku_name = "EP2"
        }
        """,
        """
        vCPUs   1460 1 Hour      248.20
        Memory  5110 1 GiB Hour  51.10
        """,
    )


def test_workflows(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_service_plan" "a" {
          location = "westeurope"
          os_type = "Windows"
          sku_name = "WS1"
        }
        """,
        """
        vCPUs   730 1 Hour       146.00
        Memory  2555 1 GiB Hour  35.77
        """,
    )
