"""SQL databases: in DTUs, in vCores, serverless, in pools, and where their server is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from finops_shiftleft.catalog.azure._sql_sizes import included, pooled, product, size, with_log
from finops_shiftleft.model import ResourceCost

CostOf = Callable[..., ResourceCost]
Bill = Callable[..., None]
SERVER = """
resource "azurerm_mssql_server" "a" {
  location = "West Europe"
}
"""


def database(attributes: str) -> str:
    return f"""
    {SERVER}
    resource "azurerm_mssql_database" "a" {{
      server_id = azurerm_mssql_server.a.id
      {attributes}
    }}
    """


def test_a_size_in_dtus_is_sold_by_the_day(bill: Bill) -> None:
    bill(database('sku_name = "S0"'), "Compute (S0)  30.4167 1/Day  14.60")


def test_storage_above_what_the_size_includes(bill: Bill) -> None:
    bill(
        database('sku_name = "S3"\nmax_size_gb = "300"'),
        """
        Compute (S3)   30.4167 1/Day  146.00
        Extra storage  50 1 GB/Month   10.00
        """,
    )


def test_the_largest_premium_sizes_include_four_tb(bill: Bill) -> None:
    bill(database('sku_name = "P11"\nmax_size_gb = 4096'), "Compute (P11)  30.4167 1/Day  7300.00")


def test_a_basic_database_cannot_grow(bill: Bill) -> None:
    bill(
        database('sku_name = "Basic"\nmax_size_gb = 2'),
        """
        Compute (B)          30.4167 1/Day   7.30
        Backups (Backup RA-GRS)              100 1 GB/Month  20.00
        Long-term retention (Backup RA-GRS)  100 1 GB/Month   5.00
        """,
        usage={
            "backup_storage_gb": 100,
            "long_term_retention_storage_gb": 100,
            "extra_data_storage_gb": 100,
        },
    )


def test_vcores_their_licences_which_are_sold_globally_and_storage_with_its_log(bill: Bill) -> None:
    bill(
        database('sku_name = "GP_Gen5_4"\nmax_size_gb = 100'),
        """
        Compute  2920 1 Hour       438.00
        SQL licence        2920 1 Hour       292.00
        Storage (General Purpose)  130 1 GB/Month  13.00
        """,
    )


def test_without_a_size_it_is_what_azure_takes(bill: Bill) -> None:
    bill(
        database(""),
        """
        Compute ~          1460 1 Hour      219.00
        SQL licence ~                1460 1 Hour      146.00
        Storage (General Purpose) ~  41.6 1 GB/Month    4.16
        """,
    )


def test_a_licence_that_is_brought_and_zones(bill: Bill) -> None:
    bill(
        database(
            """
            sku_name       = "GP_Gen5_2"
            max_size_gb    = 10
            license_type   = "BasePrice"
            zone_redundant = true
            """
        ),
        """
        Compute                          1460 1 Hour    219.00
        Zone redundancy  1460 1 Hour    131.40
        Storage (General Purpose Zone Redundancy)  13 1 GB/Month    2.60
        """,
    )


def test_business_critical_contains_its_zones_and_replicas(bill: Bill) -> None:
    bill(
        database(
            """
            sku_name       = "BC_Gen5_2"
            max_size_gb    = 4000
            zone_redundant = true
            """
        ),
        """
        Compute            1460 1 Hour         438.00
        SQL licence                  1460 1 Hour         584.00
        Storage (Business Critical)  5024 1 GB/Month    1507.20
        """,  # the log takes 1 TB at the most
    )


def test_hyperscale_pays_for_replicas_and_for_what_it_holds(bill: Bill) -> None:
    bill(
        database(
            """
            sku_name             = "HS_Gen5_2"
            read_replica_count   = 2
            zone_redundant       = true
            storage_account_type = "Local"
            """
        ),
        """
        Compute    1460 1 Hour      292.00
        Replicas   2920 1 Hour      584.00
        Storage (Hyperscale)              100 1 GB/Month  25.00
        Backups (Backup - LRS)             10 1 GB/Month   0.80
        Long-term retention (Backup LRS)   10 1 GB/Month   0.30
        """,
        usage={
            "data_storage_gb": 100,
            "backup_storage_gb": 10,
            "long_term_retention_storage_gb": 10,
        },
    )


def test_serverless_waits_for_what_is_used(bill: Bill) -> None:
    code = database('sku_name = "GP_S_Gen5_2"\nmax_size_gb = 10')
    bill(code, "Storage (General Purpose)  13 1 GB/Month  1.30")
    bill(
        code,
        """
        Compute          600 1 Hour    300.00
        Storage (General Purpose)  13 1 GB/Month   1.30
        """,
        usage={"monthly_vcore_hours": 600},
    )


def test_serverless_that_never_pauses_costs_its_least_vcores(bill: Bill) -> None:
    bill(
        database(
            """
            sku_name                    = "GP_S_Gen5_2"
            max_size_gb                 = 10
            min_capacity                = 1
            auto_pause_delay_in_minutes = -1
            zone_redundant              = true
            """
        ),
        """
        Compute  730/730/1460 1 Hour  365.00/365.00/730.00
        Zone redundancy  730/730/1460 1 Hour  219.00/219.00/438.00
        Storage (General Purpose Zone Redundancy)  13 1 GB/Month  2.60
        """,
    )


def test_hyperscale_serverless_does_not_pause(bill: Bill) -> None:
    bill(
        database('sku_name = "HS_S_Gen5_2"'),
        """
        Compute     365/365/1460 1 Hour  146.00/146.00/584.00
        Storage (Hyperscale) ~  10 1 GB/Month  2.50
        """,
    )


def test_a_size_says_nothing_of_hyperscale_which_grows_by_itself(bill: Bill) -> None:
    bill(
        database('sku_name = "HS_S_Gen5_2"\nmax_size_gb = 500'),
        """
        Compute     365/365/1460 1 Hour  146.00/146.00/584.00
        Storage (Hyperscale)  40 1 GB/Month  10.00
        """,
        usage={"data_storage_gb": 40},
    )


def test_a_pooled_database_has_only_its_backups(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_mssql_server" "a" {
          location = "westeurope"
        }
        resource "azurerm_mssql_elasticpool" "a" {
          location = "westeurope"
          sku {
            name     = "BasicPool"
            capacity = 100
          }
        }
        resource "azurerm_mssql_database" "a" {
          server_id       = azurerm_mssql_server.a.id
          elastic_pool_id = azurerm_mssql_elasticpool.a.id
          sku_name        = "ElasticPool"
        }
        """,
        "Backups (Backup RA-GRS)  10 1 GB/Month  2.00",
        usage={"backup_storage_gb": 10},
        address="azurerm_mssql_database.a",
    )


