variable "location" {}

resource "azurerm_static_site" "a" {
  location = var.location
  sku_tier = "Standard"
}
