variable "location" {}

resource "azurerm_synapse_workspace" "a0" {
  location = var.location
}

resource "azurerm_synapse_workspace" "a1" {
  location                        = var.location
  managed_virtual_network_enabled = true
}
