variable "location" {}

resource "azurerm_netapp_pool" "a0" {
  location      = var.location
  service_level = "Standard"
  size_in_tb    = 4
}

resource "azurerm_netapp_pool" "a1" {
  location      = var.location
  service_level = "Premium"
  size_in_tb    = 4
}

resource "azurerm_netapp_pool" "a2" {
  location      = var.location
  service_level = "Ultra"
  size_in_tb    = 4
}

resource "azurerm_netapp_pool" "a3" {
  location      = var.location
  service_level = "Flexible"
  size_in_tb    = 4
}

resource "azurerm_netapp_pool" "a4" {
  location        = var.location
  service_level   = "Premium"
  size_in_tb      = 4
  encryption_type = "Double"
}
