variable "location" {}

resource "azurerm_resource_group" "r" {
  name     = "r"
  location = var.location
}

resource "azurerm_dns_zone" "a" {
  name                = "example.com"
  resource_group_name = azurerm_resource_group.r.name
}
