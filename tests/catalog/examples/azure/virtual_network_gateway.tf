variable "location" {}

resource "azurerm_virtual_network_gateway" "vpn" {
  for_each = toset(concat(
    ["Basic"],
    [for n in range(1, 6) : "VpnGw${n}"],
    [for n in range(1, 6) : "VpnGw${n}AZ"],
  ))
  location = var.location
  type     = "Vpn"
  sku      = each.key
}

resource "azurerm_virtual_network_gateway" "circuit" {
  for_each = toset([
    "Standard", "HighPerformance", "UltraPerformance", "ErGw1AZ", "ErGw2AZ", "ErGw3AZ", "ErGwScale",
  ])
  location = var.location
  type     = "ExpressRoute"
  sku      = each.key
}
