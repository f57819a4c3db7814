"""Deployments of models that were fine-tuned."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from finops_shiftleft.catalog.azure._openai_tuned import tuned

Bill = Callable[..., None]


def deployment(model: str, version: str, sku: str) -> str:
    return f"""
    resource "azurerm_cognitive_account" "c" {{
      location = "westeurope"
      kind     = "OpenAI"
      sku_name = "S0"
    }}
    resource "azurerm_cognitive_deployment" "a" {{
      cognitive_account_id = azurerm_cognitive_account.c.id
      model {{
        format  = "OpenAI"
        name    = "{model}"
        version = "{version}"
      }}
      sku {{
        name = "{sku}"
      }}
    }}
    """


def test_a_tuned_model_is_hosted_by_the_hour_and_has_tokens_of_its_own(bill: Bill) -> None:
    bill(
        deployment("gpt-4.1-mini", "2025-04-14", "GlobalStandard"),
        """
        Tuned model's input (gpt-4.1-mini-ft input global)    10000 1K    4.00
        Tuned model's output (gpt-4.1-mini-ft output global)  1000 1K     1.60
        Tuned model (gpt-4.1-mini-ft hosting global)          730 1 Hour  1241.00
        """,
        usage={
            "monthly_fine_tuning_input_tokens": 10_000_000,
            "monthly_fine_tuning_output_tokens": 1_000_000,
            "monthly_fine_tuning_hosting_hours": 730,
        },
        address="azurerm_cognitive_deployment.a",
    )


def test_older_models_are_trained_by_the_hour(bill: Bill) -> None:
    bill(
        deployment("gpt-35-turbo", "0613", "Standard"),
        "Fine-tuning (gpt-35-turbo4K-FT-Trng-regnl)  10 1 Hour  400.00",
        usage={"monthly_fine_tuning_training_hours": 10},
        address="azurerm_cognitive_deployment.a",
    )


@pytest.mark.parametrize(
    ("name", "version", "deployed", "mode"),
    [
        ("gpt-4o", "2024-08-06", "Standard", "tuned"),
        ("gpt-4o", "2024-11-20", "Standard", "never"),
        ("gpt-4.1", "", "DataZoneStandard", "never"),
        ("gpt-4.1", "", "GlobalProvisionedManaged", "never"),
    ],
)
def test_what_can_be_tuned(name: str, version: str, deployed: str, mode: str) -> None:
    assert tuned(name, version, deployed)["mode"] == mode
