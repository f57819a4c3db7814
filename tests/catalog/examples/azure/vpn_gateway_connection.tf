variable "location" {}

resource "azurerm_vpn_gateway" "g" {
  location = var.location
}

resource "azurerm_vpn_gateway_connection" "a" {
  vpn_gateway_id = azurerm_vpn_gateway.g.id
}
