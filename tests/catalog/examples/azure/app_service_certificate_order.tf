variable "location" {}

resource "azurerm_app_service_certificate_order" "a" {
  for_each     = toset(["Standard", "WildCard"])
  location     = var.location
  product_type = each.key
}
