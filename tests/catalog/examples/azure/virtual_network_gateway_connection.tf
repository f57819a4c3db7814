variable "location" {}

resource "azurerm_virtual_network_gateway" "g" {
  location = var.location
  type     = "Vpn"
  sku      = "VpnGw1"
}

resource "azurerm_virtual_network_gateway_connection" "a" {
  for_each                   = toset(["IPsec", "Vnet2Vnet", "ExpressRoute"])
  location                   = var.location
  type                       = each.key
  virtual_network_gateway_id = azurerm_virtual_network_gateway.g.id
}
