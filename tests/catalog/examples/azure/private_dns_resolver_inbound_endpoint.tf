variable "location" {}

resource "azurerm_private_dns_resolver_inbound_endpoint" "a" {
  location = var.location
}
