"""Accounts of AI services by their kind."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_openai_is_paid_by_its_deployments(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_cognitive_account" "a" {
          location = "westeurope"
          kind = "OpenAI"
          sku_name = "S0"
        }
        """,
        "",
    )


def test_a_free_tier(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_cognitive_account" "a" {
          location = "westeurope"
          kind = "SpeechServices"
          sku_name = "F0"
        }
        """,
        "",
        usage={"monthly_speech_to_text_standard_hrs": 100},
    )


def test_speech_by_the_hour_and_the_million(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_cognitive_account" "a" {
          location = "westeurope"
          kind = "SpeechServices"
          sku_name = "S0"
        }
        """,
        """
        Speech to text         100 1 Hour   100.00
        Custom speech hosting  730 1/Hour    36.50
        Text to speech         2 1M          30.00
        """,
        usage={
            "monthly_speech_to_text_standard_hrs": 100,
            "monthly_speech_to_text_custom_endpoint_hrs": 730,
            "monthly_text_to_speech_neural_chars": 2_000_000,
        },
    )


def test_a_commitment_and_what_is_above_it(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_cognitive_account" "a" {
          location = "westeurope"
          kind = "SpeechServices"
          sku_name = "S0"
        }
        """,
        """
        Speech to text, committed  1 1/Month   1600.00
        Speech to text, above      100 1 Hour    80.00
        """,
        usage={
            "monthly_commitment_speech_to_text_standard_hrs": 2_000,
            "monthly_commitment_speech_to_text_standard_overage_hrs": 100,
        },
    )


def test_language_in_tiers(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_cognitive_account" "a" {
          location = "westeurope"
          kind = "TextAnalytics"
          sku_name = "S"
        }
        """,
        "Text analytics  600 1K  575.00",  # 500 x 1 + 100 x 0.75
        usage={"monthly_language_text_analytics_records": 600_000},
    )


def test_an_account_of_everything(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_cognitive_account" "a" {
          location = "westeurope"
          kind = "AIServices"
          sku_name = "S0"
        }
        """,
        """
        Image analysis            10 1K  10.00
        Translated text           1 1M   10.00
        Pages by prebuilt models  1 1K   10.00
        """,
        usage={
            "monthly_image_analysis_transactions": 10_000,
            "monthly_translated_chars": 1_000_000,
            "monthly_prebuilt_pages": 1_000,
        },
    )


def test_understanding(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_cognitive_account" "a" {
          location = "westeurope"
          kind = "LUIS"
          sku_name = "S0"
        }
        """,
        "Text requests  10 1K  15.00",
        usage={"monthly_luis_text_requests": 10_000},
    )


def test_safety(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_cognitive_account" "a" {
          location = "westeurope"
          kind = "ContentSafety"
          sku_name = "S0"
        }
        """,
        "Text records  10 1K  4.00",
        usage={"monthly_safety_text_records": 10_000},
    )
