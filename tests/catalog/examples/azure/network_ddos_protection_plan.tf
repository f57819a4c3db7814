variable "location" {}

resource "azurerm_network_ddos_protection_plan" "a" {
  location = var.location
}
