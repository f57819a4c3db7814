variable "location" {}

resource "azurerm_linux_virtual_machine_scale_set" "priority" {
  for_each  = toset(["Regular", "Spot"])
  location  = var.location
  sku       = "Standard_D2s_v3"
  instances = 2
  priority  = each.key
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
    disk_size_gb                   = 8
    ultra_ssd_disk_iops_read_write = 500
    ultra_ssd_disk_mbps_read_write = 50
    lun                            = 2
  }
}
