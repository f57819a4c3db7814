variable "location" {}

resource "azurerm_virtual_machine_scale_set" "linux" {
  location = var.location
  sku {
    name     = "Standard_DS2_v2"
    capacity = 2
  }
  os_profile_linux_config {
    disable_password_authentication = true
  }
  storage_profile_os_disk {
    create_option     = "FromImage"
    managed_disk_type = "Premium_LRS"
  }
  storage_profile_data_disk {
    lun           = 0
    create_option = "Empty"
    disk_size_gb  = 40
  }
}

resource "azurerm_virtual_machine_scale_set" "windows" {
  location = var.location
  priority = "Low"
  sku {
    name     = "Standard_D2s_v3"
    capacity = 2
  }
  os_profile_windows_config {
    provision_vm_agent = true
  }
  storage_profile_os_disk {
    create_option     = "FromImage"
    managed_disk_type = "StandardSSD_LRS"
  }
}
