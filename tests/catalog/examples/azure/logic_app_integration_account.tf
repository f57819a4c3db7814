variable "location" {}

resource "azurerm_logic_app_integration_account" "a0" {
  location = var.location
  sku_name = "Free"
}

resource "azurerm_logic_app_integration_account" "a1" {
  location = var.location
  sku_name = "Basic"
}

resource "azurerm_logic_app_integration_account" "a2" {
  location = var.location
  sku_name = "Standard"
}
