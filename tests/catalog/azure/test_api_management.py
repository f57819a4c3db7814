"""API Management: tiers, regions, later units, calls and gateways."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_developer_has_one_unit_and_no_gateways(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_api_management" "a" {
          location = "westeurope"
          sku_name = "Developer_1"
        }
        """,
        "Units  730 1 Hour  51.10",
        usage={"self_hosted_gateway_count": 3, "monthly_api_calls": 1_000_000},
    )


def test_units_of_the_standard_tier_are_alike(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_api_management" "a" {
          location = "westeurope"
          sku_name = "Standard_3"
        }
        """,
        "Units  2190 1 Hour  2190.00",
    )


def test_premium_units_are_cheaper_after_the_first_and_in_every_region(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_api_management" "a" {
          location = "westeurope"
          sku_name = "Premium_3"
          additional_location {
            location = "North Europe"
          }
        }
        """,
        """
        Units                        730 1 Hour   2920.00
        Later units                  1460 1 Hour  2920.00
        additional_location > Units  730 1 Hour   2190.00
        Self-hosted gateways         1460 1 Hour   496.40
        """,
        usage={"self_hosted_gateway_count": 2},
    )


def test_the_second_version_includes_calls(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_api_management" "a" {
          location = "westeurope"
          sku_name = "StandardV2_2"
        }
        """,
        """
        Units                 730 1 Hour   730.00
        Later units           730 1 Hour   511.00
        Calls                 6000 10K      25.00
        Self-hosted gateways  730 1 Hour   255.50
        """,
        usage={"monthly_api_calls": 60_000_000, "self_hosted_gateway_count": 1},
    )


def test_consumption(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_api_management" "a" {
          location = "westeurope"
          sku_name = "Consumption_0"
        }
        """,
        "Calls  300 10K  7.00",  # the first million is free
        usage={"monthly_api_calls": 3_000_000},
    )
