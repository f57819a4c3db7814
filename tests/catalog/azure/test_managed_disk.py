from __future__ import annotations

from collections.abc import Callable

import pytest

from finops_shiftleft.catalog.azure._disk_classes import size_class, ultra_gib

Bill = Callable[..., None]


@pytest.mark.parametrize(
    ("medium", "gib", "tier", "name"),
    [
        ("Premium", 100, "", "P10"),
        ("Premium", 128, "", "P10"),
        ("Premium", 129, "", "P15"),
        ("Premium", 1, "", "P1"),
        ("Premium", 100, "P30", "P30"),
        ("Standard", 1, "", "S4"),
        ("StandardSSD", 1, "", "E1"),
        ("Standard", 32_768, "", "S80"),
    ],
)
def test_a_disk_is_billed_as_the_class_that_holds_it(
    medium: str, gib: int, tier: str, name: str
) -> None:
    assert size_class(medium, gib, tier) == name


@pytest.mark.parametrize(("gib", "billed"), [(3, 4), (512, 512), (513, 1_024), (1_500, 2_048)])
def test_an_ultra_disk_grows_in_steps(gib: int, billed: int) -> None:
    assert ultra_gib(gib) == billed


@pytest.mark.parametrize(
    ("kind", "arguments", "lines"),
    [
        ("Premium_LRS", "disk_size_gb = 100", "Storage (P10 LRS)  1 1/Month  22.00"),
        (
            "Premium_LRS",
            'disk_size_gb = 100\ntier = "P30"',
            "Storage (P30 LRS)  1 1/Month  150.00",
        ),
        (
            "Premium_LRS",
            "disk_size_gb = 1024\non_demand_bursting_enabled = true",
            """
            Storage (P30 LRS)   1 1/Month       150.00
            On-demand bursting  1 1/Month       30.00
            Burst operations    200 10K/Month   1.20
            """,
        ),
        (
            "Premium_LRS",
            "disk_size_gb = 100\nmax_shares = 3",
            """
            Storage (P10 LRS)        1 1/Month  22.00
            Shared mounts (P10 LRS)  3 1/Month  3.60
            """,
        ),
        (
            "StandardSSD_ZRS",
            'disk_size_gb = "128"\nmax_shares = 2',
            """
            Storage (E10 ZRS)          1 1/Month  15.00
            Shared mounts (E10 ZRS)    2 1/Month  2.00
            Disk operations (E10 ZRS)  100 10K    0.20
            """,
        ),
        (
            "StandardSSD_LRS",
            "disk_size_gb = 16",
            """
            Storage (E3 LRS)  1 1/Month  1.20
            Disk operations (Disk Transactions LRS)  100 10K  0.30
            """,
        ),
        (
            "Standard_LRS",
            "disk_size_gb = 10",
            """
            Storage (S4 LRS)          1 1/Month  1.50
            Disk operations (S4 LRS)  100 10K    0.05
            """,
        ),
        # 2,048 GiB, 10,000 IOPS and 200 MB/s for 730 hours
        (
            "UltraSSD_LRS",
            "disk_size_gb = 1500\ndisk_iops_read_write = 10000\ndisk_mbps_read_write = 200",
            """
            Storage     1495040 1 GiB/Hour  299.01
            IOPS        7300000 1/Hour      730.00
            Throughput  146000 1/Hour       73.00
            """,
        ),
        ("PremiumV2_LRS", "disk_size_gb = 100", "Storage  73000 1 GiB/Hour  7.30"),
        # 2,000 IOPS and 75 MB/s above what is free
        (
            "PremiumV2_LRS",
            "disk_size_gb = 100\ndisk_iops_read_write = 5000\ndisk_mbps_read_write = 200",
            """
            Storage     73000 1 GiB/Hour  7.30
            IOPS        1460000 1/Hour    14.57
            Throughput  54750 1/Hour      5.46
            """,
        ),
    ],
)
def test_a_disk_by_kind(bill: Bill, kind: str, arguments: str, lines: str) -> None:
    bill(
        f"""
        resource "azurerm_managed_disk" "a" {{
          location             = "westeurope"
          storage_account_type = "{kind}"
          create_option        = "Empty"
          {arguments}
        }}
        """,
        lines,
        usage={"monthly_disk_operations": 1_000_000, "monthly_burst_operations": 2_000_000},
    )


def test_a_copy_is_as_large_as_its_source(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_managed_disk" "a" {
          location             = "westeurope"
          storage_account_type = "Premium_LRS"
          create_option        = "Empty"
          disk_size_gb         = 100
        }
        resource "azurerm_managed_disk" "b" {
          location             = "West Europe"
          storage_account_type = "Premium_LRS"
          create_option        = "Copy"
          source_resource_id   = azurerm_managed_disk.a.id
        }
        """,
        "Storage (P10 LRS)  1 1/Month  22.00",
        address="azurerm_managed_disk.b",
    )
