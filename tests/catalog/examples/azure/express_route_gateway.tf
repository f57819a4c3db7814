variable "location" {}

resource "azurerm_express_route_gateway" "a" {
  location    = var.location
  scale_units = 2
}
