from __future__ import annotations

from collections.abc import Callable

import pytest

Bill = Callable[..., None]


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ("", "Addresses (Standard)  11680 1 Hour  70.08"),  # 16
        ("prefix_length = 31", "Addresses (Standard)  1460 1 Hour  8.76"),  # 2
        ('prefix_length = 30\nsku_tier = "Global"', "Addresses (Global)  2920 1 Hour  35.04"),  # 4
        ('prefix_length = 127\nip_version = "IPv6"', ""),
    ],
)
def test_every_address_of_a_prefix_is_billed(bill: Bill, arguments: str, line: str) -> None:
    bill(
        f'resource "azurerm_public_ip_prefix" "a" {{\nlocation = "westeurope"\n{arguments}\n}}',
        line,
    )
