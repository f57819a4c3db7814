variable "location" {}

resource "azurerm_storage_account" "s" {
  location                 = var.location
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_monitor_diagnostic_setting" "a" {
  storage_account_id = azurerm_storage_account.s.id
}
