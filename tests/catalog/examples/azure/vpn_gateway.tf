variable "location" {}

resource "azurerm_vpn_gateway" "a" {
  location   = var.location
  scale_unit = 2
}
