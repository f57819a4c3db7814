variable "location" {}

resource "azurerm_private_dns_resolver_outbound_endpoint" "a" {
  location = var.location
}
