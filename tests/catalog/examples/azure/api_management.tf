variable "location" {}

resource "azurerm_api_management" "a0" {
  location = var.location
  sku_name = "Consumption_0"
}

resource "azurerm_api_management" "a1" {
  location = var.location
  sku_name = "Developer_1"
}

resource "azurerm_api_management" "a2" {
  location = var.location
  sku_name = "Basic_2"
}

resource "azurerm_api_management" "a3" {
  location = var.location
  sku_name = "Standard_2"
}

resource "azurerm_api_management" "a4" {
  location = var.location
  sku_name = "BasicV2_2"
}

resource "azurerm_api_management" "a5" {
  location = var.location
  sku_name = "StandardV2_2"
}

resource "azurerm_api_management" "a6" {
  location = var.location
  sku_name = "PremiumV2_2"
}

resource "azurerm_api_management" "a7" {
  location = var.location
  sku_name = "Premium_2"
  additional_location {
    location = "westeurope"
    capacity = 2
  }
}
