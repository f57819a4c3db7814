variable "location" {}

resource "azurerm_notification_hub_namespace" "a0" {
  location                = var.location
  sku_name                = "Free"
  zone_redundancy_enabled = true
}

resource "azurerm_notification_hub_namespace" "a1" {
  location                = var.location
  sku_name                = "Basic"
  zone_redundancy_enabled = true
}

resource "azurerm_notification_hub_namespace" "a2" {
  location                = var.location
  sku_name                = "Standard"
  zone_redundancy_enabled = true
}
