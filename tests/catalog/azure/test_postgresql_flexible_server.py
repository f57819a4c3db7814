"""Flexible servers of PostgreSQL: by size, with a standby, with a faster disk, as replicas."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from finops_shiftleft.catalog.azure._database_servers import faster, size

Bill = Callable[..., None]


def server(attributes: str) -> str:
    return f"""
    resource "azurerm_postgresql_flexible_server" "a" {{
      location = "West Europe"
      {attributes}
    }}
    """


def test_a_burstable_server_with_the_least_storage(bill: Bill) -> None:
    bill(
        server('sku_name = "B_Standard_B1ms"'),
        """
        Compute (B1MS)  730 1 Hour     14.60
        Storage         32 1 GB/Month   4.00
        """,
    )


def test_vcores_of_a_series(bill: Bill) -> None:
    bill(
        server('sku_name = "GP_Standard_D4ds_v4"\nstorage_mb = "65536"'),
        """
        Compute  2920 1 Hour     292.00
        Storage          64 1 GB/Month     8.00
        """,
    )


def test_a_standby_doubles_compute_and_storage(bill: Bill) -> None:
    bill(
        server(
            """
            sku_name                     = "MO_Standard_E8ads_v5"
            storage_mb                   = 131072
            geo_redundant_backup_enabled = true
            high_availability {
              mode = "ZoneRedundant"
            }
            """
        ),
        """
        Compute  11680 1 Hour    1752.00
        Storage            256 1 GB/Month    32.00
        Backups            100 1 GB/Month    10.00
        """,  # 2 x 8 vCores x 730, 2 x 128 GB; backups are what the bill says, with all copies
        usage={"additional_backup_storage_gb": 100},
    )


def test_a_tier_of_storage_above_its_size_is_paid_by_its_iops(bill: Bill) -> None:
    bill(
        server(
            """
            sku_name     = "B_Standard_B2ms"
            storage_mb   = 131072
            storage_tier = "P30"
            """
        ),
        """
        Compute (B2ms)  730 1 Hour        116.80
        Storage         128 1 GB/Month     16.00
        Faster storage  4500 1/Month      225.00
        """,  # 5,000 IOPS, of which 128 GiB have 500
    )


def test_a_replica_is_as_its_source_is(bill: Bill) -> None:
    bill(
        server('sku_name = "B_Standard_B1ms"\nstorage_mb = 65536')
        + """
        resource "azurerm_postgresql_flexible_server" "b" {
          location         = "westeurope"
          create_mode      = "Replica"
          source_server_id = azurerm_postgresql_flexible_server.a.id
        }
        """,
        """
        Compute (B1MS)  730 1 Hour     14.60
        Storage         64 1 GB/Month   8.00
        """,
        address="azurerm_postgresql_flexible_server.b",
    )


@pytest.mark.parametrize(
    ("sku", "expected"),
    [
        ("GP_Standard_D2s_v3", ("General Purpose", "Dsv3", 2)),
        ("MO_Standard_E96ads_v5", ("Memory Optimized", "Eadsv5", 96)),
        ("GP_Standard_DC4ads_v5", ("Confidential Compute", "DCadsv5", 4)),
    ],
)
def test_what_a_size_says(sku: str, expected: tuple[str, str, int]) -> None:
    said = size(sku)
    assert (said["tier"], said["series"], said["cores"]) == expected


def test_a_tier_below_the_size_is_not_paid_back() -> None:
    assert faster(131_072, "P4") == 0
    assert faster(32_768, "P4") == 0
    assert faster(33_553_408, "P80") == 0
