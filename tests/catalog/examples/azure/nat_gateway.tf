variable "location" {}

resource "azurerm_nat_gateway" "a" {
  location = var.location
}
