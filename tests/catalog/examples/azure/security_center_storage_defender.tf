variable "location" {}

resource "azurerm_storage_account" "s" {
  location                 = var.location
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_security_center_storage_defender" "a" {
  storage_account_id                 = azurerm_storage_account.s.id
  malware_scanning_on_upload_enabled = true
}
