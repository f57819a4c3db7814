"""Flexible servers of MySQL: by size, with a standby, with IOPS of their own or as needed."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def server(attributes: str) -> str:
    return f"""
    resource "azurerm_mysql_flexible_server" "a" {{
      location = "West Europe"
      {attributes}
    }}
    """


def test_the_smallest_server_and_its_storage(bill: Bill) -> None:
    bill(
        server('sku_name = "B_Standard_B1s"'),
        """
        Compute  730 1 Hour     7.30
        Storage  20 1 GB/Month  2.50
        """,
    )


def test_a_larger_burstable_server(bill: Bill) -> None:
    bill(
        server('sku_name = "B_Standard_B2ms"'),
        """
        Compute  730 1 Hour     116.80
        Storage  20 1 GB/Month    2.50
        """,
    )


def test_a_standby_and_iops_above_what_storage_brings(bill: Bill) -> None:
    bill(
        server(
            """
            sku_name                     = "GP_Standard_D2ds_v4"
            geo_redundant_backup_enabled = true
            storage {
              size_gb = 100
              iops    = "1000"
            }
            high_availability {
              mode = "SameZone"
            }
            """
        ),
        """
        Compute          2920 1 Hour        292.00
        Storage          200 1 GB/Month      25.00
        Additional IOPS  800 1 IOPS/Month    40.00
        Backups          10 1 GB/Month        1.00
        """,  # 600 IOPS come with 100 GB
        usage={"additional_backup_storage_gb": 10},
    )


def test_the_series_that_are_sold_by_the_vcore_and_one_by_the_size(bill: Bill) -> None:
    bill(
        server('sku_name = "GP_Standard_D4ads_v5"'),
        """
        Compute  2920 1 Hour    321.20
        Storage  20 1 GB/Month    2.50
        """,
    )
    bill(
        server('sku_name = "MO_Standard_E2ds_v4"'),
        """
        Compute  1460 1 Hour    219.00
        Storage  20 1 GB/Month    2.50
        """,
    )
    bill(
        server('sku_name = "MO_Standard_E4ds_v5"'),
        """
        Compute  730 1 Hour     438.00
        Storage  20 1 GB/Month    2.50
        """,
    )


def test_io_as_needed_is_paid_by_the_million(bill: Bill) -> None:
    bill(
        server(
            """
            sku_name = "B_Standard_B1ms"
            storage {
              io_scaling_enabled = true
              size_gb            = 20
              iops               = 5000
            }
            """
        ),
        """
        Compute  730 1 Hour     14.60
        Storage  20 1 GB/Month   2.50
        I/O      10 1M           2.50
        """,
        usage={"monthly_io_requests": 10_000_000},
    )


def test_a_replica_is_as_its_source_is(bill: Bill) -> None:
    bill(
        server('sku_name = "B_Standard_B1ms"\nstorage {\nsize_gb = 40\n}')
        + """
        resource "azurerm_mysql_flexible_server" "b" {
          location         = "westeurope"
          source_server_id = azurerm_mysql_flexible_server.a.id
        }
        """,
        """
        Compute  730 1 Hour     14.60
        Storage  40 1 GB/Month   5.00
        """,
        address="azurerm_mysql_flexible_server.b",
    )
