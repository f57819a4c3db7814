variable "location" {}

resource "azurerm_analysis_services_server" "a0" {
  location = var.location
  sku      = "D1"
}

resource "azurerm_analysis_services_server" "a1" {
  location = var.location
  sku      = "B1"
}

resource "azurerm_analysis_services_server" "a2" {
  location = var.location
  sku      = "S0"
}

resource "azurerm_analysis_services_server" "a3" {
  location = var.location
  sku      = "S9"
}

resource "azurerm_analysis_services_server" "a4" {
  location = var.location
  sku      = "S8v2"
}
