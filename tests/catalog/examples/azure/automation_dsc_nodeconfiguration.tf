variable "location" {}

resource "azurerm_automation_account" "p" {
  name     = "acc"
  location = var.location
}

resource "azurerm_automation_dsc_nodeconfiguration" "a0" {
  automation_account_name = azurerm_automation_account.p.name
}
