"""Deployments of OpenAI's models, where their account is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from finops_shiftleft.catalog.azure._openai_models import sold
from finops_shiftleft.model import ResourceCost

Bill = Callable[..., None]
CostOf = Callable[..., ResourceCost]


def test_tokens_by_the_thousand(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_cognitive_account" "c" {
          location = "westeurope"
          kind = "OpenAI"
          sku_name = "S0"
        }
        resource "azurerm_cognitive_deployment" "a" {
          cognitive_account_id = azurerm_cognitive_account.c.id
          model {
            format = "OpenAI"
            name = "gpt-4o"
            version = "2024-11-20"
          }
          sku {
            name = "GlobalStandard"
          }
        }
        """,
        """
        Input tokens (gpt 4o 1120 Inp glbl)    10000 1K  25.00
        Output tokens (gpt 4o 1120 Outp glbl)  1000 1K   10.00
        Code interpreter                       100 1      3.00
        """,
        usage={
            "monthly_language_input_tokens": 10_000_000,
            "monthly_language_output_tokens": 1_000_000,
            "monthly_code_interpreter_sessions": 100,
        },
        address="azurerm_cognitive_deployment.a",
    )


def test_a_version_that_is_spelt_otherwise_in_a_zone(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_cognitive_account" "c" {
          location = "westeurope"
          kind = "OpenAI"
          sku_name = "S0"
        }
        resource "azurerm_cognitive_deployment" "a" {
          cognitive_account_id = azurerm_cognitive_account.c.id
          model {
            format = "OpenAI"
            name = "gpt-4o"
            version = "2024-08-06"
          }
          sku {
            name = "DataZoneStandard"
          }
        }
        """,
        "Input tokens (gpt 4o 0806 Inp Data Zone)  10000 1K  30.00",
        usage={"monthly_language_input_tokens": 10_000_000},
        address="azurerm_cognitive_deployment.a",
    )


def test_tokens_by_the_million(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_cognitive_account" "c" {
          location = "westeurope"
          kind = "OpenAI"
          sku_name = "S0"
        }
        resource "azurerm_cognitive_deployment" "a" {
          cognitive_account_id = azurerm_cognitive_account.c.id
          model {
            format = "OpenAI"
            name = "gpt-5-mini"
          }
          sku {
            name = "GlobalStandard"
          }
        }
        """,
        """
        Input tokens (GPT 5 Mini Inpt Glbl)    10 1M  2.50
        Output tokens (GPT 5 Mini outpt Glbl)  1 1M   2.00
        """,
        usage={
            "monthly_language_input_tokens": 10_000_000,
            "monthly_language_output_tokens": 1_000_000,
        },
        address="azurerm_cognitive_deployment.a",
    )


def test_embeddings_by_their_older_scale(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_cognitive_account" "c" {
          location = "westeurope"
          kind = "OpenAI"
          sku_name = "S0"
        }
        resource "azurerm_cognitive_deployment" "a" {
          cognitive_account_id = azurerm_cognitive_account.c.id
          model {
            format = "OpenAI"
            name = "text-embedding-3-small"
            version = "1"
          }
          scale {
            type = "Standard"
          }
        }
        """,
        "Tokens (text-embedding-3-small-regional)  1000000 1K  20.00",
        usage={"monthly_text_embedding_tokens": 1_000_000_000},
        address="azurerm_cognitive_deployment.a",
    )


def test_provisioned_units(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_cognitive_account" "c" {
          location = "westeurope"
          kind = "OpenAI"
          sku_name = "S0"
        }
        resource "azurerm_cognitive_deployment" "a" {
          cognitive_account_id = azurerm_cognitive_account.c.id
          model {
            format = "OpenAI"
            name = "gpt-4o"
            version = "2024-08-06"
          }
          sku {
            name = "GlobalProvisionedManaged"
            capacity = "50"
          }
        }
        """,
        "Provisioned units (Provisioned Managed Global)  36500 1/Hour  36500.00",
        address="azurerm_cognitive_deployment.a",
    )


def test_images_by_the_hundred(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_cognitive_account" "c" {
          location = "westeurope"
          kind = "OpenAI"
          sku_name = "S0"
        }
        resource "azurerm_cognitive_deployment" "a" {
          cognitive_account_id = azurerm_cognitive_account.c.id
          model {
            format = "OpenAI"
            name = "dall-e-3"
            version = "3.0"
          }
          sku {
            name = "Standard"
          }
        }
        """,
        "Images  10 100  40.00",
        usage={"monthly_standard_1024_1024_images": 1_000},
        address="azurerm_cognitive_deployment.a",
    )


def test_hours_that_are_transcribed(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_cognitive_account" "c" {
          location = "westeurope"
          kind = "OpenAI"
          sku_name = "S0"
        }
        resource "azurerm_cognitive_deployment" "a" {
          cognitive_account_id = azurerm_cognitive_account.c.id
          model {
            format = "OpenAI"
            name = "whisper"
            version = "001"
          }
          sku {
            name = "Standard"
          }
        }
        """,
        "Transcription  100 1 Hour  36.00",
        usage={"monthly_text_to_speech_hours": 100},
        address="azurerm_cognitive_deployment.a",
    )


def test_characters_that_are_spoken(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_cognitive_account" "c" {
          location = "westeurope"
          kind = "OpenAI"
          sku_name = "S0"
        }
        resource "azurerm_cognitive_deployment" "a" {
          cognitive_account_id = azurerm_cognitive_account.c.id
          model {
            format = "OpenAI"
            name = "tts"
            version = "001"
          }
          sku {
            name = "Standard"
          }
        }
        """,
        "Characters (Speech-Text to Speech-Regional)  10 1M  150.00",
        usage={"monthly_text_to_speech_characters": 10_000_000},
        address="azurerm_cognitive_deployment.a",
    )


@pytest.mark.parametrize(
    ("name", "version", "deployed", "expected"),
    [
        ("gpt-4", "turbo-2024-04-09", "GlobalStandard", "gpt-4-turbo128K Inp-glbl"),
        ("gpt-4", "turbo-2024-04-09", "Standard", "gpt-4-turbo-128K Input-regional"),
        ("gpt-4", "0613", "Standard", "gpt-4-8K-Input-regional"),
        ("gpt-4o-mini", "2024-07-18", "DataZoneStandard", "gpt 4o mini 0718 Inp Data Zone"),
        ("gpt-4o-mini", "", "Standard", "gpt-4o-mini-0718-Inp-regnl"),
        ("o3-mini", "2025-01-31", "Standard", "o3 mini 0131 input regnl"),
        ("gpt-5.1", "", "DataZoneStandard", "GPT 5.1 inp Dz"),
    ],
)
def test_how_the_list_spells_it(name: str, version: str, deployed: str, expected: str) -> None:
    assert sold(name, version, deployed)["input"] == expected


def test_a_model_that_is_not_openais_is_answered_with_the_rule(cost_of: CostOf) -> None:
    cost = cost_of(
        """
        resource "azurerm_cognitive_deployment" "a" {
          cognitive_account_id = "elsewhere"
          model {
            name = "DeepSeek-R1"
          }
          sku {
            name = "GlobalStandard"
          }
        }
        """,
        "azurerm_cognitive_deployment.a",
    )
    notes = " ".join(line.note or "" for line in cost.lines)
    assert "'DeepSeek-R1', '', 'GlobalStandard' does not fit the rule" in notes
