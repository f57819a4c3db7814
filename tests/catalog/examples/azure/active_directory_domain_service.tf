variable "location" {}

resource "azurerm_active_directory_domain_service" "a" {
  for_each = toset(["Standard", "Enterprise", "Premium"])
  location = var.location
  sku      = each.key
}
