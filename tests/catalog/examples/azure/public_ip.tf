variable "location" {}

resource "azurerm_public_ip" "basic" {
  for_each          = toset(["Static", "Dynamic"])
  location          = var.location
  sku               = "Basic"
  allocation_method = each.key
}

resource "azurerm_public_ip" "standard" {
  for_each          = toset(["Regional", "Global"])
  location          = var.location
  allocation_method = "Static"
  sku_tier          = each.key
}
