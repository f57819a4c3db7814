"""Single servers of PostgreSQL: tiers, generations and backups."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def server(attributes: str) -> str:
    return f"""
    resource "azurerm_postgresql_server" "a" {{
      location = "West Europe"
      {attributes}
    }}
    """


def test_the_basic_tier_has_storage_of_its_own(bill: Bill) -> None:
    bill(
        server('sku_name = "B_Gen5_2"\nstorage_mb = 51200'),
        """
        Compute  1460 1 Hour    58.40
        Storage  50 1 GB/Month   6.00
        """,
    )


def test_backups_elsewhere(bill: Bill) -> None:
    bill(
        server(
            """
            sku_name                     = "GP_Gen5_4"
            storage_mb                   = "102400"
            geo_redundant_backup_enabled = true
            """
        ),
        """
        Compute               2920 1 Hour      292.00
        Storage               100 1 GB/Month    14.00
        Backups (Backup GRS)  10 1 GB/Month      2.00
        """,
        usage={"additional_backup_storage_gb": 10},
    )


def test_the_profile_of_older_providers(bill: Bill) -> None:
    bill(
        server(
            """
            sku_name = "GP_Gen5_2"
            storage_profile {
              storage_mb           = 10240
              geo_redundant_backup = "Disabled"
            }
            """
        ),
        """
        Compute               1460 1 Hour    146.00
        Storage               10 1 GB/Month    1.40
        Backups (Backup LRS)  10 1 GB/Month    1.00
        """,
        usage={"additional_backup_storage_gb": 10},
    )


def test_the_least_storage_is_assumed(bill: Bill) -> None:
    bill(
        server('sku_name = "B_Gen5_1"'),
        """
        Compute    730 1 Hour    29.20
        Storage ~  5 1 GB/Month   0.60
        """,
    )
