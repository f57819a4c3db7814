"""Single servers of MariaDB: the same rows under another name."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def server(attributes: str) -> str:
    return f"""
    resource "azurerm_mariadb_server" "a" {{
      location = "West Europe"
      {attributes}
    }}
    """


def test_a_basic_server_and_its_backups(bill: Bill) -> None:
    bill(
        server('sku_name = "B_Gen5_1"\nstorage_mb = 51200'),
        """
        Compute               730 1 Hour     29.20
        Storage               50 1 GB/Month   6.00
        Backups (Backup LRS)  10 1 GB/Month   1.00
        """,
        usage={"additional_backup_storage_gb": 10},
    )
