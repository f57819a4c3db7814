variable "location" {}

resource "azurerm_active_directory_domain_service" "a" {
  location = var.location
  sku      = "Enterprise"
}

resource "azurerm_active_directory_domain_service_replica_set" "a" {
  domain_service_id = azurerm_active_directory_domain_service.a.id
  location          = var.location
}
