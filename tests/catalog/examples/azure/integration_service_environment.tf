variable "location" {}

resource "azurerm_integration_service_environment" "a0" {
  location = var.location
  sku_name = "Developer_0"
}

resource "azurerm_integration_service_environment" "a1" {
  location = var.location
  sku_name = "Premium_2"
}
