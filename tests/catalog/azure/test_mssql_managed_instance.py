"""Managed instances: vCores, licences, zones, and the storage above what is included."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def instance(attributes: str, kind: str = "azurerm_mssql_managed_instance") -> str:
    return f"""
    resource "{kind}" "a" {{
      location = "West Europe"
      {attributes}
    }}
    """


def test_the_first_32_gb_are_included(bill: Bill) -> None:
    bill(
        instance(
            """
            sku_name           = "GP_Gen5"
            vcores             = 4
            storage_size_in_gb = 64
            license_type       = "LicenseIncluded"
            """
        ),
        """
        Compute  2920 1 Hour    438.00
        SQL licence        2920 1 Hour    292.00
        Storage            32 1 GB/Month    3.20
        Backups (Backup RA-GRS)  100 1 GB/Month  20.00
        """,
        usage={"backup_storage_gb": 100},
    )


def test_zones_of_the_general_purpose_tier(bill: Bill) -> None:
    bill(
        instance(
            """
            sku_name               = "GP_Gen8IH"
            vcores                 = "8"
            storage_size_in_gb     = 132
            license_type           = "BasePrice"
            zone_redundant_enabled = true
            storage_account_type   = "ZRS"
            """
        ),
        """
        Compute                          5840 1 Hour     934.40
        Zone redundancy  5840 1 Hour     584.00
        Storage                                    100 1 GB/Month   20.00
        Backups (Backup ZRS)                       100 1 GB/Month   12.00
        Long-term retention (Backup ZRS)           100 1 GB/Month    3.00
        """,
        usage={"backup_storage_gb": 100, "long_term_retention_storage_gb": 100},
    )


def test_business_critical_contains_its_zones(bill: Bill) -> None:
    bill(
        instance(
            """
            sku_name               = "BC_Gen5"
            vcores                 = 4
            storage_size_in_gb     = 132
            license_type           = "BasePrice"
            zone_redundant_enabled = true
            """
        ),
        """
        Compute  2920 1 Hour     876.00
        Storage            100 1 GB/Month   30.00
        """,
    )
