variable "location" {}

resource "azurerm_public_ip_prefix" "a" {
  for_each = toset(["Regional", "Global"])
  location = var.location
  sku_tier = each.key
}
