variable "location" {}

resource "azurerm_resource_group" "r" {
  name     = "r"
  location = var.location
}

resource "azurerm_private_dns_aaaa_record" "a" {
  name                = "www"
  resource_group_name = azurerm_resource_group.r.name
  zone_name           = "example.internal"
}
