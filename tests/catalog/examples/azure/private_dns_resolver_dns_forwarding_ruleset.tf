variable "location" {}

resource "azurerm_private_dns_resolver_dns_forwarding_ruleset" "a" {
  location = var.location
}
