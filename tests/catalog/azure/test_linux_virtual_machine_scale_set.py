from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]

SET = """
resource "azurerm_linux_virtual_machine_scale_set" "a" {
  location  = "westeurope"
  sku       = "Standard_D2s_v3"
  instances = 3
  os_disk {
    storage_account_type = "Standard_LRS"
  }
  data_disk {
    storage_account_type = "Premium_LRS"
    disk_size_gb         = 100
    lun                  = 1
  }
  data_disk {
    storage_account_type           = "UltraSSD_LRS"
    disk_size_gb                   = 4
    ultra_ssd_disk_iops_read_write = 100
    ultra_ssd_disk_mbps_read_write = 10
    lun                            = 2
  }
}
"""


def test_a_scale_set_is_machines_and_operations_are_sold_by_10_000(bill: Bill) -> None:
    bill(
        SET,
        """
        Instance (Standard_D2s_v3) ~        2190 1 Hour  262.80
        os_disk > Storage (S4 LRS) ~        3 1/Month    4.50
        os_disk > Disk operations (S4 LRS)  600 10K      0.30
        data_disk[0] > Storage (P10 LRS)    3 1/Month    66.00
        data_disk[1] > Storage              8760 1 GiB/Hour  1.75
        data_disk[1] > IOPS                 219000 1/Hour    21.90
        data_disk[1] > Throughput           21900 1/Hour     10.95
        """,
        usage={"os_disk": {"monthly_disk_operations": 2_000_000}},
    )


def test_usage_says_how_many_run(bill: Bill) -> None:
    bill(
        SET.partition("  data_disk")[0].replace("Standard_LRS", "Premium_LRS") + "}",
        """
        Instance (Standard_D2s_v3)   7300 1 Hour  876.00
        os_disk > Storage (P4 LRS)   10 1/Month    60.00
        """,
        usage={"instances": 10},
    )
