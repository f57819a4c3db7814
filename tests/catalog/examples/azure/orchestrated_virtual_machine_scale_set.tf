variable "location" {}

resource "azurerm_orchestrated_virtual_machine_scale_set" "linux" {
  location  = var.location
  sku_name  = "Standard_D2s_v3"
  instances = 3
  os_profile {
    linux_configuration {
      admin_username = "admin"
    }
  }
  os_disk {
    storage_account_type = "Premium_LRS"
  }
  data_disk {
    storage_account_type = "StandardSSD_LRS"
    disk_size_gb         = 64
  }
}

resource "azurerm_orchestrated_virtual_machine_scale_set" "mixed" {
  location  = var.location
  sku_name  = "Standard_D2s_v3"
  instances = 10
  priority  = "Spot"
  os_profile {
    windows_configuration {
      admin_username = "admin"
    }
  }
  priority_mix {
    base_regular_count            = 0
    regular_percentage_above_base = 0
  }
  os_disk {
    storage_account_type = "Premium_LRS"
  }
}
