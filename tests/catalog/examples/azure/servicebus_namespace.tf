variable "location" {}

resource "azurerm_servicebus_namespace" "a0" {
  location = var.location
  sku      = "Basic"
}

resource "azurerm_servicebus_namespace" "a1" {
  location = var.location
  sku      = "Standard"
}

resource "azurerm_servicebus_namespace" "a2" {
  location = var.location
  sku      = "Premium"
  capacity = 2
}
