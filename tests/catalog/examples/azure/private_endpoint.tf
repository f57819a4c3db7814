variable "location" {}

resource "azurerm_private_endpoint" "a" {
  location = var.location
}
