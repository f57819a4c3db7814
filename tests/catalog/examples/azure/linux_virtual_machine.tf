variable "location" {}

resource "azurerm_linux_virtual_machine" "size" {
  for_each = toset([
    "Standard_B1s", "Standard_B2ms", "Standard_B2s_v2", "Standard_B2ps_v2", "Standard_A2_v2",
    "Standard_D2_v3", "Standard_D2s_v3", "Standard_D4s_v4", "Standard_D2as_v4", "Standard_D4s_v5",
    "Standard_D2ds_v5", "Standard_D4as_v5", "Standard_D2pls_v5", "Standard_D4s_v6", "Standard_DS2_v2",
    "Standard_E4s_v3", "Standard_E8ads_v5", "Standard_E2bds_v5", "Standard_F2s_v2", "Standard_F4as_v6",
    "Standard_L8s_v3", "Standard_M8-2ms", "Standard_NC6s_v3", "Standard_NC24ads_A100_v4", "Standard_NV6ads_A10_v5",
    "Standard_HB120rs_v3", "Standard_DC2s_v3", "Standard_FX4mds",
  ])
  location = var.location
  size     = each.key
  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Premium_LRS"
  }
}

resource "azurerm_linux_virtual_machine" "spot" {
  for_each = toset(["Standard_D2s_v3", "Standard_D2ds_v5", "Standard_F2s_v2"])
  location = var.location
  size     = each.key
  priority = "Spot"
  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "StandardSSD_LRS"
    diff_disk_settings {
      option = "Local"
    }
  }
}

resource "azurerm_linux_virtual_machine" "licence" {
  location     = var.location
  size         = "Standard_D4s_v5"
  license_type = null
  source_image_reference {
    publisher = "RedHat"
    offer     = "RHEL"
    sku       = "9-lvm-gen2"
    version   = "latest"
  }
  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Standard_LRS"
  }
}
