variable "location" {}

resource "azurerm_image" "a" {
  for_each       = toset(["false", "true"])
  location       = var.location
  zone_resilient = each.key
}
