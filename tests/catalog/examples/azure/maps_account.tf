variable "location" {}

resource "azurerm_maps_account" "a0" {
  location = var.location
  sku_name = "S0"
}

resource "azurerm_maps_account" "a1" {
  location = var.location
  sku_name = "S1"
}

resource "azurerm_maps_account" "a2" {
  location = var.location
  sku_name = "G2"
}
