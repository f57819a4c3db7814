variable "location" {}

resource "azurerm_express_route_gateway" "g" {
  location    = var.location
  scale_units = 1
}

resource "azurerm_express_route_connection" "a" {
  express_route_gateway_id = azurerm_express_route_gateway.g.id
}
