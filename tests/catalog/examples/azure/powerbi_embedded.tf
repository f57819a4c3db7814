variable "location" {}

resource "azurerm_powerbi_embedded" "a0" {
  location = var.location
  sku_name = "A1"
}

resource "azurerm_powerbi_embedded" "a1" {
  location = var.location
  sku_name = "A2"
}

resource "azurerm_powerbi_embedded" "a2" {
  location = var.location
  sku_name = "A3"
}

resource "azurerm_powerbi_embedded" "a3" {
  location = var.location
  sku_name = "A4"
}

resource "azurerm_powerbi_embedded" "a4" {
  location = var.location
  sku_name = "A5"
}

resource "azurerm_powerbi_embedded" "a5" {
  location = var.location
  sku_name = "A6"
}

resource "azurerm_powerbi_embedded" "a6" {
  location = var.location
  sku_name = "A7"
}

resource "azurerm_powerbi_embedded" "a7" {
  location = var.location
  sku_name = "A8"
}
