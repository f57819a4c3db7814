variable "location" {}

resource "azurerm_static_web_app" "a" {
  location = var.location
  sku_tier = "Standard"
}
