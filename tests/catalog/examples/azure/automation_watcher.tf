variable "location" {}

resource "azurerm_automation_account" "p" {
  name     = "acc"
  location = var.location
}

resource "azurerm_automation_watcher" "a0" {
  automation_account_id = azurerm_automation_account.p.id
}
