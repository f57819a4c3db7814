variable "location" {}

resource "azurerm_lb" "a" {
  for_each = toset(["Basic", "Standard", "Gateway"])
  location = var.location
  sku      = each.key
}
