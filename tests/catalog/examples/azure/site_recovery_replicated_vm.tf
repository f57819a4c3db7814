variable "location" {}

resource "azurerm_resource_group" "r" {
  name     = "r"
  location = var.location
}

resource "azurerm_site_recovery_replicated_vm" "a" {
  resource_group_name = azurerm_resource_group.r.name
}
