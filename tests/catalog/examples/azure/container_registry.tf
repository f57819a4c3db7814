variable "location" {}

resource "azurerm_container_registry" "a" {
  for_each = toset(["Basic", "Standard", "Premium"])
  location = var.location
  sku      = each.key
}

resource "azurerm_container_registry" "replicated" {
  location = var.location
  sku      = "Premium"
  georeplications {
    location = "westeurope"
  }
}
