from __future__ import annotations

from collections.abc import Callable

import pytest

from finops_shiftleft.catalog.azure._machines import product, vcpus

Bill = Callable[..., None]


def machine(arguments: str, disk: str = 'storage_account_type = "Standard_LRS"') -> str:
    return f"""
    resource "azurerm_linux_virtual_machine" "a" {{
      location = "westeurope"
      size     = "Standard_D2s_v3"
      {arguments}
      os_disk {{
        {disk}
      }}
    }}
    """


def test_a_machine_and_the_class_of_its_disk(bill: Bill) -> None:
    bill(
        machine("", 'storage_account_type = "Premium_LRS"\ndisk_size_gb = 100'),
        """
        Instance (Standard_D2s_v3) ~  730 1 Hour  87.60
        os_disk > Storage (P10 LRS)  1 1/Month   22.00
        """,
    )


def test_an_image_is_taken_to_be_of_30_gb(bill: Bill) -> None:
    bill(
        machine(""),
        """
        Instance (Standard_D2s_v3) ~           730 1 Hour  87.60
        os_disk > Storage (S4 LRS) ~           1 1/Month   1.50
        os_disk > Disk operations (S4 LRS)     200 10K     0.10
        """,
        usage={"os_disk": {"monthly_disk_operations": 2_000_000}},
    )


def test_the_region_of_the_resource_group_and_the_hours_that_it_runs(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_resource_group" "r" {
          name     = "r"
          location = "West Europe"
        }
        resource "azurerm_linux_virtual_machine" "a" {
          resource_group_name = azurerm_resource_group.r.name
          size                = "standard_d2s_v3"
          os_disk {
            storage_account_type = "Premium_LRS"
            disk_size_gb         = 32
          }
        }
        """,
        """
        Instance (standard_d2s_v3)  100 1 Hour  12.00
        os_disk > Storage (P4 LRS)  1 1/Month   6.00
        """,
        usage={"monthly_hrs": 100},
        address="azurerm_linux_virtual_machine.a",
    )


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ('priority = "Spot"', "Instance (Standard_D2s_v3, spot) ~  730 1 Hour  14.60"),
        ('dedicated_host_id = "host"', ""),
    ],
)
def test_spot_and_a_host_of_its_own(bill: Bill, arguments: str, line: str) -> None:
    bill(
        machine(
            arguments,
            'storage_account_type = "Standard_LRS"\ndiff_disk_settings {\n option = "Local"\n}',
        ),
        line,
    )


def test_red_hat_is_sold_with_the_image(bill: Bill) -> None:
    image = """
    source_image_reference {
      publisher = "RedHat"
      offer     = "RHEL"
      sku       = "9-lvm-gen2"
    }
    """
    bill(
        machine(image, 'storage_account_type = "Premium_LRS"\ndisk_size_gb = 30'),
        """
        Instance (Standard_D2s_v3) ~  730 1 Hour  87.60
        Image licence (2 vCPU VM) ~                 730 1 Hour  21.90
        os_disk > Storage (P4 LRS)  1 1/Month   6.00
        """,
    )


@pytest.mark.parametrize(
    ("publisher", "sku", "brought", "name"),
    [
        ("Canonical", "22_04-lts-gen2", "", ""),
        ("RedHat", "8-lvm", "", "Red Hat Enterprise Linux"),
        ("RedHat", "8-lvm", "RHEL_BYOS", ""),
        ("RedHat", "rhel-byos-lvm8", "", ""),
        ("MicrosoftSQLServer", "SQLDEV", "", ""),
        ("MicrosoftSQLServer", "standard-gen2", "Windows_Server", "SQL Server Standard"),
        ("MicrosoftWindowsServer", "2022-datacenter", "", ""),
    ],
)
def test_what_an_image_is_sold_with(publisher: str, sku: str, brought: str, name: str) -> None:
    assert product(publisher, sku, brought) == name


@pytest.mark.parametrize(
    ("size", "count"),
    [("Standard_D4s_v3", 4), ("Standard_M8-2ms", 2), ("Basic_A1", 1), ("Standard_E96bds_v5", 96)],
)
def test_the_vcpus_in_a_name(size: str, count: int) -> None:
    assert vcpus(size) == count


def test_windows_is_not_the_price_of_linux_where_its_name_is_cut(bill: Bill) -> None:
    bill(
        machine(
            "", 'storage_account_type = "Standard_LRS"\ndiff_disk_settings {\n option = "Local"\n}'
        ).replace("Standard_D2s_v3", "Standard_NCC40ads_H100_v5"),
        "Instance (Standard_NCC40ads_H100_v5) ~  730 1 Hour  6570.00",
    )
