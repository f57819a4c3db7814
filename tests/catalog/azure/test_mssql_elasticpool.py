"""Elastic pools: in DTUs with what they include, and in vCores as a database is."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def pool(name: str, capacity: int | str, more: str = "") -> str:
    return f"""
    resource "azurerm_mssql_elasticpool" "a" {{
      location = "westeurope"
      {more}
      sku {{
        name     = "{name}"
        capacity = {capacity}
      }}
    }}
    """


def test_a_standard_pool_includes_a_gb_for_each_dtu(bill: Bill) -> None:
    bill(
        pool("StandardPool", 100, "max_size_gb = 150"),
        """
        Compute (100 DTU Pack)  30.4167 1/Day  219.00
        Extra storage           50 1 GB/Month   10.00
        """,
    )


def test_a_premium_pool_and_its_size_in_bytes(bill: Bill) -> None:
    bill(
        pool("PremiumPool", '"125"', 'max_size_bytes = "536870912000"'),
        """
        Compute (125 DTU Pack)  30.4167 1/Day  730.00
        Extra storage           250 1 GB/Month  100.00
        """,  # 500 GB, of which 250 are included
    )


def test_a_basic_pool_cannot_grow(bill: Bill) -> None:
    bill(pool("BasicPool", 100), "Compute (100 DTU Pack)  30.4167 1/Day  146.00")


def test_a_pool_of_vcores(bill: Bill) -> None:
    bill(
        pool("GP_Gen5", 4, "max_size_gb = 100"),
        """
        Compute          2920 1 Hour     438.00
        SQL licence                2920 1 Hour     292.00
        Storage (General Purpose)  130 1 GB/Month   13.00
        """,
    )


def test_a_hyperscale_pool_has_replicas(bill: Bill) -> None:
    bill(
        pool("HS_PRMS", 4, "high_availability_replica_count = 1"),
        """
        Compute     2920 1 Hour     613.20
        Replicas    2920 1 Hour     613.20
        Storage (Hyperscale)  100 1 GB/Month   25.00
        """,
        usage={"data_storage_gb": 100},
    )


def test_a_licence_that_is_brought(bill: Bill) -> None:
    bill(
        pool("GP_Fsv2", 8, 'max_size_gb = 10\nlicense_type = "BasePrice"'),
        """
        Compute          5840 1 Hour    817.60
        Storage (General Purpose)  13 1 GB/Month    1.30
        """,
    )
