variable "location" {}

resource "azurerm_virtual_network" "here" {
  name     = "here"
  location = var.location
}

resource "azurerm_virtual_network" "near" {
  name     = "near"
  location = var.location
}

resource "azurerm_virtual_network" "far" {
  name     = "far"
  location = "westeurope"
}

resource "azurerm_virtual_network_peering" "near" {
  virtual_network_name      = azurerm_virtual_network.here.name
  remote_virtual_network_id = azurerm_virtual_network.near.id
}

resource "azurerm_virtual_network_peering" "far" {
  virtual_network_name      = azurerm_virtual_network.here.name
  remote_virtual_network_id = azurerm_virtual_network.far.id
}
