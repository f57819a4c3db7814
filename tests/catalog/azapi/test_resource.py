"""Resources in the words of Azure's own interface: the bills of the azurerm types that they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from finops_shiftleft.catalog import load
from finops_shiftleft.catalog.azapi._body import parsed
from finops_shiftleft.catalog.azapi._names import database, enterprise, redis, server
from finops_shiftleft.model import ResourceCost

Bill = Callable[..., None]
CostOf = Callable[..., ResourceCost]


def resource(kind: str, body: str) -> str:
    return f"""
    resource "azapi_resource" "a" {{
      type     = "{kind}"
      location = "West Europe"
      body     = {body}
    }}
    """


CACHE = (
    '{ properties = { sku = { name = "Premium", family = "P", capacity = 1 }, shardCount = 3 } }'
)


@pytest.mark.parametrize("body", [CACHE, f"jsonencode({CACHE})"])
def test_a_body_is_an_object_or_its_json(bill: Bill, body: str) -> None:
    bill(
        resource("Microsoft.Cache/redis@2024-03-01", body), "Nodes (P1)  4380 1 Hour  1314.00"
    )  # 3 shards of two nodes


def test_a_database_is_where_it_says(bill: Bill) -> None:
    bill(
        resource(
            "Microsoft.Sql/servers/databases@2023-08-01",
            '{ sku = { name = "GP_Gen5", capacity = 2 }, properties = { licenseType = "BasePrice" } }',
        ),
        """
        Compute                    1460 1 Hour     219.00
        Storage (General Purpose)  41.6 1 GB/Month   4.16
        """,
    )


def test_a_server_with_a_standby(bill: Bill) -> None:
    bill(
        resource(
            "microsoft.dbforpostgresql/flexibleservers@2024-08-01",
            """{
              sku        = { name = "Standard_D4ds_v4", tier = "GeneralPurpose" }
              properties = {
                storage          = { storageSizeGB = 64 }
                highAvailability = { mode = "ZoneRedundant" }
              }
            }""",
        ),
        """
        Compute  5840 1 Hour     584.00
        Storage  128 1 GB/Month   16.00
        """,
    )


def test_a_deployment_is_where_its_account_is(bill: Bill) -> None:
    bill(
        resource(
            "Microsoft.CognitiveServices/accounts@2024-10-01",
            '{ kind = "OpenAI", sku = { name = "S0" } }',
        )
        + """
        resource "azapi_resource" "d" {
          type      = "Microsoft.CognitiveServices/accounts/deployments@2024-10-01"
          parent_id = azapi_resource.a.id
          body = {
            sku        = { name = "GlobalProvisionedManaged", capacity = 50 }
            properties = { model = { name = "gpt-4o", version = "2024-11-20" } }
          }
        }
        """,
        "Provisioned units (Provisioned Managed Global)  36500 1/Hour  36500.00",
        address="azapi_resource.d",
    )


def test_what_is_free_is_free(bill: Bill) -> None:
    bill(resource("Microsoft.Network/virtualNetworks/subnets@2024-05-01", "{}"), "")


def test_a_type_that_is_not_known_is_named(cost_of: CostOf) -> None:
    cost = cost_of(resource("Microsoft.Quantum/workspaces@2023-11-13", "{}"), "azapi_resource.a")
    notes = " ".join(line.note or "" for line in cost.lines)
    assert "'microsoft.quantum/workspaces' is not one of microsoft.apimanagement/service" in notes


def test_an_update_is_free_because_its_resource_is_billed() -> None:
    assert load.free("azapi_update_resource") == load.free("azapi_resource_action") is not None


def test_sizes_in_azurerms_words() -> None:
    assert database("GP_Gen5", 4) == database("GP_Gen5_4", 0) == "GP_Gen5_4"
    assert database("GP_S_Gen5", 2) == "GP_S_Gen5_2"
    assert [database("Standard", 100), database("Premium", 0), database("S3", 0)] == [
        "S3",
        "P1",
        "S3",
    ]
    assert server("Standard_B1ms", "Burstable") == "B_Standard_B1ms"
    assert enterprise("Enterprise_E10", 4) == "Enterprise_E10-4"
    assert [redis("Balanced_B5"), redis("EnterpriseFlash_F300")] == ["managed", "enterprise"]


def test_json_that_is_too_deep_is_refused() -> None:
    with pytest.raises(ValueError, match="too deep"):
        parsed("[" * 200_000)
