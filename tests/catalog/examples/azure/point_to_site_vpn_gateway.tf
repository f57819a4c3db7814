variable "location" {}

resource "azurerm_point_to_site_vpn_gateway" "a" {
  location   = var.location
  scale_unit = 2
}
