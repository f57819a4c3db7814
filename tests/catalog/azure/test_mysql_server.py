"""Single servers of MySQL: the same rows under another name."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def server(attributes: str) -> str:
    return f"""
    resource "azurerm_mysql_server" "a" {{
      location = "West Europe"
      {attributes}
    }}
    """


def test_memory_optimized_servers_have_general_storage(bill: Bill) -> None:
    bill(
        server('sku_name = "MO_Gen5_2"\nstorage_mb = 102400'),
        """
        Compute  1460 1 Hour     219.00
        Storage  100 1 GB/Month   14.00
        """,
    )
