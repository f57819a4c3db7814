variable "location" {}

resource "azurerm_app_configuration" "a0" {
  location = var.location
  sku      = "free"
}

resource "azurerm_app_configuration" "a1" {
  location = var.location
  sku      = "developer"
}

resource "azurerm_app_configuration" "a2" {
  location = var.location
  sku      = "standard"
  replica {
    location = "westeurope"
  }
}

resource "azurerm_app_configuration" "a3" {
  location = var.location
  sku      = "premium"
}
