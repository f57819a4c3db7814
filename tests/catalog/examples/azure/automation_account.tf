variable "location" {}

resource "azurerm_automation_account" "a0" {
  location = var.location
}
