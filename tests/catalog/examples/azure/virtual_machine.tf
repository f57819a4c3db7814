variable "location" {}

resource "azurerm_virtual_machine" "linux" {
  location = var.location
  vm_size  = "Standard_DS2_v2"
  storage_os_disk {
    name          = "os"
    create_option = "FromImage"
  }
  storage_data_disk {
    name              = "data"
    create_option     = "Empty"
    managed_disk_type = "Premium_LRS"
    disk_size_gb      = 100
    lun               = 0
  }
  os_profile_linux_config {
    disable_password_authentication = true
  }
}

resource "azurerm_virtual_machine" "windows" {
  for_each     = toset(["None", "Windows_Server"])
  location     = var.location
  vm_size      = "Standard_D2s_v3"
  license_type = each.key
  storage_os_disk {
    name              = "os"
    create_option     = "FromImage"
    managed_disk_type = "StandardSSD_LRS"
  }
  os_profile_windows_config {
    provision_vm_agent = true
  }
}