def test_a_warehouse_and_a_free_database(bill: Bill) -> None:
    bill(database('sku_name = "DW100c"'), "Compute (DW100c)  730 1/Hour  1095.00")
    bill(database('sku_name = "Free"'), "")


def test_a_server_that_is_elsewhere_is_said(bill: Bill) -> None:
    bill(
        """
        variable "server" {}
        resource "azurerm_mssql_database" "a" {
          server_id = var.server
          sku_name  = "S0"
        }
        """,
        """
        Compute  server_id cannot be followed because var.server has no value (main.tf:2)
        """,
    )


def test_a_name_that_fits_no_rule_is_answered_with_the_rule(cost_of: CostOf) -> None:
    cost = cost_of(database('sku_name = "XL"'), "azurerm_mssql_database.a")
    assert [line.note for line in cost.lines] == [
        "elastic_pool_id, sku_name 'XL' does not fit the rule: GP_Gen5_4 is 4 vCores, GP_S_Gen5_2 "
        "up to 2 as needed, DW100c a data warehouse; Basic, S3 and P1 are sizes in DTUs."
    ]


@pytest.mark.parametrize(
    ("sku", "tier", "hardware", "serverless"),
    [
        ("HS_PRMS_8", "Hyperscale", "Premium Series Compute", False),
        ("GP_S_Gen5_8", "General Purpose", "Compute Gen5", True),
        ("BC_M_8", "Business Critical", "Compute M Series", False),
    ],
)
def test_what_a_name_says(sku: str, tier: str, hardware: str, serverless: bool) -> None:
    said = size(sku)
    assert said["tier"] == tier
    assert said["cores"] == 8
    assert str(said["chip"]).endswith(hardware)
    assert ("Serverless" in str(said["chip"])) is serverless


def test_hyperscales_products_have_names_of_their_own() -> None:
    first = product("Hyperscale", "Gen5", serverless=False)
    assert first == "SQL Database SingleDB/Elastic Pool Hyperscale - Compute Gen5"


def test_what_is_included() -> None:
    assert [included(name) for name in ("B", "S12", "P6", "P15")] == [2, 250, 500, 4_096]
    assert [pooled("Premium", dtus) for dtus in (125, 1_000, 4_000)] == [250, 1_024, 4_096]
    assert pooled("Standard", 400) == 400
    assert [with_log(gb) for gb in (10, 10_000)] == [13, 11_024]
