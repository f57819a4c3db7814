variable "location" {}

resource "azurerm_spring_cloud_service" "a" {
  for_each = toset(["B0", "S0", "E0"])
  location = var.location
  sku_name = each.key
}
