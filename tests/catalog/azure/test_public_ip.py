from __future__ import annotations

from collections.abc import Callable

import pytest

Bill = Callable[..., None]


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ('allocation_method = "Static"', "Address (Standard)  730 1 Hour  3.65"),
        ('allocation_method = "Static"\nsku = "Basic"', "Address (Basic)  730 1 Hour  2.19"),
        ('allocation_method = "Dynamic"\nsku = "Basic"', "Address (Basic)  730 1 Hour  2.92"),
        ('allocation_method = "Dynamic"', "Address (Basic)  730 1 Hour  2.92"),
        ('allocation_method = "Static"\nsku_tier = "Global"', "Address (Global)  730 1 Hour  7.30"),
        ('allocation_method = "Static"\nip_version = "IPv6"', ""),
        ('allocation_method = "Static"\npublic_ip_prefix_id = "id"', ""),
    ],
)
def test_an_address_by_kind(bill: Bill, arguments: str, line: str) -> None:
    bill(f'resource "azurerm_public_ip" "a" {{\nlocation = "westeurope"\n{arguments}\n}}', line)
